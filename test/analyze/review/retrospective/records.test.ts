import { describe, expect, test } from 'vitest';
import type { Look } from '../../../support/retrospective.ts';
import { told } from '../../../support/retrospective.ts';

const START = '2026-09-30';
const QUEUED = 'coming_soon: [{ id: a, title: A, stakeholders: [sales] }]';
const PUT_BACK = 'backlog: [{ id: a, title: A, stakeholders: [sales] }]';

const log = (...entries: readonly string[]) => ({
  'decisions/search.yaml': entries.map(entry => `- { ${entry} }\n`).join(''),
});

const plan = (lines: string) => ({ 'teams/search.yaml': `team: search\nname: Search\n${lines}\n` });

describe('owed', () => {
  const owed = (...looks: readonly Look[]) =>
    told(looks).missingRecords.map(({ work, key, on, between, missing: owed, who }) => [
      work.id,
      key,
      on,
      `${between?.from} → ${between?.to}`,
      owed.join(),
      who.join(),
    ]);
  const sayingSo = 'on: 2026-10-05, item: a, from: coming_soon, to: backlog, reason: Room., informed: [sales]';

  test('is the record that a change since the start needed', () => {
    expect(owed([START, QUEUED], ['2026-10-05', PUT_BACK])).toEqual([
      ['a', 'queue-removal', '2026-10-05', 'coming_soon → backlog', 'entry', 'sales'],
    ]);
    expect(owed(['2026-09-29', QUEUED], [START, PUT_BACK])).toEqual([]);
  });

  test('is only what lacks in a record that is there', () => {
    const partly = sayingSo.replace('[sales]', '[acme]');
    expect(owed([START, QUEUED], ['2026-10-05', { ...plan(PUT_BACK), ...log(partly) }])).toEqual([
      ['a', 'queue-removal', '2026-10-05', 'coming_soon → backlog', 'informed', 'sales'],
    ]);
  });

  test('is owed no more once a later version holds it, or the plan as it is', () => {
    const looks: readonly Look[] = [
      [START, QUEUED],
      ['2026-10-05', PUT_BACK],
    ];
    expect(owed(...looks, ['2026-10-09', log(sayingSo)])).toEqual([]);
    expect(owed(...looks, ['now', log(sayingSo)])).toEqual([]);
  });

  test('is one record for several changes of one kind, from the first to the last', () => {
    const promised = (date: string) =>
      `in_progress: [{ id: a, title: A, commitment: { date: ${date}, to: [acme], scope: S. } }]`;
    expect(
      owed(
        [START, promised('2026-12-01')],
        ['2026-10-05', promised('2026-12-08')],
        ['2026-10-06', promised('2026-12-15')],
      ),
    ).toEqual([['a', 'commitment-moved', '2026-10-05', '2026-12-01 → 2026-12-15', 'entry', 'acme']]);
  });

  test('names people as the company does', () => {
    const company = { 'company.yaml': 'stakeholders: { sales: { name: Sales team } }' };
    expect(
      told([
        [START, { ...plan(QUEUED), ...company }],
        ['2026-10-05', PUT_BACK],
      ]).missingRecords[0]?.who,
    ).toEqual(['Sales team']);
  });
});

test('an interruption and a moved promise stay with a team whose file gets another name', () => {
  const find = (lines: string) => ({ 'teams/find.yaml': `team: find\nname: Find\n${lines}\n` });
  const work = (date: string) => `[{ id: a, title: A, commitment: { date: ${date}, to: [acme], scope: S. } }]`;
  const { missingRecords: owed, interruptions } = told([
    [START, find(`in_progress: ${work('2026-12-01')}`)],
    ['2026-10-05', find(`coming_soon: ${work('2026-12-15')}`)],
    ['2026-10-06', { 'teams/find.yaml': undefined, ...plan(`coming_soon: ${work('2026-12-15')}`) }],
  ]);
  expect([owed.map(({ key }) => key), interruptions.map(({ on }) => on)]).toEqual([
    ['work-interrupted', 'commitment-moved'],
    ['2026-10-05'],
  ]);
});

describe('interruptions', () => {
  const started = 'in_progress: [{ id: a, title: A }, { id: b, title: B }]';
  const interruptions = (...looks: readonly Look[]) =>
    told(looks).interruptions.map(({ work, on, to, cause, becauseOf }) => [work.id, on, to, cause, becauseOf?.title]);
  const incident =
    'on: 2026-10-04, item: a, from: in_progress, to: backlog, reason: R., cause: incident, because_of: b';

  test('are told by the decision log, on its days, with their causes', () => {
    expect(
      interruptions(
        [START, started],
        [
          '2026-10-05',
          { ...plan('in_progress: [{ id: b, title: B }]\nbacklog: [{ id: a, title: A }]'), ...log(incident) },
        ],
      ),
    ).toEqual([['a', '2026-10-04', 'backlog', 'incident', 'B']]);
  });

  test('that nobody wrote down have no cause', () => {
    expect(interruptions([START, started], ['2026-10-05', 'coming_soon: [{ id: a, title: A }]'])).toEqual([
      ['a', '2026-10-05', 'coming_soon', undefined, undefined],
    ]);
  });

  test('count each time, also when the work went on since', () => {
    expect(
      interruptions(
        [START, started],
        ['2026-10-05', 'backlog: [{ id: a, title: A }]'],
        ['2026-10-06', started],
        ['2026-10-07', 'backlog: [{ id: a, title: A }]'],
      ).map(([id, on]) => [id, on]),
    ).toEqual([
      ['a', '2026-10-05'],
      ['a', '2026-10-07'],
    ]);
  });

  test('go with the entry of the log that names their place, around their day', () => {
    const back = (place: string) => `${place}: [{ id: a, title: A }]`;
    const later = log(incident.replace('10-04', '10-11'));
    expect(
      interruptions(
        [START, started],
        ['2026-10-05', back('backlog')],
        ['2026-10-06', started],
        ['2026-10-07', back('coming_soon')],
        ['2026-10-10', started],
        ['2026-10-12', { ...plan(back('backlog')), ...later }],
      ).map(([, on, to, cause]) => [on, to, cause]),
    ).toEqual([
      ['2026-10-05', 'backlog', undefined],
      ['2026-10-07', 'coming_soon', undefined],
      ['2026-10-11', 'backlog', 'incident'],
    ]);
    expect(
      interruptions([START, started], ['2026-10-05', back('backlog')], ['2026-10-12', later]).map(([, on]) => on),
    ).toEqual(['2026-10-11']);
  });

  test('of before the start do not count', () => {
    expect(interruptions([START, { ...plan(started), ...log(incident.replace('10-04', '09-29')) }])).toEqual([]);
  });
});

describe('questions and needs that were open at the start', () => {
  test('were answered or met, are open still, or were taken away', () => {
    const before = `
questions:
  - { id: q1, question: Why?, to: [executives] }
  - { id: q2, question: When? }
  - { id: q3, question: Where? }
  - { id: q4, question: Who?, answer: Ana. }
needs: [{ id: n1, need: A desk. }, { id: n2, need: A chair. }]`;
    const after = `
questions:
  - { id: q1, question: Why?, to: [executives], answer: So., answered_on: 2026-10-06 }
  - { id: q2, question: When? }
  - { id: q5, question: What?, answer: This. }
needs: [{ id: n1, need: A desk., met_on: 2026-10-07 }, { id: n2, need: A chair. }]`;
    expect(
      told([
        [START, before],
        ['2026-10-08', after],
      ]).asks.map(({ id, fate, on, answer }) => [id, fate, on, answer]),
    ).toEqual([
      ['q1', 'settled', '2026-10-06', 'So.'],
      ['q2', 'open', undefined, undefined],
      ['q3', 'removed', undefined, undefined],
      ['n1', 'settled', '2026-10-07', undefined],
      ['n2', 'open', undefined, undefined],
    ]);
  });
});
