import type { ItemChange, TeamChange } from '../../engine/changes/change.ts';
import type { DiffContext } from '../../engine/diff/context.ts';
import { itemChanges } from '../../engine/diff/item-changes.ts';
import { rewrittenChange, teamChange } from '../../engine/diff/team-changes.ts';
import type { History } from '../../engine/history/history.ts';
import type { ChangeLog, LoggedChanges } from '../../engine/history/logged-changes.ts';
import type { Commit } from '../../model/repository.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';
import type { ChangeFeed, FeedEntry } from './feed-entry.ts';

export interface FeedOptions {
  /** One team, perhaps one that is there no more; absent: all. */
  readonly team?: string | undefined;
  readonly since?: Day | undefined;
  readonly limit: number;
  /** Every edit of a field. */
  readonly verbose: boolean;
}

/** The changes of the plan that mean something, newest first. */
export const changeFeedOf = (
  history: History,
  { entries: logged }: ChangeLog,
  now: Snapshot,
  { team, since = '', limit, verbose }: FeedOptions,
): ChangeFeed => {
  const context = contextsOf(history, now);
  let folded = 0;
  const isShown = ({ what }: ItemChange): boolean => verbose || what.kind !== 'field' || TELLING.has(what.field);
  const entries = logged
    .filter(({ day, commit }) => day >= since && !isCutOff(history, commit))
    .reverse()
    .flatMap(logged => {
      const items = logged.items.filter(change => concerns(change, team));
      const shown = items.filter(isShown);
      folded += items.length - shown.length;
      return [
        ...teamEntries(logged, team, context(logged.commit)),
        ...itemEntries(logged, shown, context(logged.commit)),
      ];
    });
  return { entries: entries.slice(0, limit), more: Math.max(0, entries.length - limit), folded };
};

/** Where a history is cut off, its oldest commit only seems to have made everything. */
const isCutOff = ({ extent, versions }: History, commit: Commit | undefined): boolean =>
  extent === 'partial' && commit !== undefined && commit === versions[0]?.commit;

/** Fields whose edits are news. */
const TELLING: ReadonlySet<string> = new Set(['priority', 'owner', 'launch', 'supports', 'cost_of_delay', 'started']);

const concerns = ({ before, after }: ItemChange, team: string | undefined): boolean =>
  team === undefined || before?.team === team || after?.team === team;

const teamEntries = (
  { teams, rewritten, day, commit }: LoggedChanges,
  team: string | undefined,
  context: DiffContext,
): readonly FeedEntry[] => {
  const isOfIt = (of: { readonly team: string }) => team === undefined || of.team === team;
  const wasIt = ({ what }: TeamChange) => what.kind === 'renamed' && what.from === team;
  return [
    ...teams
      .filter(change => isOfIt(change) || wasIt(change))
      .map(change => ({ day, commit, team: change.team, item: undefined, changes: [teamChange(change, context)] })),
    ...rewritten.filter(isOfIt).map(record => {
      const change = rewrittenChange(record);
      return { day, commit, team: record.team, item: change.item, changes: [change] };
    }),
  ];
};

/** What a team's first plan holds is said as one thing. */
const itemEntries = (
  { teams, day, commit }: LoggedChanges,
  items: readonly ItemChange[],
  context: DiffContext,
): readonly FeedEntry[] => {
  const adopted = new Set(teams.flatMap(({ team, what }) => (what.kind === 'adopted' ? [team] : [])));
  const byItem = new Map<string, ItemChange[]>();
  for (const change of items) {
    if (change.before === undefined && adopted.has(change.after?.team ?? '')) continue;
    byItem.set(change.item, [...(byItem.get(change.item) ?? []), change]);
  }
  return [...byItem].flatMap(([id, changes]) => {
    const position = changes.at(-1)?.after ?? changes.at(-1)?.before;
    const shown = changes.flatMap(change => itemChanges(change, context));
    const item = { id, title: position?.work.title ?? id };
    return shown.length === 0 ? [] : [{ day, commit, team: position?.team ?? '', item, changes: shown }];
  });
};

/** The teams' plans before and after a commit. */
const contextsOf = ({ versions }: History, now: Snapshot): ((commit: Commit | undefined) => DiffContext) => {
  const indices = new Map(versions.map(({ commit }, index) => [commit, index]));
  const teamIn = (snapshot: Snapshot | undefined) => (id: string) =>
    snapshot?.teams.find(team => team.id === id)?.content;
  return commit => {
    const index = (commit && indices.get(commit)) ?? versions.length;
    return {
      teamBefore: teamIn(versions[index - 1]?.snapshot),
      teamAfter: teamIn(versions[index]?.snapshot ?? now),
    };
  };
};
