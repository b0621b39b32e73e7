import { changeFeedOf } from '../../analyze/log/change-feed.ts';
import type { ChangeFeed } from '../../analyze/log/feed-entry.ts';
import type { ItemHistory } from '../../analyze/log/item-event.ts';
import { itemHistoryOf, itemHistorySince } from '../../analyze/log/item-history.ts';
import { namedInHistory } from '../../analyze/log/named-in-history.ts';
import { unreadOf } from '../../engine/changes/unread.ts';
import { changeLogOf } from '../../engine/history/change-log.ts';
import type { History } from '../../engine/history/history.ts';
import type { ChangeLog } from '../../engine/history/logged-changes.ts';
import { itemNamed } from '../../engine/world/find.ts';
import { HistoryMissing, UsageError } from '../../model/host.ts';
import type { Day } from '../../model/time/day.ts';
import { plain } from '../../model/words/plain.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import { listed } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';
import { readHistory } from '../history/read-history.ts';
import { sinceDay } from '../history/since.ts';
import type { Inputs } from '../inputs.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import { readWorld } from '../workspace/read-world.ts';

export interface LogRequest {
  /** An item, by any id that it ever had, or a team; absent: all teams. */
  readonly named: string | undefined;
  /** As somebody wrote it: a day, a quarter, or how long ago. */
  readonly since: string | undefined;
  /** At most so many entries of a feed. */
  readonly limit: number;
  /** Every edit of a field. */
  readonly verbose: boolean;
}

/** The history of an item, or the changes of one team or of all. */
export type Log = {
  readonly root: string;
  readonly history: History;
  readonly since: Day | undefined;
  readonly nameOf: (id: string) => string;
} & (
  | { readonly kind: 'item'; readonly item: ItemHistory }
  | {
      readonly kind: 'feed';
      readonly feed: ChangeFeed;
      /** The one that was asked for. */
      readonly team: string | undefined;
      /** Whether all entries are of one team, whichever was asked for. */
      readonly isOneTeam: boolean;
    }
);

/** Throws `HistoryMissing` (exit code 4) where there is no history. */
export const readLog = async (
  inputs: Inputs,
  choice: WorkspaceChoice,
  { named, since: when, limit, verbose }: LogRequest,
): Promise<Log> => {
  const { host, today } = inputs;
  const { files, root } = workspaceFiles(host, choice);
  const { world } = await readWorld(files, today);
  const since = when === undefined ? undefined : sinceDay(when, today, world.calendar);
  const history = await readHistory(inputs, root);
  if (history.extent === 'none') throw noHistory(history);
  const changeLog = changeLogOf(history, world, today, unreadOf(world));
  const shared = { root, history, since, nameOf: nameIn(world.company?.content) };
  const { team, item } = named === undefined ? {} : namedOrRefusal(changeLog, world, named);
  if (item === undefined) {
    const feed = changeFeedOf(history, changeLog, world, { team, since, limit, verbose });
    return { ...shared, kind: 'feed', feed, team, isOneTeam: team !== undefined || world.teams.length === 1 };
  }
  const whole = itemHistoryOf(history, changeLog, world, item);
  if (whole === undefined) throw new Error(`${item} was found in the history, but has none`);
  return { ...shared, kind: 'item', item: since === undefined ? whole : itemHistorySince(whole, since) };
};

const noHistory = ({ problem }: History): HistoryMissing =>
  problem === undefined
    ? new HistoryMissing('A plan has a history once it is committed to git, and nothing is committed here yet.', [
        'git init',
        'git add plans',
        'git commit -m "Our plan"',
      ])
    : new HistoryMissing(`The history of the plan cannot be read: ${problem}.`, []);

const namedOrRefusal = (
  changeLog: ChangeLog,
  world: World,
  name: string,
): { readonly team?: string; readonly item?: string } => {
  const found = namedInHistory(changeLog, world, name);
  switch (found.kind) {
    case 'team':
      return { team: found.id };
    case 'item':
      return { item: found.id };
    case 'unknown': {
      const inbox = itemNamed(world, name);
      if (inbox.kind === 'found' && inbox.placed.work.id === undefined)
        throw new UsageError(
          `"${plain(name)}" waits in the inbox without an id; it can be followed once triage gives it one.`,
        );
      const meant = found.nearest === undefined ? '' : ` Did you mean ${found.nearest}?`;
      const teams = ` Teams: ${listed(world.teams.map(({ id }) => id))}.`;
      throw new UsageError(`no item and no team was ever called "${plain(name)}".${meant || teams}`);
    }
  }
};
