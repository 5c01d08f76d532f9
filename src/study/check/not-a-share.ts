import { textsOf } from '../../model/label.ts';
import { type Saying, say } from '../../model/saying.ts';
import type { Check, Finding, MeasuredIndicator, Subject } from './check.ts';
import * as messages from './messages.ts';

/** Names of what cannot pass 100, in the languages of the files. */
const SHARE =
  /(?:^|[^\p{L}])(?:share|percent|percentage|pct|доля|удельный вес|процент|oran|oranı|yüzde|yüzdesi|quota|percentuale)(?:$|[^\p{L}])/iu;
/** Names of what is given in percent and can pass 100 or fall below 0 all the same. */
const CHANGE =
  /growth|change|increase|variation|gap|balance|saldo|рост|прирост|изменени|темп|разрыв|artış|değişim|büyüme|fark|variazione/iu;
/** With more values outside it is no share, whatever it is called. */
const FEW = 0.1;

/**
 * Shares outside 0 to 100. What is a share is known by its unit (%), by percent signs in its cells, or by
 * words in its id, name or column; not where it is divided by another column, or a change.
 */
export const notAShare: Check = {
  code: 'not-a-share',
  severity: 'warning',
  about: 'data',
  find: (subject) => subject.measures.flatMap((measure) => beyond(subject, measure)),
};

function beyond(subject: Subject, measure: MeasuredIndicator): Finding[] {
  const { indicator, column } = measure;
  const why = shareBy(measure);
  const { numbers } = column;
  if (why === undefined || numbers === undefined) return [];
  const rows: number[] = [];
  let count = 0;
  numbers.forEach((value, row) => {
    if (!Number.isNaN(value)) count++;
    if (value < 0 || value > 100) rows.push(row);
  });
  if (rows.length > Math.max(1, FEW * count)) {
    return [messages.noShareAtAll(subject, column.name, indicator.id, why, rows.length, count)];
  }
  return rows.map((row) => messages.beyondShare(subject, row, column.name, indicator.id, numbers[row]!, why));
}

/** Why an indicator is a share; undefined where nothing says so. */
export function shareBy({ indicator, column }: MeasuredIndicator): Saying | undefined {
  const { id, name, per } = indicator;
  const units = textsOf(indicator.unit ?? '');
  const texts = [id, ...textsOf(name), column.name, ...units];
  if (per !== undefined || texts.some((text) => CHANGE.test(text))) return undefined;
  const unit = units.find((text) => /^\s*(?:%|percent|процент\w*|yüzde)/iu.test(text));
  if (unit !== undefined) return say('shareByUnit', { unit });
  if ((column.percents ?? 0) > 0) return say('shareByCells', null);
  const named = texts.find((text) => SHARE.test(text.replaceAll('_', ' ')));
  return named === undefined ? undefined : say('shareByName', { name: named });
}
