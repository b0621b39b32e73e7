import { describe, expect, it } from 'vitest';
import { itemNamed, teamNamed } from '../../../src/engine/world/find.ts';
import { sourcesOf, TODAY } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const { world } = readWorld(
  sourcesOf({
    'archive/search-2025.yaml':
      'team: search\nclosed: [{ id: old-ui, title: Old, outcome: delivered, closed_on: 2025-10-02 }]\n',
    'teams/growth.yaml':
      'team: growth\nname: Growth and Billing\nbacklog: [{ id: twice, title: T }]\ninbox: [{ title: Dark theme }]\n',
    'teams/search.yaml':
      'team: search\nname: Search\nbacklog: [{ id: dark-mode, was: night-mode, title: D }, { id: twice, title: T }]\ninbox: [{ title: Dark theme }, { title: Export a/b }]\n',
  }),
  TODAY,
);

const found = (reference: string): unknown => {
  const result = itemNamed(world, reference);
  return result.kind === 'found' ? `${result.team.id} ${result.placed.path.join('.')}` : result;
};

describe('an item is found by', () => {
  it.each([
    ['dark-mode', 'search backlog.0'],
    ['search/dark-mode', 'search backlog.0'],
    ['growth/twice', 'growth backlog.0'],
    ['export A/B', 'search inbox.1'],
    ['growth/Dark theme', 'growth inbox.0'],
    ['search/2', 'search inbox.1'],
    ['2', 'search inbox.1'],
    ['night-mode', 'search backlog.0'],
  ])('%s', (reference, where) => expect(found(reference)).toBe(where));

  it.each([
    ['drak-mode', { kind: 'unknown', nearest: 'dark-mode' }],
    ['growth/dark-mode', { kind: 'unknown', nearest: 'search/dark-mode' }],
    ['twice', { kind: 'ambiguous', matches: ['growth/twice', 'search/twice'] }],
    ['dark theme', { kind: 'ambiguous', matches: ['growth/1', 'search/1'] }],
    ['old-ui', { kind: 'archived', file: 'plans/archive/search-2025.yaml' }],
  ])('not by %s', (reference, reason) => expect(found(reference)).toEqual(reason));
});

it('names the files where two of one team have the same item', () => {
  const twins = readWorld(
    sourcesOf({
      'teams/search.yaml': 'team: search\nname: Search\nbacklog:\n- { id: a, title: A }\n',
      'teams/search.yml': 'team: search\nname: Search\nbacklog:\n- { id: a, title: A }\n',
    }),
    TODAY,
  ).world;
  expect(itemNamed(twins, 'a')).toEqual({
    kind: 'ambiguous',
    matches: ['search/a in plans/teams/search.yaml', 'search/a in plans/teams/search.yml'],
  });
});

describe('a team is found by', () => {
  const named = (name: string): unknown => {
    const result = teamNamed(world, name);
    return 'team' in result ? result.team.id : result;
  };

  it('its id or its name', () => {
    expect([named('growth'), named('growth and billing'), named('Search')]).toEqual(['growth', 'growth', 'search']);
  });

  it('nothing else, but what is near is named', () => {
    expect(named('serch')).toEqual({ nearest: 'search' });
    expect(named('marketing')).toEqual({ nearest: undefined });
  });
});
