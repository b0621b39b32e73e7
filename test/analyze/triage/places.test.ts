import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';
import { decided, question, questions } from '../../support/triaged.ts';

const keys = (texts: Texts, answers: string) => questions(texts, answers).map(({ key }) => key);

const queue = (count: number, promised = 0): string =>
  `coming_soon:\n${Array.from({ length: count }, (_, index) => {
    const id = `q${index + 1}`;
    const promise = index < promised ? ', commitment: { date: 2027-06-30, to: [acme], scope: S }' : '';
    return `  - { id: ${id}, title: Queued ${index + 1}, stakeholders: [friend-of-${id}]${promise} }\n`;
  }).join('')}`;

const RUNNING = `in_progress:
  - { id: sso, title: Sign-in, started: 2026-11-02, target_date: 2026-12-20, stakeholders: [support] }
  - { id: api, title: The API, started: 2026-11-02, target_date: 2026-12-11 }
`;

const NEW = 'team: search\ntitle: Dark mode\n';

/** The ids in each list that has some. */
const places = (plan: string) => {
  const { in_progress, coming_soon, backlog, closed } = parse(plan);
  const ids = Object.entries({ in_progress, coming_soon, backlog, closed }).flatMap(([list, items]) =>
    items?.length > 0 ? [[list, items.map(({ id }: { id: string }) => id).join(' ')]] : [],
  );
  return Object.fromEntries(ids);
};

describe('new work', () => {
  it('goes to the end of the queue unless told otherwise', () => {
    const { plan, log, summary, messages } = decided(teamText(queue(2)), `${NEW}place: coming_soon\n`);
    expect([places(plan), log, summary, messages]).toEqual([
      { coming_soon: 'q1 q2 dark-mode' },
      [],
      ['"Dark mode" goes to place 3 of the queue.'],
      [],
    ]);
  });

  it('is shown the queue while it is asked where it goes', () => {
    expect(question('place', teamText(queue(2, 1)), NEW).notes).toEqual([
      'The queue (at most 5):',
      '  1. Queued 1 (promised for 2027-06-30)',
      '  2. Queued 2',
    ]);
    expect(question('position', teamText(queue(2)), `${NEW}place: coming_soon\n`)).toMatchObject({
      default: '3',
      choices: [
        { value: '1', label: '1. before "Queued 1"' },
        { value: '2', label: '2. before "Queued 2"' },
        { value: '3', label: '3. at the end' },
      ],
    });
    expect(keys(teamText(''), `${NEW}place: coming_soon\n`)).not.toContain('position');
  });

  it('goes to the backlog in the order of keys in which plan writes', () => {
    const answers = `${NEW}id: dark\nsource: strategy\npriority: P2\nplace: backlog\n`;
    expect(decided(teamText('inbox: []\n'), answers).plan).toBe(
      'team: search\nname: Search\nbacklog:\n  - id: dark\n    title: Dark mode\n    source: strategy\n    priority: P2\ninbox: []\n',
    );
  });

  it('is closed with its reason, and whoever asked hears it', () => {
    const answers = `${NEW}asked_by: sales\nplace: wont_fix\nreason: One asks in a year.\n`;
    const { plan, log, summary, messages, commitMessage } = decided(teamText(''), answers);
    expect(parse(plan).closed).toEqual([
      {
        id: 'dark-mode',
        title: 'Dark mode',
        outcome: 'wont_fix',
        closed_on: '2026-11-21',
        reason: 'One asks in a year.',
        informed: ['sales'],
        asked: { by: ['sales'] },
      },
    ]);
    expect([log, summary, messages.map(({ to }) => to)]).toEqual([[], ['"Dark mode" will not be done.'], ['sales']]);
    expect(commitMessage).toBe(
      'search: close dark-mode\n\n"Dark mode" will not be done.\n\nWhy: One asks in a year.\n',
    );
  });
});

describe('an entry of the inbox', () => {
  it('keeps the id it has, its comments and keys, and loses the day it came in', () => {
    const texts = teamText(`inbox:
  - id: dm # short
    title: Dark mode
    added: 2026-11-18
    x_ticket: T-1
  - { title: Export, added: 2026-11-19 }
`);
    expect(decided(texts, 'item: search\npriority: P1\nplace: backlog\n').plan).toBe(`team: search
name: Search
backlog:
  - id: dm # short
    title: Dark mode
    priority: P1
    x_ticket: T-1
inbox:
  - { title: Export, added: 2026-11-19 }
`);
  });
});

describe('a full queue', () => {
  const answers = `${NEW}place: coming_soon\nposition: 2\n`;

  it('is not full with four', () => {
    expect(keys(teamText(queue(4)), answers)).not.toContain('leaves');
    expect(keys(teamText(queue(5)), answers)).toContain('leaves');
  });

  it('is shown as it would be while it is asked what leaves', () => {
    const { notes, choices } = question('leaves', teamText(queue(5, 1)), answers);
    expect(notes).toEqual([
      'The queue (at most 5):',
      '  1. Queued 1 (promised for 2027-06-30)',
      '  2. Dark mode  <- the new one',
      '  3. Queued 2',
      '  4. Queued 3',
      '  5. Queued 4',
      '  6. Queued 5',
      'What is promised stays.',
    ]);
    expect(choices.map(({ value, hint }) => `${value}: ${hint}`)).toEqual(
      ['q5', 'q4', 'q3', 'q2'].map(id => `${id}: friend-of-${id} will be told`),
    );
  });

  it('sends one to the backlog, on record, and its stakeholders are told', () => {
    const { plan, log, summary, messages } = decided(teamText(queue(5)), `${answers}leaves: q1\n`);
    expect(places(plan)).toEqual({ coming_soon: 'dark-mode q2 q3 q4 q5', backlog: 'q1' });
    expect(log).toEqual([
      {
        on: '2026-11-21',
        item: 'q1',
        from: 'coming_soon',
        to: 'backlog',
        reason: 'Dark mode took its place; the queue holds 5.',
        informed: ['friend-of-q1'],
      },
    ]);
    expect(summary).toEqual([
      '"Dark mode" goes to place 1 of the queue.',
      '"Queued 1" leaves the queue for the backlog, which promises nothing.',
    ]);
    expect(messages).toEqual([
      {
        to: 'friend-of-q1',
        text: `Hello friend-of-q1,

there is news from the Search team about work you have a stake in:
- "Queued 1" leaves the queue for the backlog, which promises nothing.

Why: Dark mode took its place; the queue holds 5.

Tell us if that gets in your way.`,
      },
    ]);
  });

  it('drops one, on record where it is closed', () => {
    const dropped = `${answers}leaves: { q5: { to: closed, reason: Nobody wants it., informed: [friend-of-q5, sales] } }\n`;
    const { plan, log, summary, messages } = decided(teamText(queue(5)), dropped);
    expect(places(plan)).toEqual({ coming_soon: 'q1 dark-mode q2 q3 q4', closed: 'q5' });
    expect(parse(plan).closed).toEqual([
      {
        id: 'q5',
        title: 'Queued 5',
        outcome: 'dropped',
        closed_on: '2026-11-21',
        reason: 'Nobody wants it.',
        informed: ['friend-of-q5', 'sales'],
        stakeholders: ['friend-of-q5'],
      },
    ]);
    expect(log).toEqual([]);
    expect(summary.at(-1)).toBe('"Queued 5" leaves the queue and is dropped.');
    expect(messages.map(({ to }) => to)).toEqual(['friend-of-q5', 'sales']);
  });

  it('lets several go, each its own way, for what is interrupted', () => {
    const several = `${NEW}interrupt: true
cause: incident
interrupts: [sso, api]
target_date: 2026-11-30
reason: Nothing works.
leaves: { q2: { to: backlog }, q4: { to: closed, reason: No. } }
`;
    const { plan, log, problems } = decided(teamText(RUNNING + queue(5)), several);
    expect(problems).toEqual([]);
    expect(places(plan)).toEqual({
      in_progress: 'dark-mode',
      coming_soon: 'sso api q1 q3 q5',
      backlog: 'q2',
      closed: 'q4',
    });
    const on = '2026-11-21';
    const stopped = { on, from: 'in_progress', to: 'coming_soon', reason: 'Nothing works.', cause: 'incident' };
    expect(log).toEqual([
      { on, item: 'dark-mode', from: 'new', to: 'in_progress', reason: 'Nothing works.', cause: 'incident' },
      {
        on,
        item: 'q2',
        from: 'coming_soon',
        to: 'backlog',
        reason: 'Sign-in and The API took its place; the queue holds 5.',
        informed: ['friend-of-q2'],
      },
      { ...stopped, item: 'sso', because_of: 'dark-mode', informed: ['support'] },
      { ...stopped, item: 'api', because_of: 'dark-mode' },
    ]);
  });

  it('wants exactly as many as must leave', () => {
    const several = `${NEW}interrupt: true\ncause: incident\ninterrupts: [sso, api]\ntarget_date: 2026-11-30\nreason: R\n`;
    for (const leaves of ['[q1]', '[q1, q2, q3]'])
      expect(decided(teamText(RUNNING + queue(5)), `${several}leaves: ${leaves}\n`).problems[0]).toBe(
        'leaves: choose exactly 2',
      );
  });

  it('of promises takes nothing in', () => {
    const { notes, choices } = question('place', teamText(queue(5, 5)), NEW);
    expect(notes.at(-1)).toBe('The queue is full of promises; nothing can leave.');
    expect(choices.map(({ value }) => value)).toEqual(['backlog', 'wont_fix']);
    const one = question('leaves', teamText(queue(5, 4)), answers);
    expect(one.choices.map(({ value }) => value)).toEqual(['q5']);
  });

  it('of promises makes a further promise start at once', () => {
    const texts = teamText(`${queue(5, 5)}inbox: [{ title: A, asked: { by: [acme], date: 2027-02-26 } }]\n`);
    const promise = 'item: search/1\neffort: 1d/2d/3d\nanswer: as_asked\n';
    expect(question('answer', texts, promise).choices.at(-1)).toEqual({
      value: 'as_asked',
      label: 'Promise 2027-02-26',
      hint: 'The queue is full of promises, so it would have to start at once.',
    });
    const { plan } = decided(texts, `${promise}reason: They pay.\n`);
    expect(places(plan)).toEqual({ in_progress: 'a', coming_soon: 'q1 q2 q3 q4 q5' });
  });

  it('that is too long already need not shrink, only not grow', () => {
    const { plan } = decided(teamText(queue(7)), `${answers}leaves: q7\n`);
    expect(places(plan)).toEqual({ coming_soon: 'q1 dark-mode q2 q3 q4 q5 q6', backlog: 'q7' });
  });

  it('is as long as policy says', () => {
    const two = { ...teamText(queue(2)), 'company.yaml': 'policy: { queue_limit: 2 }\n' };
    expect(question('leaves', two, answers).notes[0]).toBe('The queue (at most 2):');
    expect(decided(two, `${answers}leaves: q2\n`).log).toMatchObject([
      { item: 'q2', reason: 'Dark mode took its place; the queue holds 2.' },
    ]);
    const three = { ...two, 'company.yaml': 'policy: { queue_limit: 3 }\n' };
    expect(keys(three, answers)).not.toContain('leaves');
  });

  it('does not count promises for a day after the next quarter where policy says so', () => {
    // The next quarter ends on 2027-03-31.
    const texts = (date: string) => ({
      ...teamText(queue(5, 1).replace('2027-06-30', date)),
      'company.yaml': 'policy: { queue_counts_far_commitments: false }\n',
    });
    expect(keys(texts('2027-04-01'), answers)).not.toContain('leaves');
    expect(keys(texts('2027-03-31'), answers)).toContain('leaves');
  });
});

describe('an interruption', () => {
  const start = `${NEW}interrupt: true\ntarget_date: 2026-11-30\n`;

  it('is refused by default', () => {
    const { notes, default: usual } = question('interrupt', teamText(RUNNING), NEW);
    expect([notes, usual]).toEqual([
      [
        'In progress: Sign-in, target 2026-12-20',
        'In progress: The API, target 2026-12-11',
        'The answer is no, unless it is an incident or a promise whose date is outside our control.',
      ],
      false,
    ]);
  });

  it.each(['incident', 'blocked'])('for the cause "%s" tells those concerned', cause => {
    const answers = `${start}cause: ${cause}\ninterrupts: sso\nreason: So it is.\n`;
    const { plan, log, summary, messages } = decided(teamText(RUNNING), answers);
    expect(plan).toBe(`team: search
name: Search
in_progress:
  - { id: api, title: The API, started: 2026-11-02, target_date: 2026-12-11 }
  - id: dark-mode
    title: Dark mode
    started: 2026-11-21
    target_date: 2026-11-30
coming_soon:
  - { id: sso, title: Sign-in, started: 2026-11-02, stakeholders: [support] }
`);
    expect(log).toEqual([
      {
        on: '2026-11-21',
        item: 'sso',
        from: 'in_progress',
        to: 'coming_soon',
        reason: 'So it is.',
        cause,
        because_of: 'dark-mode',
        informed: ['support'],
      },
    ]);
    expect(summary).toEqual([
      '"Dark mode" starts now, with 2026-11-30 as its target.',
      '"Sign-in" is interrupted: it goes to the head of the queue and has no target date any more.',
    ]);
    expect(messages.map(({ to }) => to)).toEqual(['support']);
  });

  it('that leadership chose needs somebody who agreed', () => {
    const answers = `${start}cause: redirected\ninterrupts: { sso: { approved_by: [cto] } }\nreason: Go.\n`;
    expect(decided(teamText(RUNNING), answers).log).toMatchObject([
      { item: 'sso', cause: 'redirected', informed: ['support'], approved_by: ['cto'] },
    ]);
    expect(decided(teamText(RUNNING), answers.replace('{ sso: { approved_by: [cto] } }', '[sso]')).problems).toEqual([
      'interrupts.sso.approved_by is missing: Who agreed that "Sign-in" makes way?',
    ]);
    expect(decided(teamText(RUNNING), answers.replace('[cto]', '[]')).problems).toEqual([
      'interrupts.sso.approved_by: name at least one person',
    ]);
  });

  it('for a promise wants one whose date is outside our control', () => {
    const promise = `${start}answer: promise\neffort: 1d/2d/3d\ndate: 2026-12-01\nto: acme\n`;
    const causes = (more: string) =>
      question('cause', teamText(RUNNING), promise + more).choices.map(({ value }) => value);
    expect(causes('fixed: false\n')).toEqual(['incident', 'blocked', 'redirected']);
    expect(causes('fixed: true\n')).toEqual(['incident', 'fixed_commitment', 'blocked', 'redirected']);
    const answers = `${promise}fixed: true\ncause: fixed_commitment\ninterrupts: sso\nreason: The law.\n`;
    expect(decided(teamText(RUNNING), answers).log).toMatchObject([
      { item: 'sso', cause: 'fixed_commitment', because_of: 'dark-mode' },
    ]);
  });

  it('may stop nothing: the new work runs beside the rest', () => {
    const { plan, log, messages } = decided(teamText(RUNNING), `${start}cause: incident\n`);
    expect([places(plan), log, messages]).toEqual([{ in_progress: 'sso api dark-mode' }, [], []]);
  });

  it('jumps a queue that is not empty, on record with its reason and its cause', () => {
    const { log } = decided(teamText(RUNNING + queue(1)), `${start}cause: incident\nreason: Fire.\n`);
    expect(log).toEqual([
      { on: '2026-11-21', item: 'dark-mode', from: 'new', to: 'in_progress', reason: 'Fire.', cause: 'incident' },
    ]);
    expect(decided(teamText(RUNNING + queue(1)), `${start}cause: incident\n`).problems).toEqual([
      'reason is missing: Why? One sentence for the record.',
    ]);
  });

  it('is none where nothing is in progress', () => {
    const asked = questions(teamText(''), start);
    expect(asked.find(({ key }) => key === 'interrupt')?.message).toBe('Nothing is in progress. Does it start now?');
    expect(asked.map(({ key }) => key)).not.toContain('cause');
    expect(places(decided(teamText(''), start).plan)).toEqual({ in_progress: 'dark-mode' });
  });

  it('ends no promise, and says so', () => {
    const promised = RUNNING.replace(
      'stakeholders: [support]',
      'commitment: { date: 2027-06-30, to: [acme], scope: S }',
    );
    const { summary, messages } = decided(
      teamText(promised),
      `${start}cause: incident\ninterrupts: sso\nreason: Fire.\n`,
    );
    expect(summary.at(-1)).toBe(
      '"Sign-in" is interrupted: it goes to the head of the queue and has no target date any more; it is still promised for 2027-06-30.',
    );
    expect(messages.map(({ to }) => to)).toEqual(['acme']);
  });

  it('stops no more than the queue has room for', () => {
    const answers = `${start}cause: incident\ninterrupts: [sso, api]\nreason: Fire.\n`;
    expect(decided(teamText(RUNNING + queue(5, 4)), answers).problems).toContain(
      'interrupts: the queue has room for 1 of them; the other items in it are promised',
    );
  });

  it('has a target that is no later than the promise, and not in the past', () => {
    const promise = `${NEW}interrupt: true\nanswer: promise\neffort: 1d/2d/3d\ndate: 2026-12-01\nto: acme\ntarget_date: `;
    expect(decided(teamText(''), `${promise}2026-12-02\n`).problems).toEqual([
      'target_date: it is promised for 2026-12-01; the target cannot be later',
    ]);
    expect(decided(teamText(''), `${promise}2026-12-01\n`).problems).toEqual([]);
    expect(decided(teamText(''), `${promise}2026-11-20\n`).problems).toEqual(['target_date: 2026-11-20 has passed']);
    expect(decided(teamText(''), `${promise}2026-11-21\n`).problems).toEqual([]);
  });
});

describe('the strict preset', () => {
  const strict = (lines: string, policy = 'preset: strict'): Texts => ({
    ...teamText(lines),
    'company.yaml': `policy: { ${policy} }\n`,
  });

  it('wants agreement for an interruption, from all concerned and the approvers', () => {
    const texts = strict(RUNNING, 'preset: strict, approvers: [cto]');
    const answers = `${NEW}interrupt: true\ncause: incident\ntarget_date: 2026-11-30\nreason: Fire.\n`;
    const agreed = (names: string) => decided(texts, `${answers}interrupts: { sso: { approved_by: ${names} } }\n`);
    expect(agreed('[support]').problems).toEqual(['interrupts.sso.approved_by: cto must be among them']);
    expect(agreed('[cto]').problems).toEqual(['interrupts.sso.approved_by: support must be among them']);
    expect(agreed('[cto, support]').log).toMatchObject([{ informed: ['support'], approved_by: ['cto', 'support'] }]);
  });

  it('wants agreement for what leaves the queue, at least by one', () => {
    const texts = strict(queue(5).replaceAll(/, stakeholders: \[.*?\]/g, ''));
    const answers = `${NEW}place: coming_soon\nposition: 1\nleaves: { q1: { approved_by: `;
    expect(decided(texts, `${answers}[] } }\n`).problems).toEqual(['leaves.q1.approved_by: name at least one person']);
    expect(decided(texts, `${answers}[ana] } }\n`).log).toMatchObject([{ item: 'q1', approved_by: ['ana'] }]);
  });

  it('wants those told who have a stake in what jumps the queue', () => {
    const backlog = 'backlog: [{ id: dark, title: Dark mode, stakeholders: [support] }]\n';
    const answers = 'item: dark\ninterrupt: true\ntarget_date: 2026-12-01\nreason: Fire.\n';
    const { log, messages } = decided(strict(queue(1) + backlog), answers);
    expect(log).toMatchObject([{ item: 'dark', from: 'backlog', to: 'in_progress', informed: ['support'] }]);
    expect(messages.map(({ to }) => to)).toEqual(['support']);
    expect(keys(teamText(queue(1) + backlog), answers)).not.toContain('informed');
  });

  it('gives way to a single key: a jump over the queue may take agreement', () => {
    const backlog = 'backlog: [{ id: dark, title: Dark mode, stakeholders: [support] }]\n';
    const texts = strict(queue(1) + backlog, 'approvers: [cto], changes: { queue-jumped: approve }');
    const answers = 'item: dark\ninterrupt: true\ntarget_date: 2026-12-01\nreason: Fire.\n';
    expect(decided(texts, `${answers}approved_by: [support]\n`).problems).toEqual([
      'approved_by: cto must be among them',
    ]);
    expect(decided(texts, `${answers}approved_by: [support, cto]\n`).log).toMatchObject([
      { item: 'dark', to: 'in_progress', informed: ['support'], approved_by: ['support', 'cto'] },
    ]);
  });

  it('gives way to a single key: what is free needs no record', () => {
    const free = strict(queue(5), 'preset: strict, changes: { queue-removal: free }');
    const answers = `${NEW}place: coming_soon\nleaves: q1\n`;
    const { plan, log, messages } = decided(free, answers);
    expect([places(plan), log, messages]).toEqual([{ coming_soon: 'q2 q3 q4 q5 dark-mode', backlog: 'q1' }, [], []]);
  });
});

describe('work looked at again', () => {
  it('moves within the queue, to which its own place counts', () => {
    expect(question('position', teamText(queue(3)), 'item: q2\nplace: coming_soon\n').default).toBe('2');
    const { plan, log, summary } = decided(teamText(queue(5)), 'item: q1\nplace: coming_soon\nposition: 3\n');
    expect([places(plan), log, summary]).toEqual([
      { coming_soon: 'q2 q3 q1 q4 q5' },
      [],
      ['"Queued 1" stands at place 3 of the queue.'],
    ]);
  });

  it('leaves the queue for the backlog, on record', () => {
    const { plan, log, messages } = decided(teamText(queue(2)), 'item: q1\nplace: backlog\nreason: Later.\n');
    expect(places(plan)).toEqual({ coming_soon: 'q2', backlog: 'q1' });
    expect(log).toEqual([
      {
        on: '2026-11-21',
        item: 'q1',
        from: 'coming_soon',
        to: 'backlog',
        reason: 'Later.',
        informed: ['friend-of-q1'],
      },
    ]);
    expect(messages.map(({ to }) => to)).toEqual(['friend-of-q1']);
  });

  it('is dropped from the queue, but will not be done from the backlog', () => {
    const closed = (texts: Texts, item: string) =>
      parse(decided(texts, `item: ${item}\nplace: wont_fix\nreason: No.\n`).plan).closed[0].outcome;
    expect(closed(teamText(queue(2)), 'q1')).toBe('dropped');
    expect(closed(teamText('backlog: [{ id: a, title: A }]\n'), 'a')).toBe('wont_fix');
  });

  it('starts from the queue without a cause, which it takes to interrupt others', () => {
    const texts = teamText(RUNNING + queue(2));
    const answers = 'item: q1\ninterrupt: true\ntarget_date: 2026-12-01\n';
    const { plan, log } = decided(texts, answers);
    expect([places(plan), log]).toEqual([{ in_progress: 'sso api q1', coming_soon: 'q2' }, []]);
    expect(decided(texts, `${answers}interrupts: api\n`).problems).toEqual([
      'cause is missing: Why may it interrupt? (incident, blocked, redirected)',
      'reason is missing: Why? One sentence for the record.',
    ]);
  });

  it('is not offered the backlog where it is promised and the queue can take it', () => {
    const texts = teamText(
      'coming_soon: [{ id: a, title: A, commitment: { date: 2027-06-30, to: [acme], scope: S } }, { id: b, title: B }]\n',
    );
    expect(keys(texts, 'item: a\n')).not.toContain('place');
    expect(decided(texts, 'item: a\nposition: 2\n').summary).toEqual(['"A" stands at place 2 of the queue.']);
  });
});
