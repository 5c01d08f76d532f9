/**
 * The colours of pictures by what they are for, in a light and a dark theme. A page gives the classes its own rules; a
 * file of its own carries them. Colour never carries a meaning alone: left and right, place and text do.
 */

export interface Theme {
  readonly background: string;
  /** Text. */
  readonly ink: string;
  readonly quiet: string;
  /** Axes and the lines between things. */
  readonly line: string;
  /** More than the reference; less than it; what the picture is about; everything else. */
  readonly more: string;
  readonly less: string;
  readonly mark: string;
  readonly dot: string;
}

export const LIGHT: Theme = {
  background: '#ffffff',
  ink: '#1f2328',
  quiet: '#59636e',
  line: '#818b98',
  more: '#0969da',
  less: '#bc4c00',
  mark: '#cf222e',
  dot: '#59636e',
};

export const DARK: Theme = {
  background: '#0d1117',
  ink: '#f0f6fc',
  quiet: '#9198a1',
  line: '#6e7681',
  more: '#4493f8',
  less: '#db6d28',
  mark: '#ff7b72',
  dot: '#9198a1',
};

/** How opaque the fill of a cell may be at most, so that text on it can be read. */
export const CELL_OPACITY = 0.4;

const rules = ({ ink, quiet, line, more, less, mark, dot }: Theme) =>
  [
    `.ink{fill:${ink}}`,
    `.quiet{fill:${quiet}}`,
    `.line{stroke:${line}}`,
    `.more{fill:${more}}`,
    `.less{fill:${less}}`,
    `.mark{fill:${mark}}`,
    `.dot{fill:${dot}}`,
    `.rise{stroke:${more}}`,
    `.fall{stroke:${less}}`,
    `.same{stroke:${line}}`,
  ].join('');

/** For a file of its own: colours of the theme that its reader has chosen. */
export const FILE_STYLE = `${rules(LIGHT)}@media (prefers-color-scheme:dark){${rules(DARK)}}`;
