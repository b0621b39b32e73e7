import type { ClosedItem, PromiseChange } from '../../model/item.ts';
import { onOneLine, shortened } from '../../model/words/title.ts';
import type { ItemChange, What } from '../changes/change.ts';
import { coreOf } from '../changes/records.ts';
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
  const old = new Set((before?.work.commitment?.changes ?? []).map(coreOf));
  const found = (after?.work.commitment?.changes ?? []).filter(entry => speaksOf(entry, what));
  const fresh = found.filter(entry => !old.has(coreOf(entry)));
  if (fresh.length > 0 || what.kind !== 'commitment-date') return fresh;
  return found.filter(({ date }) => date?.to === what.to).slice(-1);
};

/** That somebody is no longer promised it may be said by any entry. */
const speaksOf = (entry: PromiseChange, what: What): boolean => {
  switch (what.kind) {
    case 'commitment-date':
      return entry.date !== undefined;
    case 'commitment-scope':
      return entry.scope !== undefined;
    case 'commitment-dropped':
      return entry.withdrawn === true;
    case 'commitment-to':
      return true;
    default:
      return false;
  }
};

const closingOf = ({ what, after }: ItemChange): readonly ClosedItem[] => {
  const mayClose = what.kind === 'place' || what.kind === 'added' || what.kind === 'commitment-dropped';
  return mayClose && after !== undefined && 'outcome' in after.work ? [after.work] : [];
};
