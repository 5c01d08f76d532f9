import { methodOf } from '../../method/method.ts';
import { normalise } from '../../method/normalise/registry.ts';
import { textsOf } from '../../model/label.ts';
import { postsMissedByAll } from './all-beyond-goalposts.ts';
import type { Check, Finding, MeasuredIndicator, Subject } from './check.ts';
import * as messages from './messages.ts';

/** Units of measurement of what judges give. */
const POINTS = /point|балл|очк|puan|punt/iu;

/**
 * Values outside the fixed posts of their indicator. Where the post stands for them (`clip`) that is a remark,
 * since the methodology provides for it; where points are judged there cannot be more than the maximum.
 */
export const beyondGoalposts: Check = {
  code: 'beyond-goalposts',
  severity: 'warning',
  about: 'data',
  find: (subject) => subject.measures.flatMap((measure) => beyond(subject, measure)),
};

function beyond(subject: Subject, { indicator, column, raw }: MeasuredIndicator): Finding[] {
  const posts = methodOf(normalise, indicator.normalise).posts?.(indicator.normalise);
  if (posts === undefined || postsMissedByAll({ indicator, raw }) !== undefined) return [];
  const { min, max, clip } = posts;
  const findings: Finding[] = [];
  raw.forEach((value, row) => {
    if (!(value < min || value > max)) return;
    const post =
      value > max ? ({ name: 'max', value: max } as const) : ({ name: 'min', value: min } as const);
    const isJudged = textsOf(indicator.unit ?? '').some((text) => POINTS.test(text));
    findings.push(messages.outside(subject, row, column.name, indicator.id, value, post, clip, isJudged));
  });
  return findings;
}
