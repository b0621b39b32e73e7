import { expect, it } from 'vitest';
import { teamNameMismatch } from '../../src/rules/team-name-mismatch.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY } from '../support/lint-text.ts';

const found = (texts: Texts) => lintTexts(texts, undefined, TODAY, [teamNameMismatch]);

it('finds a team whose file has another name, and says how to settle it either way', () => {
  const diagnostics = found({ 'teams/search.yml': 'team: searching\nname: Search\n' });
  expect(inShort(diagnostics)).toEqual([
    'error team-name-mismatch 1:7 [] `team` is searching, but the file is search.yml',
  ]);
  expect(diagnostics[0]?.hint).toBe('Write `team: search`, or rename the file to searching.yml');
});

it('is content when the names agree', () => {
  expect(found({ 'teams/search.yaml': 'team: search\nname: Search\n' })).toEqual([]);
});

it('looks at archives, whose names end in a year, and at check-ins', () => {
  const texts = (team: string) => ({
    'archive/search-2025.yaml': `team: ${team}\n`,
    'reviews/2026-Q4/search.yaml': `quarter: 2026-Q4\nteam: ${team}\n`,
  });
  expect(found(texts('search'))).toEqual([]);
  expect(inShort(found(texts('growth')))).toEqual([
    'error team-name-mismatch 1:7 [] `team` is growth, but the file is search-2025.yaml',
    'error team-name-mismatch 2:7 [] `team` is growth, but the file is search.yaml',
  ]);
});
