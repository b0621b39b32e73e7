import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../../src/cli/program.ts';
import { realHost } from '../../../src/io/host.ts';
import { GitFailed } from '../../../src/model/repository.ts';
import { temporaryFolder } from '../../support/built.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const HOME = '/home/company/';
const GITHUB = '.github/workflows/plan.yml';
const GITLAB = '.gitlab-ci.yml';
const HOOKS = '.pre-commit-config.yaml';
const NPM = { 'package.json': '{ "devDependencies": { "plan-cli": "file:plan-cli.tgz" } }' };

/** What `plan init` makes of a world, as far as checks are concerned. */
const init = async (argv: readonly string[], world: FakeWorld = {}) => {
  const host = fakeHost(world);
  const code = await run(['init', '--team', 'search', ...argv], host);
  const files = Object.fromEntries(
    [...host.files].flatMap(([path, text]) => {
      const name = path.slice(HOME.length);
      return /plan\.yml$|gitlab|pre-commit/.test(name) ? [[name, text]] : [];
    }),
  );
  return { code, files, names: Object.keys(files), out: host.out(), err: host.err() };
};

const textOf = async (path: string, ...argv: readonly string[]): Promise<string> =>
  (await init(argv)).files[path] ?? 'no such file';

describe('which checks are written', () => {
  const files = { '.github/CODEOWNERS': '' };
  it.each<[string, FakeWorld, readonly string[], readonly string[]]>([
    ['both where nothing says', {}, [], [GITHUB, GITLAB, HOOKS]],
    ['what the folder shows', { files }, [], [GITHUB, HOOKS]],
    ['its files before its remote', { files, origin: { url: 'git@gitlab.com:a/b' } }, [], [GITHUB, HOOKS]],
    ['what the remote is', { origin: { url: 'git@github.com:gitlab-tools/plans.git' } }, [], [GITHUB, HOOKS]],
    ['a remote without a name to log in by', { origin: { url: 'github.com:acme/plans' } }, [], [GITHUB, HOOKS]],
    [
      'what another host is called',
      { origin: { url: 'https://me@gitlab.acme.example/github/plans' } },
      [],
      [GITLAB, HOOKS],
    ],
    ['both for a remote of another kind', { origin: { url: '/srv/git/github.git' } }, [], [GITHUB, GITLAB, HOOKS]],
    ['what was asked for', { files }, ['--ci', 'gitlab'], [GITLAB, HOOKS]],
    ['none', {}, ['--ci', 'none'], []],
  ])('%s', async (_name, world, argv, names) => {
    expect((await init(argv, world)).names.sort()).toEqual([...names].sort());
  });

  it('nothing in a dry run, which names them', async () => {
    const { names, out } = await init(['--dry-run']);
    expect([names, out]).toEqual([[], expect.stringContaining(`  ${GITHUB}  checks and explains pull requests\n`)]);
  });

  it('nothing with one more team, unless asked for', async () => {
    const files = { 'plans/teams/growth.yaml': 'team: growth\nname: Growth\n' };
    expect((await init([], { files })).names).toEqual([]);
    expect((await init(['--ci', 'github'], { files })).names.sort()).toEqual([GITHUB, HOOKS]);
  });

  it('nothing twice', async () => {
    const first = await init([]);
    const again = await init(['--team', 'growth', '--ci', 'both'], { files: first.files });
    expect([again.code, again.files]).toEqual([0, first.files]);
  });
});

describe('files that are there', () => {
  it.each([GITHUB, '.github/workflows/plan.yaml', '.github/workflows/checks.yml'])('%s stays', async path => {
    const files = { [path]: 'run: plan lint\n', ...NPM };
    const { names, err } = await init(['--ci', 'github'], { files: { ...files } });
    expect([names.includes(GITHUB), err]).toEqual([path === GITHUB, '']);
  });

  it('a workflow for plans in another folder stays too, and it is said', async () => {
    const files = { [GITHUB]: 'working-directory: growth\n', ...NPM };
    expect((await init(['apps', '--ci', 'github'], { files })).err).toBe(
      `\n${GITHUB} is there already and stays as it is; it does not name apps/plans/ yet.\n`,
    );
  });

  it.each([
    [['apps'], 'paths: [apps-old/plans/**]', true],
    [['apps'], 'paths: [other/apps/plans/**]', true],
    [['apps'], 'working-directory: ./apps', false],
    [['[web]'], 'paths: ["\\\\[web\\\\]/plans/**"]', false],
    [['--plans', 'roadmap'], 'run: plan lint', true],
    [['--plans', 'roadmap'], 'run: plan lint --plans roadmap', false],
  ] as const)('whether the plans of %j are missing in "%s": %s', async (argv, text, isSaid) => {
    const { err } = await init([...argv, '--ci', 'github'], { files: { [GITHUB]: text, ...NPM } });
    expect(err.includes('is there already and stays as it is')).toBe(isSaid);
  });

  it('workflows that are folders, or no text, stand in nobody’s way', async () => {
    const folder = temporaryFolder({
      '.github/workflows/shared/a.yml': 'on: push\n',
      'package.json': NPM['package.json'],
    });
    writeFileSync(join(folder, '.github/workflows/latin.yml'), Uint8Array.of(0xff));
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const err: string[] = [];
    const host = { ...realHost(), cwd: folder, env: {}, print: () => {}, remark: (text: string) => err.push(text) };
    expect([await run(['init', '--team', 'search', '--ci', 'github'], host), err.join('')]).toEqual([0, '']);
    expect(readdirSync(join(folder, '.github/workflows'))).toEqual(['latin.yml', 'plan.yml', 'shared']);
  });

  it('a configuration of GitLab stays, and its owner is told what to include', async () => {
    const files = { [GITLAB]: 'build:\n  script: make\n', ...NPM };
    const { files: after, err } = await init(['--ci', 'gitlab'], { files });
    expect([after[GITLAB], Object.keys(parse(after['.gitlab/plan.yml'] ?? '')), err]).toEqual([
      files[GITLAB],
      ['plan'],
      `
.gitlab-ci.yml is yours and stays as it is; to run the job, add to it:

  include:
    - local: .gitlab/plan.yml
`,
    ]);
  });

  it('hooks of others stay as they are written, and ours follows', async () => {
    const before =
      '# ours\nrepos:\n- repo: https://example.com/hooks   # pinned\n  rev: v1\n  hooks: [{ id: tidy }]\nfail_fast: true\n';
    const { files } = await init([], { files: { [HOOKS]: before } });
    expect(files[HOOKS]).toBe(`# ours
repos:
- repo: https://example.com/hooks   # pinned
  rev: v1
  hooks: [{ id: tidy }]
- repo: local
  hooks:
  - id: plan-lint
    name: plan lint
    entry: npx --no-install plan lint
    language: system
    files: ^plans/.*\\.ya?ml$
    pass_filenames: false
fail_fast: true
`);
  });

  it.each(['repos: [', '- repo: local\n', 'repos: all\n'])('hooks of no known form stay: %j', async before => {
    const { files, err } = await init(['--ci', 'github'], { files: { [HOOKS]: before, ...NPM } });
    expect(files[HOOKS]).toBe(before);
    expect(err).toMatch(
      /^\n\.pre-commit-config\.yaml stays as it is \(.+\); for a check before each commit, it needs:/s,
    );
    expect(err).toContain('\n  repos:\n    - repo: local\n');
  });
});

it('says where `plan` is to come from, unless npm knows', async () => {
  const sentence = 'no package.json here names plan-cli yet';
  expect((await init([])).err).toContain(sentence);
  expect((await init(['apps'], { files: NPM })).err).not.toContain(sentence);
  expect((await init(['--ci', 'none'])).err).not.toContain(sentence);
});

describe('where git does not say how far the repository goes', () => {
  const git = {
    top: async () => {
      throw new GitFailed('git does not trust this repository', ['git trust']);
    },
  };

  it('nothing is written, and what would help is said', async () => {
    const { code, names, out, err } = await init([], { git });
    expect([code, names, out, err]).toEqual([
      2,
      [],
      '',
      'plan: git does not trust this repository, so nothing says where checks of pull requests belong; settle that first, or leave them out with --ci none.\n  git trust\n',
    ]);
  });

  it('a plan without them is written, and nobody is told to make a repository', async () => {
    const { code, out, err } = await init(['--ci', 'none'], { git });
    expect([code, out.includes('plans/teams/search.yaml'), err]).toEqual([0, true, '']);
    expect((await init(['--ci', 'none'], { repository: false })).err).toContain('run `git init` there');
  });
});

describe('the workflow of GitHub', () => {
  it('runs for all pull requests, in merge queues, and where the default branch changes the plan, with few rights', async () => {
    const { on, permissions } = parse(await textOf(GITHUB));
    expect([on, permissions]).toEqual([
      { pull_request: null, merge_group: null, push: { branches: ['main', 'master'], paths: ['plans/**'] } },
      { contents: 'read', 'pull-requests': 'write' },
    ]);
  });

  it('knows the default branch where git does', async () => {
    const { files } = await init([], { origin: { defaultBranch: 'trunk' } });
    expect(parse(files[GITHUB] ?? '').on.push.branches).toEqual(['trunk']);
  });

  it('works in the folder of the plans, and names it from the top', async () => {
    const workflow = parse(await textOf(GITHUB, 'apps/[web]'));
    expect([workflow.on.push.paths, workflow.jobs.plan.steps[1].env.PLANS, workflow.defaults, workflow.env]).toEqual([
      ['apps/\\[web\\]/plans/**'],
      ':(top,literal)apps/[web]/plans',
      { run: { 'working-directory': 'apps/[web]' } },
      undefined,
    ]);
    expect(parse(await textOf(GITHUB, '--plans', 'road.map'))).toMatchObject({
      on: { push: { paths: ['road.map/**'] } },
      env: { PLAN_DIR: 'road.map' },
    });
  });

  it('gives a shell nothing that somebody else can name', async () => {
    const { jobs } = parse(await textOf(GITHUB));
    const steps: readonly { readonly run?: string }[] = jobs.plan.steps;
    const scripts = steps.map(({ run: script }) => script ?? '');
    expect(scripts.filter(script => script.includes('${{'))).toEqual([]);
    expect(scripts.filter(script => /plan (lint|diff)/.test(script))).toHaveLength(2);
  });

  /** The comment step, with a `gh` that answers so. */
  const comment = async (gh: string) => {
    const { jobs } = parse(await textOf(GITHUB));
    const script: string = jobs.plan.steps.at(-1).run;
    return inShell(`npx() { echo "It means: $*"; }\ngh() { ${gh}; }\n`, script, {
      GITHUB_REPOSITORY: 'acme/plans',
      PULL_REQUEST: '7',
    });
  };
  const DIFF = 'It means: --no-install plan diff --format markdown\n';

  it('comments once', async () => {
    const result = await comment('case "$*" in *paginate*) ;; *) echo "$*" >> calls ;; esac');
    expect(result).toEqual({
      code: 0,
      calls: `api --silent repos/acme/plans/issues/7/comments -F body=@${result.folder}/plan-diff.md\n`,
      diff: DIFF,
      summary: '',
      folder: result.folder,
    });
  });

  it('and afterwards changes its comment', async () => {
    const result = await comment('case "$*" in *paginate*) echo 41; echo 42 ;; *) echo "$*" >> calls ;; esac');
    expect([result.code, result.calls]).toEqual([
      0,
      `api --silent --method PATCH repos/acme/plans/issues/comments/41 -F body=@${result.folder}/plan-diff.md\n`,
    ]);
  });

  it('writes into the summary of the job where it may not comment', async () => {
    const { code, summary } = await comment('return 1');
    expect([code, summary]).toEqual([0, DIFF]);
  });
});

describe('the job of GitLab', () => {
  it('runs for merge requests and the default branch that change the plan, with all of the history', async () => {
    const { plan } = parse(await textOf(GITLAB));
    expect([plan.rules, plan.variables, plan.artifacts.paths]).toEqual([
      [
        { if: '$CI_PIPELINE_SOURCE == "merge_request_event"', changes: ['plans/**/*'] },
        { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', changes: ['plans/**/*'] },
      ],
      { GIT_DEPTH: 0 },
      ['plan-diff.md', 'plan-lint.json'],
    ]);
  });

  it('works in the folder of the plans, whatever it is called', async () => {
    const { plan } = parse(await textOf(GITLAB, "ana's apps"));
    const enter = "cd 'ana'\\''s apps'";
    expect([plan.before_script, plan.after_script[0], plan.rules[0].changes, plan.artifacts.paths]).toEqual([
      [enter, 'npm ci'],
      enter,
      ["ana's apps/plans/**/*"],
      ["ana's apps/plan-diff.md", "ana's apps/plan-lint.json"],
    ]);
    expect(parse(await textOf(GITLAB, '--plans', 'road.map')).plan.variables).toEqual({
      GIT_DEPTH: 0,
      PLAN_DIR: 'road.map',
    });
  });

  const note = async (env: { readonly [name: string]: string }, notes: readonly unknown[] = []) => {
    const { plan } = parse(await textOf(GITLAB));
    const curl = `case "$*" in *sort=*) echo '${JSON.stringify(notes)}' ;; *api/user) echo '{ "id": 9 }' ;; *) echo "$*" >> calls ;; esac`;
    return inShell(`npx() { echo "It means: $*"; }\ncurl() { ${curl}; }\n`, plan.after_script.join('\n'), {
      CI_API_V4_URL: 'api',
      CI_PROJECT_ID: '3',
      ...env,
    });
  };
  const send = (method: string) =>
    `-fsS -H PRIVATE-TOKEN: t -o /dev/null --data-urlencode body@plan-diff.md -X ${method}\n`;

  it.each([
    ['no note outside of a merge request', {}, [], ''],
    ['no note without a token', { CI_MERGE_REQUEST_IID: '7' }, [], ''],
    [
      'a note with one',
      { CI_MERGE_REQUEST_IID: '7', PLAN_TOKEN: 't' },
      [{ id: 4, author: { id: 9 }, body: 'Hello' }],
      send('POST api/projects/3/merge_requests/7/notes'),
    ],
    [
      'its own note changed',
      { CI_MERGE_REQUEST_IID: '7', PLAN_TOKEN: 't' },
      [
        { id: 3, author: { id: 8 }, body: '<!-- plan diff -->\nQuoted' },
        { id: 4, author: { id: 9 }, body: 'Hello' },
        { id: 5, author: { id: 9 }, body: '<!-- plan diff -->\nBefore' },
      ],
      send('PUT api/projects/3/merge_requests/7/notes/5'),
    ],
  ])('%s', async (_name, env, notes, calls) => {
    const result = await note(env, notes);
    expect([result.code, result.calls]).toEqual([0, calls]);
  });
});

it('the hook runs `plan` from the top of the repository', async () => {
  const hook = async (...argv: readonly string[]) => parse(await textOf(HOOKS, ...argv)).repos[0].hooks[0];
  expect(await hook()).toEqual({
    id: 'plan-lint',
    name: 'plan lint',
    entry: 'npx --no-install plan lint',
    language: 'system',
    files: '^plans/.*\\.ya?ml$',
    pass_filenames: false,
  });
  expect(await hook('apps (web)')).toMatchObject({
    entry: "npx --prefix 'apps (web)' --no-install plan lint --plans 'apps (web)/plans'",
    files: '^apps \\(web\\)/plans/.*\\.ya?ml$',
  });
});

/** Runs the shell text of a workflow as GitHub and GitLab do, in a folder of its own. */
const inShell = (before: string, script: string, env: { readonly [name: string]: string }) => {
  const folder = temporaryFolder();
  const { status } = spawnSync('bash', ['-e', '-c', before + script], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: join(folder, 'summary'), ...env },
  });
  const read = (name: string): string => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      return '';
    }
  };
  return { code: status, calls: read('calls'), diff: read('plan-diff.md'), summary: read('summary'), folder };
};
