import { expect, it } from 'vitest';
import { decisionMisnamed } from '../../src/rules/decision-misnamed.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY } from '../support/lint-text.ts';

const PLAN = 'team: search\nname: Search\nbacklog: [{ id: dark-mode, title: Dark mode }]\n';
const DECISION = 'on: 2026-11-02\nitem: search/dark-mode\nfrom: coming_soon\nto: backlog\nreason: R.\n';

const found = (...names: readonly string[]) => {
  const decisions = Object.fromEntries(names.map(name => [`decisions/search/${name}`, DECISION]));
  const texts: Texts = { 'teams/search.yaml': PLAN, ...decisions };
  return lintTexts(texts, undefined, TODAY, [decisionMisnamed]);
};

it.each(['2026-11-02-dark-mode.yaml', '2026-11-02-dark-mode.yml', '2026-11-02-dark-mode.12.yaml'])(
  'is content with %s',
  name => {
    expect(found(name)).toEqual([]);
  },
);

it.each([
  ['2026-11-03-dark-mode.yaml', '1:5'],
  ['2026-11-02-dark.yaml', '2:7'],
  ['2026-11-02-dark-mode-2.yaml', '2:7'],
  ['2026-11-2-dark-mode.yaml', '1:5'],
  ['dark-mode.yaml', '1:5'],
])('finds %s, and what it should be called', (name, place) => {
  const diagnostics = found(name);
  expect(inShort(diagnostics)).toEqual([
    `error decision-misnamed ${place} [search/dark-mode] a decision about dark-mode of 2026-11-02 stands in ${name}`,
  ]);
  expect(diagnostics[0]?.hint).toBe('Rename the file to 2026-11-02-dark-mode.yaml, or put right what it says.');
});

it('names a file that is not there yet', () => {
  expect(
    found('2026-11-02-dark-mode.yml', '2026-11-02-dark-mode.2.yaml', 'other.yaml').map(({ hint }) => hint),
  ).toEqual(['Rename the file to 2026-11-02-dark-mode.3.yaml, or put right what it says.']);
});

it('leaves lists and archives alone', () => {
  const list = `- ${DECISION.trimEnd().replaceAll('\n', '\n  ')}\n`;
  const texts = {
    'teams/search.yaml': PLAN,
    'decisions/search.yaml': list,
    'archive/search-2026.yaml': `team: search\ndecisions:\n${list}`,
  };
  expect(lintTexts(texts, undefined, TODAY, [decisionMisnamed])).toEqual([]);
});
