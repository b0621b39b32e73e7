import { expect, it } from 'vitest';
import { oldLayout } from '../../src/rules/old-layout.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY } from '../support/lint-text.ts';

const PLAN = 'team: search\nname: Search\nbacklog: [{ id: a, title: A }]\n';
const DECISION = '{ on: 2026-11-02, item: a, from: new, to: backlog, reason: R }';

const found = (texts: Texts) => lintTexts({ 'teams/search.yaml': PLAN, ...texts }, undefined, TODAY, [oldLayout]);

it('finds a list of decisions, and what moves them', () => {
  const diagnostics = found({ 'decisions/search.yaml': `# ours\n- ${DECISION}\n` });
  expect(inShort(diagnostics)).toEqual([
    'warning old-layout 2:1 [] 1 decision of search in one list, which two branches cannot both add to',
  ]);
  expect(diagnostics[0]?.hint).toBe('`plan init --upgrade` gives each decision a file of its own');
});

it('finds one that holds none, too', () => {
  expect(found({ 'decisions/search.yml': '[]\n' }).length).toBe(1);
});

it('is content with files of their own, and with archives', () => {
  const archive = `team: search\ndecisions: [${DECISION}]\n`;
  expect(found({ 'decisions/search/2026-11-02-a.yaml': DECISION, 'archive/search-2026.yaml': archive })).toEqual([]);
});
