import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/cli/commands/lint-formats.ts';
import { run } from '../../../src/cli/program.ts';
import { ReadFailed, WriteRefused } from '../../../src/model/host.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const LATE = `team: search
name: Search
in_progress:
  - id: saml-sso
    title: SAML single sign-on
    started: 2026-10-05
backlog:
  - { id: dark-mode, title: Dark mode }
`;

const FILES = {
  'plans/teams/search.yaml': LATE,
  'plans/teams/growth.yaml': 'team: grwth\nname: Growth\ninbox:\n  - title: Export\n',
  'plans/company.yaml': 'name: Acme\n',
  'plans/notes.txt': 'x',
  'elsewhere.yaml': 'x',
  'README.md': '# Acme\n\n1 file, 0 items, 44 rules: no findings, in 0.0 s\n\nThat was lint.\n',
};

const lint = async (args: readonly string[], world: FakeWorld = {}) => {
  const host = fakeHost({ files: FILES, ...world });
  const code = await run(['lint', ...args], host);
  return { code, out: host.out(), err: host.err(), host };
};

const lines = (text: string) => text.trimEnd().split('\n');

/** One line a finding, without the last line. */
const compact = async (args: readonly string[], world: FakeWorld = {}) => {
  const { out } = await lint(['--format', 'compact', ...args], world);
  return lines(out).slice(0, -1);
};

describe('what is shown', () => {
  it('is text with a last line, and exit code 1 for an error', async () => {
    const { code, out, err } = await lint([]);
    expect(lines(out)[0]).toMatch(/^error\[team-name-mismatch\]: /);
    expect(lines(out).at(-1)).toMatch(
      /^3 files, 3 items, \d+ rules: 2 errors, \d+ warnings; compared with nothing \(.*\), in 0\.0 s$/,
    );
    expect([code, err]).toEqual([1, '']);
  });

  it('is the last line alone when all is well, with exit code 0', async () => {
    const { code, out } = await lint([], { files: { 'plans/teams/search.yaml': 'team: search\nname: Search\n' } });
    expect(out).toMatch(/^1 file, 0 items, \d+ rules: no findings; compared with nothing \(.*\), in 0\.0 s\n$/);
    expect(code).toBe(0);
  });

  it('is the same from run to run', async () => {
    expect((await lint(['--verbose'])).out).toBe((await lint(['--verbose'])).out);
  });

  it('has the last line on stderr where stdout is for machines', async () => {
    for (const format of ['json', 'github']) {
      const { out, err } = await lint(['--format', format]);
      expect(out).not.toContain('in 0.0 s');
      expect(err).toMatch(/^3 files, .* in 0\.0 s\n$/);
    }
  });

  it('has colours when asked for', async () => {
    expect((await lint([])).out).not.toContain('\u001b[');
    expect((await lint(['--color'])).out).toContain('\u001b[');
    expect((await lint([], { terminal: true })).out).toContain('\u001b[');
    expect((await lint([], { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b[');
  });
});

describe('files named', () => {
  it('filter findings and counts, while everything is read', async () => {
    const { code, out } = await lint(['plans/teams/growth.yaml']);
    expect(lines(out)[0]).toMatch(/^error\[team-name-mismatch\]/);
    expect(out).not.toContain('search.yaml');
    expect(lines(out).at(-1)).toMatch(/^1 file, 1 item, \d+ rules: 1 error, 0 warnings; /);
    expect(code).toBe(1);
  });

  it('decide the exit code', async () => {
    expect((await lint(['plans/company.yaml'])).code).toBe(0);
  });

  it('may be folders, inside of the workspace or around it, and count once', async () => {
    const all = await compact([]);
    expect(await compact(['.'])).toEqual(all);
    expect(await compact(['plans'])).toEqual(all);
    expect(await compact(['plans/teams', 'plans/teams/growth.yaml'])).toEqual(all);
  });

  it('are relative to where the command runs', async () => {
    const found = await compact(['growth.yaml'], { cwd: '/home/company/plans/teams' });
    expect(found).toEqual([expect.stringMatching(/^growth\.yaml:1:7: error team-name-mismatch: /)]);
  });

  it('choose the workspace they lie in', async () => {
    const files = { ...FILES, 'examples/acme/plans/teams/web.yaml': 'team: wbe\nname: Web\n' };
    const found = [expect.stringContaining('examples/acme/plans/teams/web.yaml:1:7: error team-name-mismatch')];
    expect(await compact(['examples/acme'], { files })).toEqual(found);
    expect(await compact(['examples/acme/plans/teams/web.yaml'], { files })).toEqual(found);
    const { code, err } = await lint(['plans', 'examples/acme'], { files });
    expect([code, err]).toEqual([
      2,
      'plan: examples/acme lies outside of the workspace /home/company/plans; `plan lint` without a name shows all.\n',
    ]);
  });

  it.each([
    ['plans/teams/serch.yaml', 'does not exist; did you mean plans/teams/search.yaml?'],
    ['search', 'does not exist; did you mean plans/teams/search.yaml?'],
    ['zebra.yaml', 'does not exist; `plan lint` without a name shows all.'],
    ['elsewhere.yaml', 'lies outside of the workspace /home/company/plans; `plan lint` without a name shows all.'],
    ['plans/notes.txt', 'is no file of a plan, and no folder that holds one; `plan lint` without a name shows all.'],
    ['\u001b[2J', 'does not exist; `plan lint` without a name shows all.'],
  ])('are refused when %j is none', async (name, why) => {
    const { code, out, err } = await lint([name]);
    expect([code, out, err]).toEqual([2, '', `plan: ${name.replace('\u001b', '\\u001b')} ${why}\n`]);
  });
});

describe('a file that cannot be read', () => {
  const off = { 'plans/company.yaml': 'policy: { rules: { yaml-syntax: "off" } }\n' };
  const files = { 'plans/teams/a.yaml': 'team: a\nname: A\nbacklog: [\n', ...off };

  it('is never clean, whatever policy makes of the rules', async () => {
    const { code, err } = await lint([], { files, commits: [{ files: off }] });
    expect(code).toBe(1);
    expect(err).toBe('plan: nothing of plans/teams/a.yaml could be checked, since it cannot be read.\n');
  });
});

describe('--max-warnings', () => {
  const world = {
    files: { 'plans/teams/search.yaml': `${LATE}    target_date: 2026-12-01\n`.replace(/backlog:\n.*\n/, '') },
  };

  it('fails one warning above it, and says why', async () => {
    const { out } = await lint([], world);
    const warnings = Number(/, (\d+) warnings/.exec(out)?.[1]);
    expect(warnings).toBeGreaterThan(1);
    expect([(await lint([], world)).code, (await lint(['--max-warnings', String(warnings)], world)).code]).toEqual([
      0, 0,
    ]);
    const { code, err } = await lint(['--max-warnings', String(warnings - 1)], world);
    expect([code, err]).toEqual([
      1,
      `plan: there are ${warnings} warnings, and --max-warnings allows ${warnings - 1}.\n`,
    ]);
  });

  it.each(['-1', '1.5', 'many', ''])('is refused as %j', async text => {
    const { code, err } = await lint([`--max-warnings=${text}`]);
    expect(code).toBe(2);
    expect(err).toContain('Give a whole number, 0 or more.');
  });
});

describe('--format', () => {
  it('writes to a file what it would print, over what was there', async () => {
    const { code, out, host } = await lint(
      ['--format', 'json:out.json', '--format', 'compact:out.txt', '--format', 'text'],
      {
        files: { ...FILES, 'out.json': '{\n  "version": 1,\n  "findings": []\n}\n', 'out.txt': '' },
      },
    );
    expect(JSON.parse(host.files.get('/home/company/out.json') ?? '').summary).toEqual({
      files: 3,
      items: 3,
      errors: 2,
      warnings: expect.any(Number),
      new: { errors: 2, warnings: expect.any(Number) },
      existing: 0,
    });
    expect(lines(host.files.get('/home/company/out.txt') ?? '').at(-1)).toBe(lines(out).at(-1));
    expect(code).toBe(1);
  });

  it('never colours a file', async () => {
    const { host } = await lint(['--format', 'text:out.txt', '--color']);
    expect(host.files.get('/home/company/out.txt')).not.toContain('\u001b');
  });

  it.each<[formats: readonly string[], why: string]>([
    [['json:plans/teams/search.yaml'], 'that is a place for files of the plan'],
    [['json:plans/teams/new.yml'], 'that is a place for files of the plan'],
    [['json:nowhere/out.json'], 'its folder does not exist'],
    [['json:plans'], 'that is a folder'],
    [['json', 'text'], 'JSON and another format cannot both go to stdout'],
    [['text:a.txt', 'compact:./a.txt'], 'Two formats cannot both be written to /home/company/a.txt'],
    ...FORMATS.map((format): [string[], string] => [
      [`${format}:README.md`],
      `cannot write to /home/company/README.md: there is a file that \`plan lint\` has not written as ${format}`,
    ]),
    [['xml'], 'Known formats: text, compact, json, github.'],
    [['json:'], 'Name a file behind the colon'],
  ])('is refused as %j', async (formats, why) => {
    const { code, out, err, host } = await lint(formats.flatMap(format => ['--format', format]));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
    expect(Object.fromEntries(host.files)).toEqual(Object.fromEntries(fakeHost({ files: FILES }).files));
  });

  it('github names files from the top of the repository, and adds the list to the summary of the job', async () => {
    const { out, host } = await lint(['--format', 'github', 'teams/growth.yaml'], {
      cwd: '/home/company/plans',
      env: { GITHUB_WORKSPACE: '/home/company', GITHUB_STEP_SUMMARY: '/tmp/summary.md' },
      files: { ...FILES, '/tmp/summary.md': 'before\n' },
    });
    expect(out).toMatch(
      /^::error file=plans\/teams\/growth\.yaml,line=1,endLine=1,col=7,endColumn=12,title=team-name-mismatch::teams\/growth\.yaml:1: /,
    );
    expect(host.files.get('/tmp/summary.md')).toMatch(/^before\n### plan lint: 1 error, 0 warnings\n/);
  });

  it.each([
    ['read', 'readFile', new ReadFailed('/tmp/summary.md is no file.')],
    ['written', 'write', new WriteRefused('/tmp/summary.md is no file.')],
  ])('a summary of the job that cannot be %s changes no verdict', async (_, part, error) => {
    const host = fakeHost({ files: FILES, env: { GITHUB_STEP_SUMMARY: '/tmp/summary.md' } });
    const fail = () => {
      throw error;
    };
    const code = await run(['lint', '--format', 'github'], { ...host, [part]: fail });
    expect([code, lines(host.err()).at(-1)]).toEqual([
      1,
      'plan: the job summary is left out: /tmp/summary.md is no file.',
    ]);
  });

  it('other formats leave the summary of the job alone', async () => {
    const { host } = await lint([], { env: { GITHUB_STEP_SUMMARY: '/tmp/summary.md' } });
    expect(host.files.has('/tmp/summary.md')).toBe(false);
  });
});

it('without a plan the exit code is 3', async () => {
  const { code, out, err } = await lint([], { files: { 'notes.txt': 'x' } });
  expect([code, out]).toEqual([3, '']);
  expect(err).toMatch(/^plan: No plan found: .*`plan init`/);
});

describe('files that cannot be read in full', () => {
  const TYPO = `${LATE}closed: [{ id: a, title: A, outcome: delivered, closed_on: 2026-10-02, commitmnt: 3 }]\n`;
  const partial = { files: { ...FILES, 'plans/teams/search.yaml': TYPO } };
  const remark = 'Some rules may have more to say once plans/teams/search.yaml can be read in full.';

  it('are named above the last line, also of what is not shown', async () => {
    for (const args of [[], ['--format', 'compact'], ['plans/teams/growth.yaml']]) {
      expect(lines((await lint(args, partial)).out).at(-2)).toBe(remark);
      expect((await lint(args)).out).not.toContain('Some rules');
    }
  });

  it('are not named in JSON', async () => {
    const { out, err } = await lint(['--format', 'json'], partial);
    expect(Object.keys(JSON.parse(out))).toEqual([
      'version',
      'kind',
      'today',
      'revision',
      'diagnostics',
      'summary',
      'base',
    ]);
    expect(lines(err)[0]).toBe(remark);
  });
});
