import { describe, expect, it } from 'vitest';
import { comparedTexts, dutiesIn, whatsIn } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';

const company = (policy = ''): Texts => ({
  'company.yaml': `stakeholders: { acme: { through: [sales] }, sales: {}, support: {}, ceo: {} }\npolicy: { ${policy} }\n`,
});

const OPEN = 'id: sso, title: SSO, stakeholders: [support], commitment: { date: 2026-12-15, to: [acme], scope: S }';
const LOOSE = 'id: sso, title: SSO';
const CLOSED = `outcome: dropped, closed_on: 2026-11-10, reason: R`;

const at = (place: string, item = OPEN): Texts => teamText(`${place}: [{ ${item} }]\n`);

const log = (...decisions: readonly string[]): Texts => ({
  'decisions/search.yaml': decisions.map(line => `- { on: 2026-11-10, item: sso, reason: R, ${line} }\n`).join(''),
});

const duty = (before: Texts, after: Texts, policy = '') =>
  dutiesIn(comparedTexts({ ...company(policy), ...before }, after).changes);

const STRICT = 'preset: strict';
const STANDARD = 'preset: standard';

describe('work that is interrupted', () => {
  const from = at('in_progress');
  const moved = (...decisions: readonly string[]): Texts => ({ ...at('coming_soon'), ...log(...decisions) });
  const step = 'from: in_progress, to: coming_soon';

  it.each([
    ['coming_soon', STANDARD, 'inform: of acme,support'],
    ['backlog', STANDARD, 'inform: of acme,support'],
    ['inbox', STANDARD, 'inform: of acme,support'],
    ['coming_soon', STRICT, 'approve: of acme,support'],
    ['backlog', STRICT, 'approve: of acme,support'],
    ['inbox', STRICT, 'approve: of acme,support'],
    ['backlog', `${STRICT}, changes: { work-interrupted: inform }`, 'inform: of acme,support'],
    ['backlog', `${STANDARD}, changes: { work-interrupted: approve }`, 'approve: of acme,support'],
    ['backlog', `${STRICT}, approvers: [ceo, support]`, 'approve: of acme,support,ceo'],
    ['backlog', `${STANDARD}, approvers: [ceo, support]`, 'inform: of acme,support'],
  ])('goes to %s under %s and needs %s', (place, policy, need) => {
    const { changes } = comparedTexts({ ...from, ...company(policy) }, at(place));
    expect(whatsIn(changes)).toEqual(['sso place']);
    expect(dutiesIn(changes)).toEqual([`sso work-interrupted ${need}; in decisions; owes entry`]);
  });

  it('is free where the policy says so', () => {
    expect(duty(from, at('backlog'), 'changes: { work-interrupted: free }')).toEqual([]);
  });

  it('is settled by a new decision that says why, and whom everybody concerned heard it from', () => {
    const said = `${step}, cause: incident, because_of: outage`;
    expect(duty(from, moved(`${said}, informed: [sales, support]`))).toEqual([
      'sso work-interrupted inform: of acme,support; told sales,support; in decisions; settled',
    ]);
    expect(duty(from, moved(`${said}, informed: [sales], approved_by: [support]`))).toEqual([
      'sso work-interrupted inform: of acme,support; told sales,support; agreed support; in decisions; settled',
    ]);
    expect(duty(from, moved(`${said}, informed: [sales]`))).toEqual([
      'sso work-interrupted inform: of acme,support; told sales; in decisions; owes informed [support]',
    ]);
    expect(duty(from, moved(`${said}, informed: [support], approved_by: [acme]`), STRICT)).toEqual([
      'sso work-interrupted approve: of acme,support; told support,acme; agreed acme; in decisions; owes approved_by [support]',
    ]);
  });

  it('has its decisions with it, the oldest first', () => {
    const after = {
      ...at('backlog'),
      'decisions/search.yaml': `
- { on: 2026-11-12, item: search/sso, from: coming_soon, to: backlog, reason: Second. }
- { on: 2026-11-10, item: sso, from: in_progress, to: coming_soon, reason: First. }
- { on: 2026-11-11, item: other, from: in_progress, to: coming_soon, reason: Not this. }
`,
    };
    expect(
      comparedTexts(from, after).changes.items.map(({ decisions }) => decisions.map(({ reason }) => reason)),
    ).toEqual([['First.', 'Second.']]);
  });

  const WHO = 'informed: [acme, support]';
  const all = 'told acme,support; in decisions';
  it.each([
    ['one entry', [`${step}, cause: blocked, ${WHO}`], 'settled'],
    [
      'a chain',
      [`from: in_progress, to: backlog, cause: blocked, ${WHO}`, 'from: backlog, to: coming_soon'],
      'settled',
    ],
    [
      'a chain that is told in reverse',
      ['from: backlog, to: coming_soon', `from: in_progress, to: backlog, cause: blocked, ${WHO}`],
      'settled',
    ],
    [
      'a way through the inbox',
      [`from: in_progress, to: backlog, cause: blocked, ${WHO}`, 'from: new, to: coming_soon'],
      'settled',
    ],
    ['an entry from elsewhere', [`from: backlog, to: coming_soon, cause: blocked, ${WHO}`], 'owes entry'],
    ['an entry to elsewhere', [`from: in_progress, to: backlog, cause: blocked, ${WHO}`], 'owes entry'],
  ])('is spoken of by %s', (_, entries, owed) => {
    expect(duty(from, moved(...entries))).toEqual([`sso work-interrupted inform: of acme,support; ${all}; ${owed}`]);
  });

  it('is not spoken of by a decision that the base has, nor when only more people were told of it', () => {
    const old = `${step}, cause: blocked`;
    const before = { ...from, ...log(`${old}, informed: [acme]`) };
    expect(duty(before, moved(`${old}, informed: [acme, support]`))).toEqual([
      'sso work-interrupted inform: of acme,support; in decisions; owes entry',
    ]);
    expect(duty(before, moved(`${old}, informed: [acme]`, `${old}, informed: [acme, support]`))).toEqual([
      'sso work-interrupted inform: of acme,support; told acme,support; in decisions; settled',
    ]);
  });

  it('is spoken of in any team’s log', () => {
    const after = {
      ...at('coming_soon'),
      'decisions/web.yaml': log(`${step}, cause: blocked, ${WHO}`)['decisions/search.yaml'] ?? '',
    };
    expect(duty(from, after)).toEqual([`sso work-interrupted inform: of acme,support; ${all}; settled`]);
  });

  it('owes nothing where nobody has to hear of it and no cause is wanted', () => {
    const [loose, queued] = [at('in_progress', LOOSE), at('coming_soon', LOOSE)];
    const informed = 'changes: { work-interrupted: inform }';
    expect(duty(loose, queued, informed)).toEqual(['sso work-interrupted inform: in decisions; settled']);
    expect(duty(loose, queued)).toEqual(['sso work-interrupted inform: in decisions; owes entry']);
    expect(duty(loose, { ...queued, ...log(`${step}, cause: blocked`) })).toEqual([
      'sso work-interrupted inform: in decisions; settled',
    ]);
  });

  it('wants one name at least where nobody has to be asked', () => {
    const approved = 'changes: { work-interrupted: approve }';
    const [loose, queued] = [at('in_progress', LOOSE), at('coming_soon', LOOSE)];
    expect(duty(loose, queued, approved)).toEqual(['sso work-interrupted approve: in decisions; owes entry']);
    expect(duty(loose, { ...queued, ...log(step) }, approved)).toEqual([
      'sso work-interrupted approve: in decisions; owes approved_by []',
    ]);
    expect(duty(loose, { ...queued, ...log(`${step}, approved_by: [cto]`) }, approved)).toEqual([
      'sso work-interrupted approve: told cto; agreed cto; in decisions; settled',
    ]);
  });
});

describe('the cause of an interruption', () => {
  const step = 'from: in_progress, to: coming_soon';
  const owed = (entry: string, policy = '', others = '') => {
    const before = { ...company(policy), ...teamText(`in_progress: [{ ${LOOSE} }]\nbacklog: [${others}]\n`) };
    const after = { ...teamText(`coming_soon: [{ ${LOOSE} }]\nbacklog: [${others}]\n`), ...log(`${step}${entry}`) };
    return comparedTexts(before, after).changes.items.map(({ requirement }) => [
      requirement?.need,
      requirement?.missing,
    ]);
  };
  const audit = (fixed: string) =>
    `{ id: audit, title: A, commitment: { date: 2026-12-31, to: [acme], scope: S${fixed} } }`;

  it.each([
    ['none', '', [{ kind: 'cause' }]],
    ['an incident for nothing', ', cause: incident', [{ kind: 'because_of' }]],
    ['an incident', ', cause: incident, because_of: outage', []],
    ['a fixed date for nothing', ', cause: fixed_commitment', [{ kind: 'because_of' }]],
    ['a fixed date', ', cause: fixed_commitment, because_of: search/fixed', []],
    [
      'one that is not',
      ', cause: fixed_commitment, because_of: search/audit',
      [{ kind: 'fixed', item: 'search/audit' }],
    ],
    ['one that nobody knows', ', cause: fixed_commitment, because_of: outage', []],
    ['an incident of its own', ', cause: incident, because_of: sso', [{ kind: 'because_of' }]],
    ['a fixed date of its own', ', cause: fixed_commitment, because_of: search/sso', [{ kind: 'because_of' }]],
    ['being blocked', ', cause: blocked', []],
    ['leadership, nobody of whom is named', ', cause: redirected', [{ kind: 'approved_by', who: [] }]],
    ['leadership', ', cause: redirected, approved_by: [cto]', []],
  ])('under the standard policy, %s', (_, entry, expected) => {
    const others = `${audit('')}, ${audit(', fixed: true').replace('audit', 'fixed')}`;
    expect(owed(entry, '', others)).toEqual([['inform', expected]]);
  });

  it('counts as fixed if it was, or is', () => {
    const entry = log(`${step}, cause: fixed_commitment, because_of: audit`);
    const world = (place: string, fixed: string) => teamText(`${place}: [{ ${LOOSE} }]\nbacklog: [${audit(fixed)}]\n`);
    const lacks = (then: string, now: string) =>
      dutiesIn(comparedTexts(world('in_progress', then), { ...world('coming_soon', now), ...entry }).changes);
    expect(lacks('', ', fixed: true')).toEqual(['sso work-interrupted inform: in decisions; settled']);
    expect(lacks(', fixed: true', '')).toEqual([
      'sso work-interrupted inform: in decisions; settled',
      'audit commitment-moved inform: of acme; in changes; owes entry',
    ]);
    expect(lacks('', '')).toEqual(['sso work-interrupted inform: in decisions; owes fixed audit']);
  });

  it('does not count as fixed once it is withdrawn', () => {
    const entry = log(`${step}, cause: fixed_commitment, because_of: audit`);
    const world = (place: string, more: string) =>
      teamText(`${place}: [{ ${LOOSE} }]\nbacklog: [${audit(`, fixed: true${more}`)}]\n`);
    const over = ', changes: [{ on: 2026-11-01, withdrawn: true, approved_by: [acme] }]';
    const lacks = (then: string, now: string) =>
      dutiesIn(comparedTexts(world('in_progress', then), { ...world('coming_soon', now), ...entry }).changes).slice(
        0,
        1,
      );
    for (const then of ['', over])
      expect(lacks(then, over)).toEqual(['sso work-interrupted inform: in decisions; owes fixed audit']);
    expect(lacks('', '')).toEqual(['sso work-interrupted inform: in decisions; settled']);
  });

  it('is wanted under the strict policy as well; whoever is blocked only tells', () => {
    expect(owed('', STRICT)).toEqual([['approve', [{ kind: 'approved_by', who: [] }, { kind: 'cause' }]]]);
    expect(owed(', approved_by: [cto]', STRICT)).toEqual([['approve', [{ kind: 'cause' }]]]);
    expect(owed(', cause: incident, because_of: outage', STRICT)).toEqual([
      ['approve', [{ kind: 'approved_by', who: [] }]],
    ]);
    expect(owed(', cause: redirected', STRICT)).toEqual([['approve', [{ kind: 'approved_by', who: [] }]]]);
    expect(owed(', cause: blocked', STRICT)).toEqual([['inform', []]]);
  });

  it('is wanted wherever the policy says so, and only there', () => {
    expect(owed('', 'changes: { work-interrupted: inform }')).toEqual([['inform', []]]);
    const queued = { ...company('changes: { queue-removal: inform + cause }'), ...at('coming_soon', LOOSE) };
    expect(
      dutiesIn(comparedTexts(queued, { ...at('backlog', LOOSE), ...log('from: coming_soon, to: backlog') }).changes),
    ).toEqual(['sso queue-removal inform: in decisions; owes cause']);
  });
});

describe('work that is closed undelivered', () => {
  const WITHDRAWN = OPEN.replace(
    'scope: S',
    'scope: S, changes: [{ on: 2026-11-09, withdrawn: true, approved_by: [acme] }]',
  );
  const closed = (more: string) => at('closed', `${WITHDRAWN}, ${CLOSED}${more}`);

  it.each([
    ['in_progress', 'work-dropped', STANDARD, 'inform: of acme,support', 'informed'],
    ['in_progress', 'work-dropped', STRICT, 'approve: of acme,support', 'approved_by'],
    ['in_progress', 'work-dropped', `${STRICT}, approvers: [ceo]`, 'approve: of acme,support,ceo', 'approved_by'],
    ['coming_soon', 'queue-removal', STANDARD, 'inform: of acme,support', 'informed'],
    ['coming_soon', 'queue-removal', STRICT, 'approve: of acme,support', 'approved_by'],
  ])('from %s is %s under %s and needs %s', (place, key, policy, need, list) => {
    const owed = (more: string) => duty(at(place), closed(more), policy).filter(line => line.includes(key));
    const missing = need.replace(/^.*of /, '');
    expect(owed('')).toEqual([`sso ${key} ${need}; in closing; owes ${list} [${missing}]`]);
    expect(owed(`, ${list}: [acme]`)).toEqual([
      `sso ${key} ${need}; told acme; ${list === 'informed' ? '' : 'agreed acme; '}in closing; owes ${list} [${missing.replace('acme,', '')}]`,
    ]);
    expect(owed(`, approved_by: [sales, support, ceo]`)).toEqual([
      `sso ${key} ${need}; told sales,support,ceo; agreed sales,support,ceo; in closing; settled`,
    ]);
  });

  it('is told in decisions as well, and gives no cause', () => {
    const after = { ...closed(', informed: [acme]'), ...log('from: in_progress, to: backlog, informed: [support]') };
    expect(duty(at('in_progress'), after, 'changes: { work-dropped: inform + cause }')).toContain(
      'sso work-dropped inform: of acme,support; told acme,support; in closing; settled',
    );
  });

  it.each([
    ['delivered', at('in_progress'), at('closed', `${OPEN}, outcome: delivered, closed_on: 2026-11-10`)],
    ['delivered from the queue', at('coming_soon'), at('closed', `${OPEN}, outcome: delivered, closed_on: 2026-11-10`)],
    [
      'closed from the backlog',
      at('backlog', LOOSE),
      at('closed', `${LOOSE}, ${CLOSED.replace('dropped', 'wont_fix')}`),
    ],
    ['closed from the inbox', at('inbox', LOOSE), at('closed', `${LOOSE}, ${CLOSED.replace('dropped', 'wont_fix')}`)],
    ['queued', at('backlog', LOOSE), at('coming_soon', LOOSE)],
    ['started from the queue', at('coming_soon'), at('in_progress')],
    ['opened again', at('closed', `${LOOSE}, ${CLOSED}`), at('backlog', LOOSE)],
    ['put back', at('backlog', LOOSE), at('inbox', LOOSE)],
  ])('is free when it is %s', (_, before, after) => {
    const { changes } = comparedTexts({ ...before, ...company(STRICT) }, after);
    expect(whatsIn(changes)).toEqual(['sso place']);
    expect(dutiesIn(changes)).toEqual([]);
  });
});

describe('work that leaves the queue', () => {
  it.each([
    ['backlog', STANDARD, 'inform', 'settled'],
    ['inbox', STANDARD, 'inform', 'settled'],
    ['backlog', STRICT, 'approve', 'owes approved_by [acme,support]'],
    ['backlog', `${STANDARD}, changes: { queue-removal: approve }`, 'approve', 'owes approved_by [acme,support]'],
    ['backlog', `${STRICT}, changes: { queue-removal: inform }`, 'inform', 'settled'],
  ])('for the %s under %s needs %s', (place, policy, need, owed) => {
    const who = `${need}: of acme,support;`;
    expect(duty(at('coming_soon'), at(place), policy)).toEqual([`sso queue-removal ${who} in decisions; owes entry`]);
    const said = log('from: coming_soon, to: backlog, informed: [acme, support]');
    expect(duty(at('coming_soon'), { ...at(place), ...said }, policy)).toEqual([
      `sso queue-removal ${who} told acme,support; in decisions; ${owed}`,
    ]);
  });

  it('is free where the policy says so', () => {
    expect(duty(at('coming_soon'), at('backlog'), `${STRICT}, changes: { queue-removal: free }`)).toEqual([]);
  });
});

describe('work that starts while others wait', () => {
  const QUEUE = 'coming_soon: [{ id: next, title: Next }]\n';
  const base = (rest: string, queue = QUEUE) => teamText(`${queue}${rest}`);
  const started = (queue = QUEUE, item = `${OPEN}, target_date: 2026-12-01`) =>
    teamText(`${queue}in_progress: [{ ${item} }]\n`);
  const jumps = (rest: string, after: Texts, policy = STANDARD, queue = QUEUE) =>
    duty(base(rest, queue), after, policy);

  it.each([
    ['the backlog', `backlog: [{ ${OPEN} }]\n`],
    ['the inbox', `inbox: [{ ${OPEN} }]\n`],
    ['what was closed', `closed: [{ ${OPEN}, outcome: delivered, closed_on: 2026-10-10 }]\n`],
    ['nowhere', ''],
  ])('from %s', (_, rest) => {
    expect(jumps(rest, started())).toEqual(['sso queue-jumped decision: in decisions; owes entry']);
    expect(jumps(rest, { ...started(), ...log('from: backlog, to: in_progress') })).toEqual([
      'sso queue-jumped decision: in decisions; settled',
    ]);
    expect(jumps(rest, { ...started(), ...log('from: backlog, to: coming_soon') })).toEqual([
      'sso queue-jumped decision: in decisions; owes entry',
    ]);
    expect(jumps(rest, { ...started(), ...log('from: new, to: in_progress, informed: [acme]') }, STRICT)).toEqual([
      'sso queue-jumped inform: of acme,support; told acme; in decisions; owes informed [support]',
    ]);
    expect(jumps(rest, started(), `${STANDARD}, changes: { queue-jumped: approve }, approvers: [ceo]`)).toEqual([
      'sso queue-jumped approve: of acme,support,ceo; in decisions; owes entry',
    ]);
  });

  it('needs its decision though nobody has to hear of it', () => {
    expect(jumps('', started(QUEUE, LOOSE), STRICT)).toEqual(['sso queue-jumped inform: in decisions; owes entry']);
  });

  it('is judged by the queue of the base, and by what was queued there in any team', () => {
    expect(jumps('', started(), STANDARD, '')).toEqual([]);
    expect(jumps('', started(''), STANDARD)).toEqual(['sso queue-jumped decision: in decisions; owes entry']);
    const web = (list: string): Texts => ({ 'teams/web.yaml': `team: web\nname: Web\n${list}` });
    for (const place of ['coming_soon', 'in_progress'])
      expect(duty({ ...base(''), ...web(`${place}: [{ ${OPEN} }]\n`) }, { ...started(), ...web('') }, STRICT)).toEqual(
        [],
      );
    expect(duty({ ...base(''), ...web(`backlog: [{ ${OPEN} }]\n`) }, { ...started(), ...web('') })).toEqual([
      'sso queue-jumped decision: in decisions; owes entry',
    ]);
  });

  it('jumps nothing in a team whose plan the base did not have', () => {
    const { changes } = comparedTexts(company(STRICT), started());
    expect(whatsIn(changes)).toEqual(['sso added', expect.stringMatching(/^sso promised/), 'next added']);
    expect(dutiesIn(changes)).toEqual([]);
  });
});

describe('work that goes to another team', () => {
  const teams = (search: string, web: string): Texts => ({
    ...teamText(search && `${search}: [{ ${OPEN} }]\n`),
    'teams/web.yaml': `team: web\nname: Web\n${web && `${web}: [{ ${OPEN} }]\n`}`,
  });

  it.each([
    ['in_progress', 'in_progress', []],
    ['coming_soon', 'coming_soon', []],
    ['in_progress', 'coming_soon', ['sso work-interrupted inform: of acme,support; in decisions; owes entry']],
    ['coming_soon', 'backlog', ['sso queue-removal inform: of acme,support; in decisions; owes entry']],
  ])('from %s to %s is told at most', (from, to, expected) => {
    for (const policy of [STANDARD, `${STRICT}, approvers: [ceo]`])
      expect(duty(teams(from, ''), teams('', to), policy)).toEqual(expected);
  });

  it('gives no cause', () => {
    const said = log('from: in_progress, to: coming_soon, informed: [acme, support]');
    expect(duty(teams('in_progress', ''), { ...teams('', 'coming_soon'), ...said }, STRICT)).toEqual([
      'sso work-interrupted inform: of acme,support; told acme,support; in decisions; settled',
    ]);
  });

  it('is still promised to whom it was', () => {
    const after = { ...teams('', 'in_progress') };
    const moved = { ...after, 'teams/web.yaml': (after['teams/web.yaml'] ?? '').replace('2026-12-15', '2026-12-22') };
    const { changes } = comparedTexts(teams('in_progress', ''), moved);
    expect(whatsIn(changes)).toEqual([
      'sso team {"from":"search","to":"web"}',
      'sso commitment-date {"from":"2026-12-15","to":"2026-12-22"}',
    ]);
    expect(dutiesIn(changes)).toEqual(['sso commitment-moved approve: of acme; in changes; owes entry']);
  });

  it('says which handed it over, unless its place is the same', () => {
    const { changes } = comparedTexts(teams('in_progress', ''), teams('', 'backlog'));
    expect(whatsIn(changes)).toEqual(['sso team {"from":"search","to":"web"}', 'sso place {"handedOverBy":"search"}']);
  });
});

describe('a team with a new name', () => {
  const find = (lines: string): Texts => ({ 'teams/find.yaml': `team: find\nname: Find\n${lines}` });
  const FRESH = '{ id: fresh, title: F }';

  it('is the same team, with the same duties', () => {
    const renamed = find(`backlog: [{ ${OPEN} }, ${FRESH}]\n`);
    const { changes } = comparedTexts({ ...at('in_progress'), ...company(STRICT) }, renamed);
    expect(whatsIn(changes)).toEqual(['sso place', 'fresh added']);
    expect(dutiesIn(changes)).toEqual(['sso work-interrupted approve: of acme,support; in decisions; owes entry']);
    expect(changes.teams).toEqual([{ team: 'find', what: { kind: 'renamed', from: 'search' } }]);
    expect(duty(at('in_progress'), { ...renamed, ...log('from: in_progress, to: backlog') })).toEqual([
      'sso work-interrupted inform: of acme,support; in decisions; owes informed [acme,support], cause',
    ]);
  });

  it('has the queue that it had', () => {
    const renamed = find(`in_progress: [${FRESH}]\nbacklog: [{ ${OPEN} }]\n`);
    expect(duty(at('coming_soon'), renamed, 'changes: { queue-removal: free }')).toEqual([
      'fresh queue-jumped decision: in decisions; owes entry',
    ]);
  });

  it('is another where the old one still has a plan, or its work went to several', () => {
    const kept = { ...teamText(''), ...find(`backlog: [{ ${OPEN} }]\n`) };
    expect(duty(at('in_progress'), kept, STRICT)).toEqual([
      'sso work-interrupted inform: of acme,support; in decisions; owes entry',
    ]);
    const split = {
      ...find(`backlog: [{ ${OPEN} }]\n`),
      'teams/web.yaml': `team: web\nname: Web\nbacklog: [${FRESH}]\n`,
    };
    const { changes } = comparedTexts(teamText(`in_progress: [{ ${OPEN} }]\nbacklog: [${FRESH}]\n`), split);
    expect(changes.teams.map(({ team, what }) => `${team} ${what.kind}`)).toEqual([
      'find adopted',
      'web adopted',
      'search gone',
    ]);
    expect(whatsIn(changes)).toEqual(['sso place']);
  });
});

describe('a team that is renamed, with all that stands in its plan,', () => {
  const strict = { 'company.yaml': 'policy: { preset: strict }\n' };
  const plan = (team: string, lines: string) => ({ [`teams/${team}.yaml`]: `team: ${team}\nname: ${team}\n${lines}` });

  it('is the same team: work is interrupted, not handed over, and overtakes its queue', () => {
    const before = plan(
      'old',
      `in_progress: [{ id: a, title: A, stakeholders: [s] }]
coming_soon: [{ id: q, title: Q }]
backlog: [{ id: b, title: B, stakeholders: [s] }]
`,
    );
    const after = plan(
      'new',
      `in_progress: [{ id: b2, title: B, was: b, stakeholders: [s] }]
coming_soon: [{ id: q2, title: Q, was: q }]
backlog: [{ id: a2, title: A, was: a, stakeholders: [s] }]
`,
    );
    expect(dutiesIn(comparedTexts({ ...strict, ...before }, { ...strict, ...after }).changes)).toEqual([
      'b2 queue-jumped inform: of s; in decisions; owes entry',
      'a2 work-interrupted approve: of s; in decisions; owes entry',
    ]);
  });
});
