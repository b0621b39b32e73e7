import type { FileChange } from '../../model/host.ts';
import { UsageError } from '../../model/host.ts';
import { GitFailed } from '../../model/repository.ts';
import { listed } from '../../model/words/words.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { Inputs } from '../inputs.ts';

/** What becomes of a change besides its result. */
export interface WriteChoice {
  readonly dryRun?: boolean;
  readonly commit?: boolean;
}

/** Refuses `--commit` outside of a repository, and where it would fail, before anything is asked. */
export const requireRepository = async (
  { host }: Pick<Inputs, 'host'>,
  root: string,
  { commit, dryRun }: WriteChoice,
): Promise<void> => {
  if (!commit) return;
  if ((await answered(host.git.top(root))) === undefined)
    throw new UsageError(
      '--commit needs a git repository, and this plan is in none; run `git init`, or leave --commit out.',
    );
  const why = dryRun ? undefined : await answered(host.git.whyNoCommit(root));
  if (why !== undefined)
    throw new UsageError(
      `Nothing can be committed: ${why}. Settle that first, or leave --commit out; nothing was written.`,
    );
};

/** A commit is to hold what the command did, nothing that somebody was still working on. `paths` are absolute. */
export const requireCommitted = async (
  { host }: Pick<Inputs, 'host'>,
  root: string,
  paths: readonly FileChange['path'][],
  { commit, dryRun }: WriteChoice,
): Promise<void> => {
  if (!commit || dryRun) return;
  const unseen = await answered(host.git.unseen(root, paths));
  if (unseen.length > 0)
    throw new UsageError(
      `Git is told not to look at ${listed(unseen.map(path => host.shown(path)))}, so a commit would not take what is written; \`git update-index --no-assume-unchanged --no-skip-worktree\` and its name make git look, or leave --commit out.`,
    );
  const changed = await answered(host.git.changed(root, paths));
  if (changed.length > 0)
    throw new UsageError(
      `${listed(changed.map(path => host.shown(path)))} differs from the last commit; commit that first, or leave --commit out.`,
    );
};

/** The same of a team's plan, and of its decisions where they stand in one list. Others need not be as they were committed, but for those that change. */
export const requireTeamCommitted = (
  inputs: Pick<Inputs, 'host'>,
  root: string,
  { decisions }: World,
  team: TeamFile,
  choice: WriteChoice,
): Promise<void> =>
  requireCommitted(
    inputs,
    root,
    [team, ...decisions.filter(file => file.team === team.id && file.kind === 'decisions')].map(
      ({ path }) => `${root}/${path}`,
    ),
    choice,
  );

/** The same of all files that are there and change. */
export const requireChangesCommitted = (
  inputs: Pick<Inputs, 'host'>,
  root: string,
  changes: readonly FileChange[],
  choice: WriteChoice,
): Promise<void> =>
  requireCommitted(
    inputs,
    root,
    changes.flatMap(({ path, before }) => (before === undefined ? [] : [path])),
    choice,
  );

/** Where git cannot say what a commit would hold, none is made. */
const answered = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    const sentence = `${error.message}, so nothing can be committed; settle that first, or leave --commit out`;
    throw new GitFailed(sentence, error.remedies);
  }
};
