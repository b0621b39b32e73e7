import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { compareWithBase } from '../../../src/app/base/read-base.ts';
import { readWorld } from '../../../src/app/workspace/read-world.ts';
import { HistoryMissing } from '../../../src/model/host.ts';
import type { Repository } from '../../../src/model/repository.ts';
import { chosen, compared, comparison, team } from '../../support/based.ts';
import { temporaryFolder } from '../../support/built.ts';
import { cloneOf, plainGit, repository, sessionAt } from '../../support/repository.ts';

const SEARCH = 'plans/teams/search.yaml';

/** Two commits on main: `a`, then `a` and `b`. */
const twoCommits = () => {
  const made = repository();
  const first = made.commit({ [SEARCH]: team('search', 'a') });
  const second = made.commit({ [SEARCH]: team('search', 'a', 'b') });
  return { ...made, first, second };
};

/** What cannot be had where it must be. */
const missing = async (...asked: Parameters<typeof compared>) => {
  const error = await compared(...asked).catch((thrown: unknown) => thrown);
  if (!(error instanceof HistoryMissing)) throw error;
  return { message: error.message, remedies: error.remedies };
};

const LEAVE = '--no-history                   # leaves out what only a base can tell';
const FETCH_ALL = ['git fetch --unshallow', LEAVE];

describe('on the default branch', () => {
  const BEFORE = { name: 'HEAD^1', why: 'the commit before, since nothing is changed since HEAD' };
  const DIRTY = { name: 'HEAD', why: 'there are changes that are not committed' };

  it('takes the commit before while nothing is changed', async () => {
    const { first, ...made } = twoCommits();
    made.write({ 'README.md': 'no file of a plan' });
    expect(await chosen(made)).toEqual({ commit: first, ...BEFORE });
  });

  it.each([
    { how: 'changed', path: SEARCH, content: team('search', 'a') },
    { how: 'taken away', path: SEARCH, content: null },
    { how: 'new and unknown to git', path: 'plans/teams/billing.yaml', content: team('billing', 'c') },
  ])('takes HEAD when a file of the plan is $how', async ({ path, content }) => {
    const { second, ...made } = twoCommits();
    made.write({ 'plans/teams/other.yaml': team('other', 'x') });
    made.write({ 'plans/teams/other.yaml': null, [path]: content });
    expect(await chosen(made)).toEqual({ commit: second, ...DIRTY });
  });

  it('reads HEAD once, to see whether anything changed and as the base', async () => {
    const { second, folder, write } = twoCommits();
    write({ [SEARCH]: team('search', 'a') });
    const session = sessionAt(folder);
    const { git, readWorkspace } = session.host;
    const asked: string[] = [];
    const open: typeof git.open = async root => {
      const opened = await git.open(root);
      const filesAt: Repository['filesAt'] = (commit, here) => {
        asked.push(commit);
        return opened?.filesAt(commit, here) ?? Promise.resolve([]);
      };
      return opened && { ...opened, filesAt };
    };
    const workspace = readWorkspace(join(folder, 'plans'));
    const read = await readWorld(workspace.files, session.today);
    await compareWithBase({ ...session, host: { ...session.host, git: { ...git, open } } }, workspace, read, {});
    expect(asked).toEqual([second]);
  });

  it('does not take other line ends, or the private file, for a change', async () => {
    const { first, ...made } = twoCommits();
    made.write({
      [SEARCH]: team('search', 'a', 'b').replaceAll('\n', '\r\n'),
      'plans/private/accounts.yaml': 'accounts: {}\n',
    });
    expect(await chosen(made)).toEqual({ commit: first, ...BEFORE });
  });

  it('knows that there was nothing before the first commit', async () => {
    const made = repository();
    made.write({ [SEARCH]: team('search', 'a') });
    expect(await chosen(made)).toEqual({ commit: undefined, name: 'nothing', why: 'there is no commit yet' });
    made.commit();
    const { base, before, changes } = await comparison(made);
    expect(base).toEqual({ commit: undefined, name: 'nothing', why: 'HEAD is the first commit' });
    expect(before.teams).toEqual([]);
    expect(changes.teams).toEqual([{ team: 'search', what: { kind: 'adopted', items: 1 } }]);
  });

  it('takes a branch of any name for it where there is no other', async () => {
    const { first, ...made } = twoCommits();
    made.git('branch', '--move', 'trunk');
    expect(await chosen(made)).toMatchObject({ commit: first, name: 'HEAD^1' });
    made.git('branch', 'other');
    expect(await chosen(made)).toEqual({
      why: 'no default branch was found, neither origin/HEAD nor one named main or master',
      remedies: ['--base BRANCH                  # or PLAN_BASE=BRANCH: the branch that this one began on', LEAVE],
    });
    made.git('config', 'init.defaultBranch', 'trunk');
    expect(await chosen(made)).toMatchObject({ commit: first, name: 'HEAD^1' });
  });

  it('does not take the one branch of a clone for it: nobody can tell where that began', async () => {
    const made = twoCommits();
    made.git('checkout', '--quiet', '-b', 'ours');
    made.commit({ [SEARCH]: team('search', 'c') });
    const clone = cloneOf(made, '--branch=ours', '--single-branch');
    const why = 'no default branch was found, neither origin/HEAD nor one named main or master';
    expect(await chosen(clone)).toMatchObject({ why });
    expect((await missing(clone, { env: { CI: 'true' } })).message).toBe(`There is no base to compare with: ${why}.`);
    expect(await chosen(cloneOf(made, '--branch=main', '--single-branch'))).toMatchObject({ name: 'HEAD^1' });
    made.git('checkout', '--quiet', 'main');
    expect(await chosen(cloneOf(made, '--branch=ours'))).toMatchObject({ commit: made.second });
  });

  it('takes a detached HEAD for it that the default branch contains', async () => {
    const { first, ...made } = twoCommits();
    made.git('checkout', '--quiet', '--detach');
    expect(await chosen(made)).toMatchObject({ commit: first, name: 'HEAD^1' });
    const own = made.commit({ [SEARCH]: team('search', 'c') });
    made.git('branch', '--force', 'main', 'HEAD^');
    expect(own).not.toBe(first);
    expect(await chosen(made)).toMatchObject({ name: 'main', why: 'merge base with main' });
  });
});

describe('on another branch', () => {
  it('takes the merge base with the default branch, so that what others did since is none of its changes', async () => {
    const { second, ...made } = twoCommits();
    made.git('checkout', '--quiet', '-b', 'ours');
    made.commit({ [SEARCH]: team('search', 'a', 'b', 'c') });
    made.git('checkout', '--quiet', 'main');
    made.commit({ 'plans/teams/billing.yaml': team('billing', 'd') });
    made.git('checkout', '--quiet', 'ours');
    const { base, changes } = await comparison(made);
    expect(base).toEqual({ commit: second, name: 'main', why: 'merge base with main' });
    expect(changes.items.map(({ item, what }) => [item, what.kind])).toEqual([['c', 'added']]);
    made.git('rebase', '--quiet', 'main');
    expect((await comparison(made)).changes.items.map(({ item }) => item)).toEqual(['c']);
  });

  it('prefers what the remote says to our own main, which may be old', async () => {
    const { second, ...made } = twoCommits();
    const clone = cloneOf(made);
    clone.git('checkout', '--quiet', '-b', 'ours');
    clone.git('branch', '--force', 'main', 'HEAD^');
    expect(await chosen(clone)).toEqual({ commit: second, name: 'origin/main', why: 'merge base with origin/main' });
  });
});

describe('a base that is asked for', () => {
  it.each([
    ['HEAD~1', 'first', 'given by --base'],
    ['start', 'first', 'given by --base'],
    ['HEAD', 'second', 'given by --base'],
  ] as const)('takes %s as it is', async (base, commit, why) => {
    const made = twoCommits();
    made.git('tag', 'start', made.first);
    expect(await chosen(made, { base })).toEqual({ commit: made[commit], name: base, why });
  });

  it('takes the merge base with a branch that went on, and a commit by its id as it is', async () => {
    const made = twoCommits();
    made.git('checkout', '--quiet', '-b', 'ours', made.first);
    made.commit({ [SEARCH]: team('search', 'a', 'c') });
    expect(await chosen(made, { base: 'main' })).toEqual({
      commit: made.first,
      name: 'main',
      why: 'merge base with main, given by --base',
    });
    expect(await chosen(made, { base: made.second.slice(0, 9) })).toMatchObject({ commit: made.second });
  });

  it('comes from PLAN_BASE where no option says it', async () => {
    const made = twoCommits();
    const env = { PLAN_BASE: 'HEAD^' };
    expect(await chosen(made, { env })).toEqual({ commit: made.first, name: 'HEAD^', why: 'given by PLAN_BASE' });
    expect(await chosen(made, { env, base: 'HEAD' })).toMatchObject({ commit: made.second });
    expect(await chosen(made, { env: { PLAN_BASE: '' } })).toMatchObject({ commit: made.first, name: 'HEAD^1' });
  });

  it.each([{ base: 'main' }, { env: { PLAN_BASE: 'main' } }, { base: 'main~0' }, {}])(
    'is the branch, not a tag that bears its name and leads to the change itself: %o',
    async asked => {
      const made = twoCommits();
      made.git('checkout', '--quiet', '-b', 'ours');
      const own = made.commit({ [SEARCH]: team('search', 'c') });
      for (const name of ['main', 'origin/main', 'heads/main', 'refs/heads/main']) made.git('tag', name, own);
      expect(await chosen(made, asked)).toMatchObject({ commit: made.second });
    },
  );

  it('is the branch of the remote before a tag, and a tag before anything else', async () => {
    const made = twoCommits();
    const clone = cloneOf(made);
    clone.git('checkout', '--quiet', '-b', 'ours');
    const own = clone.commit({ [SEARCH]: team('search', 'c') });
    clone.git('branch', '-D', 'main');
    for (const name of ['main', 'origin/main', 'start']) clone.git('tag', name, own);
    for (const name of ['origin/HEAD', 'refs/remotes/origin/gone']) clone.git('tag', name, own);
    for (const base of ['main', 'origin/main', 'remotes/origin/main', 'refs/remotes/origin/main'])
      expect(await chosen(clone, { base })).toMatchObject({ commit: made.second });
    expect(await chosen(clone)).toMatchObject({ commit: made.second, name: 'origin/main' });
    expect(await chosen(clone, { base: 'start' })).toMatchObject({ commit: own });
    await expect(chosen(clone, { base: 'refs/remotes/origin/gone' })).rejects.toThrow(HistoryMissing);
    const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: 'gone' };
    await expect(chosen(clone, { env })).rejects.toThrow(HistoryMissing);
  });

  it('is what the base is, whatever replaces it here', async () => {
    const made = twoCommits();
    made.git('checkout', '--quiet', '-b', 'ours');
    const own = made.commit({ [SEARCH]: team('search', 'c') });
    made.git('replace', made.second, own);
    made.git('replace', made.git('rev-parse', `main:${SEARCH}`).trim(), made.git('rev-parse', `ours:${SEARCH}`).trim());
    made.write({ '.git/info/grafts': `${own}\n` });
    const { base, before } = await comparison(made, { base: 'main' });
    expect(base.commit).toBe(made.second);
    expect(before.teams[0]?.content.backlog.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is said to be missing with a name that is near, and with what would fetch it', async () => {
    const made = twoCommits();
    expect(await missing(made, { base: 'mian' })).toEqual({
      message: 'There is no base to compare with: mian is no commit, branch or tag that is here (did you mean main?).',
      remedies: ['git fetch origin mian:refs/remotes/origin/mian', LEAVE],
    });
    expect((await missing(made, { base: 'origin/main' })).remedies[0]).toBe(
      'git fetch origin main:refs/remotes/origin/main',
    );
    expect((await missing(made, { base: 'HEAD~9' })).remedies).toEqual([LEAVE]);
  });

  it('is never more than a name', async () => {
    const made = twoCommits();
    const before = readdirSync(made.folder);
    const names = ['--output=x', '--', '-z', 'main..HEAD', '^main', 'HEAD\nHEAD', '', 'main:plans', '$(touch x)'];
    for (const base of names)
      expect((await missing(made, { base })).message).toContain(`: ${base} is no commit, branch or tag that is here`);
    expect((await missing(made, { base: '@{upstream}' })).message).toContain('git says: no upstream');
    expect(readdirSync(made.folder)).toEqual(before);
    expect(existsSync('x')).toBe(false);
  });

  it('is missing where the histories have nothing in common', async () => {
    const made = twoCommits();
    made.git('checkout', '--quiet', '--orphan', 'other');
    made.commit();
    expect((await missing(made, { base: 'main' })).message).toBe(
      'There is no base to compare with: HEAD and main have no commit in common that is here.',
    );
  });

  it('is not wanted with --no-history', async () => {
    expect(await compared(twoCommits(), { base: 'HEAD^', history: false })).toBeUndefined();
  });
});

describe('what is read at the base', () => {
  it('is in a subfolder of a larger repository, under names of any letters', async () => {
    const made = repository();
    const name = 'Pläne & more/plans';
    const path = `${name}/teams/süß und sauer.yaml`;
    made.commit({ [path]: 'team: x\nname: Before\n', 'plans/teams/x.yaml': team('x') });
    made.write({ [path]: 'team: x\nname: After\n' });
    const { before, after } = await comparison(made, { plans: name });
    expect(before.teams.map(file => [file.path, file.content.name])).toEqual([['teams/süß und sauer.yaml', 'Before']]);
    expect(after.teams.map(file => file.content.name)).toEqual(['After']);
  });

  it.each(['sha1', 'sha256'])('is the same object where nothing changed, with ids of %s', async ids => {
    const made = repository();
    rmSync(join(made.folder, '.git'), { recursive: true });
    made.git('init', '--quiet', '--initial-branch=main', `--object-format=${ids}`);
    made.commit({ [SEARCH]: team('search', 'a'), 'plans/teams/billing.yaml': team('billing', 'b') });
    made.write({ [SEARCH]: team('search', 'c') });
    const { before, after } = await comparison(made);
    expect(before.teams.map((file, index) => file.content === after.teams[index]?.content)).toEqual([true, false]);
  });

  it('is where the workspace stood before it was moved, so that moving it is no way around', async () => {
    const made = twoCommits();
    made.commit({ 'other/plans/teams/billing.yaml': team('billing', 'b') });
    made.git('mv', 'plans', 'moved');
    made.write({ 'moved/teams/search.yaml': team('search', 'a') });
    const { before, changes } = await comparison(made, { plans: 'moved' });
    expect(before.teams.map(({ id }) => id)).toEqual(['search']);
    expect(changes.items.map(({ item, what }) => [item, what.kind])).toEqual([['b', 'vanished']]);
  });

  it('is nothing for a copy of a workspace that is still there', async () => {
    const made = twoCommits();
    made.write({ 'copy/teams/search.yaml': team('search', 'a') });
    expect((await comparison(made, { plans: 'copy' })).before.teams).toEqual([]);
  });

  it('says of each file why it cannot be read', async () => {
    const made = repository();
    made.commit({
      'plans/teams/a.yaml': Uint8Array.of(0xff, 0xfe),
      'plans/teams/b.yaml': '#'.repeat(2 * 1024 * 1024 + 1),
      'plans/teams/c.yaml': team('c'),
    });
    made.git('rm', '--quiet', '--cached', 'plans/teams/c.yaml');
    const link = made.git('hash-object', '-w', '.git/HEAD').trim();
    made.git('update-index', '--add', '--cacheinfo', `120000,${link},plans/teams/c.yaml`);
    made.git('commit', '--quiet', '--message', 'A link');
    const { reading } = await comparison(made, { base: 'HEAD' });
    expect(reading.map(({ rule, message }) => [rule, message])).toEqual([
      ['unreadable-file', 'the file is not UTF-8'],
      ['unreadable-file', 'the file has 2.0 MB; files of up to 2 MB are read'],
      ['unreadable-file', 'the file is a link that leads nowhere'],
    ]);
  });

  it('is what this repository holds, wherever a hook says that git is', async () => {
    const { first, ...made } = twoCommits();
    const other = repository();
    other.commit();
    vi.stubEnv('GIT_DIR', join(other.folder, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', join(other.folder, '.git/index'));
    vi.stubEnv('GIT_WORK_TREE', other.folder);
    expect(await chosen(made)).toMatchObject({ commit: first, name: 'HEAD^1' });
  });

  it('does not depend on what git is set to show', async () => {
    const { first, ...made } = twoCommits();
    for (const [key, value] of [
      ['color.ui', 'always'],
      ['core.fsmonitor', 'touch ran'],
      ['core.pager', 'touch ran'],
      ['core.quotePath', 'true'],
    ] as const)
      made.git('config', key, value);
    expect(await chosen(made)).toMatchObject({ commit: first, name: 'HEAD^1' });
    expect(existsSync(join(made.folder, 'ran'))).toBe(false);
  });
});

describe('where no commit can be had', () => {
  it('says so, and fails in CI only', async () => {
    plainGit();
    const folder = temporaryFolder({ [SEARCH]: team('search', 'a') });
    const why = 'these files are in no git repository';
    expect(await compared({ folder })).toEqual({ why, remedies: [LEAVE] });
    expect(await compared({ folder }, { env: { CI: 'false' } })).toEqual({ why, remedies: [LEAVE] });
    expect(await missing({ folder }, { env: { CI: 'true' } })).toEqual({
      message: `There is no base to compare with: ${why}.`,
      remedies: [LEAVE],
    });
  });

  it('says what git says of a repository that it cannot read', async () => {
    const made = twoCommits();
    made.write({ '.git/config': '[core' });
    expect(await compared(made)).toEqual({
      why: expect.stringContaining('git says: bad config line'),
      remedies: [LEAVE],
      gitFailed: true,
    });
    rmSync(join(made.folder, '.git'), { recursive: true });
    made.write({ '.git': 'gitdir: nowhere' });
    expect(await compared(made)).toEqual({
      why: expect.stringContaining('git says: not a git repository: '),
      remedies: [LEAVE],
      gitFailed: true,
    });
  });

  it('says that a clone of depth 1 lacks the commit before; depth 2 has it', async () => {
    const made = twoCommits();
    const shallow = cloneOf(made, '--depth=1');
    const why = 'the commit before HEAD is not here, for this is a shallow clone';
    expect(await compared(shallow)).toEqual({ why, remedies: FETCH_ALL });
    expect(await missing(shallow, { env: { GITLAB_CI: 'true' } })).toEqual({
      message: `There is no base to compare with: ${why}.`,
      remedies: ['variables: { GIT_DEPTH: 0 }    # the job in .gitlab-ci.yml', ...FETCH_ALL],
    });
    made.commit();
    expect(await chosen(cloneOf(made, '--depth=2'))).toMatchObject({ commit: made.second, name: 'HEAD^1' });
  });

  it.each(['blob:none', 'tree:0'])('fetches nothing into a clone with --filter=%s', async filter => {
    const made = twoCommits();
    made.git('config', 'uploadpack.allowFilter', 'true');
    expect(await compared(cloneOf(made, `--filter=${filter}`))).toEqual({
      why: 'this clone is without the contents of older commits',
      remedies: ['git fetch --refetch --no-filter', LEAVE],
      gitFailed: true,
    });
  });

  it('says of what is lost that it is, and calls only a partial clone partial', async () => {
    const made = twoCommits();
    const id = made.git('rev-parse', `HEAD^:${SEARCH}`).trim();
    for (const damage of [Uint8Array.of(), Uint8Array.of(1, 2, 3), null]) {
      rmSync(join(made.folder, '.git/objects', id.slice(0, 2), id.slice(2)));
      if (damage !== null) made.write({ [`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`]: damage });
      expect(await compared(made)).toEqual({
        why: 'an object of this repository is lost or damaged',
        remedies: ['git fsck --full                # names it; a fresh clone has it', LEAVE],
        gitFailed: true,
      });
    }
  });

  it('starts no program outside of a repository', async () => {
    plainGit();
    vi.stubEnv('PATH', '');
    const folder = temporaryFolder({ [SEARCH]: team('search', 'a') });
    expect(await compared({ folder })).toMatchObject({ why: 'these files are in no git repository' });
    const made = temporaryFolder({ [SEARCH]: team('search', 'a'), '.git/HEAD': '' });
    expect(await compared({ folder: made })).toMatchObject({ why: 'git is not installed here, or not on the PATH' });
  });
});
