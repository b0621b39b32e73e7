import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../../src/model/files/registry.ts';
import type { Path } from '../../../src/model/path.ts';
import { readFileOf } from '../../support/read-file.ts';

const GOOD = 'team: search\nname: Search\n';
const A = '{ id: a, title: A }';

/** Of each path, whether the plan is whole there, or at least has all members there. */
const seenIn = (kind: FileKind, text: string, paths: readonly Path[]) => {
  const { file } = readFileOf(kind, text);
  return paths.map(path => {
    if (file?.isWholeAt(path)) return 'whole';
    return file?.hasAllAt(path) ? 'all members' : 'torn';
  });
};
const seen = (lines: string, ...paths: readonly Path[]) => seenIn('team', GOOD + lines, paths);

describe('a file is whole', () => {
  it.each([
    ['that is good', `backlog: [${A}]\n`],
    ['with keys of its own', `x_note: 4\nbacklog: [{ id: a, title: A, x_note: { b: 4 } }]\n`],
    ['with nothing behind a key', `coming_soon:\nbacklog: [{ id: a, title: A, owner:, metrics: }]\n`],
  ])('%s', (_, lines) => {
    expect(seen(lines, [], ['coming_soon'], ['backlog'], ['backlog', 0], ['backlog', 0, 'owner'])).toEqual(
      Array(5).fill('whole'),
    );
  });

  it('but for what was left out of the same map', () => {
    const lines = `needs: 4\nbacklog: [{ id: a, title: A, owner: 4, asked: { link: 4 }, x_a: 1 }]\n`;
    expect(
      seen(
        lines,
        [],
        ['needs'],
        ['coming_soon'],
        ['backlog'],
        ['backlog', 0],
        ['backlog', 0, 'owner'],
        ['backlog', 0, 'notes'],
      ),
    ).toEqual(['torn', 'torn', 'whole', 'all members', 'torn', 'torn', 'whole']);
    expect(seen(lines, ['backlog', 0, 'asked'], ['backlog', 0, 'asked', 'date'])).toEqual(['torn', 'whole']);
  });
});

describe('a member that is left out', () => {
  it('of a list tears the list and no other member, wherever those move', () => {
    const lines = `backlog: [{ id: B }, ${A}, { id: c, title: 4 }, { id: d, title: D, owner: 4 }, ${A}]\ninbox: [${A}]\n`;
    expect(seen(lines, ['backlog'], ['backlog', 0], ['backlog', 1], ['backlog', 2], ['inbox'], ['inbox', 0])).toEqual([
      'torn',
      'whole',
      'torn',
      'whole',
      'whole',
      'whole',
    ]);
  });

  it('takes what needs it along', () => {
    const lines = `backlog:
  - id: a
    title: A
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: long }, engineers: 2 }
`;
    expect(seen(lines, ['backlog'], ['backlog', 0, 'scoping'], ['backlog', 0, 'owner'])).toEqual([
      'all members',
      'torn',
      'whole',
    ]);
  });

  it('of a log is missed there', () => {
    const log = (reason: string) => `- { on: 2026-11-02, item: a, from: new, to: backlog, reason: ${reason} }\n`;
    expect(seenIn('decisions', log('R') + log('4') + log('R'), [[], [0], [1]])).toEqual(['torn', 'whole', 'whole']);
  });
});

describe('a key that nobody knows', () => {
  it('may be any that is absent from its map, but none that is there', () => {
    const lines = `comming_soon: [${A}]\nbacklog: [{ id: a, title: A, ower: B }]\ninbox: []\n`;
    expect(
      seen(lines, ['coming_soon'], ['inbox'], ['backlog', 0, 'owner'], ['backlog', 0, 'title'], ['backlog']),
    ).toEqual(['torn', 'whole', 'torn', 'whole', 'all members']);
    expect(seenIn('company', 'stakeholders: { acme: {}, Sales: {} }\n', [['stakeholders'], ['goals']])).toEqual([
      'torn',
      'whole',
    ]);
  });
});

describe('what YAML cannot say', () => {
  it('a repeated key tears what stands behind it', () => {
    const lines = `backlog: [${A}]\nbacklog: [${A}]\n`;
    expect(seen(lines, [], ['backlog'], ['backlog', 0], ['inbox'])).toEqual(['torn', 'torn', 'whole', 'whole']);
  });

  it('an alias of nothing tears its place, and what cannot do without it', () => {
    const lines = `backlog: [{ id: a, title: A, owner: *nobody }]\ninbox: [{ title: *nothing }, ${A}]\n`;
    expect(
      seen(
        lines,
        ['backlog'],
        ['backlog', 0],
        ['backlog', 0, 'owner'],
        ['backlog', 0, 'notes'],
        ['inbox'],
        ['inbox', 0],
      ),
    ).toEqual(['all members', 'torn', 'torn', 'whole', 'torn', 'whole']);
  });

  it('a tag tears what it stands in front of', () => {
    const lines = `backlog:\n  - id: a\n    title: A\n    priority: !P0\n    owner: B\n  - id: b\n    title: !b B\n`;
    const item = (index: number, key: string): Path => ['backlog', index, key];
    expect(
      seen(lines, ['backlog'], item(0, 'priority'), item(0, 'owner'), item(1, 'id'), item(1, 'title'), ['inbox']),
    ).toEqual(['all members', 'torn', 'whole', 'whole', 'torn', 'whole']);
  });

  it('a second document may hold anything', () => {
    expect(seen(`backlog: [${A}]\n---\ninbox: []\n`, ['backlog'], ['backlog', 0], ['inbox'])).toEqual(
      Array(3).fill('torn'),
    );
  });
});
