import { describe, expect, it } from 'vitest';
import { triage } from '../../../src/analyze/triage/script.ts';
import type { Answer } from '../../../src/model/question.ts';
import { ASKED_AT_TRIAGE } from '../../../src/rules/index.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY, teamText } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';
import { subjectNamed, walkThrough } from '../../support/triage-walk.ts';
import { decided, question, questions } from '../../support/triaged.ts';

const keys = (texts: Texts, answers: string, today?: string) => questions(texts, answers, today).map(({ key }) => key);

/** Asked for by a day that can be kept: 29 working days, from 2027-01-19. */
const WISH = teamText(`focus: 0.7
coming_soon:
  - id: export # ours
    title: Export
inbox:
  - title: Dark mode # theirs
    added: 2026-11-18
    asked: { by: [acme], date: 2027-02-26 }
`);

/** Asked for by a day that cannot be kept. */
const SOON = teamText(`in_progress:
  - { id: sso, title: Sign-in, started: 2026-11-02, target_date: 2026-12-20 }
inbox:
  - title: Dark mode
    asked: { by: [acme], date: 2026-12-01 }
`);

const hello = (to: string, ...lines: readonly string[]) => ({
  to,
  text: [
    `Hello ${to},`,
    '',
    'there is news from the Search team about work you have a stake in:',
    ...lines,
    '',
    'Tell us if that gets in your way.',
  ].join('\n'),
});

describe('a wish', () => {
  it('is promised as asked', () => {
    const answers = `
item: search/1
priority: P1
effort: 2w/3w/5w
answer: as_asked
to: [acme, sales]
scope: Every page in dark.
position: 1
`;
    expect(decided(WISH, answers)).toEqual({
      problems: [],
      item: 'dark-mode',
      plan: `team: search
name: Search
focus: 0.7
coming_soon:
  - title: Dark mode # theirs
    id: dark-mode
    priority: P1
    scoping:
      on: 2026-11-21
      effort:
        low: 2w
        likely: 3w
        high: 5w
      engineers: 1
    commitment:
      date: 2027-02-26
      to: [acme, sales]
      scope: Every page in dark.
    asked: { by: [acme], date: 2027-02-26 }
  - id: export # ours
    title: Export
inbox: []
`,
      log: [],
      summary: [
        '"Dark mode" goes to place 1 of the queue.',
        'It is promised to acme and sales for 2027-02-26: Every page in dark. It must start by 2027-01-19 (29 working days of work).',
      ],
      messages: ['acme', 'sales'].map(to =>
        hello(to, '- "Dark mode" is promised to you for 2027-02-26: Every page in dark.'),
      ),
      commitMessage: `search: queue dark-mode

"Dark mode" goes to place 1 of the queue.
It is promised to acme and sales for 2027-02-26: Every page in dark. It must start by 2027-01-19 (29 working days of work).
`,
    });
  });

  it('is met by an offer that they accept: a promise, and an answer on record', () => {
    const answers = 'item: search/1\neffort: 2w/3w/5w\nanswer: offer\ndate: 2027-03-31\naccepted: true\n';
    const { plan, log, summary, messages } = decided(WISH, answers);
    expect(plan).toContain('commitment:\n      date: 2027-03-31\n      to: [acme]\n      scope: Dark mode\n');
    expect(log).toEqual([
      {
        on: '2026-11-21',
        item: 'dark-mode',
        from: 'new',
        to: 'coming_soon',
        reason: 'Asked for by 2027-02-26; 2027-03-31 is what we can keep.',
        asked: 'offered 2027-03-31',
        informed: ['acme'],
      },
    ]);
    expect(summary).toEqual([
      '"Dark mode" goes to place 2 of the queue.',
      'It is promised to acme for 2027-03-31. It must start by 2027-02-19 (29 working days of work).',
    ]);
    expect(messages).toEqual([
      hello(
        'acme',
        '- "Dark mode" goes to place 2 of the queue.',
        '- "Dark mode" is promised to you for 2027-03-31.',
        '',
        'Why: Asked for by 2027-02-26; 2027-03-31 is what we can keep.',
      ),
    ]);
  });

  it('is met by an offer that nobody has accepted: noted, not promised', () => {
    const answers =
      'item: search/1\neffort: 2w/3w/5w\nanswer: offer\ndate: 2027-03-31\nplace: backlog\nreason: Audits come first.\n';
    const { plan, log, summary } = decided(WISH, answers);
    expect(plan).toBe(`team: search
name: Search
focus: 0.7
coming_soon:
  - id: export # ours
    title: Export
backlog:
  - title: Dark mode # theirs
    id: dark-mode
    scoping:
      on: 2026-11-21
      effort:
        low: 2w
        likely: 3w
        high: 5w
      engineers: 1
    asked: { by: [acme], date: 2027-02-26 }
inbox: []
`);
    expect(log).toEqual([
      {
        on: '2026-11-21',
        item: 'dark-mode',
        from: 'new',
        to: 'backlog',
        reason: 'Audits come first.',
        asked: 'offered 2027-03-31',
        informed: ['acme'],
      },
    ]);
    expect(summary).toEqual([
      '"Dark mode" goes to the backlog, which promises nothing.',
      '2027-03-31 is offered; nothing is promised yet.',
    ]);
  });

  it('is declined, without a word on effort, and whoever asked hears why', () => {
    const { plan, log, messages } = decided(
      WISH,
      'item: search/1\nanswer: decline\nplace: backlog\nreason: Too few ask.\n',
    );
    expect(plan).toContain('backlog:\n  - title: Dark mode # theirs\n    id: dark-mode\n    asked: {');
    expect(log).toEqual([
      {
        on: '2026-11-21',
        item: 'dark-mode',
        from: 'new',
        to: 'backlog',
        reason: 'Too few ask.',
        asked: 'declined',
        informed: ['acme'],
      },
    ]);
    expect(messages).toEqual([
      hello(
        'acme',
        '- "Dark mode" goes to the backlog, which promises nothing.',
        '- The asked-for date, 2027-02-26, is declined.',
        '',
        'Why: Too few ask.',
      ),
    ]);
  });

  it('of new work is written down with who asks', () => {
    const answers =
      'team: search\ntitle: Dark mode\nasked_by: [acme]\nasked_date: 2027-02-26\nanswer: decline\nplace: backlog\nreason: No.\n';
    expect(decided(teamText(''), answers).plan).toBe(
      'team: search\nname: Search\nbacklog:\n  - id: dark-mode\n    title: Dark mode\n    asked:\n      by: [acme]\n      date: 2027-02-26\n',
    );
  });

  it('without an effort is asked for one before it is promised or offered', () => {
    expect(keys(WISH, 'item: search/1\nanswer: as_asked\n').slice(3)).toEqual(['effort', 'answer', 'effort']);
    expect(decided(WISH, 'item: search/1\nanswer: offer\n').problems).toContain(
      'effort is missing: How much undisturbed engineer time does it take?',
    );
  });

  it('says when it must start once: before the answer where the effort is known, else where it is promised', () => {
    const notes = (effort: string) => {
      const { world } = readWorld(sourcesOf(WISH), TODAY);
      const settled = new Map<string, Answer>([
        ['effort', effort],
        ['answer', 'as_asked'],
      ]);
      const { asked } = walkThrough(
        triage(world, subjectNamed(world, 'search/1'), ASKED_AT_TRIAGE),
        world,
        [0],
        settled,
      );
      return ['answer', 'to'].map(key => asked.find(one => one.key === key)?.notes[0]);
    };
    expect(notes('2w/3w/5w')).toEqual([
      'For 2027-02-26 it must start by 2027-01-19, in 59 days: it takes 29 working days at 85 % confidence (2w/3w/5w, 1 engineer, 70 % of their time).',
      undefined,
    ]);
    expect(notes('')).toEqual([
      'Nobody has said how long it takes, so nobody knows when it must start.',
      'For 2027-02-26 it must start by 2027-02-19, in 90 days: it takes 6 working days at 85 % confidence (2d/3d/5d, 1 engineer, 70 % of their time).',
    ]);
  });

  it('explains itself where an offer is taken, and nowhere else', () => {
    const answers = 'item: search/1\neffort: 2w/3w/5w\n';
    const offer = `${answers}answer: offer\ndate: 2027-03-31\n`;
    const reason = (more: string, texts = WISH) => question('reason', texts, more).default;
    expect([
      reason(`${offer}accepted: true\n`),
      reason(`${offer}place: backlog\n`),
      reason(`${offer}accepted: true\ninterrupt: true\ncause: redirected\ntarget_date: 2027-01-15\n`),
    ]).toEqual(['Asked for by 2027-02-26; 2027-03-31 is what we can keep.', undefined, undefined]);
    const ended =
      'commitment: { date: 2026-12-01, to: [acme], scope: S, changes: [{ on: 2026-10-01, withdrawn: true, reason: No need., approved_by: [acme] }] }';
    const again = teamText(`backlog: [{ id: dark, title: D, asked: { by: [acme], date: 2027-02-26 }, ${ended} }]\n`);
    expect(reason('item: dark\nanswer: decline\nplace: backlog\n', again)).toBeUndefined();
    expect(
      reason('item: dark\neffort: 2w/3w/5w\nanswer: offer\ndate: 2027-03-31\nplace: backlog\n', again),
    ).toBeUndefined();
  });

  it('whose effort shows only afterwards that it is out of reach is asked about again', () => {
    const answers = 'item: search/1\nanswer: as_asked\neffort: 2w/3w/5w\n';
    expect(keys(SOON, answers).filter(key => key === 'answer')).toHaveLength(1);
    expect(question('answer', SOON, answers).choices.map(({ value }) => value)).toEqual([
      'offer',
      'decline',
      'as_asked',
    ]);
  });
});

describe('no wish', () => {
  const ITEM = teamText('backlog: [{ id: dark, title: Dark mode }]\n');

  it('can be promised all the same', () => {
    const answers = 'item: dark\nanswer: promise\neffort: 2w/3w/5w\ndate: 2027-01-29\nto: acme\nfixed: true\n';
    const { plan, log, messages } = decided(ITEM, answers);
    expect(plan).toBe(
      'team: search\nname: Search\ncoming_soon:\n  - { id: dark, title: Dark mode, scoping: { on: 2026-11-21, effort: { low: 2w, likely: 3w, high: 5w }, engineers: 1 }, commitment: { date: 2027-01-29, to: [acme], scope: Dark mode, fixed: true } }\nbacklog: []\n',
    );
    expect(log).toEqual([]);
    expect(messages).toEqual([hello('acme', '- "Dark mode" is promised to you for 2027-01-29.')]);
  });

  it('needs no promise: by default nothing is', () => {
    const { plan, log, summary, messages } = decided(ITEM, 'item: dark\nplace: backlog\n');
    expect([plan, log, summary, messages]).toEqual([
      ITEM['teams/search.yaml'],
      [],
      ['"Dark mode" stays in the backlog.'],
      [],
    ]);
  });

  it('needs words, people and a day that there is', () => {
    const answers = 'item: dark\nanswer: promise\neffort: 2w/1w/5w\ndate: 2026-02-30\nto: " "\nscope: ""\n';
    expect(decided(ITEM, answers).problems).toEqual([
      'effort: the three must grow: low, likely, high',
      'date: 2026-02-30 is no day of the calendar; write YYYY-MM-DD',
      'to: name at least one',
      'scope: say in a few words what they will get',
    ]);
  });

  it('is asked for the effort that a promise made before lacks', () => {
    const promised = teamText(
      'backlog: [{ id: dark, title: D, commitment: { date: 2027-01-29, to: [acme], scope: S } }]\n',
    );
    expect(decided(promised, 'item: dark\n').problems).toEqual([
      'effort is missing: How much undisturbed engineer time does it take?',
    ]);
    expect(decided(promised, 'item: dark\neffort: 1d/2d/3d\n').summary).toEqual(['"D" goes to place 1 of the queue.']);
  });
});

describe('a promise that could not be kept', () => {
  it('is said at once, with the sum, and is the last of the choices', () => {
    expect(question('answer', SOON, 'item: search/1\neffort: 2w/3w/5w\n')).toMatchObject({
      message: 'They ask for it by 2026-12-01. What do we answer?',
      notes: [
        '2026-12-01 could not be kept: it takes 21 working days at 85 % confidence (2w/3w/5w, 1 engineer, 100 % of their time), so it had to start by 2026-11-03, 18 days ago.',
      ],
      choices: [
        { value: 'offer', label: 'Offer another date' },
        { value: 'decline', label: 'Decline: no date is promised' },
        {
          value: 'as_asked',
          label: 'Promise 2026-12-01',
          hint: 'It would have to start at once, and may still come late.',
        },
      ],
    });
  });

  it('can be given only by starting now', () => {
    const answers = 'item: search/1\neffort: 2w/3w/5w\nanswer: as_asked\ncause: incident\ninterrupts: []\n';
    expect(keys(SOON, answers)).not.toContain('interrupt');
    expect(question('cause', SOON, answers).notes).toEqual([
      'What was promised can only be kept, if at all, by starting now.',
    ]);
    const { problems, summary, messages } = decided(SOON, answers);
    expect(problems).toEqual([]);
    expect(summary).toEqual([
      '"Dark mode" starts now, with 2026-12-01 as its target.',
      'It is promised to acme for 2026-12-01. It may come late: to be sure, it had to start by 2026-11-03.',
    ]);
    expect(messages).toEqual([hello('acme', '- "Dark mode" is promised to you for 2026-12-01.')]);
  });

  it('is not even offered for a day that has passed', () => {
    const passed = teamText('inbox: [{ title: A, asked: { by: [acme], date: 2026-11-20 } }]\n');
    const { notes, choices } = question('answer', passed, 'item: search/1\n');
    expect([notes, choices.map(({ value }) => value)]).toEqual([['2026-11-20 has passed.'], ['offer', 'decline']]);
  });

  it('is refused as an offer, with the earliest day that could be kept, which is the one proposed', () => {
    const answers = 'item: search/1\neffort: 2w/3w/5w\nanswer: offer\ndate: ';
    expect(question('date', SOON, answers.replace('\ndate: ', '')).default).toBe('2026-12-21');
    expect(decided(SOON, `${answers}2026-12-18\nplace: backlog\nreason: R\n`).problems).toEqual([
      'date: 2026-12-18 could not be kept: it takes 21 working days at 85 % confidence (2w/3w/5w, 1 engineer, 100 % of their time), so it had to start by 2026-11-20, 1 day ago; the earliest that could be kept is 2026-12-21',
    ]);
    expect(decided(SOON, `${answers}2026-12-21\nplace: backlog\nreason: R\n`).problems).toEqual([]);
    expect(decided(SOON, `${answers}2026-11-20\nplace: backlog\nreason: R\n`).problems).toEqual([
      'date: 2026-11-20 has passed',
    ]);
  });

  it('is told apart from one that can by a single day', () => {
    const week = (date: string) =>
      question(
        'answer',
        teamText(`inbox: [{ title: A, asked: { by: [acme], date: ${date} } }]\n`),
        ANSWERS,
        '2026-11-16',
      );
    const ANSWERS = 'item: search/1\neffort: 5d/5d/5d\n';
    expect(week('2026-11-20').notes).toEqual([
      'For 2026-11-20 it must start by 2026-11-16, today: it takes 5 working days at 85 % confidence (5d/5d/5d, 1 engineer, 100 % of their time).',
    ]);
    expect(week('2026-11-20').choices[0]).toEqual({ value: 'as_asked', label: 'Promise 2026-11-20' });
    expect(week('2026-11-19').notes[0]).toContain('2026-11-19 could not be kept');
    expect(week('2026-11-19').choices[0]?.value).toBe('offer');
  });

  it('is told from the holidays, the focus and the engineers of the plan', () => {
    const texts = {
      ...teamText('focus: 0.5\nengineers: 4\ninbox: [{ title: A, asked: { by: [acme], date: 2026-12-04 } }]\n'),
      'company.yaml': 'calendar: { holidays: [2026-12-03] }\n',
    };
    expect(question('answer', texts, 'item: search/1\neffort: 4d/4d/4d\nengineers: 2\n').notes).toEqual([
      'For 2026-12-04 it must start by 2026-11-30, in 9 days: it takes 4 working days at 85 % confidence (4d/4d/4d, 2 engineers, 50 % of their time).',
      'If it waits at the end of the queue, the chance to keep 2026-12-04 is 100 %.',
    ]);
  });

  it('is said of nobody where no effort is known', () => {
    expect(question('answer', WISH, 'item: search/1\n').notes).toEqual([
      'Nobody has said how long it takes, so nobody knows when it must start.',
    ]);
  });
});

describe('a promise that was withdrawn and is made again', () => {
  const WITHDRAWN = teamText(`backlog:
  - id: dark
    title: Dark mode
    scoping: { on: 2026-11-02, effort: { low: 1w, likely: 2w, high: 3w }, engineers: 1 }
    commitment: # page 7
      date: 2026-12-01
      to: [acme]
      scope: The board.
      x_page: 7
      fixed: true
      changes:
        # they said no
        - { on: 2026-10-01, withdrawn: true, reason: No need., approved_by: [acme], x_by: mail }
`);
  const answers = 'item: dark\nanswer: promise\ndate: 2027-02-26\nscope: "Board and table."\n';

  it('adds to what was agreed, and keeps the rest of the block as it is', () => {
    expect(decided(WITHDRAWN, answers).plan).toBe(`team: search
name: Search
coming_soon:
  - id: dark
    title: Dark mode
    scoping: { on: 2026-11-02, effort: { low: 1w, likely: 2w, high: 3w }, engineers: 1 }
    commitment: # page 7
      date: 2027-02-26
      to: [acme]
      scope: Board and table.
      x_page: 7
      fixed: false
      changes:
        # they said no
        - { on: 2026-10-01, withdrawn: true, reason: No need., approved_by: [acme], x_by: mail }
        - on: 2026-11-21
          date:
            from: 2026-12-01
            to: 2027-02-26
          scope:
            from: The board.
            to: Board and table.
          reason: Promised again.
backlog: []
`);
  });

  it('proposes whom it was made to and what it said', () => {
    expect(question('to', WITHDRAWN, answers).default).toBe('acme');
    expect(question('scope', WITHDRAWN, answers).default).toBe('The board.');
  });

  it('names no change of what stays the same', () => {
    expect(decided(WITHDRAWN, 'item: dark\nanswer: promise\ndate: 2027-02-26\n').plan).toContain(
      '        - on: 2026-11-21\n          date:\n            from: 2026-12-01\n            to: 2027-02-26\n          reason: Promised again.\n',
    );
  });
});

describe('work of a launch', () => {
  const texts = (launch: string, more = ''): Texts => ({
    ...teamText(
      `in_progress: [{ id: sso, title: Sign-in, started: 2026-11-02, target_date: 2026-12-20 }]\nbacklog: [{ id: dark, title: Dark mode, launch: expo, scoping: { on: 2026-11-02, effort: { low: 10d, likely: 10d, high: 10d }, engineers: 1 }${more} }]\n`,
    ),
    'marketing.yaml': `launches: [{ id: expo, name: Expo, tier: L3, date: ${launch} }]\n`,
  });

  it('is due before the launch, though nobody was promised anything', () => {
    // L3 leads by a week: 5 working days before Monday 2026-12-14 is Monday 2026-12-07; ten days up to it begin on 2026-11-24.
    expect(question('place', texts('2026-12-14'), 'item: dark\n').choices.map(({ value }) => value)).toEqual([
      'coming_soon',
      'backlog',
      'wont_fix',
    ]);
  });

  it('cannot wait in the queue once it would have had to start', () => {
    const { notes, choices } = question('place', texts('2026-12-08'), 'item: dark\n');
    expect(notes).toEqual([
      'The queue is empty.',
      'It would have had to start by now, so it cannot wait in the queue.',
    ]);
    expect(choices.map(({ value }) => value)).toEqual(['backlog', 'wont_fix']);
  });

  it('that is promised starts at once when the launch comes before the promise', () => {
    const answers = 'item: dark\nanswer: promise\ndate: 2027-02-26\nto: acme\ncause: redirected\n';
    const { problems, summary } = decided(texts('2026-12-08'), answers);
    expect(problems).toEqual([]);
    expect(summary).toEqual([
      '"Dark mode" starts now, with 2026-12-04 as its target.',
      'It is promised to acme for 2027-02-26. It may come late: to be sure, it had to start by 2026-11-18.',
    ]);
  });

  it('is told with the sum when a promise lies behind its launch', () => {
    const answers = 'item: dark\nanswer: promise\ndate: 2027-02-26\n';
    expect(question('to', texts('2026-12-08'), answers).notes.at(-1)).toBe(
      'For 2027-02-26 it must start by 2027-02-15, in 86 days: it takes 10 working days at 85 % confidence (10d/10d/10d, 1 engineer, 100 % of their time); its launch wants it by 2026-12-01, so it had to start by 2026-11-18.',
    );
    expect(question('cause', texts('2026-12-08'), `${answers}to: acme\n`).notes).toEqual([
      'The launch that it belongs to can only be met, if at all, by starting now.',
    ]);
  });
});

describe('queued work that is promised already', () => {
  const texts = (date: string): Texts =>
    teamText(
      `coming_soon: [{ id: log, title: Audit log, source: internal, priority: P0, scoping: { on: 2026-11-02, effort: { low: 10d, likely: 10d, high: 10d }, engineers: 1 }, commitment: { date: ${date}, to: [acme, sales], scope: A year of history. } }]\n`,
    );
  const first = (date: string) => questions(texts(date), 'item: log\n')[0]?.notes.slice(1);

  it('is shown with its promise and the day it must start', () => {
    expect(first('2026-12-15')).toEqual([
      'Promised to acme and sales for 2026-12-15: A year of history.',
      'For 2026-12-15 it must start by 2026-12-02, in 11 days: it takes 10 working days at 85 % confidence (10d/10d/10d, 1 engineer, 100 % of their time).',
    ]);
  });

  it('is said to be late at once, and what could be done', () => {
    expect(first('2026-12-01')).toEqual([
      'Promised to acme and sales for 2026-12-01: A year of history.',
      '2026-12-01 could not be kept: it takes 10 working days at 85 % confidence (10d/10d/10d, 1 engineer, 100 % of their time), so it had to start by 2026-11-18, 3 days ago.',
      "Another date, or less scope, takes the agreement of acme and sales; record it under the commitment's `changes`.",
    ]);
    expect(first('2026-11-20')?.[1]).toBe('2026-11-20 has passed.');
  });
});
