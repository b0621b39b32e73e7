import { compareWorlds } from '../../engine/changes/compare-worlds.ts';
import type { Base, Comparison, NoBase } from '../../engine/changes/comparison.ts';
import { fileKindOf, kindOfFile } from '../../model/files/registry.ts';
import type { WorkspaceFiles } from '../../model/host.ts';
import { HistoryMissing } from '../../model/host.ts';
import type { Repository } from '../../model/repository.ts';
import { CannotJudge, GitFailed } from '../../model/repository.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Inputs } from '../inputs.ts';
import type { ReadWorld } from '../workspace/read-world.ts';
import { readWorld } from '../workspace/read-world.ts';
import type { BaseChoice } from './choose-base.ts';
import { chooseBase, LEAVE } from './choose-base.ts';
import { runsInCi, surroundings } from './ci.ts';

export interface BaseOptions {
  /** `--base REF`. */
  readonly base?: string | undefined;
  /** How it came to be named, where not by `--base`. */
  readonly askedAs?: string;
  /** False for `--no-history`. */
  readonly history?: boolean | undefined;
}

/**
 * Finds the base, reads the plan at it, and compares. `undefined`: nobody wants a comparison (`--no-history`).
 * Throws `HistoryMissing` (exit code 4, with remedies) where it cannot be had, and was asked for by name or nobody looks on.
 */
export const compareWithBase = async (
  session: Inputs,
  workspace: WorkspaceFiles,
  read: ReadWorld,
  options: BaseOptions,
): Promise<Comparison | NoBase | undefined> => {
  if (options.history === false) return undefined;
  const asked = askedFor(session, options);
  const found = await baseFor(session, workspace, asked);
  if ('why' in found) {
    const { isDetached, ...noBase } = found;
    // Where no branch is checked out and nobody looks on, that is some CI that says nothing of itself.
    if (asked !== undefined || runsInCi(session.host.env) || (isDetached && !session.isAttended))
      throw baseMissing(noBase);
    return noBase;
  }
  const before = await readWorld(found.files, session.today, read.readings);
  const { world: after } = read;
  return {
    base: found.base,
    before: before.world,
    reading: before.diagnostics,
    after,
    changes: compareWorlds(before.world, after),
  };
};

export const baseMissing = ({ why, remedies }: NoBase): HistoryMissing =>
  new HistoryMissing(`There is no base to compare with: ${why}.`, remedies);

const askedFor = ({ host }: Inputs, { base, askedAs = 'given by --base' }: BaseOptions): BaseChoice['asked'] => {
  if (base !== undefined) return { revision: base, how: askedAs, byEnvironment: false };
  const revision = host.env['PLAN_BASE'];
  // On a person's machine that asks for what is not committed; in CI, where all is, for nothing.
  if (revision !== undefined && /^(?:HEAD|@)$/.test(revision) && runsInCi(host.env))
    throw baseMissing({ why: `${revision}, given by PLAN_BASE, is the change itself`, remedies: [LEAVE] });
  return revision ? { revision, how: 'given by PLAN_BASE', byEnvironment: true } : undefined;
};

/** A base and the files as they were. */
interface Found {
  readonly base: Base;
  readonly files: readonly SourceFile[];
}

const NAME_BASE = ['--base REVISION                # one where the plan stands in one place', LEAVE];

type NotFound = NoBase & { readonly isDetached: boolean };

const baseFor = async (
  inputs: Inputs,
  workspace: WorkspaceFiles,
  asked: BaseChoice['asked'],
): Promise<Found | NotFound> => {
  let repository: Repository | undefined;
  try {
    const outer = await foundOutside(inputs, workspace, asked);
    if (outer !== undefined) return outer;
    repository = await inputs.host.git.open(workspace.root);
    if (repository === undefined)
      return { why: 'these files are in no git repository', remedies: [LEAVE], isDetached: false };
    const found = await foundIn(repository, inputs, workspace, asked);
    return 'base' in found ? found : { ...found, isDetached: await repository.isDetached() };
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    if (error instanceof CannotJudge) throw baseMissing({ why: error.message, remedies: NAME_BASE });
    const isDetached = (await repository?.isDetached()) ?? false;
    return { why: error.message, remedies: [...error.remedies, LEAVE], gitFailed: true, isDetached };
  } finally {
    repository?.close();
  }
};

/** Where the workspace became a submodule, or a link out of its repository, what it is held against is what stood there. */
const foundOutside = async (
  inputs: Inputs,
  workspace: WorkspaceFiles,
  asked: BaseChoice['asked'],
): Promise<Found | undefined> => {
  const outer = await inputs.host.git.openOuter(workspace.root);
  try {
    const found = outer === undefined ? undefined : await foundIn(outer, inputs, workspace, asked);
    const isThere =
      found !== undefined && 'base' in found && found.files.some(({ path }) => fileKindOf(path) === 'team');
    return isThere ? found : undefined;
  } catch (error) {
    // It is another repository: the one that the plan is in now can be judged without it.
    if (error instanceof GitFailed && !(error instanceof CannotJudge)) return undefined;
    throw error;
  } finally {
    outer?.close();
  }
};

const foundIn = async (
  repository: Repository,
  { host, remark }: Inputs,
  { files: here }: WorkspaceFiles,
  asked: BaseChoice['asked'],
): Promise<Found | NoBase> => {
  // Git is told to ignore this one, so that a commit without it is no change: it counts as what stands here.
  const [own, shared] = [here.filter(isPrivate), here.filter(file => !isPrivate(file))];
  const read = async (commit: string) => {
    const files = await repository.filesAt(commit, here);
    return files.some(isPrivate) ? files : [...files, ...own];
  };
  // What HEAD is asked for to see whether it differs is often the base as well.
  const known = new Map<string, ReturnType<typeof read>>();
  const filesAt = (commit: string) => {
    const files = known.get(commit) ?? read(commit);
    known.set(commit, files);
    return files;
  };
  const around = surroundings(host, repository.head);
  if (asked === undefined && around.problem !== undefined) remark(around.problem);
  const base = await chooseBase({
    repository,
    around,
    asked,
    differsFrom: async commit => {
      const files = (await filesAt(commit)).filter(file => !isPrivate(file));
      return files.length !== shared.length || !files.every(file => shared.includes(file));
    },
  });
  if (!('name' in base)) return base;
  return { base, files: base.commit === undefined ? [] : await filesAt(base.commit) };
};

const isPrivate = ({ path }: SourceFile): boolean => {
  const kind = fileKindOf(path);
  return kind !== undefined && kindOfFile(kind).isPrivate;
};
