/** The program of a study page: weights to move, a table to sort and search, profiles to open, figures to check. */

import { type NumberStyle, POINT } from '../write/document/numbers.ts';
import { page as english } from '../write/words/en/page.ts';
import type { PageTexts } from '../write/words/pages.ts';
import { page as russian } from '../write/words/ru/page.ts';
import { COMMA } from '../write/words/ru/parts.ts';
import { addressOf, START, type State, stateOf } from './address.ts';
import { all, one } from './dom.ts';
import { type Carried, differencesOf, type Engine, engineOf } from './engine.ts';
import { type Ranking, rankingOf } from './ranking.ts';
import { type WeightInputs, weightsOf } from './weights.ts';

export { engineOf } from './engine.ts';

interface Page {
  readonly carried: Carried;
  readonly engine: Engine;
  readonly texts: PageTexts;
  readonly ranking: Ranking;
  readonly weights: WeightInputs;
  readonly say: (text: string) => void;
}

async function start(): Promise<void> {
  const carried: Carried = JSON.parse(document.querySelector('script#rating')?.textContent ?? '');
  const made = await engineOf(carried);
  const [table, form] = [one(HTMLTableElement, '#ranking'), one(HTMLElement, '#weights')];
  if (!made.ok || table === undefined || form === undefined) return;
  const [texts, numbers]: readonly [PageTexts, NumberStyle] =
    document.documentElement.lang === 'ru' ? [russian, COMMA] : [english, POINT];
  const status = one(HTMLElement, '[role="status"]');
  let state = START;
  const change = (other: Partial<State>, isOpened = false) => {
    state = { ...state, ...other };
    history.replaceState(null, '', `#${addressOf(state)}`);
    render(page, state, isOpened);
  };
  const page: Page = {
    carried,
    engine: made.value,
    texts,
    ranking: rankingOf(table, { texts, numbers }, (by) =>
      change({ sort: { by, down: state.sort?.by === by && !state.sort.down } }),
    ),
    weights: weightsOf(form, numbers, () => change({ weights: page.weights.differing() })),
    say: (text) => {
      if (status !== undefined && status.textContent !== text) status.textContent = text;
    },
  };
  listen(page, () => state, change);
  const follow = () => {
    const found = stateOf(location.hash);
    // A place in the page was gone to; the address keeps telling what was chosen.
    if (found === undefined) history.replaceState(null, '', `#${addressOf(state)}`);
    else {
      state = found;
      page.weights.write(state.weights);
      restore(state);
      render(page, state, state.unit !== null);
    }
  };
  window.addEventListener('hashchange', follow);
  document.documentElement.classList.add('scripted');
  for (const part of all(HTMLElement, '#weights, #filters, [data-action="close"]')) part.hidden = false;
  follow();
}

/** Buttons, search, filters and links to profiles. */
function listen(
  page: Page,
  state: () => State,
  change: (other: Partial<State>, isOpened?: boolean) => void,
): void {
  const act: Readonly<Record<string, () => void>> = {
    reset: () => {
      page.weights.write({});
      change({ weights: {} });
    },
    equal: () => {
      page.weights.write(page.weights.equal());
      change({ weights: page.weights.differing() });
    },
    check: () => page.say(checked(page)),
    close: () => change({ unit: null }),
  };
  for (const button of all(HTMLElement, '[data-action]'))
    button.addEventListener('click', () => act[button.dataset.action ?? '']?.());
  const search = one(HTMLInputElement, '[data-search]');
  search?.addEventListener('input', () => change({ search: search.value }));
  for (const select of all(HTMLSelectElement, '[data-filter]'))
    select.addEventListener('change', () => {
      const { [select.dataset.filter ?? '']: _, ...filters } = state().filters;
      change({
        filters: select.value === '' ? filters : { ...filters, [select.dataset.filter ?? '']: select.value },
      });
    });
  for (const form of all(HTMLFormElement, 'form'))
    form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#unit-"]') : null;
    const heading = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
    const profile = heading?.closest('[data-profile]');
    if (!(profile instanceof HTMLElement)) return;
    event.preventDefault();
    change({ unit: profile.dataset.profile ?? null }, true);
  });
}

/** What was chosen before, back in its inputs. */
function restore({ search, filters }: State): void {
  const box = one(HTMLInputElement, '[data-search]');
  if (box !== undefined) box.value = search;
  for (const select of all(HTMLSelectElement, '[data-filter]'))
    select.value = filters[select.dataset.filter ?? ''] ?? '';
}

function render(page: Page, state: State, isOpened: boolean): void {
  const { engine, texts, ranking, say } = page;
  const rated = engine.rate(page.weights.differing());
  const isChanged = Object.keys(state.weights).length > 0;
  const banner = one(HTMLElement, '[data-banner]');
  if (banner !== undefined) banner.hidden = !isChanged;
  if (rated.ok) {
    const moves = ranking.show(rated.value);
    say(isChanged ? texts.moved(moves) : texts.published);
  } else
    say(
      texts.refused(
        rated.diagnostics
          .filter(({ severity }) => severity === 'error')
          .map(({ code }) => code)
          .join('; '),
      ),
    );
  ranking.arrange(state);
  open(page, state.unit, isOpened);
}

/** Shows one profile; a reader is taken to it who asked for it. */
function open({ texts, say }: Page, unit: string | null, isOpened: boolean): void {
  const profiles = all(HTMLElement, '[data-profile]');
  for (const profile of profiles) profile.classList.toggle('open', profile.dataset.profile === unit);
  if (!isOpened || unit === null) return;
  const profile = profiles.find((each) => each.dataset.profile === unit);
  if (profile === undefined) say(texts.noProfile);
  profile?.scrollIntoView();
  profile?.focus({ preventScroll: true });
}

/** Computes what was published and says whether it agrees. */
function checked({ carried, engine, texts }: Page): string {
  const rated = engine.rate({});
  if (!rated.ok) return texts.refused('');
  const { compared, differences } = differencesOf(carried.units, rated.value);
  const [first] = differences;
  return first === undefined
    ? texts.checked(compared)
    : texts.differs({ differences: differences.length, first: `${first.unit} (${first.what})` });
}

if (typeof document !== 'undefined') void start();
