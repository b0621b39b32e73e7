import { describe, expect, it } from 'vitest';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const worldOf = (texts: Texts) => readWorld(sourcesOf(texts), TODAY).world;
const used = (texts: Texts) => [...worldOf(texts).usedIds].sort();

const TEXTS: Texts = {
  'archive/search-2025.yaml':
    'team: search\nclosed: [{ id: archived, title: A, outcome: delivered, closed_on: 2025-10-02, was: gone }]\n',
  'decisions/search.yaml': '- { on: 2026-11-02, item: search/vanished, from: new, to: backlog, reason: R. }\n',
  'teams/search.yaml': 'team: search\nname: Search\nbacklog: [{ id: present, title: P, was: former }]\n',
};

it("an id is an item's if it has it, or had it, in a plan or an archive", () => {
  expect([...worldOf(TEXTS).itemIds].sort()).toEqual(['archived', 'former', 'gone', 'present']);
});

it("an id is used if it is, or was, an item's, or a decision names it", () => {
  expect(used(TEXTS)).toEqual(['archived', 'former', 'gone', 'present', 'vanished']);
});

describe('of a file that cannot be read in full', () => {
  const partial = (lines: string) => used({ 'teams/search.yaml': `team: search\nname: Search\n${lines}` });

  it.each([
    ['an entry that was left out', 'backlog: [{ id: dark-mode, titel: D }]'],
    ['one in block style', 'backlog:\n  - titel: D\n    id: dark-mode # ours'],
    ['a quoted one', 'backlog: [{ "id": "dark-mode", titel: D }]'],
    ['a former id', 'backlog: [{ was: dark-mode, titel: D }]'],
    ['the whole file, for its syntax', 'backlog: [{ id: dark-mode, title: D }'],
    ['the whole file, for a conflict', '<<<<<<< ours\nbacklog: [{ id: dark-mode, title: D }]\n=======\n>>>>>>> theirs'],
  ])('the ids count as used: %s', (_, lines) => {
    expect(partial(lines)).toEqual(['dark-mode']);
  });

  it('a decision that was left out counts with the item that it names', () => {
    expect(used({ 'decisions/search.yaml': '- { item: search/dark-mode, reasn: R. }\n' })).toEqual(['dark-mode']);
  });

  it('other words do not', () => {
    expect(partial('bcklog: [{ title: Dark, grid: dark, notes: an idea: wide }]')).toEqual([]);
  });
});
