import { ITEM_KEYS } from '../../model/item.ts';
import type { Position } from '../../model/snapshot.ts';
import { isRecord, memberOf } from '../../model/subject.ts';
import { isEqual } from './equal.ts';
import type { JudgedChange, Pair, Setting } from './setting.ts';
import { isPartial } from './setting.ts';

/** Changes that nobody has to hear of. */
export const fieldChanges = (pair: Pair, setting: Setting): readonly JudgedChange[] => {
  const { before, after, news } = pair;
  if (after === undefined) return [];
  const asks = news.filter(({ asked }) => asked !== undefined);
  const answer = asks.at(-1)?.asked;
  const answered: readonly JudgedChange[] =
    answer === undefined ? [] : [{ what: { kind: 'answered', answer } as const, news: asks }];
  if (before === undefined) return answered;
  const [then, now] = [before.work, after.work];
  const has = (key: string) => !(isEqual(memberOf(then, key), memberOf(now, key)) || isPartial(setting, pair, key));
  const areClosed = before.place === 'closed' && after.place === 'closed';
  const done = has('steps') ? stepsDone(pair) : [];
  const newAndDone = done.filter(title => then.steps.every(step => step.title !== title));
  return [
    ...(has('asked') ? [{ what: { kind: 'asked', from: then.asked, to: now.asked } as const, news: asks }] : []),
    ...(has('asked') ? [] : answered),
    ...(has('scoping') ? [{ what: { kind: 'scoping', from: then.scoping, to: now.scoping } as const }] : []),
    ...(done.length === 0 ? [] : [{ what: { kind: 'steps', done } as const }]),
    ...ITEM_KEYS.filter(key => !OWN.has(key) && (areClosed || !CLOSING.has(key)) && has(key)).flatMap(field => {
      const [from, to] = [asText(then, field, newAndDone), asText(now, field, newAndDone)];
      return from === to ? [] : [{ what: { kind: 'field', field, from, to } as const }];
    }),
  ];
};

/** Told in words of their own; or, as what is only for the inbox, told by where an item stands. */
const OWN: ReadonlySet<string> = new Set(['id', 'was', 'added', 'target_date', 'commitment', 'asked', 'scoping']);

/** Told by its being closed. */
const CLOSING: ReadonlySet<string> = new Set([
  'outcome',
  'closed_on',
  'reason',
  'informed',
  'approved_by',
  'link',
  'replaced_by',
]);

const stepsDone = ({ before, after }: Pair): readonly string[] => {
  const done = new Set(before?.work.steps.filter(({ done_on }) => done_on !== undefined).map(({ title }) => title));
  return (after?.work.steps ?? [])
    .filter(({ title, done_on }) => done_on !== undefined && !done.has(title))
    .map(({ title }) => title);
};

/** Lists with commas; of maps what they hold; of steps the titles of those that are not told as done. */
const asText = (work: Position['work'], key: string, told: readonly string[]): string | undefined => {
  const value =
    key === 'steps' ? work.steps.map(({ title }) => title).filter(title => !told.includes(title)) : memberOf(work, key);
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (Array.isArray(value)) return value.join(', ');
  return isRecord(value) ? Object.values(value).join('; ') : String(value);
};
