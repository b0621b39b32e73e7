import { describe, expect, it } from 'vitest';
import { answersAsData, answersIn } from '../../../src/engine/questions/answers.ts';
import { teamText } from '../../support/lint-text.ts';
import { decided, question } from '../../support/triaged.ts';

const QUEUE = teamText(`coming_soon:
${[1, 2, 3, 4, 5].map(n => `  - { id: q${n}, title: Queued ${n} }\n`).join('')}`);

const NEW = 'team: search\ntitle: Dark mode\n';

describe('an answers file', () => {
  it('holds texts, numbers, yes and no, lists, and maps for what makes way', () => {
    const data = {
      item: 'dark-mode',
      position: 2,
      interrupt: false,
      to: ['acme', 7],
      leaves: { export: { to: 'backlog', informed: ['sales'] }, import: null },
      interrupts: ['sso'],
    };
    expect(answersIn(data)).toEqual({
      answers: new Map<string, unknown>([
        ['item', 'dark-mode'],
        ['position', '2'],
        ['interrupt', false],
        ['to', ['acme', '7']],
        ['leaves', ['export', 'import']],
        ['leaves.export.to', 'backlog'],
        ['leaves.export.informed', ['sales']],
        ['interrupts', ['sso']],
      ]),
      problems: [],
    });
  });

  it.each([
    [{ plase: 'backlog', '7': 1 }, ['7 answers no question', 'plase answers no question; did you mean place?']],
    [{ constructor: 'x' }, ['constructor answers no question']],
    [{ place: null }, ['place needs a text, a number, true or false, or a list of texts']],
    [{ to: [['acme']] }, ['to needs a text, a number, true or false, or a list of texts']],
    [{ effort: { low: '1w' } }, ['effort needs a text, a number, true or false, or a list of texts']],
    [{ leaves: { a: 'backlog' } }, ['leaves.a holds answers by their keys, such as { to: backlog }']],
    [{ leaves: { a: { to: {} } } }, ['leaves.a.to needs a text, a number, true or false, or a list of texts']],
    [['place'], ['the answers must be a map of keys and values']],
    ['place', ['the answers must be a map of keys and values']],
    [null, ['the answers must be a map of keys and values']],
  ])('%j is told what is wrong with it', (data, problems) => {
    expect(answersIn(data).problems).toEqual(problems);
  });

  it('is made from answers so that it reads back as the same', () => {
    const answers = new Map<string, string | boolean | readonly string[]>([
      ['place', 'coming_soon'],
      ['leaves', ['a', 'b']],
      ['leaves.a.to', 'closed'],
      ['leaves.a.reason', 'No.'],
      ['interrupts', []],
    ]);
    const data = answersAsData(answers);
    expect(data).toEqual({
      place: 'coming_soon',
      leaves: { a: { to: 'closed', reason: 'No.' }, b: {} },
      interrupts: [],
    });
    expect(answersIn(data)).toEqual({ answers, problems: [] });
  });
});

describe('answers that make no decision', () => {
  it('are told everything that is missing or wrong at once', () => {
    const answers = `${NEW}
id: Dark Mode
source: sale
priority: P7
asked_by: acme
asked_date: tomorrow
effort: 3
engineers: none
answer: as_asked
interrupt: perhaps
`;
    expect(decided(teamText(''), answers).problems).toEqual([
      'id: Dark Mode is no id; write lower-case words joined by hyphens, at most 60 characters',
      'source: sale cannot be chosen here; choose one of: strategy, marketing, customer_feedback, gtm_request, internal, nothing',
      'priority: P7 cannot be chosen here; choose one of: P0, P1, P2, nothing',
      'asked_date: tomorrow is no day of the calendar; write YYYY-MM-DD',
      'answer: as_asked cannot be chosen here; choose one of: none, promise',
      'interrupt: answer true or false',
      'place is missing: Where does it go? (coming_soon, backlog, wont_fix)',
    ]);
  });

  it('are told what is missing behind what is missing', () => {
    expect(decided(QUEUE, `${NEW}place: coming_soon\nanswer: promise\n`).problems).toEqual([
      'effort is missing: How much undisturbed engineer time does it take?',
      'date is missing: Which date do we promise?',
      'to is missing: Who is it promised to?',
      'leaves is missing: The queue is full. What leaves it? (q5, q4, q3, q2, q1)',
    ]);
  });

  it.each(['2026-02-30', '2023-14-05', '20260203', '0026-02-03', 'tomorrow'])('are told that %s is no day', day => {
    expect(decided(QUEUE, `${NEW}asked_by: acme\nasked_date: "${day}"\nplace: backlog\n`).problems).toContain(
      `asked_date: ${day} is no day of the calendar; write YYYY-MM-DD`,
    );
  });

  it.each(['0', '-1', 'two', '1.25', '1000'])('are told that %s is no number of engineers', engineers => {
    expect(
      decided(QUEUE, `${NEW}asked_by: a\nasked_date: 2027-02-26\neffort: 1d/1d/1d\nengineers: "${engineers}"\n`)
        .problems,
    ).toContain(`engineers: ${engineers} is no number of engineers`);
  });

  it.each([
    ['2w', 'write three durations, such as 2w/3w/5w or 3d/5d/10d'],
    ['2/3/5', 'write three durations, such as 2w/3w/5w or 3d/5d/10d'],
    ['3w/2w/5w', 'the three must grow: low, likely, high'],
  ])('are told why %s is no effort', (effort, why) => {
    expect(decided(QUEUE, `${NEW}asked_by: acme\nasked_date: 2027-02-26\neffort: ${effort}\n`).problems).toContain(
      `effort: ${why}`,
    );
  });

  it('are refused an id that is taken, or that was once', () => {
    const texts = {
      ...QUEUE,
      'decisions/search.yaml': '- { on: 2026-01-05, item: gone, from: new, to: closed, reason: R }\n',
    };
    for (const id of ['q1', 'gone'])
      expect(decided(texts, `${NEW}id: ${id}\nplace: backlog\n`).problems).toEqual([`id: ${id} is taken already`]);
    expect(decided(texts, `${NEW}id: "7"\nplace: backlog\n`).problems).toEqual([
      'id: 7 would be taken for a number in the inbox; add a word',
    ]);
  });
});

describe('answers to what nobody asks', () => {
  it('contradict the others, and are named', () => {
    const answers = `${NEW}place: backlog\nposition: 2\ncause: incident\nleaves: { q1: { to: backlog } }\n`;
    expect(decided(QUEUE, answers).problems).toEqual([
      'position is answered, but with the other answers nobody asks for it',
      'cause is answered, but with the other answers nobody asks for it',
      'leaves is answered, but with the other answers nobody asks for it',
    ]);
  });

  it('are named one by one where only a part is not asked', () => {
    const answers = `${NEW}place: coming_soon\nleaves: { q1: { to: backlog, approved_by: [ana] } }\n`;
    expect(decided(QUEUE, answers).problems).toEqual([
      'leaves.q1.approved_by is answered, but with the other answers nobody asks for it',
    ]);
  });
});

describe('the people of the company', () => {
  const company = (stakeholders: string) => ({
    ...teamText(
      'coming_soon: [{ id: a, title: A, stakeholders: [acme, globex] }]\ninbox: [{ title: B, asked: { by: [acme] } }]\n',
    ),
    'company.yaml': `stakeholders: ${stakeholders}\n`,
  });
  const KNOWN = company(
    '{ sales: { name: Sales }, acme: { name: Acme Bank, private: true, through: [sales] }, globex: {} }',
  );
  const leave = 'item: a\nplace: backlog\nreason: Later.\n';

  it('are known: another name is refused, with the one that was meant', () => {
    const asked = 'team: search\ntitle: C\nplace: backlog\nasked_by: ';
    expect(decided(KNOWN, `${asked}sale\n`).problems).toEqual([
      'asked_by: sale is no stakeholder of company.yaml; did you mean sales?',
    ]);
    expect(decided(KNOWN, `${asked}constructor\n`).problems).toEqual([
      'asked_by: constructor is no stakeholder of company.yaml; known are sales, acme and globex',
    ]);
    expect(decided(company('{ constructor: {} }'), `${asked}constructor\n`).messages).toEqual([]);
  });

  it('may be any where the company keeps no list, or there is no company', () => {
    const { 'company.yaml': _, ...none } = KNOWN;
    for (const texts of [none, { ...none, 'company.yaml': 'name: Acme\n' }])
      expect(decided(texts, `${leave}informed: [acme, globex, "Ann, of legal"]\n`).log).toMatchObject([
        { informed: ['acme', 'globex', 'Ann', 'of legal'] },
      ]);
  });

  it('must all be told, or be spoken for', () => {
    expect(decided(KNOWN, `${leave}informed: [globex]\n`).problems).toEqual(['informed: acme must be among them']);
    expect(decided(KNOWN, `${leave}informed: [globex, sales]\n`).log).toMatchObject([
      { informed: ['globex', 'sales'] },
    ]);
    expect(question('informed', KNOWN, leave).default).toBe('acme, globex');
  });

  it('are not asked for where nobody can know them', () => {
    const { log, problems } = decided(company('{ sales: {} }'), leave);
    expect([log[0], problems]).toEqual([
      { on: '2026-11-21', item: 'a', from: 'coming_soon', to: 'backlog', reason: 'Later.' },
      [],
    ]);
  });

  it('are called by name, unless that is private', () => {
    const { messages } = decided(KNOWN, `${leave}informed: [acme, sales, globex]\n`);
    expect(messages.map(({ to, text }) => [to, text.split('\n')[0]])).toEqual([
      ['acme', 'Hello acme,'],
      ['globex', 'Hello globex,'],
      ['sales', 'Hello Sales,'],
    ]);
    expect(JSON.stringify(decided(KNOWN, 'item: search/1\nplace: wont_fix\nreason: R\n'))).not.toContain('Acme Bank');
  });
});
