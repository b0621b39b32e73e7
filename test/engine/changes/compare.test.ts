import { expect, it } from 'vitest';
import { compare } from '../../../src/engine/changes/compare.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { sourcesOf, TODAY } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const PLAN = 'team: search\nname: Search\nbacklog: [{ id: a, title: A }]\n';

const world = readWorld(
  sourcesOf({
    'teams/search.yaml': PLAN,
    'archive/search-2025.yaml':
      'team: search\nclosed: [{ id: b, title: B, outcome: delivered, closed_on: 2025-12-01 }]\n',
    'archive/search-2026.yaml':
      'team: search\nclosed: [{ id: c, title: C, outcome: delivered, closed_on: 2026-01-08 }]\n',
  }),
  TODAY,
).world;

it('while no file with items changed, none is looked into', () => {
  const untouchable: Snapshot = {
    ...world,
    teams: world.teams.map(({ id, content }) => ({
      id,
      content: new Proxy(content, {
        get: () => {
          throw new Error('looked into');
        },
      }),
    })),
  };
  expect(compare(untouchable, { ...untouchable, decisions: [] }, { today: TODAY })).toEqual({
    items: [],
    teams: [],
    rewritten: [],
  });
  expect(() => compare(untouchable, world, { today: TODAY })).toThrow('looked into');
});

it('the same plan under another name is the same plan', () => {
  const [{ content } = { content: undefined }] = world.teams;
  const renamed = content === undefined ? world : { ...world, teams: [{ id: 'find', content }] };
  expect(compare(world, renamed, { today: TODAY })).toEqual({
    items: [],
    teams: [{ team: 'find', what: { kind: 'renamed', from: 'search' } }],
    rewritten: [],
  });
});

it('what stands in an archive says in which', () => {
  const { items } = compare({ ...world, archives: [] }, world, { today: TODAY });
  expect(items.map(({ item, after }) => [item, after?.place, after?.archive])).toEqual([
    ['b', 'closed', 0],
    ['c', 'closed', 1],
  ]);
});
