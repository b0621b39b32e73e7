import type { History } from '../../engine/history/history.ts';
import type { ChangeLog } from '../../engine/history/logged-changes.ts';
import { matchingOf } from '../../engine/history/matching.ts';
import { recordOfDecision, recordsOf } from '../../engine/history/records.ts';
import type { Company } from '../../model/files/company.ts';
import type { Commit } from '../../model/repository.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';
import type { DatedChange } from './dated-change.ts';
import { byDay, eventOf, recordedEvent } from './dated-change.ts';
import { datesOf } from './dates.ts';
import type { ItemEvent, ItemHistory } from './item-event.ts';
import { ranksOf } from './ranks.ts';
import { staysOf } from './stays.ts';

/** The history of one item, by any id that it ever had; undefined for an id that no version knows. */
export const itemHistoryOf = (
  history: History,
  changeLog: ChangeLog,
  now: Snapshot,
  id: string,
): ItemHistory | undefined => {
  const current = changeLog.currentId(id);
  const isIt = (other: string): boolean => changeLog.currentId(other) === current;
  const changes = datedChangesOf(history, changeLog, isIt);
  const last = changes.at(-1)?.change;
  if (last === undefined) return undefined;
  const formerly = formerIds(changes, isIt).filter(former => former !== current);
  const records = recordsOf(history, now, [current, ...formerly]);
  const matching = matchingOf(records);
  // In this order: what a move or a date takes of the records is not left for the rest.
  const stays = staysOf(changes, records, matching).map(({ team, handedOverBy, ...stay }) => ({
    ...stay,
    team: changeLog.currentTeam(team, stay.commit),
    handedOverBy: handedOverBy && changeLog.currentTeam(handedOverBy, stay.commit),
  }));
  const dates = datesOf(changes, records.decisions, matching);
  return {
    id: current,
    title: (records.now ?? last.after ?? last.before)?.work.title ?? current,
    formerly,
    now: records.now,
    dates,
    stays,
    rest: byDay([
      ...changes.flatMap(restOf),
      ...ranksOf(changeLog.entries, history, isIt),
      ...matching
        .rest()
        .decisions.filter(({ entry }) => entry.asked === undefined)
        .map(kept =>
          recordedEvent({ kind: 'decided', from: kept.entry.from, to: kept.entry.to }, recordOfDecision(kept)),
        ),
    ]),
  };
};

/** What happened from a day on, and where it stood then. */
export const itemHistorySince = (itemHistory: ItemHistory, since: Day): ItemHistory => ({
  ...itemHistory,
  dates: itemHistory.dates.filter(({ day }) => day >= since),
  stays: itemHistory.stays.filter(({ to }) => to === undefined || to >= since),
  rest: itemHistory.rest.filter(({ day }) => day >= since),
});

const datedChangesOf = (
  history: History,
  { entries }: ChangeLog,
  isIt: (id: string) => boolean,
): readonly DatedChange[] => {
  const companyBefore = companiesBefore(history);
  return entries.flatMap(({ items, day, commit }) => {
    const atLeast = history.extent === 'partial' && commit !== undefined && commit === history.versions[0]?.commit;
    return items
      .filter(({ item }) => isIt(item))
      .map(change => ({ change, day, commit, atLeast, company: companyBefore(commit) }));
  });
};

const companiesBefore = ({ versions }: History): ((commit: Commit | undefined) => Company | undefined) => {
  const before = new Map(versions.map(({ commit }, index) => [commit, versions[index - 1]?.snapshot.company?.content]));
  const last = versions.at(-1)?.snapshot.company?.content;
  return commit => (commit === undefined ? last : before.get(commit));
};

/** Of a history that is cut off, the first may stand nowhere but in `was`. */
const formerIds = (changes: readonly DatedChange[], isIt: (id: string) => boolean): readonly string[] => [
  ...new Set(
    changes
      .flatMap(({ change: { what, item, after } }) =>
        what.kind === 'renamed' ? [what.from, what.to] : [after?.work.was, item],
      )
      .filter(id => id !== undefined)
      .filter(isIt),
  ),
];

const restOf = (dated: DatedChange): readonly ItemEvent[] => {
  const { what, after } = dated.change;
  const scoping = after?.work.scoping;
  switch (what.kind) {
    case 'added':
      return scoping === undefined ? [] : [eventOf(dated, { kind: 'scoping', from: undefined, to: scoping })];
    case 'renamed':
    case 'scoping':
    case 'steps':
    case 'field':
      return [eventOf(dated, what)];
    default:
      return [];
  }
};
