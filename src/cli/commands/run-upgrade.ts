import { basename, dirname } from 'node:path';
import { planUpgrade } from '../../app/init/upgrade.ts';
import { writeWorkspace } from '../../app/init/write-workspace.ts';
import { initAsJson } from '../../render/init/json.ts';
import { upgradeAsText } from '../../render/init/written.ts';
import { isAtTerminal } from '../asking/converse.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';
import type { InitOptions } from './run-init.ts';

/** Moves what a workspace holds to where this version keeps it. */
export const runUpgrade = async (
  session: Session,
  global: GlobalOptions,
  folder: string | undefined,
  { dryRun = false, json = false, yes = false }: InitOptions,
): Promise<ExitCode> => {
  const { host, today, paint, paintRemarks } = session;
  const plans = folder ?? global.plans;
  const upgrade = await planUpgrade(session, plans === undefined ? {} : { plans });
  const { root, changes, outdated } = upgrade;
  const asks = isAtTerminal(host) && !yes && !json && !dryRun && changes.length > 0;
  const schemas = changes
    .filter(({ path }) => basename(dirname(path)) === '.schemas')
    .map(({ path }) => host.shown(path));
  if (!json) {
    const [say, colours] = asks ? [host.remark, paintRemarks] : [host.print, paint];
    say(upgradeAsText(outdated, schemas, colours));
  }
  if (asks && !(await host.ask({ kind: 'yes-no', message: 'Write it?', default: true }))) {
    host.remark('Nothing was written.\n');
    return 0;
  }
  const written = writeWorkspace(host, upgrade, { dryRun });
  if (json) {
    const files = changes.map(({ path, what }) => ({ file: host.shown(path), what }));
    host.print(initAsJson({ folder: host.shown(root), files, written, remarks: [] }, { today }));
  } else if (dryRun) host.remark('Nothing was written (--dry-run).\n');
  else if (written)
    host.remark('Written; commit it as one change. Branches that are still open may add to a list all the same.\n');
  return 0;
};
