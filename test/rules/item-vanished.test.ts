import { describe, expect, it } from 'vitest';
import { foundAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const at = (place: string): Texts => teamText(`${place}: [{ id: dark-mode, title: Dark mode }]\n`);
const found = (before: Texts, after: Texts) => foundAgainst('item-vanished', before, after);
const short = (before: Texts, after: Texts) =>
  found(before, after).map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`);

it('points at the list that held the item', () => {
  expect(found(at('in_progress'), teamText('in_progress: []\n'))).toEqual([
    {
      rule: 'item-vanished',
      severity: 'error',
      file: 'plans/teams/search.yaml',
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 12,
      item: 'dark-mode',
      message: 'dark-mode was in progress on the base and stands nowhere now',
      hint: 'Put it back, then close it: `plan close dark-mode --outcome dropped --reason "…"`; if it has a new id, add `was: dark-mode` there.',
      related: [],
    },
  ]);
});

describe('how bad it is', () => {
  const FILE = 'plans/teams/search.yaml:1';

  it('goes by the place', () => {
    expect(short(at('coming_soon'), teamText(''))).toEqual([
      `error ${FILE} dark-mode was coming soon on the base and stands nowhere now`,
    ]);
    expect(short(at('backlog'), teamText(''))).toEqual([
      `warning ${FILE} dark-mode was in the backlog on the base and stands nowhere now`,
    ]);
    expect(short(at('inbox'), teamText(''))).toEqual([]);
  });

  it('goes by the policy where that says something', () => {
    const policy = (severity: string) => ({
      'company.yaml': `policy: { rules: { item-vanished: ${severity} } }\n`,
    });
    const severities = (severity: string) =>
      ['coming_soon', 'backlog'].map(
        place => found({ ...at(place), ...policy(severity) }, { ...teamText(''), ...policy(severity) })[0]?.severity,
      );
    expect([severities('error'), severities('warning'), severities('"off"')]).toEqual([
      ['error', 'error'],
      ['warning', 'warning'],
      [undefined, undefined],
    ]);
  });
});

it('stands in the file of the base where the whole file is gone', () => {
  const growth = { 'teams/growth.yaml': 'team: growth\nname: Growth\n' };
  expect(short({ ...at('in_progress'), ...growth }, growth)).toEqual([
    'error plans/teams/search.yaml:3 dark-mode was in progress on the base and stands nowhere now',
  ]);
});

it('is not said of what moved, changed its id, or was closed', () => {
  expect(found(at('in_progress'), at('backlog'))).toEqual([]);
  expect(found(at('in_progress'), teamText('backlog: [{ id: night, title: Dark mode, was: dark-mode }]\n'))).toEqual(
    [],
  );
  const closed =
    'team: search\nclosed: [{ id: dark-mode, title: Dark mode, outcome: delivered, closed_on: 2026-11-20 }]\n';
  expect(found(at('in_progress'), { ...teamText(''), 'archive/search-2026.yaml': closed })).toEqual([]);
});
