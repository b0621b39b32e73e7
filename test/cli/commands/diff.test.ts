import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const team = (date: string) =>
  `team: search\nname: Search\nin_progress: [{ id: saml-sso, title: Sign-in, target_date: 2026-11-25, commitment: { date: ${date}, to: [acme], scope: It. } }]\n`;

const before = { 'plans/teams/search.yaml': team('2026-11-30') };
const after = { 'plans/teams/search.yaml': team('2026-12-15') };
const MOVED: FakeWorld = { files: after, commits: [{ files: before }, { files: after }] };

const plan = async (argv: readonly string[], world: FakeWorld = MOVED) => {
  const host = fakeHost(world);
  const code = await run(argv, host);
  return { code, out: host.out(), err: host.err() };
};

describe('plan diff', () => {
  it('says what changed since the base that is named, and exits with 0', async () => {
    expect(await plan(['diff', 'HEAD~1'])).toEqual({
      code: 0,
      err: '',
      out: `1 promise moved.
Not agreed yet: acme (saml-sso).

Search
  promise moved  Sign-in (saml-sso): 2026-11-30 → 2026-12-15, 15 days later
                 Not agreed yet: acme.

Compared with HEAD~1 (as asked for, a000001).
With --messages: what to write to whom. plan lint says how to put on record what is missing.
`,
    });
  });

  it('finds the base by itself, and says so when nothing changed', async () => {
    const { code, out } = await plan(['diff'], { files: after, commits: [{ files: after }, { files: after }] });
    expect([code, out.split(' since ')[0]]).toEqual([0, 'Nothing that the plan says has changed']);
  });

  it.each([['--json'], ['--format', 'json']])('is JSON for programs with %s %s', async (...options) => {
    const { code, out } = await plan(['diff', 'HEAD~1', ...options]);
    const { version, base, items } = JSON.parse(out);
    expect([code, version, base.name, items.map(({ change }: { readonly change: string }) => change)]).toEqual([
      0,
      2,
      'HEAD~1',
      ['promise-moved'],
    ]);
  });

  it('is a comment that CI finds again with --format markdown', async () => {
    const { code, out } = await plan(['diff', 'HEAD~1', '--format', 'markdown']);
    expect([code, out.split('\n')[0]]).toEqual([0, '<!-- plan diff -->']);
  });

  it('is what to write to whom with --messages', async () => {
    const { out } = await plan(['diff', 'HEAD~1', '--messages']);
    expect(out.split('\n').slice(0, 2)).toEqual(['── To acme', 'Hello acme,']);
    expect(await plan(['diff', 'HEAD', '--messages'])).toEqual({
      code: 0,
      err: '',
      out: 'Nobody has to be told or asked.\n',
    });
    expect(JSON.parse((await plan(['diff', 'HEAD~1', '--messages', '--json'])).out).messages).toHaveLength(1);
  });
});

describe('plan diff refuses', () => {
  it('messages in a comment', async () => {
    expect(await plan(['diff', '--messages', '--format', 'markdown'])).toEqual({
      code: 2,
      out: '',
      err: 'plan: --messages are for sending, not for a comment: leave out --format markdown.\n',
    });
  });

  it('a base that is not there, with exit code 4 and what may help', async () => {
    const { code, out, err } = await plan(['diff', 'nosuch']);
    expect([code, out, err.split('\n')[0]]).toEqual([
      4,
      '',
      'plan: There is no base to compare with: nosuch is no commit, branch or tag that is here.',
    ]);
    expect(err).not.toContain('--no-history');
  });

  it('files without git', async () => {
    const { code, out, err } = await plan(['diff'], { files: after, repository: false });
    expect([code, out, err]).toEqual([
      4,
      '',
      'plan: There is no base to compare with: these files are in no git repository.\n',
    ]);
  });
});

describe('what cannot be read', () => {
  const growth = (text: string) => ({ 'plans/teams/growth.yaml': text });
  const SENTENCE = 'plans/teams/growth.yaml cannot be read at the base: what changed there is missing here.';
  const world: FakeWorld = {
    files: after,
    commits: [{ files: { ...before, ...growth('team: [') } }, { files: after }],
  };

  it('is said in every format; beside messages in a remark', async () => {
    const text = await plan(['diff', 'HEAD~1'], world);
    expect([text.code, text.out.split('\n')[2], text.err]).toEqual([0, SENTENCE, '']);
    expect((await plan(['diff', 'HEAD~1', '--format', 'markdown'], world)).out).toContain(`**${SENTENCE}**`);
    expect(JSON.parse((await plan(['diff', 'HEAD~1', '--json'], world)).out).unread).toEqual([
      { file: 'plans/teams/growth.yaml', at: 'base', lost: true },
    ]);
    expect((await plan(['diff', 'HEAD~1', '--messages'], world)).err).toBe(`${SENTENCE}\n`);
  });

  it('is never said to have stayed the same', async () => {
    const partial = (focus: string) => ({ ...before, ...growth(`team: growth\nname: Growth\nfocus: ${focus}\n`) });
    const same: FakeWorld = {
      files: partial('more'),
      commits: [{ files: partial('much') }, { files: partial('more') }],
    };
    const sentences =
      'plans/teams/growth.yaml cannot be read in full at the base: what changed there may be missing here. plans/teams/growth.yaml cannot be read in full: what changed there may be missing here.';
    for (const format of ['text', 'markdown']) {
      const { out } = await plan(['diff', 'HEAD~1', '--format', format], same);
      expect(out).not.toMatch(/nothing/i);
      expect(out.replaceAll('\\', '').replaceAll(/\s+/g, ' ')).toContain(
        `What can be read of the plan is as it was at HEAD~1 (as asked for, a000001). ${sentences}`,
      );
    }
  });

  it('is no matter where it was as broken before, or in files that a diff does not tell of', async () => {
    const broken = { ...before, ...growth('team: [') };
    const feedback = (text: string) => ({ ...broken, 'plans/feedback.yaml': text });
    const { out } = await plan(['diff', 'HEAD~1'], {
      files: feedback('requests: ['),
      commits: [{ files: feedback('requests: [[') }, { files: broken }],
    });
    expect(out).toMatch(/^Nothing that the plan says has changed since /);
  });
});
