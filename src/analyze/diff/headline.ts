import type { ChangeKind, Concerned, PlanChange, PlanDiff, TeamDiff } from '../../engine/diff/plan-diff.ts';
import { counted, listed } from '../../model/words/words.ts';

/** What changed, counted: promises in the first sentence, work in the second. */
export const headlineOf = (teams: readonly TeamDiff[]): PlanDiff['headline'] => {
  const changes = teams.flatMap(team => team.changes);
  const count = (kinds: readonly ChangeKind[]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const counts = (kinds: readonly (readonly [kinds: readonly ChangeKind[], words: string])[]) =>
    kinds.map(([of, words]) => [count(of), words] as const).filter(([amount]) => amount > 0);
  const others = changes.length - count([...PROMISES, ...WORK].flatMap(([kinds]) => kinds));
  const rest = others === 0 ? [] : [counted(others, 'other change')];
  return { promises: inWords(counts(PROMISES), 'promise', []), work: inWords(counts(WORK), 'item', rest) };
};

const PROMISES = [
  [['promise-moved'], 'moved'],
  [['promise-rescoped'], 'rescoped'],
  [['promise-ended', 'promise-left'], 'taken back'],
  [['promised', 'promise-joined'], 'made'],
] as const;

const WORK = [
  [['started'], 'started'],
  [['delivered'], 'delivered'],
  [['dropped'], 'dropped'],
  [['wont-fix'], 'will not be done'],
  [['vanished'], 'vanished'],
  [['interrupted'], 'interrupted'],
  [['team-changed'], 'handed over'],
  [['queued'], 'queued'],
  [['unqueued'], 'left the queue'],
  [['target-moved'], 'got another target'],
  [['added'], 'new'],
] as const;

const inWords = (
  counts: readonly (readonly [amount: number, words: string])[],
  noun: string,
  rest: readonly string[],
): string => {
  const said = counts.map(([amount, words], index) =>
    index === 0 ? `${counted(amount, noun)} ${words}` : `${amount} ${words}`,
  );
  const all = [...said, ...rest];
  return all.length === 0 ? '' : `${listed(all)}.`;
};

const FEW = 3;

/** Who has not agreed and who has not been told, with the items, and what else a record lacks. */
export const missingOf = (teams: readonly TeamDiff[], people: readonly Concerned[]): readonly string[] => {
  const unheard = (need: 'approve' | 'inform') =>
    people.flatMap(({ name, concerns }) => {
      const open = concerns.filter(concern => concern.need === need && !concern.isRecorded);
      return open.length === 0 ? [] : `${name} (${few(open.map(({ change }) => change.item?.id ?? ''))})`;
    });
  const changes = teams.flatMap(team => team.changes);
  const lacking = changes.filter(
    ({ asks }) => asks !== undefined && asks.missingParts.length > 0 && asks.missingPeople.length === 0,
  );
  const rewritten = changes.filter(({ kind }) => kind === 'record-rewritten');
  return [
    ...sentence('Not agreed yet', unheard('approve')),
    ...sentence('Not told yet', unheard('inform')),
    ...sentence('Not recorded, or not in full', idsOf(lacking)),
    ...sentence('Records changed or taken away', idsOf(rewritten)),
  ];
};

const idsOf = (changes: readonly PlanChange[]): readonly string[] => changes.map(({ item }) => item?.id ?? '');

const sentence = (lead: string, entries: readonly string[]): readonly string[] =>
  entries.length === 0 ? [] : [`${lead}: ${few(entries)}.`];

const few = (entries: readonly string[]): string => {
  const distinct = [...new Set(entries)];
  const more = distinct.length - FEW;
  return more > 1 ? `${distinct.slice(0, FEW).join(', ')} and ${more} more` : listed(distinct);
};
