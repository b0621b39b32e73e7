import { expect, test } from 'vitest';
import { stillMissing } from '../../../src/analyze/actions/missing.ts';
import { needsAmong } from '../../../src/analyze/actions/needs.ts';
import { missingSentence } from '../../../src/render/actions/missing-sentence.ts';
import { comparedTexts } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';

const owed = (before: Texts, after: Texts) =>
  stillMissing(needsAmong(comparedTexts(before, after).changes.items, 'a')).map(missingSentence);

const COMMITMENT = 'commitment: { date: 2027-01-29, to: [acme], scope: All. }';
const promised = (place: string, more: string) => `${place}: [{ id: a, title: A${more}, ${COMMITMENT} }]\n`;

const company = (changes: string): Texts => ({ 'company.yaml': `policy: { changes: { ${changes} } }\n` });

test('a promise whose block is gone wants its end on record', () => {
  expect(owed(teamText(promised('coming_soon', '')), teamText('coming_soon: [{ id: a, title: A }]\n'))).toEqual([
    'a: the end of the promise is not on record; `plan withdraw a --reason "…" --approved-by NAME`',
  ]);
});

test('a promise that is gone with the delivery of its work has to be put back', () => {
  expect(
    owed(
      teamText(promised('in_progress', '')),
      teamText('closed: [{ id: a, title: A, outcome: delivered, closed_on: 2026-11-20 }]\n'),
    ),
  ).toEqual([
    'a: its work is delivered, and the record of its promise was taken out of the file; put the commitment back',
  ]);
});

test('a promise that went with work that was closed wants its end on record', () => {
  const closed = ', outcome: dropped, closed_on: 2026-11-20, reason: R., informed: [acme]';
  expect(owed(teamText(promised('in_progress', '')), teamText(promised('closed', closed)))).toEqual([
    'a: the end of the promise is not on record; `plan withdraw a --reason "…" --approved-by NAME`',
  ]);
});

const STAKEHOLDERS = ', stakeholders: [support]';

/** The work leaves the queue, and its promise changes its scope: each with a record that names nobody. */
const RECORDED: Texts = {
  ...teamText(`inbox:
- id: a
  title: A
  stakeholders: [support]
  commitment:
    date: 2027-01-29
    to: [acme]
    scope: Half.
    changes: [{ on: 2026-11-20, scope: { from: All., to: Half. }, reason: R. }]
`),
  'decisions/search.yaml': '- { on: 2026-11-20, item: a, from: coming_soon, to: backlog, reason: R. }\n',
};

test('whoever has to hear of several changes is told of them at once', () => {
  const base = { ...teamText(promised('coming_soon', STAKEHOLDERS)), ...company('commitment-rescoped: inform') };
  expect(owed(base, { ...base, ...RECORDED })).toEqual([
    'acme and support have to be told; `plan inform a --to acme,support`',
  ]);
});

test('who has to be told and who has to agree are two things', () => {
  const base = teamText(promised('coming_soon', STAKEHOLDERS));
  expect(owed(base, { ...base, ...RECORDED })).toEqual([
    'acme and support have to be told; `plan inform a --to acme,support`',
    'acme has to agree; `plan approve a --by acme`',
  ]);
});

test('what a decision lacks is said with the command that writes it', () => {
  const base = teamText('in_progress: [{ id: a, title: A }]\n');
  const decided = (more: string): Texts => ({
    ...teamText('backlog: [{ id: a, title: A }]\n'),
    'decisions/search.yaml': `- { on: 2026-11-20, item: a, from: in_progress, to: backlog, reason: R.${more} }\n`,
  });
  expect([
    owed(base, decided('')),
    owed(base, decided(', cause: incident')),
    owed(base, decided(', cause: fixed_commitment, because_of: search/a')),
  ]).toEqual([
    ['a: the decision gives no cause; `plan move a backlog --reason "…"`'],
    ['a: the decision does not say for which item; `plan move a backlog --reason "…"`'],
    ['a: the decision does not say for which item; `plan move a backlog --reason "…"`'],
  ]);
});
