import { changeFeedOf } from '../../analyze/log/change-feed.ts';
import { itemHistoryOf, itemHistorySince } from '../../analyze/log/item-history.ts';
import { namedInHistory } from '../../analyze/log/named.ts';
import { readHistory } from '../../app/history/read-history.ts';
import { sinceDay } from '../../app/history/since.ts';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import { unreadOf } from '../../engine/changes/unread.ts';
import { changeLogOf } from '../../engine/history/change-log.ts';
import type { History } from '../../engine/history/history.ts';
import type { ChangeLog } from '../../engine/history/logged-changes.ts';
import { itemNamed } from '../../engine/world/find.ts';
import { HistoryMissing, UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';
import { renderChangeFeed } from '../../render/log/change-feed.ts';
import type { LogLook } from '../../render/log/item-history.ts';
import { renderItemHistory } from '../../render/log/item-history.ts';
import { changeFeedAsJson, itemHistoryAsJson } from '../../render/log/json.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface LogOptions {
  readonly since?: string;
  readonly limit?: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** Shows the history of an item, of a team or of the whole plan. Exit code 4 where there is none. */
export const runLog = async (
  session: Session,
  global: GlobalOptions,
  named: string | undefined,
  options: LogOptions,
): Promise<ExitCode> => {
  const { host, today, paint } = session;
  const limit = limitOf(options);
  const { files, root } = workspaceFiles(host, global);
  const { world } = await readWorld(files, today);
  const since = options.since === undefined ? undefined : sinceDay(options.since, today, world.calendar);
  const history = await readHistory(session, root);
  if (history.extent === 'none') throw noHistory(history);
  const changeLog = changeLogOf(history, world, today, unreadOf(world));
  const look: LogLook = {
    paint,
    today,
    width: Math.min(120, Math.max(60, host.stdout.columns)),
    nameOf: nameIn(world.company?.content),
    verbose: options.verbose ?? false,
  };
  const { team, item } = named === undefined ? {} : namedOrRefusal(changeLog, world, named);
  if (item === undefined) {
    const stream = changeFeedOf(history, changeLog, world, { team, since, limit, verbose: look.verbose });
    host.print(
      options.json
        ? changeFeedAsJson(history, today, { team, since }, stream)
        : renderChangeFeed(stream, team !== undefined || world.teams.length === 1, look),
    );
  } else {
    const whole = itemHistoryOf(history, changeLog, world, item);
    if (whole === undefined) throw new Error(`${item} was found in the history, but has none`);
    const itemHistory = since === undefined ? whole : itemHistorySince(whole, since);
    host.print(
      options.json
        ? itemHistoryAsJson(history, today, since, itemHistory)
        : renderItemHistory(itemHistory, since, look),
    );
  }
  for (const remark of remarksOn(history)) host.remark(`${remark}\n`);
  return 0;
};

const noHistory = ({ problem }: History): HistoryMissing =>
  problem === undefined
    ? new HistoryMissing('A plan has a history once it is committed to git, and nothing is committed here yet.', [
        'git init',
        'git add plans',
        'git commit -m "Our plan"',
      ])
    : new HistoryMissing(`The history of the plan cannot be read: ${problem}.`, []);

const limitOf = ({ limit, json }: LogOptions): number => {
  if (limit === undefined) return json ? Number.POSITIVE_INFINITY : 50;
  if (!/^[1-9]\d{0,8}$/.test(limit)) throw new UsageError(`--limit ${plain(limit)} is no number of entries.`);
  return Number(limit);
};

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

const remarksOn = ({ extent, versions, skipped }: History): readonly string[] => {
  const first = versions[0]?.commit.day;
  const files = [...new Set(skipped.map(({ file }) => file))];
  return [
    ...(extent === 'partial' && first !== undefined
      ? [`This clone is shallow: what happened before ${first} is not here. git fetch --unshallow brings it.`]
      : []),
    ...(skipped.length === 0
      ? []
      : [
          `${counted(skipped.length, 'version')} of ${counted(files.length, 'file')} could not be read and ${skipped.length === 1 ? 'was' : 'were'} passed over: ${files.map(plain).join(', ')}`,
        ]),
  ];
};
