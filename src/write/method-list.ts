/** The method library at a glance: one line a method. */

import { parametersOf } from '../catalogue/parameter.ts';
import type { Entry } from '../catalogue/recompute.ts';
import { familyTitles } from '../method/registries.ts';
import { laidOut } from './json.ts';
import { wrap } from './width.ts';

/** Names up to this long stand in a column of their own. */
const NAME = 19;

const byFamily = (entries: readonly Entry[]): Map<string, Entry[]> => {
  const families = new Map<string, Entry[]>();
  for (const entry of entries) {
    families.set(entry.family, [...(families.get(entry.family) ?? []), entry]);
  }
  return families;
};

export function methodListText(
  entries: readonly Entry[],
  { width, strong }: { readonly width: number; readonly strong: (text: string) => string },
): string {
  const lines: string[] = [];
  for (const [family, methods] of byFamily(entries)) {
    lines.push(`${strong(family)}: ${familyTitles[family]}`);
    const longest = Math.min(NAME, Math.max(...methods.map(({ method }) => method.name.length)));
    for (const { method, page } of methods) {
      const lead = `  ${method.name.padEnd(longest)}  `;
      lines.push(...wrap(page.summary, width, lead, ' '.repeat(longest + 4)));
    }
    lines.push('');
  }
  const total = `${entries.length} methods. `;
  lines.push(
    ...wrap(
      `${total}\`rating methods NAME\` explains one, with its numbers; \`rating methods --verify\` computes all its examples and the published tables anew.`,
      width,
    ),
  );
  return `${lines.join('\n')}\n`;
}

export function methodListMarkdown(entries: readonly Entry[]): string {
  const parts = ['# Methods\n'];
  for (const [family, methods] of byFamily(entries)) {
    parts.push(
      `\n## ${family}: ${familyTitles[family]}\n\n| method | what it does | formula |\n| --- | --- | --- |\n`,
    );
    for (const { method, page } of methods) {
      const cell = (text: string) => text.replaceAll('|', '\\|');
      parts.push(`| \`${method.name}\` | ${cell(page.summary)} | ${cell(page.formula)} |\n`);
    }
  }
  return parts.join('');
}

export function methodListJson(entries: readonly Entry[]): string {
  const families = [...byFamily(entries)].map(([family, methods]) => ({
    family,
    title: familyTitles[family],
    methods: methods.map(({ method, page }) => ({
      name: method.name,
      title: page.title,
      summary: page.summary,
      formula: page.formula,
      parameters: parametersOf(method),
      reference: page.reference,
    })),
  }));
  return `${laidOut({ families }, '')}\n`;
}
