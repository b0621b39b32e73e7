import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { RULES } from '../../../src/rules/index.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const rules = async (args: readonly string[], world: FakeWorld = {}) => {
  const host = fakeHost(world);
  const code = await run(['rules', ...args], host);
  return { code, out: host.out(), err: host.err() };
};

const CHANGED = {
  files: {
    'plans/teams/search.yaml': 'team: search\nname: Search\n',
    'plans/company.yaml': 'policy:\n  rules: { queue-empty: error, target-missing: "off", schema: warning }\n',
  },
};

const rowOf = (out: string, id: string) => out.split('\n').find(line => line.startsWith(`  ${id} `)) ?? '';

describe('the list of rules', () => {
  it('has every rule once, in its group, also outside of a workspace', async () => {
    const { code, out } = await rules([]);
    expect(code).toBe(0);
    expect(RULES.filter(({ id }) => rowOf(out, id) === '')).toEqual([]);
    const order = [
      'Reading\n',
      '  yaml-syntax ',
      'The plan as it stands\n',
      '  queue-too-long ',
      'Against the base\n',
      '  item-vanished ',
      'Suppressions\n',
      '  suppression-unused ',
    ];
    const places = order.map(text => out.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.includes(-1)).toBe(false);
  });

  it.each([50, 67, 68, 80, 120])('fits a terminal of %i columns', async columns => {
    const { out } = await rules([], { columns });
    expect(out.split('\n').filter(line => line.length > columns && !line.startsWith('`plan explain'))).toEqual([]);
  });

  it('shows the severities in force here, and which are not those built in', async () => {
    const { out } = await rules([], CHANGED);
    expect(rowOf(out, 'queue-empty')).toMatch(/ error\* /);
    expect(rowOf(out, 'target-missing')).toMatch(/ off\* /);
    expect(rowOf(out, 'queue-too-long')).toMatch(/ error {2}/);
    expect(out).toContain('* set by policy.rules in company.yaml\n');
    expect((await rules([])).out).not.toContain('*');
  });

  it('says of the rules of reading, too, what the company made of them', async () => {
    expect(rowOf((await rules([], CHANGED)).out, 'schema')).toMatch(/ warning\* /);
  });

  it('is JSON for programs', async () => {
    const { version, kind, today, rules: listed } = JSON.parse((await rules(['--json'], CHANGED)).out);
    expect([version, kind, today, listed.length]).toEqual([2, 'rules', '2026-11-21', RULES.length]);
    expect(listed.find(({ id }: { id: string }) => id === 'queue-empty')).toEqual({
      id: 'queue-empty',
      group: 'plan',
      severity: 'error',
      default: 'warning',
      summary: RULES.find(({ id }) => id === 'queue-empty')?.summary,
    });
  });

  it('is refused for a workspace that is named and not there', async () => {
    const { code, err } = await rules(['--plans', 'nowhere']);
    expect([code, err]).toEqual([3, expect.stringContaining('--plans names nowhere')]);
  });
});
