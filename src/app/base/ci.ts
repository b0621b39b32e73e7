import { ReadFailed } from '../../model/host.ts';
import type { KnownCommit } from '../../model/repository.ts';
import { valueAt } from '../../model/subject.ts';
import { plain } from '../../model/words/plain.ts';
import type { Outside } from '../inputs.ts';

/** A commit that would do as a base, and what it is: a commit as such, or a branch from which HEAD has gone its own way. */
export interface Candidate {
  readonly kind: 'commit' | 'branch';
  /** Of any form; may be nonsense. */
  readonly revision: string;
  readonly name: string;
  readonly why: string;
  /** Where it may be gone for good: after a push by force nobody has what was there before. */
  readonly mayBeGone?: boolean;
}

/** What is known from where the program runs. */
export interface CiSurroundings {
  readonly service: 'GitHub' | 'GitLab' | undefined;
  /** What the base is, best first; empty where nothing says it. */
  readonly candidates: readonly Candidate[];
  /** The default branch of the repository, where that is told. */
  readonly defaultBranch: string | undefined;
  /** The branch that is built, where that is told: HEAD is detached in many pipelines. */
  readonly branch: string | undefined;
  /** What somebody should know who wonders at the base, a sentence. */
  readonly problem?: string;
}

type Env = Outside['env'];

export const surroundings = (
  host: Pick<Outside, 'env' | 'readFile'>,
  head: KnownCommit | undefined,
): CiSurroundings => {
  const { env } = host;
  if (isOn(env['GITHUB_ACTIONS'])) {
    const { event, ...problem } = eventOf(host);
    const branch = /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1];
    const defaultBranch = textAt(event, ['repository', 'default_branch'], /^[\w][\w./-]*$/);
    return { service: 'GitHub', candidates: onGitHub(env, event, head), defaultBranch, branch, ...problem };
  }
  if (isOn(env['GITLAB_CI'])) {
    const { CI_DEFAULT_BRANCH: defaultBranch, CI_COMMIT_BRANCH: branch } = env;
    return { service: 'GitLab', candidates: onGitLab(env, head), defaultBranch, branch };
  }
  return { service: undefined, candidates: [], defaultBranch: undefined, branch: undefined };
};

/** Nobody looks on there: what cannot be checked must not pass. Some services run jobs in a terminal, so that one says nothing. */
export const runsInCi = (env: Env): boolean => CI_VARIABLES.some(name => isOn(env[name]));

/** What services set in every job. */
const CI_VARIABLES = [
  ...['CI', 'CONTINUOUS_INTEGRATION', 'APPVEYOR', 'bamboo_buildKey', 'BITBUCKET_BUILD_NUMBER', 'BITRISE_IO', 'BUDDY'],
  ...['BUILDKITE', 'CIRCLECI', 'CIRRUS_CI', 'CODEBUILD_BUILD_ID', 'DRONE', 'FORGEJO_ACTIONS', 'GERRIT_PROJECT'],
  ...['GITEA_ACTIONS', 'GITHUB_ACTIONS', 'GITLAB_CI', 'GO_PIPELINE_NAME', 'HARNESS_BUILD_ID', 'HUDSON_URL'],
  ...['JENKINS_URL', 'PROW_JOB_ID', 'SEMAPHORE', 'TEAMCITY_VERSION', 'TF_BUILD', 'TRAVIS', 'WOODPECKER'],
];

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());

const onGitHub = (env: Env, event: unknown, head: KnownCommit | undefined): readonly Candidate[] => {
  switch (env['GITHUB_EVENT_NAME']) {
    case 'pull_request':
    case 'pull_request_target': {
      const [base, source] = head?.parents ?? [];
      const isMerge =
        /^refs\/pull\/\d+\/merge$/.test(env['GITHUB_REF'] ?? '') &&
        source !== undefined &&
        // Somebody may have checked out the branch instead, whose last commit may be another merge.
        (head?.id === env['GITHUB_SHA'] || source === idAt(event, ['pull_request', 'head', 'sha']));
      if (isMerge && base !== undefined) return [firstParent(base, 'what the pull request is merged into')];
      const tip = idAt(event, ['pull_request', 'base', 'sha']);
      return [...branchNamed(env['GITHUB_BASE_REF']), ...(tip === undefined ? [] : [target(tip)])];
    }
    case 'merge_group': {
      const base = idAt(event, ['merge_group', 'base_sha']);
      return base === undefined ? [] : [commit(base, 'what the merge group is merged into')];
    }
    case 'push':
      return before(idAt(event, ['before']));
    default:
      return [];
  }
};

const onGitLab = (env: Env, head: KnownCommit | undefined): readonly Candidate[] => {
  const [base, source] = head?.parents ?? [];
  const merged = ['merged_result', 'merge_train'].includes(env['CI_MERGE_REQUEST_EVENT_TYPE'] ?? '');
  if (merged && source !== undefined && base !== undefined && head?.id === env['CI_COMMIT_SHA'])
    return [firstParent(base, 'what the merge request is merged into')];
  const forked = hex(env['CI_MERGE_REQUEST_DIFF_BASE_SHA']);
  const branch = branchNamed(env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME']);
  if (forked !== undefined) return [commit(forked, 'where the merge request began'), ...branch];
  return branch.length > 0 ? branch : before(hex(env['CI_COMMIT_BEFORE_SHA']));
};

const commit = (id: string, why: string): Candidate => ({ kind: 'commit', revision: id, name: id.slice(0, 7), why });

const firstParent = (id: string, why: string): Candidate => ({ ...commit(id, why), name: 'HEAD^1' });

const target = (id: string): Candidate => ({
  ...commit(id, 'merge base with the target of the pull request'),
  kind: 'branch',
});

const branchNamed = (name: string | undefined): readonly Candidate[] =>
  name ? [{ kind: 'branch', revision: `refs/remotes/origin/${name}`, ...mergeBaseWith(`origin/${name}`) }] : [];

const before = (id: string | undefined): readonly Candidate[] =>
  id === undefined ? [] : [{ ...commit(id, 'what was there before the push'), mayBeGone: true }];

export const mergeBaseWith = (name: string) => ({ name, why: `merge base with ${name}` });

/** What GitHub wrote about what happened. Anybody may have written it: nothing is taken for granted. */
const eventOf = ({
  env,
  readFile,
}: Pick<Outside, 'env' | 'readFile'>): { readonly event?: unknown; readonly problem?: string } => {
  const path = env['GITHUB_EVENT_PATH'];
  if (!path) return {};
  const without = (why: string) => ({
    problem: `${plain(path)}, which GITHUB_EVENT_PATH names, ${why}: the base is chosen without what GitHub wrote there.`,
  });
  try {
    const text = readFile(path);
    return text === undefined ? without('is not there') : { event: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return without('holds no JSON');
    if (error instanceof ReadFailed) return without('cannot be read');
    throw error;
  }
};

const textAt = (event: unknown, path: readonly string[], pattern: RegExp): string | undefined => {
  const value = valueAt(event, path);
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
};

const idAt = (event: unknown, path: readonly string[]): string | undefined => hex(textAt(event, path, /^/));

/** The id of a commit. All zeros stand for none. */
const hex = (value: string | undefined): string | undefined =>
  value !== undefined && /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
