/**
 * Every command, declared once: the parser, the help and the suggestions read this list. What a command does is
 * loaded only when it is called.
 */

import { hasErrors } from '../model/diagnostic.ts';
import type { CommandSpec } from './command.ts';
import {
  AUDIT_FLAGS,
  CHECK_FLAGS,
  COMPARE_FLAGS,
  COMPUTE_FLAGS,
  EXPLAIN_FLAGS,
  INIT_FLAGS,
  METHODS_FLAGS,
  REPORT_FLAGS,
  ROBUSTNESS_FLAGS,
  VERIFY_FLAGS,
  WEIGHTS_FLAGS,
} from './flags.ts';
import { resolveOptions } from './options.ts';
import { SHELLS } from './words.ts';

const DATA = [
  '<data...>',
  'files with one row per unit, merged by column name; - is standard input',
] as const;

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'compute',
    summary: 'rank the units of a table',
    description: 'Ranks the units of a table (cities, countries, universities …) by a methodology.',
    operands: [DATA],
    flags: COMPUTE_FLAGS,
    examples: [
      'rating compute cities.csv --top 10',
      "rating compute cities.csv --weights website=40 --where 'country=Russia'",
      'rating compute returns/*.csv -m rating.yaml -o ranking.csv -o ranking.json',
    ],
    async run(data, typed, context) {
      const options = resolveOptions(data, typed, context.proc.stdout.isTTY === true);
      context.notes.push(...options.diagnostics);
      if (!options.ok || hasErrors(context.notes)) return;
      const { compute } = await import('./compute.ts');
      await compute(options.value, context);
    },
  },
  {
    name: 'check',
    summary: 'find problems in data and methodology',
    description:
      'Lists everything that is wrong, or probably wrong, with the data and the methodology in one run, the most important first: what would stop a rating, and what an experienced analyst would look for.',
    operands: [
      [
        '[data...]',
        'files with one row per unit; - is standard input; without any, only the methodology is checked',
      ],
    ],
    flags: CHECK_FLAGS,
    examples: [
      'rating check cities.csv -m rating.yaml',
      'rating check returns/*.csv -f github --fail-on warning',
      'rating check --explain not-a-number',
    ],
    async run(data, typed, context) {
      if (typed.explain !== undefined) {
        const { explain } = await import('./explain.ts');
        await explain(typed.explain, context);
        return;
      }
      const { check, resolveCheck } = await import('./check.ts');
      const options = resolveCheck(data, typed);
      context.notes.push(...options.diagnostics);
      if (options.ok && !hasErrors(context.notes)) await check(options.value, context);
    },
  },
  {
    name: 'explain',
    summary: 'show why a unit has its place, and what would move it',
    description:
      'Explains the places of units: what carries each and what costs it, what the next place would take, from whom to learn, and which cells the place rests on. Every figure is that of rating everything again. Without units, all are explained.',
    operands: [
      ['<data>', 'file with one row per unit; - is standard input'],
      ['[unit...]', 'names of units; case and accents do not matter'],
    ],
    flags: EXPLAIN_FLAGS,
    examples: [
      'rating explain cities.csv Perm',
      'rating explain cities.csv Perm Kazan --against leader --to 3 --to next',
      'rating explain cities.csv --league size --to 1 -o pages/',
    ],
    async run(operands, typed, context) {
      const { explainOptions, runExplain } = await import('./explain-units.ts');
      const options = explainOptions(operands, typed);
      context.notes.push(...options.diagnostics);
      if (options.ok && !hasErrors(context.notes)) await runExplain(options.value, context);
    },
  },
  {
    name: 'compare',
    summary: 'tell what moved between two editions, and why',
    description:
      'Compares two editions of a rating: who moved, and how much of it was their own doing, that of the others, of who came and left, and of the methodology, by rating every mixture of the two. The same data with two methodologies compares methods. Either edition may be a result saved with -f json; then there are no causes.',
    operands: [
      ['<before>', 'the data of the earlier edition, or its saved result; - is standard input'],
      ['<after>', 'the data of the later edition, or its saved result'],
    ],
    flags: COMPARE_FLAGS,
    examples: [
      'rating compare cities-2017.csv cities-2020.csv',
      'rating compare cities-2017.csv cities-2020.csv --unit Perm --aliases renamed.csv',
      'rating compare cities.csv cities.csv --methodology-before old.yaml --methodology-after new.yaml',
      'rating compare published-2017.json cities-2020.csv -o changes.md -o changes.csv',
    ],
    async run(data, typed, context) {
      const { compareOptions, runCompare } = await import('./compare.ts');
      const options = compareOptions(data, typed, context.proc.stdout.isTTY === true);
      context.notes.push(...options.diagnostics);
      if (options.ok && !hasErrors(context.notes)) await runCompare(options.value, context);
    },
  },
  {
    name: 'audit',
    summary: 'test the statistical coherence of a rating',
    description:
      'Checks the statistical coherence of a rating: outliers, correlations, Cronbach’s alpha, principal components, hidden weights, and the effect of leaving out each criterion on the places.',
    operands: [DATA],
    flags: AUDIT_FLAGS,
    examples: [
      'rating audit cities.csv',
      'rating audit cities.csv --against gdp --correlation spearman',
      'rating audit cities.csv --thresholds redundant=0.9,alpha=0.6 -o audit.md -o audit.json',
    ],
    async run(data, typed, context) {
      const { auditOptions, runAudit } = await import('./audit.ts');
      const options = auditOptions(data, typed);
      context.notes.push(...options.diagnostics);
      if (options.ok && !hasErrors(context.notes)) await runAudit(options.value, context);
    },
  },
  {
    name: 'report',
    summary: 'write the study that is published',
    description:
      'Writes the study of an edition: what was rated and how, the ranking overall and by league, awards, best practices, recommendations, how firm the places are, notes on the data, and a profile of every unit.',
    operands: [DATA],
    flags: REPORT_FLAGS,
    examples: [
      'rating report cities.csv -o study.html',
      'rating report cities.csv -o study.md',
      'rating report cities.csv --lang ru -o исследование.md',
      'rating report cities.csv --unit Perm --title "Perm in the rating of 2020" -o perm.md',
    ],
    async run(data, typed, context) {
      const { reportOptions, runReport } = await import('./report-study.ts');
      const options = reportOptions(data, typed);
      context.notes.push(...options.diagnostics);
      if (options.ok && !hasErrors(context.notes)) await runReport(options.value, context);
    },
  },
  {
    name: 'verify',
    summary: 'compute a published result again and compare',
    description:
      'Computes a published result again (JSON of compute, or a study page) from the data and the methodology that it carries, else from those named, and lists every value that differs. Exit status 1 when something does.',
    operands: [
      ['<file>', 'a result (JSON) or a study page (HTML)'],
      ['[data...]', 'the data behind it, where it carries none and they are not where it says'],
    ],
    flags: VERIFY_FLAGS,
    examples: [
      'rating verify study.html',
      'rating verify ranking.json cities.csv',
      'rating verify study.html -f json',
    ],
    async run(operands, typed, context) {
      const { runVerify } = await import('./verify.ts');
      await runVerify(operands, typed, context);
    },
  },
  {
    name: 'robustness',
    summary: 'how far the places depend on choices nobody can prove right',
    description:
      'Varies weights, methods, data or what is left out, at random and, where that is possible, exactly, and tells who is safely where.',
    operands: [DATA],
    flags: ROBUSTNESS_FLAGS,
    examples: [
      'rating robustness cities.csv',
      'rating robustness cities.csv --vary weights=simplex --level top -o robustness.csv',
      'rating robustness cities.csv --vary weights=25% --vary normalise=min-max,z-score --until 0.005',
    ],
    async run(data, typed, context) {
      const { robustnessOptions, runRobustness } = await import('./robustness.ts');
      const options = robustnessOptions(data, typed, context.proc.stdout.isTTY === true);
      context.notes.push(...options.diagnostics);
      if (options.ok && !hasErrors(context.notes)) await runRobustness(options.value, context);
    },
  },
  {
    name: 'methods',
    summary: 'explain the methods, with formulas and worked examples',
    description:
      'Lists the methods, or explains those named (method, family/method or family) with formula, parameters, reference and worked examples.',
    operands: [['[name...]', 'methods or families; with --verify, also published tables', 'methods']],
    flags: METHODS_FLAGS,
    examples: [
      'rating methods',
      'rating methods geometric',
      'rating methods weights/equal normalise/rank -f markdown',
      'rating methods --verify',
      'rating methods --verify handbook-table-15',
    ],
    async run(names, typed, context) {
      const { methods } = await import('./methods.ts');
      await methods(names, typed, context);
    },
  },
  {
    name: 'weights',
    summary: 'derive weights from data or judgement, and compare them',
    description:
      'Weights the criteria by every scheme, side by side: shares, effective weights, correlation with the score, importance.',
    operands: [DATA],
    flags: WEIGHTS_FLAGS,
    examples: [
      'rating weights cities.csv -m rating.yaml',
      'rating weights cities.csv --scheme entropy,critic --group visibility',
      'rating weights cities.csv --scheme entropy -f yaml',
    ],
    async run(data, typed, context) {
      const { weights } = await import('./weights.ts');
      await weights(data, typed, context);
    },
  },
  {
    name: 'init',
    summary: 'draft a methodology from the columns of the data',
    description:
      'Writes rating.yaml: a methodology to start from, drafted from the columns of the data, with a comment on each and every guess marked; without data, a form to fill in; with --from, a built-in methodology.',
    operands: [['[data...]', 'a file with one row per unit (or several, merged); - is standard input']],
    flags: INIT_FLAGS,
    examples: [
      'rating init cities.csv',
      'rating init cities.csv -o -',
      'rating init -o draft.yaml',
      'rating init --from hdi -o -',
    ],
    async run(data, typed, context) {
      const { init, resolveInit } = await import('./init.ts');
      const options = resolveInit(data, typed);
      context.notes.push(...options.diagnostics);
      if (options.ok && !hasErrors(context.notes)) await init(options.value, context);
    },
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema (draft-07) of the methodology file',
    description: 'Prints the JSON Schema (draft-07) of the methodology file, for editors.',
    flags: [],
    examples: [],
    async run(_operands, _typed, { print }) {
      const { readSchema } = await import('./schema.ts');
      print(readSchema());
    },
  },
  {
    name: 'completion',
    summary: 'print a script that completes commands in a shell',
    description:
      'Prints a script that completes commands, options, their values and file names in a shell. It is plain text: while you type, no program is run.',
    operands: [['<shell>', 'bash, zsh, fish or powershell', SHELLS]],
    flags: [],
    examples: [
      'source <(rating completion bash)',
      'rating completion zsh > ~/.zfunc/_rating',
      'rating completion fish > ~/.config/fish/completions/rating.fish',
      'rating completion powershell >> $PROFILE',
    ],
    async run([shell = ''], _typed, { notes, print }) {
      const { completionFor } = await import('./completion/completion.ts');
      const script = completionFor(shell, COMMANDS);
      notes.push(...script.diagnostics);
      if (script.ok) print(script.value);
    },
  },
];
