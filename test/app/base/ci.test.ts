import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HistoryMissing } from '../../../src/model/host.ts';
import { chosen, team } from '../../support/based.ts';
import { temporaryFolder } from '../../support/built.ts';
import type { TestRepository } from '../../support/repository.ts';
import { cloneOf, repository } from '../../support/repository.ts';

const SEARCH = 'plans/teams/search.yaml';

/** main, a branch of two commits from its first one, and what a service makes of merging that. */
const pullRequest = () => {
  const origin = repository();
  const fork = origin.commit({ [SEARCH]: team('search', 'a') });
  origin.git('checkout', '--quiet', '-b', 'ours');
  const own = origin.commit({ [SEARCH]: team('search', 'a', 'b') });
  origin.commit({ [SEARCH]: team('search', 'a', 'b', 'c') });
  origin.git('checkout', '--quiet', 'main');
  const target = origin.commit({ 'plans/teams/billing.yaml': team('billing', 'd') });
  origin.git('checkout', '--quiet', '--detach');
  origin.git('merge', '--quiet', '--no-edit', 'ours');
  const merge = origin.git('rev-parse', 'HEAD').trim();
  origin.git('update-ref', 'refs/pull/7/merge', merge);
  origin.git('checkout', '--quiet', 'main');
  return { origin, fork, own, target, merge };
};

/** What actions/checkout and GitLab's runner do: fetch what they were asked for, and check it out. */
const checkout = (origin: TestRepository, what: string, ...depth: readonly string[]): TestRepository => {
  const made = repository();
  made.git('remote', 'add', 'origin', `file://${origin.folder}`);
  made.git('fetch', '--quiet', '--no-tags', ...depth, 'origin', ...what.split(' '));
  made.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  return made;
};

const eventFile = (event: unknown): string =>
  join(temporaryFolder({ 'event.json': typeof event === 'string' ? event : JSON.stringify(event) }), 'event.json');

const onPullRequest = (sha: string, event: unknown = {}) => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: eventFile(event),
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_SHA: sha,
  GITHUB_BASE_REF: 'main',
});

const onPush = (event: unknown, ref = 'refs/heads/main') => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: eventFile(event),
  GITHUB_REF: ref,
});

const ZEROS = '0'.repeat(40);
const EVERYTHING = '+refs/heads/*:refs/remotes/origin/*';

describe('a pull request on GitHub', () => {
  it('checked out as a merge commit with fetch-depth 2: what it is merged into', async () => {
    const { origin, target, merge } = pullRequest();
    const made = checkout(origin, 'refs/pull/7/merge', '--depth=2');
    expect(await chosen(made, { env: onPullRequest(merge) })).toEqual({
      commit: target,
      name: 'HEAD^1',
      why: 'what the pull request is merged into',
    });
  });

  it('with fetch-depth 1: fails, and says what to set', async () => {
    const { origin, merge } = pullRequest();
    const made = checkout(origin, 'refs/pull/7/merge', '--depth=1');
    await expect(chosen(made, { env: onPullRequest(merge) })).rejects.toEqual(
      new HistoryMissing(
        'There is no base to compare with: HEAD^1 is no commit, branch or tag that is here, for this is a shallow clone.',
        [
          'with: { fetch-depth: 0 }       # the step with actions/checkout',
          'git fetch --unshallow',
          '--no-history                   # leaves out what only a base can tell',
        ],
      ),
    );
  });

  it('checked out as the branch, of which the last commit is another merge: the merge base', async () => {
    const { origin, fork, target, merge } = pullRequest();
    origin.git('checkout', '--quiet', 'ours');
    const made = checkout(origin, `ours ${EVERYTHING}`);
    const base = { name: 'origin/main', why: 'merge base with origin/main' };
    expect(await chosen(made, { env: onPullRequest(merge) })).toEqual({ commit: fork, ...base });
    origin.git('merge', '--quiet', '--no-edit', 'main');
    const merged = checkout(origin, `ours ${EVERYTHING}`);
    expect(await chosen(merged, { env: onPullRequest(merge) })).toEqual({ commit: target, ...base });
  });

  it('whose target branch is not here: by the commit that the event names', async () => {
    const { origin, fork, target, merge } = pullRequest();
    const made = checkout(origin, 'ours main');
    made.git('update-ref', '-d', 'refs/remotes/origin/main');
    const env = onPullRequest(merge, { pull_request: { base: { sha: target } } });
    expect(await chosen(made, { env })).toEqual({
      commit: fork,
      name: target.slice(0, 7),
      why: 'merge base with the target of the pull request',
    });
    await expect(chosen(made, { env: onPullRequest(merge) })).rejects.toMatchObject({
      message: 'There is no base to compare with: origin/main is no commit, branch or tag that is here.',
      remedies: ['git fetch origin main:refs/remotes/origin/main', expect.stringContaining('--no-history')],
    });
  });

  it('in a merge queue: what the group is merged into', async () => {
    const { origin, target } = pullRequest();
    const made = checkout(origin, 'refs/pull/7/merge');
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'merge_group',
      GITHUB_EVENT_PATH: eventFile({ merge_group: { base_sha: target } }),
      GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7',
    };
    expect(await chosen(made, { env })).toMatchObject({ commit: target, why: 'what the merge group is merged into' });
  });
});

describe('a push on GitHub', () => {
  const threeCommits = () => {
    const origin = repository();
    const ids = ['a', 'b', 'c'].map(item => origin.commit({ [SEARCH]: team('search', item) }));
    return { origin, ids };
  };

  it('is compared with what was there before', async () => {
    const { origin, ids } = threeCommits();
    const made = checkout(origin, EVERYTHING);
    expect(await chosen(made, { env: onPush({ before: ids[0] }) })).toEqual({
      commit: ids[0],
      name: ids[0]?.slice(0, 7),
      why: 'what was there before the push',
    });
  });

  it('of a new branch: with where that left the default branch', async () => {
    const { origin, fork } = pullRequest();
    const made = checkout(origin, `ours ${EVERYTHING}`);
    expect(await chosen(made, { env: onPush({ before: ZEROS }, 'refs/heads/ours') })).toEqual({
      commit: fork,
      name: 'origin/main',
      why: 'merge base with origin/main',
    });
  });

  it('by force, so that nobody has what was there: the same; a shallow clone may only lack it', async () => {
    const { origin, ids } = threeCommits();
    const env = onPush({ before: 'd'.repeat(40) });
    expect(await chosen(checkout(origin, EVERYTHING), { env })).toMatchObject({ commit: ids[1], name: 'HEAD^1' });
    await expect(chosen(checkout(origin, 'main', '--depth=2'), { env })).rejects.toThrow('shallow clone');
  });

  it('to a default branch of another name, as the event tells it', async () => {
    const { origin, ids } = threeCommits();
    origin.git('branch', '--move', 'trunk');
    const made = checkout(origin, `trunk ${EVERYTHING}`);
    const event = { before: ZEROS, repository: { default_branch: 'trunk' } };
    expect(await chosen(made, { env: onPush(event, 'refs/heads/trunk') })).toMatchObject({ commit: ids[1] });
  });

  it.each([
    ['no JSON', '{'],
    ['no map', '[null]'],
    ['no text', { before: { toString: 1 }, repository: 7 }],
    ['an option', { before: '--output=x', repository: { default_branch: '--output=x' } }],
    ['a name', { before: 'HEAD~2' }],
    ['lines', { before: `${'d'.repeat(40)}\nHEAD` }],
    ['bytes that are no text', '\0'],
  ])('takes nothing from an event that holds %s', async (_, event) => {
    const { origin, ids } = threeCommits();
    const made = checkout(origin, EVERYTHING);
    expect(await chosen(made, { env: onPush(event) })).toMatchObject({ commit: ids[1], name: 'HEAD^1' });
  });

  it('says so where what happened cannot be read', async () => {
    const { origin } = threeCommits();
    const made = checkout(origin, EVERYTHING);
    const saidOf = async (path: string | undefined, base?: string): Promise<readonly string[]> => {
      const said: string[] = [];
      const { GITHUB_EVENT_PATH: _, ...env } = onPush({});
      await chosen(made, {
        env: { ...env, ...(path === undefined ? {} : { GITHUB_EVENT_PATH: path }) },
        base,
        remark: sentence => said.push(sentence),
      });
      return said;
    };
    const broken = eventFile('{');
    const without = (path: string, why: string) => [
      `${path}, which GITHUB_EVENT_PATH names, ${why}: the base is chosen without what GitHub wrote there.`,
    ];
    expect(await saidOf(broken)).toEqual(without(broken, 'holds no JSON'));
    expect(await saidOf('/nowhere/event.json')).toEqual(without('/nowhere/event.json', 'is not there'));
    expect(await saidOf(made.folder)).toEqual(without(made.folder, 'cannot be read'));
    expect([await saidOf(eventFile({})), await saidOf(undefined), await saidOf(broken, 'HEAD')]).toEqual([[], [], []]);
  });
});

describe('a pipeline on GitLab', () => {
  const CI = { GITLAB_CI: 'true', CI: 'true', CI_DEFAULT_BRANCH: 'main' };

  it('of a merge request: where that began', async () => {
    const { origin, fork } = pullRequest();
    const made = checkout(origin, 'ours');
    const env = { ...CI, CI_COMMIT_BEFORE_SHA: ZEROS, CI_MERGE_REQUEST_DIFF_BASE_SHA: fork };
    expect(await chosen(made, { env })).toEqual({
      commit: fork,
      name: fork.slice(0, 7),
      why: 'where the merge request began',
    });
    const shallow = checkout(origin, 'ours', '--depth=1');
    await expect(chosen(shallow, { env })).rejects.toMatchObject({
      remedies: [
        'variables: { GIT_DEPTH: 0 }    # the job in .gitlab-ci.yml',
        'git fetch --unshallow',
        `git fetch origin ${fork}`,
        expect.stringContaining('--no-history'),
      ],
    });
  });

  it('of merged results: what the merge request is merged into', async () => {
    const { origin, fork, target, merge } = pullRequest();
    const made = checkout(origin, 'refs/pull/7/merge', '--depth=2');
    const env = {
      ...CI,
      CI_COMMIT_SHA: merge,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: fork,
      CI_MERGE_REQUEST_EVENT_TYPE: 'merged_result',
    };
    expect(await chosen(made, { env })).toEqual({
      commit: target,
      name: 'HEAD^1',
      why: 'what the merge request is merged into',
    });
  });

  it('of a branch: what was there before the push, or where it left the default branch', async () => {
    const { origin, own, fork } = pullRequest();
    const made = checkout(origin, `ours ${EVERYTHING}`);
    const env = { ...CI, CI_COMMIT_BRANCH: 'ours' };
    expect(await chosen(made, { env: { ...env, CI_COMMIT_BEFORE_SHA: own } })).toMatchObject({ commit: own });
    expect(await chosen(made, { env: { ...env, CI_COMMIT_BEFORE_SHA: ZEROS } })).toMatchObject({ commit: fork });
    const main = checkout(origin, `main ${EVERYTHING}`);
    expect(
      await chosen(main, { env: { ...env, CI_COMMIT_BRANCH: 'main', CI_COMMIT_BEFORE_SHA: ZEROS } }),
    ).toMatchObject({ commit: fork, name: 'HEAD^1' });
  });
});

it('elsewhere: a detached HEAD on the default branch is compared with the commit before', async () => {
  const { origin, fork } = pullRequest();
  const made = checkout(origin, `main ${EVERYTHING}`);
  expect(await chosen(made, { env: { CI: '1' } })).toMatchObject({ commit: fork, name: 'HEAD^1' });
  expect(await chosen(cloneOf(origin), { env: { CI: '1' } })).toMatchObject({ commit: fork, name: 'HEAD^1' });
});

describe('on a service that says nothing of what is merged, a base that is not here fails', () => {
  const shallow = () => checkout(pullRequest().origin, 'refs/pull/7/merge', '--depth=1');
  const WHY =
    'no default branch was found, neither origin/HEAD nor one named main or master, for this is a shallow clone';

  it.each([
    { TF_BUILD: 'True' },
    { JENKINS_URL: 'https://ci.example/' },
    { BUILDKITE: 'true' },
    { TEAMCITY_VERSION: '2026.1' },
    { BITBUCKET_BUILD_NUMBER: '7' },
    { CIRCLECI: 'true' },
    { DRONE: 'true' },
    { CODEBUILD_BUILD_ID: 'plan:7' },
  ])('with %o, also in a terminal and with a branch checked out', async env => {
    const made = shallow();
    made.git('checkout', '--quiet', '-b', 'ours');
    await expect(chosen(made, { env, isTerminal: true })).rejects.toMatchObject({
      message: `There is no base to compare with: ${WHY}.`,
    });
  });

  it('with no variable at all, where no branch is checked out and nobody is at a terminal', async () => {
    const made = shallow();
    await expect(chosen(made)).rejects.toThrow(HistoryMissing);
    const detached = checkout(pullRequest().origin, 'refs/pull/7/merge');
    await expect(chosen(detached)).rejects.toThrow(HistoryMissing);
    const partial = cloneOf(pullRequest().origin);
    partial.git('checkout', '--quiet', '--detach');
    partial.git('update-ref', '-d', 'refs/remotes/origin/main');
    partial.git('symbolic-ref', '--delete', 'refs/remotes/origin/HEAD');
    partial.git('branch', '--quiet', '-D', 'main');
    await expect(chosen(partial)).rejects.toThrow(HistoryMissing);
  });

  it('but is a remark for a person, who is at a terminal or has a branch checked out', async () => {
    const made = shallow();
    expect(await chosen(made, { isTerminal: true })).toMatchObject({ why: WHY });
    expect(await chosen(made, { env: { CI: 'False' }, isTerminal: true })).toMatchObject({ why: WHY });
    made.git('checkout', '--quiet', '-b', 'ours');
    expect(await chosen(made)).toMatchObject({ why: WHY });
  });
});
