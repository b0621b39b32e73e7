import { describe, expect, it } from 'vitest';
import type { CachedVersion } from '../../../src/app/history/cached-version.ts';
import { readVersion } from '../../../src/app/history/read-version.ts';
import { VersionCache } from '../../../src/app/history/version-cache.ts';
import { readThoroughly } from '../../../src/yaml/read/thorough-text.ts';

const toldOf = (kind: 'team' | 'decisions' | 'archive' | 'company', text: string): CachedVersion =>
  readVersion(kind, `${kind}.yaml`, { text }, readThoroughly);

const TEAM = `team: search
name: Search
in_progress:
  - id: a
    title: A
    steps: [{ title: S }]
    commitment: { date: 2026-11-30, to: [acme], scope: All., changes: [{ on: 2026-11-01, reason: R }] }
`;

const kept = new VersionCache();
kept.add('team 1', toldOf('team', TEAM));
kept.add(
  'team 2',
  toldOf(
    'team',
    `${TEAM}inbox: [{ title: B }]\nclosed: [{ id: c, title: C, outcome: delivered, closed_on: 2026-11-01 }]\n`,
  ),
);
kept.add('decisions 3', toldOf('decisions', '- { on: 2026-11-01, item: a, from: new, to: backlog, reason: R }\n'));
kept.add('archive 4', toldOf('archive', 'team: search\nclosed: []\n'));
kept.add('company 5', toldOf('company', 'name: Acme\n'));
kept.add('team 6', { kind: 'failed', problem: 'it is torn' });
const KEYS = ['team 1', 'team 2', 'decisions 3', 'archive 4', 'company 5', 'team 6'];
const TEXT = kept.asText(new Set(KEYS));

const inText = (text: string) => {
  const read = new VersionCache(text);
  return KEYS.map(key => read.get(key));
};

describe('versions that were kept', () => {
  it('come back as they were, with what they share', () => {
    expect(inText(TEXT)).toEqual(KEYS.map(key => kept.get(key)));
    const [first, second] = inText(TEXT);
    const item = (told: CachedVersion | undefined) => (told?.kind === 'team' ? told.content.in_progress[0] : undefined);
    expect([item(first)?.id, item(first) === item(second)]).toEqual(['a', true]);
  });

  it.each([
    ['no JSON', '{'],
    ['no map', '[]'],
    ['nothing', 'null'],
    ['no versions', '{}'],
    ['versions that are none', '{ "versions": [1], "parts": [] }'],
    ['a version of nothing', '{ "versions": [["team 1", null]], "parts": [] }'],
    ['another kind', TEXT.replace('"kind":"archive"', '"kind":"folder"')],
    [
      'a team without its lists',
      '{ "versions": [["team 1", { "kind": "team", "content": { "name": 0 } }]], "parts": ["S"] }',
    ],
    ['parts that are missing', TEXT.replace(/"parts":.*/, '"parts":[]}')],
    ['an item without a list', TEXT.replace('"steps"', '"stairs"')],
    ['a promise without its records', TEXT.replace('"changes"', '"charges"')],
    ['a decision about nothing', TEXT.replace('"item":"a"', '"work":"a"')],
  ])('are none where the text has %s', (_, text) => {
    expect(text).not.toBe(TEXT);
    expect(inText(text)).toEqual(KEYS.map(() => undefined));
  });
});
