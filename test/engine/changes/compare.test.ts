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

it('items come by team, then as they stand in the plan and its archives, and what is gone comes last', () => {
  const done = (id: string, title: string) =>
    `{ id: ${id}, title: ${title}, outcome: delivered, closed_on: 2026-01-08 }`;
  const texts = (title: string, gone = '') => {
    const item = (id: string) => `{ id: ${id}, title: ${title} }`;
    return sourcesOf({
      'teams/apps.yaml': `team: apps\nname: Apps\nclosed: [${done('apps', title)}]\n`,
      'teams/search.yaml': `team: search
name: Search
in_progress: [${gone}${item('runs')}]
coming_soon: [${item('q1')}, ${item('q2')}]
backlog: [${item('later')}]
inbox: [${item('new')}]
closed: [${done('c1', title)}, ${done('c2', title)}]
`,
      'archive/search-2024.yaml': `team: search\nclosed: [${done('a1', title)}]\n`,
      'archive/search-2025.yaml': `team: search\nclosed: [${done('b1', title)}, ${done('b2', title)}]\n`,
    });
  };
  const [before, after] = [texts('Then', '{ id: gone, title: Gone }, '), texts('Now')].map(
    sources => readWorld(sources, TODAY).world,
  );
  const { items } = compare(before ?? world, after ?? world, { today: TODAY });
  const order = ['apps', 'runs', 'q1', 'q2', 'later', 'new', 'c1', 'c2', 'a1', 'b1', 'b2', 'gone'];
  expect(items.map(({ item }) => item)).toEqual(order);
});
