import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { SCHEMAS } from '../../../src/model/files/schemas.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const PROGRAM = resolve(import.meta.dirname, '../../..');

const schema = async (args: readonly string[], world: FakeWorld = {}) => {
  const host = fakeHost(world);
  const code = await run(['schema', ...args], host);
  return { code, out: host.out(), err: host.err() };
};

describe('schema', () => {
  it('lists every kind of file and where it stands, within 80 columns', async () => {
    const { code, out } = await schema([]);
    const rows = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(rows.map(row => row.split(' ')[0]).sort()).toEqual(Object.keys(SCHEMAS).sort());
    expect(rows[0]).toBe("team       teams/<team>.yaml             a team's plan");
    expect(rows.filter(row => row.length > 80)).toEqual([]);
  });

  it('prints the schema that comes with the program', async () => {
    const files = {
      [`${PROGRAM}/package.json`]: '{}',
      [`${PROGRAM}/schemas/team.schema.json`]: '{ "title": "team" }\n',
    };
    expect(await schema(['team'], { files })).toEqual({ code: 0, out: '{ "title": "team" }\n', err: '' });
    const { out } = await schema(['team', '--json'], { files });
    expect(JSON.parse(out)).toMatchObject({
      kind: 'schema',
      files: [{ kind: 'team', path: 'teams/<team>.yaml', schema: { title: 'team' } }],
    });
  });

  it('names the nearest for one that does not exist', async () => {
    expect(await schema(['teams'])).toEqual({
      code: 2,
      out: '',
      err: 'plan: There is no schema teams; did you mean team?\n',
    });
    expect((await schema(['zebra'])).err).toMatch(
      /^plan: There is no schema zebra; known: team, decision, decisions, .* and accounts\.\n$/,
    );
  });

  it('says so when it was left out of the installation', async () => {
    expect(await schema(['team'])).toEqual({
      code: 2,
      out: '',
      err: 'plan: The schema team was left out of this installation of plan; install it again.\n',
    });
  });
});
