import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../../src/cli/program.ts';
import { realHost } from '../../../src/io/host.ts';
import { temporaryFolder } from '../../support/built.ts';
import { plainGit, repository } from '../../support/repository.ts';

/** Runs the program in a folder, and returns its exit code and what it remarked. */
const planIn = async (cwd: string, argv: readonly string[], env: { readonly [name: string]: string } = {}) => {
  let said = '';
  let printed = '';
  const screen = { isTerminal: false, columns: 100 };
  const host = {
    ...realHost(),
    cwd,
    env,
    stdout: screen,
    stderr: screen,
    print: (text: string) => {
      printed += text;
    },
    remark: (text: string) => {
      said += text;
    },
  };
  const code = await run(argv, host);
  return { code, said, printed };
};

const INIT = ['init', '--team', 'search', '--engineers', '2', '--yes'];

describe('init in a repository', () => {
  it.each(['[q4]', '#plans', '!plans', 'product plans', 'what?', 'back\\slash'])(
    'tells git to ignore what is private in %s',
    async name => {
      const { folder, git } = repository();
      expect((await planIn(folder, ['--plans', name, ...INIT, '--ci', 'none'])).code).toBe(0);
      expect(git('check-ignore', `${name}/private/accounts.yaml`)).toContain('private/accounts.yaml');
    },
  );

  it.each<[string, (of: ReturnType<typeof repository>) => string]>([
    [
      'a worktree',
      ({ folder, git }) => {
        git('worktree', 'add', '--quiet', join(folder, 'other'), '-b', 'feature');
        return join(folder, 'other');
      },
    ],
    [
      'a submodule',
      ({ folder }) => {
        const outer = repository();
        outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', folder, 'inner');
        const inner = join(outer.folder, 'inner');
        execFileSync('git', ['remote', 'set-url', 'origin', 'git@gitlab.example:acme/plans.git'], { cwd: inner });
        return inner;
      },
    ],
  ])('sees where %s is pushed to, and its default branch', async (_name, made) => {
    const of = repository();
    of.git('checkout', '--quiet', '-b', 'trunk');
    of.commit({ readme: 'Plans\n' });
    of.git('remote', 'add', 'origin', 'git@gitlab.example:acme/plans.git');
    of.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
    of.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    const folder = made(of);
    const first = await planIn(folder, INIT);
    expect([first.code, first.printed]).toEqual([0, expect.not.stringContaining('.github')]);
    await planIn(folder, ['init', '--ci', 'github']);
    const workflow = parse(readFileSync(join(folder, '.github/workflows/plan.yml'), 'utf8'));
    expect(workflow.on.push.branches).toEqual(['trunk']);
  });

  it.skipIf(process.getuid?.() !== 0)('that git does not trust says how to trust it', async () => {
    const { folder } = repository();
    for (const path of [folder, join(folder, '.git')]) chownSync(path, 1000, 1000);
    const trust = `git config --global --add safe.directory ${folder}`;
    const refused = await planIn(folder, INIT);
    expect([refused.code, refused.said]).toEqual([2, expect.stringContaining(trust)]);
    const without = await planIn(folder, [...INIT, '--ci', 'none']);
    expect([without.code, without.said]).toEqual([0, expect.not.stringContaining('git init')]);
    const lint = await planIn(folder, ['lint']);
    expect(lint.said + lint.printed).toContain('git does not trust this repository');
  });

  it('writes the example into an empty folder that is there', async () => {
    plainGit();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'acme'));
    expect((await planIn(folder, ['init', '--example'])).code).toBe(0);
    expect(readFileSync(join(folder, 'acme/plans/company.yaml'), 'utf8')).toContain('name: Acme');
  });
});

describe('the workflow of GitHub', () => {
  /** What its second step makes of a change between two commits. */
  const looked = async (plans: string, change: (at: ReturnType<typeof repository>) => void, base = 'HEAD^1') => {
    const at = repository();
    at.commit({ 'src/a.ts': '1\n', [`${plans}/teams/growth.yaml`]: 'team: growth\nname: Growth\n' });
    await planIn(at.folder, ['--plans', plans, ...INIT, '--ci', 'github']);
    at.commit();
    change(at);
    const [, step] = parse(readFileSync(join(at.folder, '.github/workflows/plan.yml'), 'utf8')).jobs.plan.steps;
    const output = join(at.folder, 'output');
    writeFileSync(output, '');
    const { status, stdout } = spawnSync('bash', ['-e', '-c', step.run], {
      cwd: at.folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], PLANS: step.env.PLANS, BASE: base, GITHUB_OUTPUT: output },
    });
    return [status, stdout, readFileSync(output, 'utf8')];
  };

  it.each(['plans', 'road [map]'])('ends at once where nothing of %s changed', async plans => {
    const nothing = [0, 'Nothing of the plan changed.\n', ''];
    const changed = [0, '', 'plan=changed\n'];
    expect(await looked(plans, ({ commit }) => commit({ 'src/a.ts': '2\n' }))).toEqual(nothing);
    expect(await looked(plans, ({ commit }) => commit({ [`${plans}/teams/growth.yaml`]: null }))).toEqual(changed);
  });

  it('goes on where a link in the plan may lead to what changed', async () => {
    const [status, , output] = await looked('plans', ({ folder, commit }) => {
      symlinkSync('../../src/search.yaml', join(folder, 'plans/teams/linked.yaml'));
      commit({ 'src/search.yaml': 'team: linked\nname: Linked\n' });
      commit({ 'src/search.yaml': 'team: linked\nname: Another\n' });
    });
    expect([status, output]).toEqual([0, 'plan=changed\n']);
  });

  it('goes on where the base is not there, as after a push by force', async () => {
    const [status, , output] = await looked('plans', ({ commit }) => commit({ 'src/a.ts': '2\n' }), '0'.repeat(40));
    expect([status, output]).toEqual([0, 'plan=changed\n']);
  });
});

describe('a merge queue', () => {
  it('is red where two green branches together queue six', async () => {
    const at = repository();
    const queue = (ids: readonly string[]) =>
      `team: search\nname: Search\nengineers: 2\ncoming_soon:\n${ids.map(id => `  - { id: ${id}, title: Work on ${id}, source: internal, priority: P1, customer_impact: Faster. }\n`).join('')}`;
    const base = at.commit({ 'plans/teams/search.yaml': queue(['b', 'c', 'd', 'e']) });
    const event = join(temporaryFolder(), 'event.json');
    const lint = (baseSha: string) => {
      writeFileSync(event, JSON.stringify({ merge_group: { base_sha: baseSha } }));
      const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'merge_group', GITHUB_EVENT_PATH: event };
      return planIn(at.folder, ['lint', '--today', '2026-11-21'], env);
    };
    at.git('checkout', '--quiet', '-b', 'one');
    at.commit({ 'plans/teams/search.yaml': queue(['a', 'b', 'c', 'd', 'e']) });
    expect((await lint(base)).code).toBe(0);
    at.git('checkout', '--quiet', '-b', 'other', base);
    at.commit({ 'plans/teams/search.yaml': queue(['b', 'c', 'd', 'e', 'f']) });
    expect((await lint(base)).code).toBe(0);
    at.git('checkout', '--quiet', '-b', 'queue', 'one');
    at.git('merge', '--quiet', '--no-ff', '-m', 'Merge other', 'other');
    const { code, printed } = await lint(at.git('rev-parse', 'one').trim());
    expect([code, printed]).toEqual([1, expect.stringContaining('error[queue-too-long]')]);
  });
});
