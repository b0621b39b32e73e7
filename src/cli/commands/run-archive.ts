import { planArchive } from '../../app/archive/plan-archive.ts';
import { archiveCommitMessage, archiveSummary } from '../../render/archive/archive.ts';
import { archiveAsJson } from '../../render/archive/json.ts';
import type { WriteOptions } from '../asking/confirm-and-write.ts';
import { confirmAndWrite } from '../asking/confirm-and-write.ts';
import { isAtTerminal } from '../asking/converse.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface ArchiveOptions extends WriteOptions {
  readonly before?: string;
  readonly yes?: boolean;
}

/** Moves old closed work to the archive, all files or none. */
export const runArchive = async (
  session: Session,
  global: GlobalOptions,
  team: string | undefined,
  options: ArchiveOptions,
): Promise<ExitCode> => {
  const { root, before, batches, changes } = await planArchive(
    session,
    { ...global, ...options },
    { team, ...(options.before === undefined ? {} : { before: options.before }) },
  );
  return confirmAndWrite(
    session,
    {
      root,
      changes,
      summary: archiveSummary(batches, before),
      messages: [],
      commitMessage: archiveCommitMessage(batches, before),
      notes: [],
      asksYes: isAtTerminal(session.host) && !options.yes,
      asJson: (start, result) => archiveAsJson(start, batches, before, result),
    },
    options,
  );
};
