import type { PromiseChange } from '../../model/item.ts';
import { onOneLine, shortened } from '../../model/words/title.ts';
import type { ItemChange } from '../changes/change.ts';
import type { Why } from './plan-change.ts';

export const NOT_SAID: Why = { reasons: [], cause: undefined, becauseOf: [], links: [] };

/** What is recorded of why a change was made: in the promise's own entries, in the decision log, and on closed work. */
export const whyOf = (change: ItemChange): Why => {
  const records = [...entriesOf(change), ...closingOf(change), ...change.decisions];
  const decided = change.decisions;
  return {
    reasons: distinct(records.map(({ reason }) => reason)).map(reason => shortened(onOneLine(reason), LONGEST)),
    cause: decided.findLast(({ cause }) => cause !== undefined)?.cause,
    becauseOf: distinct(decided.map(({ because_of }) => because_of)),
    links: distinct(records.map(({ link }) => link)),
  };
};

const LONGEST = 300;

const distinct = (values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.filter(value => value !== undefined)),
];

/** Entries that speak of this change and are new. Where none is, one that led to the same before counts: a record may be older than the base. */
const entriesOf = ({ what, before, after }: ItemChange): readonly PromiseChange[] => {
  const all = after?.work.commitment?.changes ?? [];
  const old = new Set((before?.work.commitment?.changes ?? []).map(identityOf));
  const speaksOfIt = (entry: PromiseChange): boolean => {
    switch (what.kind) {
      case 'commitment-date':
        return entry.date !== undefined;
      case 'commitment-scope':
        return entry.scope !== undefined;
      case 'commitment-dropped':
      case 'commitment-to':
        return entry.withdrawn === true || what.kind === 'commitment-to';
      default:
        return false;
    }
  };
  const found = all.filter(speaksOfIt);
  const isNew = found.filter(entry => !old.has(identityOf(entry)));
  if (isNew.length > 0 || what.kind !== 'commitment-date') return isNew;
  return found.filter(({ date }) => date?.to === what.to).slice(-1);
};

const identityOf = ({ on, date, scope, withdrawn, reason }: PromiseChange): string =>
  JSON.stringify([on, date?.from, date?.to, scope?.from, scope?.to, withdrawn, reason]);

const closingOf = ({ what, after }: ItemChange) =>
  after !== undefined &&
  'outcome' in after.work &&
  (what.kind === 'place' || what.kind === 'added' || what.kind === 'commitment-dropped')
    ? [after.work]
    : [];
