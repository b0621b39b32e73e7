import type { Decision } from '../../model/files/team.ts';
import { idIn } from '../../model/item.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { matchRecords, withoutEqual } from './records.ts';

/** What became of the decisions, all teams' and all files' taken together: one may change teams with its item, and its file by being archived. */
export interface LogChanges {
  /** New decisions about an item. */
  readonly decisionsOn: (item: string) => readonly Decision[];
  /** The team that a new decision names with its item, else the one that made it. */
  readonly teamOf: (decision: Decision) => string | undefined;
  /** Items of which new decisions say what became of the date that somebody asked for. */
  readonly answered: ReadonlySet<string>;
  /** Decisions that do not stand as they stood, with the team whose log held them, and the index of their file. */
  readonly rewritten: readonly { readonly team: string; readonly log: number; readonly decision: Decision }[];
}

export const compareLogs = (before: Snapshot, after: Snapshot): LogChanges => {
  const { gone, fresh } = matchRecords(entriesInOwnLogs(before, after), entriesInOwnLogs(after, before));
  const byItem = new Map<string, Decision[]>();
  for (const decision of fresh) {
    // Whatever team the item belongs to by now.
    const id = idIn(decision.item);
    byItem.set(id, [...(byItem.get(id) ?? []), decision]);
  }
  return {
    decisionsOn: item => byItem.get(item) ?? [],
    teamOf: decision => {
      const slash = decision.item.indexOf('/');
      if (slash !== -1) return decision.item.slice(0, slash);
      return after.decisions.find(({ content }) => content.includes(decision))?.team;
    },
    answered: new Set(fresh.filter(({ asked }) => asked !== undefined).map(({ item }) => idIn(item))),
    // Of several that say the very same, one that stands is enough, also in a file that both have.
    rewritten: withoutEqual(gone, allOf(before)).flatMap(decision => {
      const log = before.decisions.findIndex(({ content }) => content.includes(decision));
      const team = before.decisions[log]?.team;
      return team === undefined ? [] : [{ team, log, decision }];
    }),
  };
};

const allOf = ({ decisions }: Snapshot): readonly Decision[] => decisions.flatMap(({ content }) => content);

const entriesInOwnLogs = (snapshot: Snapshot, other: Snapshot): readonly Decision[] => {
  const logs = new Set(other.decisions.map(({ content }) => content));
  return snapshot.decisions.filter(({ content }) => !logs.has(content)).flatMap(({ content }) => content);
};
