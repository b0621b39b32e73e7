import { describe, expect, test } from 'vitest';
import type { CheckIn } from '../../../src/analyze/review/check-in.ts';
import { QUESTION_KEYS } from '../../../src/analyze/review/check-in.ts';
import { outlooksOf } from '../../../src/analyze/review/outlook.ts';
import type { ReviewInput } from '../../../src/analyze/review/review.ts';
import { checkInOf } from '../../../src/analyze/review/review.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { RuleId } from '../../../src/model/rule-id.ts';
import { ENDANGERING } from '../../../src/rules/index.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const checkIn = (
  texts: Texts,
  diagnostics: readonly Diagnostic[] = [],
  quarter = '2026-Q4',
  today = TODAY,
  suppressed: ReviewInput['suppressed'] = [],
): CheckIn => {
  const { world, diagnostics: reading } = readWorld(sourcesOf(texts), today);
  expect(reading).toEqual([]);
  const team = world.teams.find(({ id }) => id === 'search');
  if (team === undefined) throw new Error('no team search');
  const retrospective = () => ({ kind: 'untold', why: 'no-repository' }) as const;
  const asOf = { day: today, revision: 'abc1234' };
  const outlook = outlooksOf(world);
  const found = { diagnostics, suppressed, endangering: ENDANGERING };
  return checkInOf({ world, ...found, folder: 'plans', quarter, asOf, retrospective, outlook }, team);
};

const search = (lines: string): Texts => ({ 'teams/search.yaml': `team: search\nname: Search\n${lines}` });

const finding = (rule: RuleId, item: string | undefined, file = 'plans/teams/search.yaml'): Diagnostic => ({
  rule,
  severity: 'error',
  file,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  ...(item === undefined ? {} : { item }),
  message: `${item ?? 'the team'} is late`,
  hint: 'Hurry.',
  related: [],
});

const PROMISED = `
engineers: 5
focus: 0.7
in_progress:
  - id: sso
    title: Sign-in
    priority: P0
    started: 2026-11-02
    target_date: 2026-12-10
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
    commitment: { date: 2026-12-15, to: [acme, sales], scope: Okta., fixed: true }
coming_soon:
  - id: audit
    title: Audit log
    scoping: { on: 2026-11-09, effort: { low: 2w, likely: 2w, high: 2w }, engineers: 2 }
    commitment: { date: 2026-12-13, to: [sales], scope: A year of it. }
  - { id: export, title: Export, commitment: { date: 2026-12-31, to: [sales], scope: CSV., changes: [{ on: 2026-11-01, withdrawn: true, approved_by: [sales] }] } }
backlog:
  - { id: themes, title: Themes, commitment: { date: 2027-01-15, to: [sales], scope: Dark. } }
`;

describe('promises', () => {
  test('are the live commitments of every place, in the order in which they are due', () => {
    expect(checkIn(search(PROMISED)).promises.map(({ id, due, place, rank }) => [id, due, place, rank])).toEqual([
      ['audit', '2026-12-11', 'coming_soon', 1],
      ['sso', '2026-12-15', 'in_progress', 1],
      ['themes', '2027-01-15', 'backlog', 1],
    ]);
  });

  test('say what was promised to whom, and the sum behind the last day to start', () => {
    const [, sso] = checkIn({
      ...search(PROMISED),
      'company.yaml': 'stakeholders: { acme: { name: Acme Bank }, sales: { name: Sales } }',
    }).promises;
    expect(sso).toEqual({
      id: 'sso',
      title: 'Sign-in',
      priority: 'P0',
      team: { id: 'search', name: 'Search' },
      scope: 'Okta.',
      to: ['Acme Bank', 'Sales'],
      date: '2026-12-15',
      due: '2026-12-15',
      fixed: true,
      place: 'in_progress',
      rank: 1,
      started: '2026-11-02',
      target: '2026-12-10',
      scoping: 'ordered',
      sum: {
        on: '2026-11-05',
        due: '2026-12-15',
        days: 29,
        isOverdue: true,
        scopedOn: '2026-09-28',
        engineers: 2,
        focus: 0.7,
        spare: 3,
      },
      chance: { probability: 0.9586, grade: 'good', isAtBest: false },
      isDuePast: false,
      state: 'sound',
      accepted: undefined,
    });
  });

  test('are as likely as the forecast says, or have the reason why nobody can say', () => {
    const chances = (lines: string) =>
      checkIn(search(lines.replace('backlog:', 'in_progress: []\nbacklog:'))).promises.map(({ id, chance }) => [
        id,
        chance,
      ]);
    const scoped = 'scoping: { on: 2026-11-09, effort: { low: 5d, likely: 5d, high: 5d }, engineers: 1 }';
    const promise = (date: string) => `commitment: { date: ${date}, to: [sales], scope: All. }`;
    const plan = `
coming_soon:
  - { id: a, title: A, ${scoped}, ${promise('2026-11-27')} }
  - { id: b, title: B, ${scoped}, ${promise('2026-11-30')} }
  - { id: c, title: C, ${promise('2026-12-01')} }
backlog: [{ id: d, title: D, ${scoped}, ${promise('2026-12-02')} }]
inbox: [{ title: E, ${scoped}, ${promise('2026-12-03')} }]
`;
    expect(chances(`engineers: 1${plan}`)).toEqual([
      ['a', { probability: 1, grade: 'good', isAtBest: false }],
      ['b', { probability: 0, grade: 'bad', isAtBest: false }],
      ['c', { why: 'unscoped' }],
      ['d', { why: 'not-planned' }],
      ['E', { why: 'not-planned' }],
    ]);
    expect(chances(plan)[0]).toEqual(['a', { why: 'engineers-unknown' }]);
  });

  test('of work that began on the last day just fit, and a day later are too much', () => {
    const spare = (started: string) =>
      checkIn(search(PROMISED.replace('started: 2026-11-02', `started: ${started}`))).promises.find(
        ({ id }) => id === 'sso',
      )?.sum?.spare;
    expect([spare('2026-11-04'), spare('2026-11-05'), spare('2026-11-06')]).toEqual([1, 0, -1]);
  });

  test('work that was scoped again counts from that day', () => {
    const again = PROMISED.replace('on: 2026-09-28', 'on: 2026-11-05');
    expect(checkIn(search(again)).promises.find(({ id }) => id === 'sso')?.sum?.spare).toBe(0);
  });

  test('are at risk when a rule about dates speaks of their work, and only then', () => {
    const { atRisk, promises } = checkIn(search(PROMISED), [
      finding('start-overdue', 'audit'),
      finding('impact-missing', 'sso'),
      finding('commitment-passed', 'themes', 'plans/teams/other.yaml'),
      finding('too-much-started', undefined),
    ]);
    expect(atRisk).toEqual([
      {
        rule: 'start-overdue',
        work: { id: 'audit', title: 'Audit log' },
        message: 'audit is late',
        hint: 'Hurry.',
        accepted: undefined,
      },
      { rule: 'too-much-started', work: undefined, message: 'the team is late', hint: 'Hurry.', accepted: undefined },
    ]);
    expect(promises.filter(({ state }) => state === 'at-risk').map(({ id }) => id)).toEqual(['audit']);
  });

  test('are at risk as well when somebody has accepted what a rule says, and accepted when all of it is', () => {
    const accepted = [
      { diagnostic: finding('start-overdue', 'audit'), reason: 'Sales knows.' },
      { diagnostic: finding('dated-backlog', 'themes'), reason: 'Until Friday.' },
      { diagnostic: finding('impact-missing', 'sso'), reason: 'It is obvious.' },
    ];
    const open = [finding('commitment-passed', 'themes')];
    const { atRisk, promises } = checkIn(search(PROMISED), open, '2026-Q4', TODAY, accepted);
    expect(atRisk.map(({ work, accepted }) => [work?.id, accepted])).toEqual([
      ['themes', undefined],
      ['audit', 'Sales knows.'],
      ['themes', 'Until Friday.'],
    ]);
    expect(promises.map(({ id, state, accepted }) => [id, state, accepted])).toEqual([
      ['audit', 'at-risk', 'Sales knows.'],
      ['sso', 'sound', undefined],
      ['themes', 'at-risk', undefined],
    ]);
  });

  test('have no day to start when their effort is missing, out of order, or longer than can be counted back', () => {
    const scoping = (low: string, high: string) =>
      `, scoping: { on: 2026-11-09, effort: { low: ${low}, likely: ${high}, high: ${high} }, engineers: 0.1 }`;
    const plan = (more: string) =>
      search(`coming_soon: [{ id: a, title: A, commitment: { date: 2027-01-15, to: [sales], scope: S. }${more} }]`);
    const stateOf = (more: string) => {
      const { promises, comingSoon } = checkIn(plan(more));
      return [promises[0]?.scoping, promises[0]?.sum?.on, comingSoon[0]?.scoping, comingSoon[0]?.size?.days];
    };
    expect(stateOf('')).toEqual(['none', undefined, 'none', undefined]);
    expect(stateOf(scoping('2d', '1d'))).toEqual(['disordered', undefined, 'disordered', undefined]);
    expect(stateOf(scoping('1d', '1d'))).toEqual(['ordered', '2027-01-04', 'ordered', 10]);
    expect(stateOf(scoping('5000d', '5000d'))).toEqual(['ordered', undefined, 'ordered', 50_000]);
  });
});

describe('names', () => {
  test('of a private stakeholder never show, even where company.yaml holds one by mistake', () => {
    const company = 'stakeholders: { acme: { name: Meridian, private: true }, sales: {} }';
    expect(checkIn({ ...search(PROMISED), 'company.yaml': company }).promises[1]?.to).toEqual(['acme', 'sales']);
  });

  test('that every object has in JavaScript are names like others', () => {
    const company = 'stakeholders: { sales: { name: Sales } }';
    const plan = 'questions: [{ id: q, question: Why?, to: [constructor, sales] }]';
    expect(checkIn({ ...search(plan), 'company.yaml': company }).questions[0]?.to).toEqual(['constructor', 'Sales']);
  });
});

describe('questions that only people answer', () => {
  test('are all open without an answers file, but for the one about a backlog that is empty', () => {
    expect(checkIn(search('')).open).toEqual(QUESTION_KEYS.filter(key => key !== 'excluded.why'));
    expect(checkIn(search('backlog: [{ id: a, title: A }]')).open).toEqual(QUESTION_KEYS);
  });

  test('are open until answered, each under its own key', () => {
    const answers = `
quarter: 2026-Q4
team: search
scheduled_on: 2026-12-11
invited: [sales]
retrospective: { how_well: Well., evidence: [{ shows: Six of ten., source: survey }] }
plan: { data: [Interviews] }
guidance: [Which first?]
`;
    const { open, answers: given } = checkIn({ ...search(''), 'reviews/2026-Q4/search.yaml': answers });
    expect(open).toEqual(['status.serving', 'plan.fit', 'plan.confidence', 'complete', 'excluded.declined']);
    expect(given['retrospective.evidence']).toEqual([{ text: 'Six of ten.', source: 'survey' }]);
  });

  test('when the meeting is, and with whom, is not asked after it', () => {
    const held = 'quarter: 2026-Q4\nteam: search\nmeetings: [{ on: 2026-11-17, aligned: true }]';
    expect(checkIn({ ...search(''), 'reviews/2026-Q4/search.yaml': held }).open).not.toContain('invited');
  });

  test('answers of another quarter, or another team, are not taken', () => {
    const answers = 'quarter: 2026-Q3\nteam: search\ncomplete: Yes.';
    const { open, answersFile } = checkIn({
      ...search(''),
      'reviews/2026-Q3/search.yaml': answers,
      'reviews/2026-Q4/other.yaml': 'quarter: 2026-Q4\nteam: other\ncomplete: Yes.',
    });
    expect(open).toContain('complete');
    expect(answersFile).toBe('plans/reviews/2026-Q4/search.yaml');
  });
});

describe('risks', () => {
  const risks = (lines: string) => checkIn(search(`risks:\n${lines}`)).risks.map(({ risk }) => risk);

  test('are those that are open, with all that the plan says of them', () => {
    const { risks } = checkIn(
      search(`risks:
  - { id: r, risk: Rain., closed_on: 2026-10-06 }
  - { id: s, risk: Snow., likelihood: low, impact: high, mitigation: Salt., owner: ana }
`),
    );
    expect(risks).toEqual([{ risk: 'Snow.', likelihood: 'low', impact: 'high', mitigation: 'Salt.', owner: 'ana' }]);
  });

  test('come with the gravest first, of equal impact the likeliest, and those that nobody has judged last', () => {
    expect(
      risks(`  - { id: a, risk: unjudged }
  - { id: b, risk: low and high, impact: low, likelihood: high }
  - { id: c, risk: high and unjudged, impact: high }
  - { id: d, risk: high and low, impact: high, likelihood: low }
  - { id: e, risk: medium and medium, impact: medium, likelihood: medium }
  - { id: f, risk: high and high, impact: high, likelihood: high }
  - { id: g, risk: unjudged and high, likelihood: high }
  - { id: h, risk: high and high as well, impact: high, likelihood: high }
`),
    ).toEqual([
      'high and high',
      'high and high as well',
      'high and low',
      'high and unjudged',
      'medium and medium',
      'low and high',
      'unjudged and high',
      'unjudged',
    ]);
  });
});

describe('the quarter so far', () => {
  const closed = (days: readonly string[]) =>
    `closed:\n${days.map(day => `  - { id: c-${day}, title: T, outcome: delivered, closed_on: ${day} }`).join('\n')}`;
  const deliveredOn = (texts: Texts, quarter?: string) =>
    checkIn(texts, [], quarter).past.delivered.map(({ on }) => on);

  test('holds what closed from its first day to today', () => {
    const days = ['2026-09-30', '2026-10-01', '2026-11-21', '2026-11-22'];
    expect(deliveredOn(search(closed(days)))).toEqual(['2026-10-01', '2026-11-21']);
  });

  test('an earlier quarter ends with its last day', () => {
    const days = ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'];
    expect(deliveredOn(search(closed(days)), '2026-Q3')).toEqual(['2026-07-01', '2026-09-30']);
  });

  test("follows the company's fiscal year", () => {
    const texts = {
      ...search(closed(['2026-10-31', '2026-11-01'])),
      'company.yaml': 'calendar: { fiscal_year_starts: 2 }',
    };
    expect(deliveredOn(texts, '2026-Q4')).toEqual(['2026-11-01']);
  });

  test('counts archived work of the team, and work that stands in plan and archive once', () => {
    const item = '{ id: a, title: T, outcome: delivered, closed_on: 2026-10-02 }';
    const texts = {
      ...search(`closed: [${item}]`),
      'archive/search-2026.yaml': `team: search\nclosed: [${item}, { id: b, title: T, outcome: delivered, closed_on: 2026-10-03 }]`,
      'archive/other-2026.yaml':
        'team: other\nclosed: [{ id: c, title: T, outcome: delivered, closed_on: 2026-10-03 }]',
    };
    expect(checkIn(texts).past.delivered.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('shows what delivered work was promised for, but not a promise that was withdrawn', () => {
    const item = (id: string, changes: string) =>
      `{ id: ${id}, title: T, outcome: delivered, closed_on: 2026-10-02, commitment: { date: 2026-10-09, to: [sales], scope: S.${changes} } }`;
    const withdrawn = item('b', ', changes: [{ on: 2026-09-30, withdrawn: true, approved_by: [sales] }]');
    const { delivered } = checkIn(search(`closed: [${item('a', '')}, ${withdrawn}]`)).past;
    expect(delivered.map(({ id, promised, promisedTo }) => [id, promised, promisedTo])).toEqual([
      ['a', '2026-10-09', ['sales']],
      ['b', undefined, []],
    ]);
  });

  test('parts decisions from declined dates, and tells what became of questions, needs and risks', () => {
    const texts = {
      ...search(`
backlog: [{ id: dark, title: Dark mode }]
questions: [{ id: q, question: Why?, answer: So., answered_on: 2026-10-05 }]
needs: [{ id: n, need: A designer., met_on: 2026-10-04 }, { id: m, need: A desk., met_on: 2026-09-01 }]
risks: [{ id: r, risk: Rain., closed_on: 2026-10-06 }]`),
      'decisions/search.yaml': `
- { on: 2026-11-02, item: dark, from: coming_soon, to: backlog, reason: Room. }
- { on: 2026-10-02, item: search/dark, from: new, to: coming_soon, reason: Late., asked: declined }
- { on: 2026-10-03, item: gone, from: new, to: backlog, reason: Small., asked: offered 2026-12-01 }`,
    };
    const { past, excluded } = checkIn(texts);
    expect(past.decisions.map(({ on, work }) => [on, work.title])).toEqual([
      ['2026-10-03', 'gone'],
      ['2026-11-02', 'Dark mode'],
    ]);
    expect(excluded.declined.map(({ work }) => work.title)).toEqual(['Dark mode']);
    expect(past.settled).toEqual([
      { on: '2026-10-04', what: 'A designer.', how: 'Met.' },
      { on: '2026-10-05', what: 'Why?', how: 'So.' },
      { on: '2026-10-06', what: 'Rain.', how: 'No longer a risk.' },
    ]);
  });

  test('holds changes of promises, but not mere changes of words', () => {
    const plan = `
in_progress:
  - id: sso
    title: Sign-in
    commitment:
      date: 2026-12-15
      to: [sales]
      scope: Okta.
      changes:
        - { on: 2026-10-02, date: { from: 2026-11-30, to: 2026-12-15 }, reason: Rain., approved_by: [sales] }
        - { on: 2026-10-03, scope: { from: Octa., to: Okta. }, wording: true }`;
    expect(
      checkIn(search(plan)).past.promiseChanges.map(({ on, date, approvedBy }) => [on, date?.to, approvedBy]),
    ).toEqual([['2026-10-02', '2026-12-15', ['sales']]]);
  });
});

describe('what is asked of the executives', () => {
  test('is known by the kind of the stakeholder, and without a company file by the name', () => {
    const plan = search(
      'needs: [{ id: a, need: A., to: [board] }, { id: b, need: B., to: [executives] }, { id: c, need: C., to: [sales] }]',
    );
    const ofExecutives = (texts: Texts) =>
      checkIn(texts)
        .needs.filter(need => need.ofExecutives)
        .map(({ id }) => id);
    expect(
      ofExecutives({
        ...plan,
        'company.yaml': 'stakeholders: { board: { kind: executive }, executives: { kind: executive }, sales: {} }',
      }),
    ).toEqual(['a', 'b']);
    expect(ofExecutives(plan)).toEqual(['b']);
  });
});

describe('below the line', () => {
  const backlog =
    'backlog: [{ id: a, title: A }, { id: b, title: B, priority: P1 }, { id: c, title: C, priority: P0 }, { id: d, title: D }, { id: e, title: E, priority: P1 }, { id: f, title: F }, { id: g, title: G }]';

  test('are up to five items of the backlog, P0 first, then as they stand', () => {
    const { belowTheLine, isChosen } = checkIn(search(backlog)).excluded;
    expect([isChosen, ...belowTheLine.map(({ id }) => id)]).toEqual([false, 'c', 'b', 'e', 'a', 'd']);
  });

  test('are those that the answers name, also when one has left the backlog', () => {
    const answers = 'quarter: 2026-Q4\nteam: search\nexcluded: { below_the_line: [g, gone] }';
    const { belowTheLine } = checkIn({ ...search(backlog), 'reviews/2026-Q4/search.yaml': answers }).excluded;
    expect(belowTheLine.map(({ id, isBacklog }) => [id, isBacklog])).toEqual([
      ['g', true],
      ['gone', false],
    ]);
  });
});

test('the mix of sources counts what is in progress or coming soon, beside what the company wants', () => {
  const plan =
    'in_progress: [{ id: a, title: A, source: internal }, { id: b, title: B }]\ncoming_soon: [{ id: c, title: C, source: internal }, { id: d, title: D, source: strategy }]';
  expect(
    checkIn({ ...search(plan), 'company.yaml': 'policy: { work_mix: { strategy: 0.5, marketing: 0.5 } }' }).sources,
  ).toEqual([
    { source: 'strategy', items: 1, share: 0.25, wanted: 0.5 },
    { source: 'marketing', items: 0, share: 0, wanted: 0.5 },
    { source: 'internal', items: 2, share: 0.5, wanted: undefined },
    { source: undefined, items: 1, share: 0.25, wanted: undefined },
  ]);
});
