import { readLog } from '../../app/log/read-log.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { renderChangeFeed } from '../../render/log/change-feed.ts';
import { historyRemarks } from '../../render/log/history-remarks.ts';
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
  const { verbose = false } = options;
  const log = await readLog(session, global, { named, since: options.since, limit: limitOf(options), verbose });
  const { history, since, nameOf } = log;
  if (options.json) {
    const start = { today, revision: await host.git.revision(log.root), history, since, nameOf };
    host.print(log.kind === 'feed' ? changeFeedAsJson(start, log.team, log.feed) : itemHistoryAsJson(start, log.item));
  } else {
    const width = Math.min(120, Math.max(60, host.stdout.columns));
    const look: LogLook = { paint, today, width, nameOf, verbose };
    host.print(
      log.kind === 'feed' ? renderChangeFeed(log.feed, log.isOneTeam, look) : renderItemHistory(log.item, since, look),
    );
  }
  for (const remark of historyRemarks(history)) session.remark(remark);
  return 0;
};

const limitOf = ({ limit, json }: LogOptions): number => {
  if (limit === undefined) return json ? Number.POSITIVE_INFINITY : 50;
  if (!/^[1-9]\d{0,8}$/.test(limit)) throw new UsageError(`--limit ${plain(limit)} is no number of entries.`);
  return Number(limit);
};
