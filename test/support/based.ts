import { join } from 'node:path';
import type { BaseOptions } from '../../src/app/base/read-base.ts';
import { compareWithBase } from '../../src/app/base/read-base.ts';
import { readWorld } from '../../src/app/workspace/read-world.ts';
import type { Comparison, NoBase } from '../../src/engine/changes/comparison.ts';
import { sessionAt } from './repository.ts';

interface Asked extends BaseOptions {
  readonly env?: { readonly [name: string]: string };
  /** The folder of the workspace in the repository. */
  readonly plans?: string;
  readonly isTerminal?: boolean;
  readonly remark?: (sentence: string) => void;
}

/** Compares the plan in a repository with its base, as commands do. */
export const compared = async (
  { folder }: { readonly folder: string },
  { env = {}, plans = 'plans', isTerminal = false, remark = () => {}, ...options }: Asked = {},
): Promise<Comparison | NoBase | undefined> => {
  const session = { ...sessionAt(folder, env, isTerminal), remark };
  const workspace = session.host.readWorkspace(join(folder, plans));
  return compareWithBase(session, workspace, await readWorld(workspace.files, session.today), options);
};

/** What was chosen, or why nothing was. */
export const chosen = async (...asked: Parameters<typeof compared>) => {
  const found = await compared(...asked);
  return found !== undefined && 'base' in found ? found.base : found;
};

export const comparison = async (...asked: Parameters<typeof compared>): Promise<Comparison> => {
  const found = await compared(...asked);
  if (found === undefined || !('base' in found)) throw new Error(`no base: ${found?.why}`);
  return found;
};

/** A team's plan with a backlog of these items. */
export const team = (id: string, ...items: readonly string[]): string =>
  `team: ${id}\nname: ${id}\nbacklog:\n${items.map(item => `  - { id: ${item}, title: ${item} }\n`).join('') || '  []\n'}`;
