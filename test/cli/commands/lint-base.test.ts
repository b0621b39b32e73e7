import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { RULES } from '../../../src/rules/index.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { fakeId } from '../../support/fake-repository.ts';

const PLAN = 'plans/teams/search.yaml';
const head = 'team: search\nname: Search\n';
/** Two errors: no target date, and a commitment that is soon and not scoped. */
const promised = (date: string) =>
  `in_progress: [{ id: saml-sso, title: SAML, commitment: { date: ${date}, to: [acme], scope: Okta. } }]\n`;
const OLD = head + promised('2026-12-01');
const MOVED = head + promised('2026-12-15');
/** What was promised cannot be read. */
const PARTIAL = head + promised('soon');

/** Held against what was committed before, and once more without a change, so that there is a commit before HEAD in every case. */
const lint = async (
  args: readonly string[],
  before: { readonly [path: string]: string },
  files: { readonly [path: string]: string },
  world: FakeWorld = {},
) => {
  const host = fakeHost({ files, commits: [{ files: before }, { files: before }], ...world });
  const code = await run(['lint', ...args], host);
  return { code, out: host.out(), err: host.err(), lines: host.out().trimEnd().split('\n'), host };
};

const compact = (args: readonly string[], before: string, after: string) =>
  lint(['--format', 'compact', ...args], { [PLAN]: before }, { [PLAN]: after });

describe('against the base', () => {
  it('what is old is shown and does not fail', async () => {
    const { code, lines } = await compact([], OLD, OLD.replace('Search', 'Search '));
    expect(code).toBe(0);
    expect(lines.filter(line => line.includes(' error ')).every(line => line.endsWith(' (in the base too)'))).toBe(
      true,
    );
    expect(lines.at(-1)).toMatch(/: no new findings, \d in the base too; compared with a\d{6} \(.+\), in 0\.0 s$/);
  });

  it('what is new fails, such as a change that nobody agreed to', async () => {
    const { code, lines } = await compact([], OLD, MOVED);
    expect(code).toBe(1);
    expect(lines.find(line => !line.endsWith('(in the base too)'))).toMatch(
      /^plans\/teams\/search\.yaml:3:\d+: error commitment-moved: saml-sso: the promise moved from 2026-12-01 to 2026-12-15; /,
    );
    expect(lines.at(-1)).toContain(': 1 new error, 0 new warnings, ');
  });

  it('what is old fails with --all', async () => {
    const { code, lines } = await compact(['--all'], OLD, OLD);
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/: 2 errors, \d warnings, \d of them in the base too; compared with /);
  });

  it('new warnings count for --max-warnings, old ones with --all', async () => {
    const untimed = `${head}backlog: [{ id: a, title: A }]\n`;
    const started = `${untimed}in_progress: [{ id: b, title: B, target_date: 2026-12-01 }]\n`;
    const args = ['--max-warnings', '0'];
    expect((await compact(args, started, started)).code).toBe(0);
    expect((await compact([...args, '--all'], started, started)).code).toBe(1);
    const { code, err } = await compact(args, untimed, started);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^plan: there are \d warnings, and --max-warnings allows 0\.\n$/),
    ]);
    const more = started.replace('[{ id: b', '[{ id: c, title: C, target_date: 2026-12-01 }, { id: b');
    expect((await compact(args, started, more)).err).toMatch(/^plan: there are \d new warnings, /);
    const one = `${head}coming_soon: [{ id: q, title: Q, source: internal, customer_impact: I }]\n`;
    expect((await compact(args, head, one)).err).toBe('plan: there is 1 warning, and --max-warnings allows 0.\n');
  });

  it('with --no-history nothing is compared: all is new, and no rule looks at changes', async () => {
    const { code, lines, err } = await compact(['--no-history'], OLD, MOVED);
    expect([code, err]).toEqual([1, '']);
    expect(lines.some(line => /commitment-moved|in the base/.test(line))).toBe(false);
    expect(lines.at(-1)).toMatch(/^1 file, 1 item, \d+ rules: 2 errors, \d warnings, in 0\.0 s$/);
  });

  it('is held against the revision that is named', async () => {
    const commits = [{ files: { [PLAN]: OLD } }, { files: { [PLAN]: MOVED } }];
    const to = async (base: string) =>
      (await lint(['--base', base], {}, { [PLAN]: MOVED }, { commits })).out.includes('commitment-moved');
    expect([await to('HEAD~1'), await to('HEAD')]).toEqual([true, false]);
    const { lines } = await lint(['--base', 'HEAD~1'], {}, { [PLAN]: MOVED }, { commits });
    expect(lines.at(-1)).toContain(`; compared with ${fakeId(0).slice(0, 7)} (given by --base), in `);
  });

  it('says in JSON with what', async () => {
    const { out } = await lint(['--format', 'json'], { [PLAN]: OLD }, { [PLAN]: MOVED });
    const { base, noBase, summary, diagnostics } = JSON.parse(out);
    expect([base, noBase]).toEqual([
      { commit: fakeId(1), name: expect.any(String), why: expect.any(String), unread: [] },
      undefined,
    ]);
    expect([summary.new, summary.existing > 0]).toEqual([{ errors: 1, warnings: 0 }, true]);
    const fresh = diagnostics.filter(({ existing }: { existing: boolean }) => !existing);
    expect(fresh.map(({ rule }: { rule: string }) => rule)).toEqual(['commitment-moved']);
  });
});

describe('files', () => {
  const growth = 'team: growth\nname: Growth\n';
  const all = (search: string) => ({ [PLAN]: search, 'plans/teams/growth.yaml': growth });

  it('that are named filter what changed like all else', async () => {
    const of = async (name: string) => (await lint([name], all(OLD), all(MOVED))).code;
    expect([await of('plans/teams/growth.yaml'), await of(PLAN), await of('plans')]).toEqual([0, 1, 1]);
  });

  it('that are gone are shown with everything, and with no file alone', async () => {
    const after = { 'plans/teams/growth.yaml': growth, 'plans/company.yaml': 'name: Acme\n' };
    for (const [args, code] of [
      [[], 1],
      [['plans'], 1],
      [['plans/teams/growth.yaml'], 0],
    ] as const) {
      const found = await lint(['--format', 'compact', ...args], all(OLD), after);
      expect([found.code, found.out.includes('item-vanished')]).toEqual([code, code === 1]);
    }
  });

  it('that cannot be read fail unless the base could not be read either', async () => {
    const broken = 'team: "\n';
    const off = { 'plans/company.yaml': 'policy: { rules: { yaml-syntax: "off" } }\n' };
    const code = async (before: string, ...args: readonly string[]) =>
      (await lint(args, { [PLAN]: before, ...off }, { [PLAN]: broken, ...off })).code;
    expect([await code(head), await code(broken), await code(broken, '--all')]).toEqual([1, 0, 1]);
  });

  it('that cannot be read in full any more fail, whatever the policy; an unknown key loses nothing', async () => {
    const off = { 'plans/company.yaml': 'policy: { rules: { schema: "off" } }\n' };
    const held = async (before: string, text: string) => {
      const { code, err } = await lint([], { [PLAN]: before, ...off }, { [PLAN]: text, ...off });
      return [code, err];
    };
    expect(await held(OLD, PARTIAL)).toEqual([
      1,
      `plan: ${PLAN} cannot be read in full any more, so not every change could be checked.\n`,
    ]);
    expect([await held(PARTIAL, PARTIAL), await held(OLD, OLD.replace('SAML', 'SAML, colour: red'))]).toEqual([
      [0, ''],
      [0, ''],
    ]);
  });

  it('cannot be broken to hide what became of a promise', async () => {
    const off = { 'plans/company.yaml': 'policy: { rules: { schema: "off" } }\n' };
    const { code, out } = await lint(['--format', 'compact'], { [PLAN]: OLD }, { [PLAN]: PARTIAL, ...off });
    expect([code, out]).toEqual([1, expect.stringMatching(/: error schema: .*: 1 new error, /s)]);
  });
});

describe('a base that cannot be read', () => {
  const said = async (before: { readonly [path: string]: string }, after: { readonly [path: string]: string }) => {
    const { err } = await lint([], before, after);
    const { base } = JSON.parse((await lint(['--format', 'json'], before, after)).out);
    return [err, base.unread];
  };

  it('is said to hide what changed, a line a file, and named in JSON', async () => {
    const web = 'plans/teams/web.yaml';
    const whole = { [PLAN]: OLD, [web]: 'team: web\nname: Web\n' };
    expect(await said({ [PLAN]: 'oops: [\n', [web]: 'team: web\nname: Web\nbacklog: [{ id: W }]\n' }, whole)).toEqual([
      `plan: the base of ${PLAN} cannot be read, so what changed in it was not judged: mend it first, in a change of its own that says nothing else there.
plan: the base of ${web} cannot be read in full, so not everything that changed in it was judged: mend it first, in a change of its own that says nothing else there.
`,
      [PLAN, web],
    ]);
    const broken = { ...whole, [web]: 'team: web\nname: Web\nbacklog: [{ id: w, title: [W] }]\n' };
    const mended = { ...whole, [web]: (broken[web] ?? '').replace('[W]', 'W') };
    expect(await said(broken, mended)).toEqual([
      `plan: the base of ${web} cannot be read in full, so not everything that changed in it was judged.\n`,
      [web],
    ]);
    expect(await said(whole, whole)).toEqual(['', []]);
  });

  it('does not switch the rules off when it is the policy, wholly or in part', async () => {
    const company = 'plans/company.yaml';
    for (const [text, remark] of [
      ['oops: [\n', 'cannot be read, so'],
      ['policy: { preset: strcit }\n', 'cannot be read in full, so'],
      ['stakeholders: { acme: { through: sales } }\n', 'cannot be read in full, so'],
      ['stakeholders: { acme: { kind: gmt } }\n', undefined],
    ] as const) {
      const { out, err } = await lint([], { [PLAN]: OLD, [company]: text }, { [PLAN]: MOVED });
      expect(out).toContain('the promise moved from 2026-12-01 to 2026-12-15');
      expect(err).toBe(
        remark === undefined
          ? ''
          : `plan: the base of ${company} ${remark} the standard policy stands in for what is missing.\n`,
      );
    }
  });
});

describe('where there is no base', () => {
  it('one remark names the rules that did not run, and what would help', async () => {
    const { code, out, err } = await lint([], {}, { [PLAN]: head }, { repository: false });
    const silent = RULES.filter(({ looksAt }) => looksAt === 'base').map(({ id }) => id);
    expect([code, out]).toEqual([0, expect.stringMatching(/: no findings, in 0\.0 s\n$/)]);
    expect(err.split('\n')[0]).toBe(
      `plan: there is no base to compare with: these files are in no git repository. These rules did not run: ${silent.join(', ')}.`,
    );
    expect(err).toContain('\n  --no-history ');
  });

  it('rules that are off are not missed, and JSON says why as well', async () => {
    const off = { 'plans/company.yaml': 'policy: { rules: { queue-jumped: "off" } }\n' };
    const { out, err } = await lint(['--format', 'json'], {}, { [PLAN]: head, ...off }, { repository: false });
    expect(err).not.toContain('queue-jumped');
    const { base, noBase } = JSON.parse(out);
    expect([base, noBase]).toEqual([undefined, 'these files are in no git repository']);
  });

  it('that somebody named, the exit code is 4', async () => {
    const { code, out, err } = await lint(['--base', 'nowhere'], { [PLAN]: OLD }, { [PLAN]: MOVED });
    expect([code, out]).toEqual([4, '']);
    expect(err).toMatch(/^plan: There is no base to compare with: nowhere is no commit, branch or tag that is here/);
  });

  it('--base and --no-history contradict each other', async () => {
    const { code, err } = await lint(['--base', 'HEAD', '--no-history'], { [PLAN]: OLD }, { [PLAN]: MOVED });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("'--no-history' cannot be used with option '--base <ref>'"),
    ]);
  });
});
