import { describe, expect, it } from 'vitest';
import { programFor, run } from '../../src/cli/program.ts';
import type { Host } from '../../src/model/host.ts';
import { ReadFailed, WriteRefused } from '../../src/model/host.ts';
import { GitFailed } from '../../src/model/repository.ts';
import { fakeHost } from '../support/fake-host.ts';

const plan = async (...args: readonly string[]) => {
  const host = fakeHost({ columns: 80 });
  const code = await run(args, host);
  return { code, out: host.out(), err: host.err() };
};

describe('asked wrongly, the exit code is 2 and stderr says in a sentence why', () => {
  it.each([
    [['lnt'], "plan: unknown command 'lnt'; did you mean lint?\n`plan help` lists the commands.\n"],
    [['zebra'], "plan: unknown command 'zebra'\n`plan help` lists the commands.\n"],
    [['explain'], "plan: missing required argument 'rule'\n`plan help explain` shows how it is used.\n"],
    [
      ['explain', 'a', 'b'],
      "plan: too many arguments for 'explain'. Expected 1 argument but got 2.\n`plan help explain` shows how it is used.\n",
    ],
    [
      ['lint', '--formt', 'json'],
      "plan: unknown option '--formt'; did you mean --format?\n`plan help lint` shows how it is used.\n",
    ],
    [['--plans'], "plan: option '--plans <dir>' argument missing\n`plan help` lists the commands.\n"],
    [
      ['lint', '--today', '2026-02-30'],
      'plan: --today 2026-02-30 is no day of the calendar; write it as YYYY-MM-DD, such as 2026-11-21.\n',
    ],
    ...['1899-12-31', '9001-01-01'].map(day => [
      ['lint', '--today', day],
      `plan: --today ${day} lies outside of the years 1900 to 9000; write it as YYYY-MM-DD, such as 2026-11-21.\n`,
    ]),
  ])('%j', async (args, err) => {
    expect(await plan(...args)).toEqual({ code: 2, out: '', err });
  });
});

it.each<readonly string[]>([
  ['WORDS'],
  ['--today', 'WORDS'],
  ['--plans', 'WORDS', 'lint'],
  ['lint', '--format', 'WORDS'],
  ['lint', '--base', 'WORDS'],
  ['lint', '--max-warnings', 'WORDS'],
  ['lint', 'WORDS'],
  ['review', 'WORDS'],
  ['review', '--quarter', 'WORDS'],
  ['start', 'WORDS'],
  ['explain', 'WORDS'],
  ['forecast', 'WORDS'],
  ['diff', 'WORDS'],
  ['add', 'WORDS', 'A title'],
  ['triage', 'WORDS'],
  ['init', '--team', 'WORDS', '--yes'],
])('words of the command line command nothing: %j', async (...words) => {
  const files = { 'plans/teams/search.yaml': 'team: search\nname: Search\n' };
  const host = fakeHost({ files, commits: [{ files }] });
  await run(
    words.map(word => (word === 'WORDS' ? 'a\n::error::forged\u001b[2J' : word)),
    host,
  );
  expect(host.err()).toContain('error::forged');
  expect(host.err()).not.toMatch(/^\s*::|\u001b/m);
});

it('exits with 4, and says what would help, when history is needed that is not there', async () => {
  const files = { 'plans/teams/search.yaml': 'team: search\nname: Search\n' };
  const host = fakeHost({ files, commits: [{ files }] });
  expect(await run(['lint', '--base', '\u001b[1mmian'], host)).toBe(4);
  expect(host.err()).toBe(
    'plan: There is no base to compare with: \\u001b[1mmian is no commit, branch or tag that is here.\n' +
      '  --no-history                   # leaves out what only a base can tell\n',
  );
});

describe('a failure that is no defect', () => {
  const files = { 'plans/teams/search.yaml': 'team: search\nname: Search\n' };
  /** Of a host of which a part fails. */
  const failing = async (argv: readonly string[], part: Partial<Host>) => {
    const host = fakeHost({ files });
    const code = await run(argv, { ...host, ...part });
    return { code, out: host.out(), err: host.err() };
  };
  const failWith = (error: Error) => (): never => {
    throw error;
  };

  it.each([
    [['lint'], 'readWorkspace', ''],
    [['triage', '--answers', 'a.yaml'], 'readFile', ' For answers from a pipe: --answers -'],
  ])('exits with 2 where something cannot be read: %j', async (argv, part, wayOut) => {
    const error = new ReadFailed('plans/teams may not be \u001b[1mread.');
    expect(await failing(argv, { [part]: failWith(error) })).toEqual({
      code: 2,
      out: '',
      err: `plan: plans/teams may not be \\u001b[1mread.${wayOut}\n`,
    });
  });

  it('exits with 2, and says what would help, where git fails', async () => {
    const top = async () => failWith(new GitFailed('git says: \u001b[1mno', ['git \u001b[1mhelp']))();
    expect(await failing(['archive', '--commit'], { git: { ...fakeHost().git, top } })).toEqual({
      code: 2,
      out: '',
      err: 'plan: git says: \\u001b[1mno, so nothing can be committed; settle that first, or leave --commit out.\n  git \\u001b[1mhelp\n',
    });
  });

  it('exits with 1 where something cannot be written', async () => {
    const write = failWith(new WriteRefused('plans/teams/search.yaml cannot be \u001b[1mwritten.'));
    expect(await failing(['add', 'search', 'A'], { write })).toEqual({
      code: 1,
      out: '',
      err: 'plan: plans/teams/search.yaml cannot be \\u001b[1mwritten.\n',
    });
  });

  it('is told from one that is', async () => {
    const readWorkspace = failWith(new TypeError('oops'));
    expect(await failing(['lint'], { readWorkspace })).toEqual({
      code: 70,
      out: '',
      err: 'plan: this is a defect in plan itself: oops\nSet PLAN_DEBUG=1 to see where.\n',
    });
  });
});

describe('help', () => {
  const commands = programFor(fakeHost(), async () => {}).commands.map(command => command.name());

  it.each(commands)('of %s fits 80 columns, on stdout', async name => {
    const { code, out, err } = await plan(name, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: plan ${name}`));
    expect(out.split('\n').filter(line => line.length > 80)).toEqual([]);
    expect((await plan('help', name)).out).toBe(out);
  });

  it('lists every command under a heading', async () => {
    const { code, out } = await plan('--help');
    expect(code).toBe(0);
    expect(commands.filter(name => !out.includes(`\n  ${name} `))).toEqual([]);
    expect(out.split('\n').filter(line => line.length > 80)).toEqual([]);
    expect(out).not.toContain('\nCommands:');
  });
});

it('the version is that of the package', async () => {
  expect(await plan('--version')).toEqual({ code: 0, out: '0.0.0\n', err: '' });
});
