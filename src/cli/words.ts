/** What the raw words say where the parser cannot be asked: it may have failed, or never come to it. */

export const COLORS = ['auto', 'always', 'never'] as const;

/** How severe a problem must be for a run to fail. */
export const SEVERITIES = ['error', 'warning'] as const;

/** Shells whose lines can be completed. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** Whose own part a comparison splits by column. */
export const OWN = ['movers', 'all'] as const;

export const DIAGNOSTICS = ['human', 'json', 'github'] as const;

/** How problems are printed. */
export type DiagnosticsFormat = (typeof DIAGNOSTICS)[number];

/** The value of an option, known even when the rest could not be parsed. */
export function rawOption(words: readonly string[], name: string): string | undefined {
  const index = words.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  if (index === -1) return undefined;
  const word = words[index]!;
  return word === name ? words[index + 1] : word.slice(name.length + 1);
}

export function diagnosticsFormat(words: readonly string[]): DiagnosticsFormat {
  const word = rawOption(words, '--diagnostics');
  return DIAGNOSTICS.find((format) => format === word) ?? 'human';
}
