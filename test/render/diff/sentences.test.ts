import { describe, expect, test } from 'vitest';
import type { PlanDiff } from '../../../src/analyze/diff/plan-diff.ts';
import type { PlanChange } from '../../../src/engine/diff/plan-change.ts';
import { happened } from '../../../src/render/diff/happened.ts';
import { diffMessages } from '../../../src/render/diff/messages.ts';
import { headlineOf, missingSentences } from '../../../src/render/diff/summary.ts';
import { notesOf } from '../../../src/render/media/change-sentences.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';
import { diffTexts, FULL_AFTER, FULL_BEFORE } from '../../support/plan-diff.ts';

const changesIn = ({ teams }: PlanDiff): readonly PlanChange[] => teams.flatMap(({ changes }) => changes);

/** What happened to whom, a line each. */
const told = (diff: PlanDiff): readonly string[] =>
  changesIn(diff).map(change => `${change.item?.id ?? '-'}: ${happened(change.what, diff.nameOf)}`);

const search = (before: string, after: string, more: { readonly before?: Texts; readonly after?: Texts } = {}) =>
  diffTexts({ ...more.before, ...teamText(before) }, { ...more.before, ...more.after, ...teamText(after) });

const COMPANY: Texts = {
  'company.yaml': `stakeholders:
  acme: { name: Acme Corp, through: [sales] }
  globex: { name: Globex, private: true }
  sales: { name: Sales }
`,
};

const ITEM = 'id: a, title: A, stakeholders: [support]';

test('work handed over to another team is not called interrupted', () => {
  const growth = (lines: string) => ({ 'teams/growth.yaml': `team: growth\nname: Growth\n${lines}` });
  const diff = diffTexts(
    { ...teamText(`in_progress: [{ ${ITEM} }]\n`), ...growth('') },
    { ...teamText(''), ...growth(`backlog: [{ ${ITEM} }]\n`) },
  );
  expect(told(diff)).toEqual(['a: handed over from Search to Growth, into its backlog']);
  expect(headlineOf(diff).work).toBe('1 item handed over.');
  expect(missingSentences(diff)).toEqual(['Not told yet: support (a).']);
  expect(diffMessages(diff).map(({ text }) => text.split('\n')[3])).toEqual([
    '- "A": handed over from Search to Growth, into its backlog.',
  ]);
  const moved = (from: string, to: string) =>
    told(
      diffTexts(
        { ...teamText(`${from}: [{ ${ITEM} }]\n`), ...growth('') },
        { ...teamText(''), ...growth(`${to}: [{ ${ITEM} }]\n`) },
      ),
    );
  expect(moved('coming_soon', 'coming_soon')).toEqual(['a: handed over from Search to Growth, still coming soon']);
  expect(moved('backlog', 'in_progress')).toEqual([
    'a: started, from the backlog',
    'a: handed over from Search to Growth',
  ]);
});

test('a team with a new name is told as that', () => {
  const find = { 'teams/find.yaml': `team: find\nname: Find\nbacklog: [{ ${ITEM} }]\n` };
  expect(told(diffTexts(teamText(`backlog: [{ ${ITEM} }]\n`), find))).toEqual(['-: team renamed search → find']);
});

test('the promise of delivered work is a record, of which nobody is asked', () => {
  const done = 'outcome: delivered, closed_on: 2026-11-20';
  const promise = ', commitment: { date: 2026-11-30, to: [acme], scope: It. }';
  const diff = search(`closed: [{ ${ITEM}, ${done}${promise} }]\n`, `closed: [{ ${ITEM}, ${done} }]\n`);
  expect(told(diff)).toEqual([
    'a: no longer on record: the promise for 2026-11-30, whose work is delivered; put it back',
  ]);
  expect([headlineOf(diff).promises, missingSentences(diff), diffMessages(diff)]).toEqual([
    '',
    ['Records changed or taken away: a.'],
    [],
  ]);
});

test('work that will not be done is not said to be dropped', () => {
  const closed = (outcome: string) =>
    headlineOf(
      search(
        'backlog: [{ id: a, title: A }]\n',
        `closed: [{ id: a, title: A, outcome: ${outcome}, closed_on: 2026-11-20, reason: R }]\n`,
      ),
    ).work;
  expect([closed('wont_fix'), closed('dropped')]).toEqual(['1 item will not be done.', '1 item dropped.']);
});

test('an answer to an asked-for date is told, to whom it was told as well', () => {
  const item = 'backlog: [{ id: a, title: A, asked: { by: [support], date: 2027-01-15 } }]\n';
  const diff = search(item, item, {
    after: {
      'decisions/search.yaml':
        '- { on: 2026-11-20, item: a, from: new, to: backlog, reason: No room., asked: declined, informed: [support] }\n',
    },
  });
  expect(told(diff)).toEqual(['a: asked-for date 2027-01-15 declined']);
  expect(changesIn(diff).map(({ what }) => notesOf(what, diff.nameOf))).toEqual([['Told: support.']]);
  expect(diffMessages(diff).map(({ to, text }) => [to, text.split('\n')[3]])).toEqual([
    ['support', '- "A": asked-for date 2027-01-15 declined. Why: No room.'],
  ]);
});

test('a step that is new and done is told once', () => {
  const steps = (list: string) => `backlog: [{ id: a, title: A, steps: [${list}] }]\n`;
  expect(told(search(steps(''), steps('{ title: S, done_on: 2026-11-20 }')))).toEqual(['a: shipped a step: S']);
});

describe('what is shown', () => {
  test('teams by id; of each, promises first and small print last', () => {
    const { teams } = diffTexts(FULL_BEFORE, FULL_AFTER);
    expect(teams.map(({ id, changes }) => [id, changes.map(({ what }) => what.kind)])).toEqual([
      ['growth', ['promised', 'queued', 'fields']],
      ['mobile', ['team-gone', 'vanished']],
      ['platform', ['team-adopted']],
      [
        'search',
        [
          ...['promise-moved', 'promise-rescoped', 'promise-moved', 'promise-left', 'promise-joined'],
          ...['record-rewritten', 'started', 'started', 'delivered', 'step-shipped', 'dropped', 'interrupted'],
          ...['unqueued', 'queue-reordered', 'target-moved', 'added', 'backlogged', 'effort-changed', 'team-size'],
          ...['metric', 'risk', 'risk', 'question', 'need', 'fields'],
        ],
      ],
    ]);
  });

  test('nothing of a plan that stayed the same', () => {
    const diff = diffTexts(FULL_BEFORE, FULL_BEFORE);
    const { company, teams, unread, people } = diff;
    const shown = { headline: headlineOf(diff), missing: missingSentences(diff), messages: diffMessages(diff) };
    expect({ company, teams, unread, people, ...shown }).toEqual({
      company: [],
      teams: [],
      unread: [],
      headline: { promises: '', work: '' },
      missing: [],
      people: [],
      messages: [],
    });
  });

  test.each([
    ['queue', 'coming_soon', 'started, from place 1 of the queue, target 2026-12-20'],
    ['backlog', 'backlog', 'started, from the backlog, target 2026-12-20'],
  ])('work started from the %s, with its target and its start in one line', (_name, place, line) => {
    expect(
      told(
        search(
          `${place}: [{ id: a, title: A }]\n`,
          'in_progress: [{ id: a, title: A, started: 2026-11-20, target_date: 2026-12-20 }]\n',
        ),
      ),
    ).toEqual([`a: ${line}`]);
  });

  test.each([
    ['2026-11-29', 'delivered on 2026-11-29, 1 day before the promised 2026-11-30'],
    ['2026-11-30', 'delivered on 2026-11-30, as promised'],
    ['2026-12-01', 'delivered on 2026-12-01, 1 day after the promised 2026-11-30'],
  ])('work delivered on %s, against its promise', (day, line) => {
    const item = 'id: a, title: A, started: 2026-11-02, commitment: { date: 2026-11-30, to: [sales], scope: It. }';
    expect(
      told(search(`in_progress: [{ ${item} }]\n`, `closed: [{ ${item}, outcome: delivered, closed_on: ${day} }]\n`)),
    ).toEqual([`a: ${line}`]);
  });

  test('an effort with the days that it takes at 85 %, by the focus of the team; none where it is out of order', () => {
    const scoped = (effort: string) =>
      `focus: 0.7\nbacklog: [{ id: a, title: A, scoping: { on: 2026-11-02, effort: ${effort}, engineers: 2 } }]\n`;
    expect(
      told(search(scoped('{ low: 4w, likely: 6w, high: 10w }'), scoped('{ low: 9d, likely: 6d, high: 4d }'))),
    ).toEqual(['a: effort 4w/6w/10w with 2 engineers, 29 working days at 85 % → 9d/6d/4d with 2 engineers']);
  });

  test('an effort is not mixed with another focus of the team', () => {
    const plan = (focus: string, likely: string) =>
      `focus: ${focus}\nbacklog: [{ id: a, title: A, scoping: { on: 2026-11-02, effort: { low: 4w, likely: ${likely}, high: 10w }, engineers: 2 } }]\n`;
    const line = told(search(plan('0.7', '6w'), plan('1', '7w')));
    expect(line).toEqual([told(search(plan('1', '6w'), plan('1', '7w')))[0], '-: team: focus 0.7 → 1']);
  });

  test('short fields from what to what in one line, long ones as changed', () => {
    const item = (owner: string, notes: string) => `backlog: [{ id: a, title: A, owner: ${owner}, notes: ${notes} }]\n`;
    const [x60, y60] = ['x'.repeat(60), 'y'.repeat(60)];
    expect(told(search(item('ana', 'x'), item('bo', 'y'.repeat(61))))).toEqual(['a: owner ana → bo; notes changed']);
    expect(told(search(item('ana', x60), item('ana', y60)))).toEqual([`a: notes ${x60} → ${y60}`]);
  });

  test('of a plan that is new, only its promises', () => {
    const promised = 'commitment: { date: 2027-01-29, to: [sales], scope: It. }';
    const diff = diffTexts(
      { 'teams/growth.yaml': 'team: growth\nname: Growth\n' },
      {
        'teams/growth.yaml': 'team: growth\nname: Growth\n',
        ...teamText(`coming_soon: [{ id: a, title: A, ${promised} }, { id: b, title: B }]\n`),
      },
    );
    expect(told(diff)).toEqual(['a: promised for 2027-01-29: It.', '-: first plan with 2 items']);
  });
});

const MOVED = (to: string, entry = '') =>
  `in_progress: [{ id: a, title: Sign-in, commitment: { date: ${to}, to: [acme, globex], scope: It.${entry} } }]\n`;
const ENTRY = (by: string) =>
  `, changes: [{ on: 2026-11-20, date: { from: 2026-11-30, to: 2026-12-15 }, reason: They ask for it., approved_by: [${by}], link: "https://git.example/1" }]`;

describe('a promise that moves', () => {
  const moved = (entry?: string) => search(MOVED('2026-11-30'), MOVED('2026-12-15', entry), { before: COMPANY });

  test('without a record: everybody it was made to has still to agree', () => {
    const diff = moved();
    expect(headlineOf(diff).promises).toBe('1 promise moved.');
    expect(missingSentences(diff)).toEqual(['Not agreed yet: Acme Corp (a) and globex (a).']);
    expect(changesIn(diff).map(({ why, asks }) => [why.reasons, asks?.missingPeople, asks?.missingParts])).toEqual([
      [[], ['acme', 'globex'], []],
    ]);
  });

  test('with a record that names whoever speaks for one: the other is missing', () => {
    const diff = moved(ENTRY('sales'));
    expect(missingSentences(diff)).toEqual(['Not agreed yet: globex (a).']);
    expect(changesIn(diff).map(({ why }) => why)).toEqual([
      { reasons: ['They ask for it.'], cause: undefined, becauseOf: [], links: ['https://git.example/1'] },
    ]);
  });

  test('with a record that names everybody: nothing is missing', () => {
    expect(missingSentences(moved(ENTRY('sales, globex')))).toEqual([]);
  });

  test('messages go to whoever speaks for somebody, and to nobody by a private name', () => {
    expect(diffMessages(moved(ENTRY('globex')))).toEqual([
      {
        to: 'globex',
        text: [
          'Hello globex,',
          '',
          'there is news from the Search team about work you have a stake in:',
          '- "Sign-in": promised date 2026-11-30 → 2026-12-15, 15 days later. Why: They ask for it.',
          '  We have on record that you agreed.',
          '',
          'Tell us if that gets in your way.',
        ].join('\n'),
      },
      {
        to: 'sales',
        name: 'Sales',
        text: [
          'Hello Sales,',
          '',
          'there is news from the Search team about work you have a stake in:',
          '- "Sign-in" (for Acme Corp): promised date 2026-11-30 → 2026-12-15, 15 days later. Why: They ask for it.',
          '  Do you agree to 2026-12-15 instead of 2026-11-30?',
          '',
          'Please answer: what we ask you about is settled only when you agree.',
        ].join('\n'),
      },
    ]);
  });

  test('a name that is private now, or was, is shown nowhere', () => {
    const open = { 'company.yaml': COMPANY['company.yaml']?.replace(', private: true', '') ?? '' };
    for (const [then, now] of [
      [open, COMPANY],
      [COMPANY, open],
    ] as const)
      expect(
        JSON.stringify(search(MOVED('2026-11-30'), MOVED('2026-12-15'), { before: then, after: now })),
      ).not.toContain('Globex');
  });
});

test('whoever loses a promise is asked that, not about its date', () => {
  const promise = (date: string, to: string) =>
    `in_progress: [{ id: a, title: A, commitment: { date: ${date}, to: [${to}], scope: It. } }]\n`;
  const messages = diffMessages(search(promise('2026-11-30', 'x, y'), promise('2026-12-15', 'x, z')));
  expect(messages.map(({ to, text }) => [to, text.split('\n').filter(line => /^(- | {2})/.test(line))])).toEqual([
    [
      'x',
      [
        '- "A": promised date 2026-11-30 → 2026-12-15, 15 days later.',
        '  Do you agree to 2026-12-15 instead of 2026-11-30?',
      ],
    ],
    [
      'y',
      [
        '- "A": promised date 2026-11-30 → 2026-12-15, 15 days later; no longer promised.',
        '  Do you agree that we take this promise back?',
      ],
    ],
    ['z', ['- "A": promised for 2026-12-15.']],
  ]);
});

test('of work taken out of the queue, stakeholders are told, and the reason and its cause are those of the decision', () => {
  const item = 'id: a, title: A, target_date: 2026-12-20, stakeholders: [support]';
  const diff = search(
    `in_progress: [{ ${item} }, { id: b, title: B }]\n`,
    `in_progress: [{ id: b, title: B }]\nbacklog: [{ id: a, title: A, stakeholders: [support] }]\n`,
    {
      after: {
        'decisions/search.yaml':
          '- { on: 2026-11-20, item: a, from: in_progress, to: backlog, reason: Ingest is down., cause: incident, because_of: b }\n',
      },
    },
  );
  expect(changesIn(diff).map(({ why, asks }) => [why, asks?.missingPeople])).toEqual([
    [{ reasons: ['Ingest is down.'], cause: 'incident', becauseOf: ['b'], links: [] }, ['support']],
  ]);
  expect(missingSentences(diff)).toEqual(['Not told yet: support (a).']);
  expect(
    diff.people.map(({ id, concerns }) => [id, concerns.map(({ need, isRecorded }) => [need, isRecorded])]),
  ).toEqual([['support', [['inform', false]]]]);
});

test('many who are missing are counted', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const promise = (date: string, count: number) =>
    `in_progress: [{ id: x, title: X, commitment: { date: ${date}, to: [${names.slice(0, count).join(', ')}], scope: It. } }]\n`;
  const missing = (count: number) =>
    missingSentences(search(promise('2026-11-30', count), promise('2026-12-15', count)));
  expect([missing(4), missing(5)]).toEqual([
    ['Not agreed yet: a (x), b (x), c (x) and d (x).'],
    ['Not agreed yet: a (x), b (x), c (x) and 2 more.'],
  ]);
});

test("messages about deliveries alone get in nobody's way", () => {
  const at = (list: string) =>
    `${list}: [{ id: a, title: A, commitment: { date: 2026-12-15, to: [support], scope: It. }`;
  const done = `${at('closed')}, outcome: delivered, closed_on: 2026-11-20 }`;
  const endings = (more: readonly [string, string]) =>
    diffMessages(
      search(
        `${at('in_progress')}, started: 2026-10-05, target_date: 2026-12-01 }]\n${more[0]}`,
        `${done}]\n${more[1]}`,
      ),
    ).map(({ text }) => text.split('\n').at(-1));
  const other = '{ id: b, title: B, stakeholders: [support] }';
  expect(endings(['', ''])).toEqual(['Tell us if something is missing.']);
  expect(endings([`coming_soon: [${other}]\n`, `backlog: [${other}]\n`])).toEqual([
    'Tell us if that gets in your way.',
  ]);
});
