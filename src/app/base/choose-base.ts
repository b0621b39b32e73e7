import type { Base, NoBase } from '../../engine/changes/comparison.ts';
import type { KnownCommit, Ref, Repository } from '../../model/repository.ts';
import { nearest } from '../../model/words/words.ts';
import type { Candidate, CiSurroundings } from './ci.ts';
import { mergeBaseWith } from './ci.ts';

/** What there is to choose from. */
export interface BaseChoice {
  readonly repository: Repository;
  readonly around: CiSurroundings;
  /** What somebody asked for by name, and how; by the environment, it may be the change itself that asks. */
  readonly asked: { readonly revision: string; readonly how: string; readonly byEnvironment: boolean } | undefined;
  /** Whether the files of the plan differ from a commit. */
  readonly differsFrom: (commit: string) => Promise<boolean>;
}

/** The base that was asked for, else what CI says, else where the default branch was left; on that branch, the commit before. */
export const chooseBase = async (choice: BaseChoice): Promise<Base | NoBase> => {
  const { repository, asked, around } = choice;
  const { head } = repository;
  if (asked !== undefined) {
    const named = await baseNamed(asked.revision, asked.how, choice);
    return asked.byEnvironment && 'name' in named ? outsideOfChange(named, choice) : named;
  }
  if (head === undefined) return { commit: undefined, name: 'nothing', why: 'there is no commit yet' };
  const failures: NoBase[] = [];
  for (const candidate of around.candidates) {
    const base = await baseOf(candidate, head, choice);
    if ('name' in base || (await repository.isShallow())) return base;
    if (!candidate.mayBeGone) failures.push(base);
  }
  return failures[0] ?? baseByDefault(head, choice);
};

const baseNamed = async (revision: string, given: string, choice: BaseChoice): Promise<Base | NoBase> => {
  const { head, mergeBase } = choice.repository;
  const found = await commitTyped(revision, choice.repository);
  if (found === undefined || head === undefined) return unknown(revision, choice);
  const exact = { commit: found.id, name: revision, why: given };
  // Who names a commit by its id means that one; of a branch that others work on, only what is ours is a change of ours.
  if (revision.length >= 4 && found.id.startsWith(revision.toLowerCase())) return exact;
  if (BEHIND_HEAD.test(revision)) return exact;
  const fork = await mergeBase(head.id, found.id);
  if (fork === undefined) return nothingInCommon(revision, choice);
  return fork === found.id ? exact : { commit: fork, name: revision, why: `${mergeBaseWith(revision).why}, ${given}` };
};

/** A base within the change that the service tells of would hide a part of it. */
const outsideOfChange = async (named: Base, choice: BaseChoice): Promise<Base | NoBase> => {
  const { repository, around } = choice;
  const [candidate] = around.candidates;
  if (candidate === undefined || candidate.mayBeGone || repository.head === undefined) return named;
  const told = await baseOf(candidate, repository.head, choice);
  if (!('name' in told) || told.commit === undefined || named.commit === undefined || told.commit === named.commit)
    return named;
  if ((await repository.mergeBase(told.commit, named.commit)) !== told.commit) return named;
  return noBase(`${named.name}, ${named.why}, lies within the change, which began at ${told.name}`, [], choice);
};

/** Of the things with one name a branch comes first, for a tag of that name may have been put there so that nothing is found; then the remote's. */
const commitTyped = async (revision: string, repository: Repository): Promise<KnownCommit | undefined> => {
  const [, name = '', back = ''] = /^(.*?)((?:[~^].*|@\{.*)?)$/s.exec(revision) ?? [];
  if (/^(?:|@|HEAD|[0-9a-f]{40}|[0-9a-f]{64})$/.test(name)) return repository.commit(revision);
  if (name.startsWith('refs/')) return commitOfRef([name], back, repository);
  const folders = ['refs/heads', 'refs/remotes', 'refs/remotes/origin', 'refs/tags'];
  const found = await commitOfRef(
    folders.map(folder => `${folder}/${name}`),
    back,
    repository,
  );
  return found ?? repository.commit(revision);
};

/** What the first of these leads to that is there, by their full names. Where one is not, git would go on to guess: `refs/tags/refs/heads/main`. */
const commitOfRef = async (
  names: readonly string[],
  back: string,
  { refs, commit }: Repository,
): Promise<KnownCommit | undefined> => {
  const there = await refs(names);
  const name = names.find(wanted => there.some(ref => ref.name === wanted));
  return name === undefined ? undefined : commit(name + back);
};

/** HEAD descends from whatever is named so: nobody has to be asked. */
const BEHIND_HEAD = /^(?:HEAD|@)(?:[~^]\d*)*$/;

const baseOf = async (
  { kind, revision, name, why }: Candidate,
  head: KnownCommit,
  choice: BaseChoice,
): Promise<Base | NoBase> => {
  const { repository } = choice;
  const isRef = revision.startsWith('refs/');
  const found = await (isRef ? commitOfRef([revision], '', repository) : repository.commit(revision));
  if (found === undefined) return unknown(name === 'HEAD^1' ? name : revision.replace('refs/remotes/', ''), choice);
  if (kind === 'commit') return { commit: found.id, name, why };
  const fork = await choice.repository.mergeBase(head.id, found.id);
  return fork === undefined ? nothingInCommon(name, choice) : { commit: fork, name, why };
};

const baseByDefault = async (head: KnownCommit, choice: BaseChoice): Promise<Base | NoBase> => {
  const { repository, around } = choice;
  const refs = await repository.refs(['refs/heads', 'refs/remotes/origin']);
  const main = await defaultBranch(refs, choice);
  if (main === undefined)
    return noBase(
      'no default branch was found, neither origin/HEAD nor one named main or master',
      ['--base BRANCH                  # or PLAN_BASE=BRANCH: the branch that this one began on'],
      choice,
    );
  const current = refs.find(({ isCurrent }) => isCurrent)?.name.replace('refs/heads/', '');
  if ((current ?? around.branch) === main.replace(/^refs\/(?:heads|remotes\/origin)\//, ''))
    return baseOnDefault(head, choice);
  const base = await baseOf({ kind: 'branch', revision: main, ...mergeBaseWith(shortName(main)) }, head, choice);
  // Much of CI checks out a commit of the default branch, and no branch.
  const isOnDefault = current === undefined && 'name' in base && base.commit === head.id;
  return isOnDefault ? baseOnDefault(head, choice) : base;
};

const baseOnDefault = async (head: KnownCommit, choice: BaseChoice): Promise<Base | NoBase> => {
  if (await choice.differsFrom(head.id))
    return { commit: head.id, name: 'HEAD', why: 'there are changes that are not committed' };
  const [parent] = head.parents;
  if (parent === undefined) return { commit: undefined, name: 'nothing', why: 'HEAD is the first commit' };
  return (await choice.repository.commit(parent)) === undefined
    ? noBase('the commit before HEAD is not here', [], choice)
    : { commit: parent, name: 'HEAD^1', why: 'the commit before, since nothing is changed since HEAD' };
};

/** The full name of the branch that others start from: as the remote has it before our own, which may be old. */
const defaultBranch = async (refs: readonly Ref[], { repository, around }: BaseChoice): Promise<string | undefined> => {
  const named = (names: readonly string[]): string | undefined =>
    ['refs/remotes/origin/', 'refs/heads/']
      .flatMap(folder => names.map(name => folder + name))
      .find(name => refs.some(ref => ref.name === name));
  const told = around.defaultBranch === undefined ? undefined : named([around.defaultBranch]);
  const remote = refs.find(({ name }) => name === 'refs/remotes/origin/HEAD')?.pointsTo;
  const usual = named(['main', 'master']);
  if (told !== undefined) return told;
  if (usual !== undefined && (remote === undefined || /\/(?:main|master)$/.test(remote))) return remote ?? usual;
  const setting = await repository.setting('init.defaultBranch');
  const set = setting === undefined ? undefined : named([setting]);
  // A clone of one branch takes that one for the default, whatever it is: nobody can tell where it began.
  if ((await repository.setting('remote.origin.fetch'))?.includes('*') === false) return usual ?? set;
  // A repository with a single branch has no other, unless it only fetched that one.
  const isAlone = refs.length === 1 && (await repository.setting('remote.origin.url')) === undefined;
  return remote ?? set ?? (isAlone ? refs[0]?.name : undefined);
};

const shortName = (ref: string): string => ref.replace(/^refs\/(?:heads|remotes|tags)\//, '');

const unknown = async (revision: string, choice: BaseChoice): Promise<NoBase> => {
  const refs = await choice.repository.refs(['refs/heads', 'refs/remotes', 'refs/tags']);
  const meant = nearest(
    revision,
    refs.map(({ name }) => shortName(name)),
  );
  const branch = /^(?:origin\/)?(\w[\w./-]*)$/.exec(revision)?.[1];
  const isId = /^[0-9a-f]{40,64}$/.test(revision);
  const fetching = `git fetch origin ${branch}${isId ? '' : `:refs/remotes/origin/${branch}`}`;
  return noBase(
    `${revision} is no commit, branch or tag that is here${meant === undefined || meant === revision ? '' : ` (did you mean ${meant}?)`}`,
    branch === undefined || branch === 'HEAD' ? [] : [fetching],
    choice,
  );
};

const nothingInCommon = (name: string, choice: BaseChoice): Promise<NoBase> =>
  noBase(`HEAD and ${name} have no commit in common that is here`, [], choice);

const noBase = async (
  why: string,
  remedies: readonly string[],
  { repository, around }: BaseChoice,
): Promise<NoBase> => {
  const isShallow = await repository.isShallow();
  return {
    why: isShallow ? `${why}, for this is a shallow clone` : why,
    remedies: [...(isShallow ? [...DEPTH[around.service ?? 'else'], 'git fetch --unshallow'] : []), ...remedies, LEAVE],
  };
};

const DEPTH = {
  GitHub: ['with: { fetch-depth: 0 }       # the step with actions/checkout'],
  GitLab: ['variables: { GIT_DEPTH: 0 }    # the job in .gitlab-ci.yml'],
  else: [],
} as const;

/** What is left where nothing else helps. */
export const LEAVE = '--no-history                   # leaves out what only a base can tell';
