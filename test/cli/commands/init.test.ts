import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { realHost } from '../../../src/io/host.ts';
import { temporaryFolder } from '../../support/built.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { lintTexts } from '../../support/lint-text.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** What comes with the program, and stands on the disk of every world here. */
const program = {
  [join(repository, 'package.json')]: '{}',
  [join(repository, 'schemas/company.schema.json')]: '{ "company": 1 }',
  [join(repository, 'schemas/team.schema.json')]: '{ "team": 1 }',
  [join(repository, 'schemas/README.md')]: 'no schema',
};

const HOME = '/home/company/';

const init = async (argv: readonly string[], world: FakeWorld = {}) => {
  const host = fakeHost({ ...world, files: { ...program, ...world.files } });
  const code = await run(['init', ...argv], host);
  const files = Object.fromEntries(
    [...host.files].filter(([path]) => path.startsWith(HOME)).map(([path, text]) => [path.slice(HOME.length), text]),
  );
  return { code, out: host.out(), err: host.err(), asked: host.asked.map(({ message }) => message), files };
};

const NEW = ['--team', 'search', '--name', 'Search', '--engineers', '5', '--company', 'Acme'];

describe('a first workspace', () => {
  it('has a company, a team, schemas, and what git must know', async () => {
    const { code, out, files } = await init(NEW);
    expect(code).toBe(0);
    expect(Object.keys(files).sort()).toEqual([
      '.github/workflows/plan.yml',
      '.gitignore',
      '.gitlab-ci.yml',
      '.pre-commit-config.yaml',
      'plans/.schemas/company.schema.json',
      'plans/.schemas/team.schema.json',
      'plans/company.yaml',
      'plans/teams/search.yaml',
    ]);
    expect(files['.gitignore']).toBe('plans/private/\n');
    expect(out).toBe(`Written:
  plans/company.yaml          stakeholders, calendar, policy
  plans/teams/search.yaml     the plan of Search
  .gitignore                  keeps what is private out of git
  .github/workflows/plan.yml  checks and explains pull requests
  .gitlab-ci.yml              checks and explains merge requests
  .pre-commit-config.yaml     checks before a commit
  plans/.schemas/             2 schemas, for completion in editors

Next:
  plan add search "Dark mode"                 new work, into the inbox
  plan add search --to backlog - < items.txt  all you have, a title a line
  plan triage search                          decide about new work
`);
  });

  it('lints clean, whatever the names', async () => {
    const { files } = await init([
      ...NEW,
      '--name',
      'Search: "find" #1',
      '--company',
      "Acme's - &co",
      '--policy',
      'strict',
      '--fiscal-start',
      '10',
    ]);
    const inside = Object.fromEntries(
      Object.entries(files).flatMap(([path, text]) =>
        /^plans\/[^.].*yaml$/.test(path) ? [[path.slice(6), text]] : [],
      ),
    );
    expect(Object.keys(inside)).toEqual(['company.yaml', 'teams/search.yaml']);
    expect(lintTexts(inside)).toEqual([]);
    expect(inside['company.yaml']).toMatch(/fiscal_year_starts: 10\n[\s\S]*preset: strict\n/);
  });

  it('points editors at the schemas, from where each file stands', async () => {
    const { files } = await init(NEW);
    const first = (path: string) => files[path]?.split('\n')[0];
    expect([first('plans/company.yaml'), first('plans/teams/search.yaml')]).toEqual([
      '# yaml-language-server: $schema=.schemas/company.schema.json',
      '# yaml-language-server: $schema=../.schemas/team.schema.json',
    ]);
  });

  it('takes the usual answers for what is not said', async () => {
    const { files } = await init(['--team', 'growth-billing']);
    expect(files['plans/company.yaml']).toContain('\nname: company\n');
    expect(files['plans/teams/growth-billing.yaml']).toContain('team: growth-billing\nname: Growth billing\n# mission');
  });

  it('stands in the folder that was named', async () => {
    const { out, files } = await init(['work', ...NEW]);
    expect([files['work/.gitignore'], out.match(/^ {2}cd .*$/m)?.[0]]).toEqual(['plans/private/\n', '  cd work']);
    expect(Object.keys((await init(['work/plans', ...NEW])).files)).toEqual(Object.keys(files));
  });

  it('asks at a terminal for what is not said', async () => {
    const { asked, files } = await init([], {
      terminal: true,
      answers: ['Acme', 'strict', '4', 'Growth and Billing', 'growth', '3', 'gitlab'],
    });
    expect(asked).toEqual([
      'What is the company called?',
      'How much agreement does a change of the plan need?',
      'In which month does its fiscal year start?',
      'What is the team called?',
      'Its id, which names its file:',
      'How many engineers can work at once? (empty: not known yet)',
      'Where should changes of the plan be checked?',
    ]);
    expect(Object.keys(files).filter(path => /^\.git(hub|lab)/.test(path))).toEqual(['.gitlab-ci.yml']);
    expect(files['plans/company.yaml']).toMatch(/name: Acme\n[\s\S]*fiscal_year_starts: 4\n[\s\S]*preset: strict\n/);
    expect(files['plans/teams/growth.yaml']).toContain('team: growth\nname: Growth and Billing\nengineers: 3\n');
  });

  it('asks nothing with --yes', async () => {
    expect((await init([...NEW, '--yes'], { terminal: true })).asked).toEqual([]);
  });

  it('is only told of in a dry run', async () => {
    const { out, files } = await init([...NEW, '--dry-run']);
    expect([out.split('\n')[0], files]).toEqual(['This would be written:', {}]);
  });

  it('adds to what git ignores what is missing there, in its own line breaks', async () => {
    const { files } = await init(NEW, { files: { '.gitignore': 'node_modules\r\ndist' } });
    expect(files['.gitignore']).toBe('node_modules\r\ndist\r\nplans/private/\r\n');
  });
});

describe('a workspace that is there already', () => {
  const files = { 'plans/teams/search.yaml': 'team: search\nname: Search\n', '.gitignore': 'private/\n' };

  it('gets what is missing, and the schemas of this version', async () => {
    const before = { ...files, 'plans/.schemas/team.schema.json': 'old' };
    expect((await init(['--ci', 'none'], { files: before })).files).toEqual({
      ...files,
      'plans/.schemas/company.schema.json': '{ "company": 1 }',
      'plans/.schemas/team.schema.json': '{ "team": 1 }',
    });
  });

  it('gets another team, from any folder in it, and keeps the first', async () => {
    const { files: after } = await init(['--team', 'growth'], { files, cwd: '/home/company/plans/teams' });
    expect([after['plans/teams/search.yaml'], after['plans/teams/growth.yaml']?.includes('name: Growth\n')]).toEqual([
      files['plans/teams/search.yaml'],
      true,
    ]);
  });

  it('is not written to from a folder below, unless a team is named or the folder', async () => {
    const world = { files: { 'plans/teams/search.yaml': 'team: search\nname: Search\n' }, cwd: `${HOME}docs/notes` };
    const { code, err } = await init(['--yes'], world);
    expect([code, err]).toEqual([
      2,
      'plan: A plan is there already, in ../../plans: run `plan init` there, add a team to it with --team, or make one here with `plan init .`\n',
    ]);
    expect((await init(['.', '--team', 'apps', '--yes'], world)).code).toBe(0);
  });

  it('keeps the plan of a team that has one', async () => {
    for (const argv of [NEW, ['--team', 'search']]) {
      const result = await init(argv, { files });
      expect([result.code, result.err, result.files]).toEqual([
        2,
        'plan: plans/teams/search.yaml is there already, and stays as it is; name another team with --team.\n',
        files,
      ]);
    }
  });

  it('is left alone when nothing is missing', async () => {
    const { files: complete } = await init(NEW);
    const again = await init([], { files: complete });
    expect([again.code, again.out, again.files]).toEqual([
      0,
      'Everything is there already; nothing was written. `plan init --team NAME` adds a team.\n',
      complete,
    ]);
  });
});

describe('what cannot be', () => {
  it.each([
    [
      [],
      'Which team is the plan for? Without questions that needs --team, such as: plan init --company Acme --team search --name Search --engineers 5 --yes',
    ],
    [
      ['--team', 'Search Team'],
      '--team Search Team is no id: lower-case letters, digits and hyphens, at most 60, such as search-team.',
    ],
    [['--team', 'a', '--engineers', 'lots'], '--engineers lots is no number of people; give a number such as 5.'],
    [
      ['--team', 'a', '--fiscal-start', '13'],
      '--fiscal-start 13 is no month; give its number, 1 for January to 12 for December.',
    ],
    [['--team', 'a', '--name', ''], '--name is empty; say what the team is called.'],
    [['--team', 'a', '--company', ' '], '--company is empty; say what the company is called.'],
  ])('%j', async (argv, sentence) => {
    const { code, err, files } = await init(argv);
    expect([code, err, files]).toEqual([2, `plan: ${sentence}\n`, {}]);
  });
});

describe('the example company', () => {
  const example: { readonly [path: string]: string } = Object.fromEntries(
    readdirSync(join(repository, 'examples/acme'), { recursive: true, encoding: 'utf8' })
      .map(name => join(repository, 'examples/acme', name))
      .filter(path => statSync(path).isFile())
      .map(path => [path, readFileSync(path, 'utf8')]),
  );

  it('is copied whole, with schemas and the lists of git, and is shown on its own day', async () => {
    const { code, out, files } = await init(['--example'], { files: example });
    const copied = Object.keys(example).map(path => path.replace(join(repository, 'examples/'), ''));
    expect(code).toBe(0);
    expect(Object.keys(files).sort()).toEqual(
      [...copied, 'acme/plans/.schemas/company.schema.json', 'acme/plans/.schemas/team.schema.json'].sort(),
    );
    expect(out.slice(out.indexOf('Next'))).toBe(`Next:
  cd acme
  plan --today 2026-11-21                the board of four teams, on their day
  plan lint --today 2026-11-21           what is wrong with their plans
  plan triage search --today 2026-11-21  decide about new work
`);
  });

  it('tells git what to ignore also where a package leaves that out', async () => {
    const packed = Object.fromEntries(Object.entries(example).filter(([path]) => !path.includes('/.git')));
    const { files } = await init(['--example', 'demo'], { files: packed });
    expect(files['demo/.gitignore']).toBe('plans/private/\n');
  });

  it('is not written into a folder with something in it', async () => {
    const { code, err } = await init(['--example'], { files: { ...example, 'acme/notes.txt': '' } });
    expect([code, err]).toEqual([
      2,
      'plan: acme is there already and not empty; name another folder: plan init --example DIR\n',
    ]);
  });

  it('is written into a folder with nothing in it', async () => {
    const host = { ...realHost(), cwd: temporaryFolder(), print: () => {}, remark: () => {} };
    mkdirSync(join(host.cwd, 'acme'));
    const code = await run(['init', '--example'], host);
    expect([code, host.isDirectory(join(host.cwd, 'acme/plans/teams'))]).toEqual([0, true]);
  });

  it('takes no answers of its own', async () => {
    for (const answer of [
      ['--team', 'search'],
      ['--ci', 'github'],
    ])
      expect((await init(['--example', ...answer], { files: example })).code).toBe(2);
  });
});
