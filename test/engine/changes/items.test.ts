import { describe, expect, it } from 'vitest';
import { comparedTexts, dutiesIn, whatsIn } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';

const whats = (before: Texts, after: Texts) => whatsIn(comparedTexts(before, after).changes);

const archive = (...items: readonly string[]): Texts => ({
  'archive/search-2026.yaml': `team: search\nclosed: [${items.join(', ')}]\n`,
});

const DONE = 'title: Done, outcome: delivered, closed_on: 2026-11-02';

describe('an item', () => {
  it('is new when its id stood nowhere, in the inbox too', () => {
    const after = teamText('backlog: [{ id: a, title: A }]\ninbox: [{ id: b, title: B }, { title: C }]\n');
    expect(whats(teamText('inbox: [{ title: A }]\n'), after)).toEqual(['a added', 'b added']);
  });

  it.each(['in_progress', 'coming_soon', 'backlog'])('that is gone has vanished from %s', place => {
    const { changes } = comparedTexts(teamText(`${place}: [{ id: a, title: A }]\n`), teamText(''));
    expect(changes).toEqual({
      items: [
        {
          item: 'a',
          before: expect.objectContaining({ id: 'a', team: 'search', place, index: 0 }),
          after: undefined,
          what: { kind: 'vanished' },
          requirement: undefined,
          decisions: [],
        },
      ],
      teams: [],
      rewritten: [],
    });
  });

  it('may vanish from the inbox', () => {
    expect(whats(teamText('inbox: [{ id: a, title: A }]\n'), teamText(''))).toEqual([]);
  });

  it('is followed through teams and archives', () => {
    const web: Texts = { 'teams/web.yaml': 'team: web\nname: Web\nbacklog: [{ id: a, title: A }]\n' };
    const empty: Texts = { 'teams/web.yaml': 'team: web\nname: Web\n' };
    expect(whats({ ...teamText(''), ...web }, { ...teamText('backlog: [{ id: a, title: A }]\n'), ...empty })).toEqual([
      'a team {"from":"web","to":"search"}',
    ]);
    const closed = teamText(`closed: [{ id: a, ${DONE} }]\n`);
    const archived = archive(`{ id: a, ${DONE} }`);
    for (const [before, after] of [
      [closed, { ...teamText(''), ...archived }],
      [closed, { ...closed, ...archived }],
      [
        { ...closed, ...archived },
        { ...teamText(''), ...archived },
      ],
    ] as const)
      expect(comparedTexts(before, after).changes).toEqual({ items: [], teams: [], rewritten: [] });
    const both = { ...teamText('backlog: [{ id: a, title: A }]\n'), ...archived };
    expect(whats(both, { ...teamText('coming_soon: [{ id: a, title: A }]\n'), ...archived })).toEqual(['a place']);
  });

  it('is the one of the same team, when somebody gives its id twice: the other is another item', () => {
    const adapters: Texts = { 'teams/adapters.yaml': 'team: adapters\nname: Adapters\n' };
    const before = { ...adapters, ...teamText('in_progress: [{ id: a, title: A }]\n') };
    const twin = { 'teams/adapters.yaml': `${adapters['teams/adapters.yaml']}backlog: [{ id: a, title: Twin }]\n` };
    expect(whats(before, { ...before, ...twin })).toEqual(['a added']);
    expect(whats(before, { ...twin, ...teamText('coming_soon: [{ id: a, title: A }]\n') })).toEqual([
      'a added',
      'a place',
    ]);
    expect(whats({ ...before, ...twin }, { ...before, ...adapters })).toEqual(['a vanished']);
    expect(whats({ ...before, ...twin }, { ...twin, ...teamText('') })).toEqual(['a vanished']);
    expect(whats(before, { ...twin, ...teamText('') })).toEqual([
      'a team {"from":"search","to":"adapters"}',
      'a place {"handedOverBy":"search"}',
      'a field {"field":"title","from":"A","to":"Twin"}',
    ]);
  });

  it('keeps its identity under a new id that says what it was', () => {
    const before = teamText('in_progress: [{ id: a, title: A }]\n');
    expect(whats(before, teamText('in_progress: [{ id: b, title: A, was: a }]\n'))).toEqual([
      'b renamed {"from":"a","to":"b"}',
    ]);
    expect(whats(before, teamText('backlog: [{ id: b, title: B, was: a }]\n'))).toEqual([
      'b renamed {"from":"a","to":"b"}',
      'b place',
      'b field {"field":"title","from":"A","to":"B"}',
    ]);
    expect(
      whats(before, teamText('in_progress: [{ id: a, title: A }]\nbacklog: [{ id: b, title: B, was: a }]\n')),
    ).toEqual(['b added']);
    expect(whats(before, teamText('backlog: [{ id: b, title: A }]\n'))).toEqual(['b added', 'a vanished']);
    expect(whats(before, teamText('backlog: [{ id: b, title: A, was: a }, { id: c, title: A, was: a }]\n'))).toEqual([
      'b renamed {"from":"a","to":"b"}',
      'b place',
      'c added',
    ]);
  });

  it('is spoken of by decisions under any id that it had', () => {
    const log = (id: string) => ({
      'decisions/search.yaml': `- { on: 2026-11-02, item: ${id}, from: in_progress, to: backlog, reason: R }\n`,
    });
    const before = teamText('in_progress: [{ id: a, title: A }]\n');
    const after = teamText('backlog: [{ id: b, title: A, was: a }]\n');
    const reasons = (id: string) =>
      comparedTexts(before, { ...after, ...log(id) }).changes.items.map(({ decisions }) => decisions.length);
    expect(reasons('a')).toEqual([0, 1]);
    expect(reasons('search/b')).toEqual([0, 1]);
    expect(reasons('c')).toEqual([0, 0]);
  });
});

it('changes stand in the order of the later plan, what vanished behind the rest of its team', () => {
  const web = (lines: string): Texts => ({ 'teams/web.yaml': `team: web\nname: Web\n${lines}` });
  const before = {
    ...teamText('backlog: [{ id: z, title: Z }, { id: y, title: Y }]\nin_progress: [{ id: gone, title: G }]\n'),
    ...web('backlog: [{ id: w, title: W }]\n'),
  };
  const after = {
    ...teamText(
      'in_progress: [{ id: y, title: Y2 }]\ninbox: [{ id: i, title: I }]\nbacklog: [{ id: n, title: N }, { id: z, title: Z2 }]\n',
    ),
    ...web('backlog: [{ id: w, title: W2 }]\n'),
  };
  expect(whats(before, after)).toEqual([
    'y place',
    'y field {"field":"title","from":"Y","to":"Y2"}',
    'n added',
    'z field {"field":"title","from":"Z","to":"Z2"}',
    'i added',
    'gone vanished',
    'w field {"field":"title","from":"W","to":"W2"}',
  ]);
});

describe('two items of one id', () => {
  const PROMISE = 'commitment: { date: 2022-08-23, to: [release], scope: All. }';
  const web = (lines: string): Texts => ({ 'teams/web.yaml': `team: web\nname: Web\n${lines}` });
  const promised = (date: string) =>
    JSON.stringify({ commitment: { date, to: ['release'], scope: 'All.', changes: [] } });
  const closed = web(
    'closed: [{ id: x, title: Other, outcome: wont_fix, closed_on: 2021-01-08, reason: Replaced. }]\n',
  );

  it('of two teams hide nothing of each other', () => {
    const started = teamText(`in_progress: [{ id: x, title: X, target_date: 2021-12-07, ${PROMISE} }]\n`);
    const { changes } = comparedTexts(
      { ...closed, ...started },
      { ...closed, ...teamText('backlog: [{ id: x, title: X }]\n') },
    );
    expect(dutiesIn(changes)).toEqual([
      'x work-interrupted inform: of release; in decisions; owes entry',
      'x commitment-dropped approve: of release; in changes; owes entry',
    ]);
  });

  it('are each spoken of by the decisions of their own team', () => {
    const both = (place: string) => ({
      ...teamText(`${place}: [{ id: x, title: X, stakeholders: [s] }]\n`),
      ...web(`${place}: [{ id: x, title: X, stakeholders: [s] }]\n`),
    });
    const owed = (log: string, item: string) =>
      dutiesIn(
        comparedTexts(both('coming_soon'), {
          ...both('backlog'),
          [`decisions/${log}.yaml`]: `- { on: 2026-11-02, item: ${item}, from: coming_soon, to: backlog, reason: R, informed: [s] }\n`,
        }).changes,
      ).map(line => line.endsWith('settled'));
    expect(owed('search', 'x')).toEqual([true, false]);
    expect(owed('web', 'x')).toEqual([false, true]);
    expect(owed('search', 'web/x')).toEqual([false, true]);
    expect(owed('other', 'x')).toEqual([true, true]);
  });

  it('of one team are told apart by place and content, whichever comes first', () => {
    const original = `{ id: x, title: X, ${PROMISE} }`;
    const moved = original.replace('2022-08-23', '2022-09-30');
    const lists = (started: readonly string[], queued: readonly string[] = []) =>
      teamText(`in_progress: [${started.join(', ')}]\ncoming_soon: [${queued.join(', ')}]\n`);
    expect(whats(lists([original]), lists([moved, original]))).toEqual([
      'x added',
      `x promised ${promised('2022-09-30')}`,
    ]);
    expect(whats(lists([original]), lists([original, moved]))).toEqual([
      'x added',
      `x promised ${promised('2022-09-30')}`,
    ]);
    const MOVED = 'x commitment-date {"from":"2022-08-23","to":"2022-09-30"}';
    expect(whats(lists([original]), lists([moved], [original]))).toEqual([
      MOVED,
      'x added',
      `x promised ${promised('2022-08-23')}`,
    ]);
    // The copy that came before is not the one that was promised.
    for (const both of [lists([original, moved]), lists([moved, original])])
      expect(whats(both, lists([moved]))).toEqual(['x vanished', `x commitment-dropped {"how":"vanished"}`]);
    expect(whats(lists([original], [original]), lists([], [original]))).toEqual([
      'x vanished',
      'x commitment-dropped {"how":"vanished"}',
    ]);
  });

  it('of one team that say the same may become one, in the higher place', () => {
    const same = (...places: readonly string[]) =>
      teamText(places.map(place => `${place}: [{ id: x, title: X, ${PROMISE} }]\n`).join(''));
    expect(whats(same('in_progress', 'coming_soon'), same('in_progress'))).toEqual([]);
    expect(whats(same('in_progress'), same('in_progress', 'coming_soon'))).toEqual([]);
    expect(whats(same('coming_soon'), same('in_progress', 'coming_soon')).slice(0, 1)).toEqual(['x added']);
  });

  it('stay two when one of them changes its team or its id', () => {
    const [x, y] = ['{ id: x, title: X }', '{ id: y, title: X, was: x }'];
    const both = { ...teamText(`backlog: [${x}]\n`), ...web(`backlog: [{ id: x, title: Other }]\n`) };
    expect(whats(both, { ...teamText(`backlog: [${y}]\n`), ...web(`backlog: [{ id: x, title: Other }]\n`) })).toEqual([
      'y renamed {"from":"x","to":"y"}',
    ]);
    expect(whats(both, { ...teamText(''), ...web(`backlog: [{ id: x, title: Other }, ${x}]\n`) })).toEqual([
      'x vanished',
      'x added',
    ]);
  });

  it('in two files of one team are each its own', () => {
    const twins = (yaml: string, yml: string): Texts => ({
      'teams/search.yaml': `team: search\nname: Search\n${yaml}`,
      'teams/search.yml': `team: search\nname: Search\n${yml}`,
    });
    const [a, b] = ['coming_soon: [{ id: a, title: A }]\n', 'coming_soon: [{ id: b, title: B }]\n'];
    expect(comparedTexts(twins(a, b), twins(a, b)).changes).toEqual({ items: [], teams: [], rewritten: [] });
    expect(whats(twins(a, b), twins(b, a))).toEqual([]);
    expect(whats(twins(a, b), twins(a, ''))).toEqual(['b vanished']);
    expect(whats(twins(a, b), twins('', b))).toEqual(['a vanished']);
    expect(whats(twins(a, b), twins(a, b.replace('title: B', 'title: B, owner: 4')))).toEqual([]);
    expect(whats(twins(a, b), twins(a.replace('A', 'C'), b.replace('title: B', 'title: 4')))).toEqual([
      'a field {"field":"title","from":"A","to":"C"}',
    ]);
  });
});

describe('an id that an item was called by', () => {
  const item = (id: string, was?: string) => `{ id: ${id}, title: A${was === undefined ? '' : `, was: ${was}`} }`;
  const backlog = (...items: readonly string[]) => teamText(`backlog: [${items.join(', ')}]\n`);

  it('comes only after the item that has it still', () => {
    expect(whats(backlog(item('a'), item('b')), backlog(item('b', 'a'), item('c', 'b')))).toEqual([
      'c added',
      'a vanished',
    ]);
    expect(whats(backlog(item('a', 'b'), item('b', 'a')), backlog(item('a', 'b'), item('b', 'a')))).toEqual([]);
  });

  it('comes before the same id in another team', () => {
    const web = { 'teams/web.yaml': `team: web\nname: Web\nbacklog: [${item('a')}]\n` };
    expect(whats(backlog(item('a')), { ...backlog(item('b', 'a')), ...web })).toEqual([
      'b renamed {"from":"a","to":"b"}',
      'a added',
    ]);
  });

  it('is the last one only: one in between that the base never had leads nowhere', () => {
    expect(whats(backlog(item('a')), backlog(item('b', 'a')))).toEqual(['b renamed {"from":"a","to":"b"}']);
    expect(whats(backlog(item('b', 'a')), backlog(item('c', 'b')))).toEqual(['c renamed {"from":"b","to":"c"}']);
    expect(whats(backlog(item('a')), backlog(item('c', 'b')))).toEqual(['c added', 'a vanished']);
  });

  it('that had gone is new when it comes back', () => {
    expect(whats(backlog(), backlog(item('a')))).toEqual(['a added']);
    expect(whats(backlog(item('b', 'a')), backlog(item('b', 'a'), item('a')))).toEqual(['a added']);
  });
});

describe('fields', () => {
  const fields = (before: string, after: string, place = 'backlog') =>
    whats(
      teamText(`${place}: [{ id: a, title: A${before} }]\n`),
      teamText(`${place}: [{ id: a, title: A${after} }]\n`),
    );

  it.each([
    [', priority: P1', ', priority: P0', 'field {"field":"priority","from":"P1","to":"P0"}'],
    ['', ', owner: ana', 'field {"field":"owner","to":"ana"}'],
    [', stakeholders: [b, c]', '', 'field {"field":"stakeholders","from":"b, c"}'],
    ['', ', cost_of_delay: 100', 'field {"field":"cost_of_delay","to":"100"}'],
    ['', ', external: { title: T, value: V }', 'field {"field":"external","to":"T; V"}'],
    ['', ', asked: { by: [b], date: 2026-12-01 }', 'asked {"to":{"by":["b"],"date":"2026-12-01"}}'],
    [
      '',
      ', scoping: { on: 2026-11-01, effort: { low: 1w, likely: 2w, high: 3w }, engineers: 1 }',
      'scoping {"to":{"on":"2026-11-01","effort":{"low":"1w","likely":"2w","high":"3w"},"engineers":1}}',
    ],
    [
      ', steps: [{ title: S }, { title: T }]',
      ', steps: [{ title: S, done_on: 2026-11-01 }, { title: T }]',
      'steps {"done":["S"]}',
    ],
    [
      ', steps: [{ title: S }]',
      ', steps: [{ title: S }, { title: T }]',
      'field {"field":"steps","from":"S","to":"S, T"}',
    ],
    [', steps: [{ title: S }]', ', steps: [{ title: S }, { title: T, done_on: 2026-11-01 }]', 'steps {"done":["T"]}'],
    [
      ', commitment: { date: 2026-12-01, to: [b], scope: S }',
      ', commitment: { date: 2026-12-01, to: [b], scope: S, fixed: true }',
      'field {"field":"fixed","from":"false","to":"true"}',
    ],
  ])('are told one by one: %s to %s', (before, after, expected) => {
    expect(fields(before, after)).toEqual([`a ${expected}`]);
  });

  it('of how it closed are told of closed work only, and not where it comes from', () => {
    const closed = ', outcome: delivered, closed_on: 2026-11-02';
    expect(fields(closed, `${closed}, replaced_by: [b]`, 'closed')).toEqual([
      'a field {"field":"replaced_by","to":"b"}',
    ]);
    expect(
      whats(
        teamText('inbox: [{ id: a, title: A, added: 2026-11-01 }]\n'),
        teamText(`closed: [{ id: a, title: A${closed} }]\n`),
      ),
    ).toEqual(['a place']);
  });

  it('are the same in another style', () => {
    const flow = teamText('backlog: [{ id: a, title: A, stakeholders: [b] }]\n');
    expect(whats(flow, teamText('backlog:\n  - title: "A" # ours\n    stakeholders:\n      - b\n    id: a\n'))).toEqual(
      [],
    );
  });

  it.each([
    ['the same file', teamText('backlog: [{ id: a, title: A, asked: { by: [b] } }]\n')],
    ['another file', teamText('backlog: [{ id: a, title: A, asked: { by: [b] } }]\nengineers: 3\n')],
  ])('of a wish stay the same when only a decision answers it, in %s', (_, after) => {
    const log = (entry: string) => ({
      'decisions/search.yaml': `- { on: 2026-11-02, item: a, from: new, to: backlog, reason: R${entry} }\n`,
    });
    const before = teamText('backlog: [{ id: a, title: A, asked: { by: [b] } }]\n');
    expect(whats(before, { ...after, ...log(', asked: declined, informed: [b]') })).toEqual([
      'a answered {"answer":"declined"}',
    ]);
    expect(whats(before, { ...after, ...log('') })).toEqual([]);
  });

  it('of a wish that comes with its answer are told as both', () => {
    const log = '- { on: 2026-11-02, item: a, from: new, to: backlog, reason: R, asked: offered 2027-01-15 }\n';
    const after = { ...teamText('backlog: [{ id: a, title: A }]\n'), 'decisions/search.yaml': log };
    expect(whats(teamText(''), after)).toEqual(['a added', 'a answered {"answer":"offered 2027-01-15"}']);
  });

  it('answer a wish by a decision', () => {
    const log = '- { on: 2026-11-02, item: a, from: new, to: backlog, reason: R, asked: declined }\n';
    const { changes } = comparedTexts(teamText('backlog: [{ id: a, title: A, asked: { by: [b] } }]\n'), {
      ...teamText('backlog: [{ id: a, title: A }]\n'),
      'decisions/search.yaml': log,
    });
    expect(changes.items.map(({ what, decisions }) => [what.kind, decisions.map(({ asked }) => asked)])).toEqual([
      ['asked', ['declined']],
    ]);
  });
});
