import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const PROGRAM = resolve(import.meta.dirname, '../../..');
const PAGE = `${PROGRAM}/examples/rules/nothing-to-cut/README.md`;

const explain = async (args: readonly string[], world: FakeWorld = {}) => {
  const host = fakeHost(world);
  const code = await run(['explain', ...args], host);
  return { code, out: host.out(), err: host.err() };
};

describe('explain', () => {
  it('shows the page of a rule as text', async () => {
    const { code, out } = await explain(['nothing-to-cut'], {
      files: { [`${PROGRAM}/package.json`]: '{}', [PAGE]: readFileSync(PAGE, 'utf8') },
      columns: 80,
    });
    expect(code).toBe(0);
    expect(out.startsWith('nothing-to-cut\n\nWarning: Everything in progress and coming soon is P0.\n\n')).toBe(true);
    expect(out).toContain('\n    team: search\n');
    expect(out).toContain('\nSilencing it\n');
    expect(out).not.toMatch(/```|\]\(|^#/m);
    expect(out.split('\n').filter(line => line.length > 80 && !line.startsWith('    '))).toEqual([]);
  });

  it('shows what the rule itself knows where its page is not installed', async () => {
    const { code, out } = await explain(['nothing-to-cut']);
    expect(code).toBe(0);
    expect(out).toMatch(/^nothing-to-cut\n\nWarning: Everything .*\n\nWhen all work is a must/);
    expect(out).toContain('`policy: { rules: { nothing-to-cut: off } }` in company.yaml switches it off');
    expect((await explain(['schema'])).out).toContain('It cannot be silenced.');
  });

  it('names the nearest rule for one that does not exist', async () => {
    expect(await explain(['queue-to-long'])).toEqual({
      code: 2,
      out: '',
      err: 'plan: There is no rule queue-to-long; did you mean queue-too-long?\n',
    });
    expect((await explain(['\u001b[2Jzebra'])).err).toBe(
      'plan: There is no rule \\u001b[2Jzebra; `plan rules` lists them.\n',
    );
  });
});
