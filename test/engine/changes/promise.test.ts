import { describe, expect, it } from 'vitest';
import { comparedTexts, dutiesIn, whatsIn } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';

const COMPANY = (policy: string): Texts => ({
  'company.yaml': `stakeholders: { acme: { kind: customer, through: [sales] }, sales: {}, board: {} }\npolicy: { ${policy} }\n`,
});

const item = (commitment: string, place = 'in_progress', more = ''): Texts =>
  teamText(
    `${place}: [{ id: sso, title: SSO, stakeholders: [support]${more}${commitment && `, commitment: ${commitment}`} }]\n`,
  );

const promise = (date: string, changes: readonly string[] = [], more = 'scope: Okta., to: [acme, board]'): string =>
  `{ date: ${date}, ${more}, changes: [${changes.join(', ')}] }`;

const move = (from: string, to: string, names = 'approved_by: [acme, board]'): string =>
  `{ on: 2026-11-01, date: { from: ${from}, to: ${to} }, reason: R, ${names} }`;

const [A, B, C, D] = ['2026-12-01', '2026-12-10', '2026-12-20', '2027-01-10'] as const;

const between = (before: string, after: string, policy = '') =>
  comparedTexts({ ...item(before), ...COMPANY(policy) }, { ...item(after), ...COMPANY('') }).changes;

const datesDuty = (after: string, policy = '', before = promise(A)) => dutiesIn(between(before, after, policy));

describe('another date', () => {
  it('is told with both days, and owes its entry', () => {
    const changes = between(promise(A), promise(B));
    expect(whatsIn(changes)).toEqual([`sso commitment-date {"from":"${A}","to":"${B}"}`]);
    expect(dutiesIn(changes)).toEqual(['sso commitment-moved approve: of acme,board; in changes; owes entry']);
  });

  it.each(['', 'preset: strict', 'approvers: [ceo]'])('takes everybody in `to`, and nobody else: %j', policy => {
    expect(datesDuty(promise(B, [move(A, B)]), policy)).toEqual([
      'sso commitment-moved approve: of acme,board; told acme,board; agreed acme,board; in changes; settled',
    ]);
    expect(datesDuty(promise(B, [move(A, B, 'approved_by: [acme], informed: [board]')]), policy)).toEqual([
      'sso commitment-moved approve: of acme,board; told board,acme; agreed acme; in changes; owes approved_by [board]',
    ]);
  });

  it('may be told only, or be free, where the policy of the base says so', () => {
    const told = promise(B, [move(A, B, 'informed: [acme], approved_by: [board]')]);
    expect(datesDuty(told, 'changes: { commitment-moved: inform }')).toEqual([
      'sso commitment-moved inform: of acme,board; told acme,board; agreed board; in changes; settled',
    ]);
    expect(datesDuty(promise(B), 'changes: { commitment-moved: free }')).toEqual([]);
    expect(
      dutiesIn(
        comparedTexts(
          { ...item(promise(A)), ...COMPANY('') },
          { ...item(promise(B)), ...COMPANY('changes: { commitment-moved: free }') },
        ).changes,
      ),
    ).toEqual(['sso commitment-moved approve: of acme,board; in changes; owes entry']);
  });

  it('is agreed to through whoever may speak for somebody, at the base', () => {
    expect(datesDuty(promise(B, [move(A, B, 'approved_by: [sales, board]')]))).toEqual([
      'sso commitment-moved approve: of acme,board; told sales,board; agreed sales,board; in changes; settled',
    ]);
    expect(datesDuty(promise(B, [move(A, B, 'approved_by: [acme, sales]')]))).toEqual([
      'sso commitment-moved approve: of acme,board; told acme,sales; agreed acme,sales; in changes; owes approved_by [board]',
    ]);
  });

  it('is covered by several moves that lead there, each agreed to by everybody', () => {
    expect(datesDuty(promise(C, [move(A, B), move(B, C)]))).toEqual([
      'sso commitment-moved approve: of acme,board; told acme,board; agreed acme,board; in changes; settled',
    ]);
    expect(datesDuty(promise(C, [move(A, B, 'approved_by: [board]'), move(B, C)]))).toEqual([
      'sso commitment-moved approve: of acme,board; told board,acme; agreed board; in changes; owes approved_by [acme]',
    ]);
    const half = [move(A, B, 'approved_by: [board]'), move(B, C, 'approved_by: [acme]')];
    expect(datesDuty(promise(C, half))).toEqual([
      'sso commitment-moved approve: of acme,board; told board,acme; in changes; owes approved_by [acme,board]',
    ]);
  });

  it('is covered by an entry of the base that had said so before', () => {
    expect(datesDuty(promise(B, [move(A, B)]), '', promise(A, [move(A, B)]))).toEqual([
      'sso commitment-moved approve: of acme,board; told acme,board; agreed acme,board; in changes; settled',
    ]);
  });

  it('may have come back on the way: any run that ends with the last entry will do', () => {
    const nobody = 'approved_by: []';
    expect(whatsIn(between(promise(A), promise(A, [move(A, B), move(B, A)])))).toEqual([]);
    for (const changes of [
      [move(A, B, nobody), move(B, A, nobody), move(A, C)],
      [move(A, B), move(B, A), move(A, C)],
    ])
      expect(datesDuty(promise(C, changes))).toEqual([
        'sso commitment-moved approve: of acme,board; told acme,board; agreed acme,board; in changes; settled',
      ]);
    expect(datesDuty(promise(C, [move(A, B, 'approved_by: [board]'), move(B, A), move(A, C, nobody)]))).toEqual([
      'sso commitment-moved approve: of acme,board; in changes; owes approved_by [acme,board]',
    ]);
  });

  it.each([
    ['ends elsewhere', [move(A, C)]],
    ['starts elsewhere', [move(D, B)]],
    ['is broken', [move(A, C), move(D, B)]],
    ['is not the last', [move(A, B), move(B, C)]],
    ['speaks of the scope', [`{ on: 2026-11-01, scope: { from: A, to: B }, approved_by: [acme, board] }`]],
  ])('is not covered by a run that %s', (_, changes) => {
    expect(datesDuty(promise(B, changes))).toEqual([
      'sso commitment-moved approve: of acme,board; in changes; owes entry',
    ]);
  });

  it('is looked at wherever the work stands, delivered too', () => {
    const closed = (date: string) => item(promise(date), 'closed', ', outcome: delivered, closed_on: 2026-11-10');
    const duty = ['sso commitment-moved approve: of acme,board; in changes; owes entry'];
    expect(dutiesIn(comparedTexts(item(promise(A)), closed(B)).changes)).toEqual(duty);
    expect(dutiesIn(comparedTexts(closed(A), closed(B)).changes)).toEqual(duty);
    expect(dutiesIn(comparedTexts(item(promise(A)), closed(A)).changes)).toEqual([]);
  });
});

describe('another scope', () => {
  const scoped = (scope: string, changes: readonly string[] = []) =>
    `{ date: ${A}, to: [acme, board], scope: ${scope}, changes: [${changes.join(', ')}] }`;
  const says = (from: string, to: string, names = 'approved_by: [acme, board]') =>
    `{ on: 2026-11-01, scope: { from: ${from}, to: ${to} }, ${names} }`;
  const duty = (after: string, policy = '') => dutiesIn(between(scoped('Okta.'), after, policy));

  it('is told with both, and owes its entry', () => {
    const changes = between(scoped('Okta.'), scoped('Entra.'));
    expect(whatsIn(changes)).toEqual(['sso commitment-scope {"from":"Okta.","to":"Entra.","wordingOnly":false}']);
    expect(dutiesIn(changes)).toEqual(['sso commitment-rescoped approve: of acme,board; in changes; owes entry']);
  });

  it('is none where only case, white space or punctuation differ', () => {
    expect(whatsIn(between(scoped('Okta and Entra.'), scoped('"okta, and entra"')))).toEqual([]);
  });

  it('is covered by entries that fold to the same', () => {
    expect(duty(scoped('Entra ID.', [says('okta', '"Both, now"'), says('Both now.', 'entra id')]))).toEqual([
      'sso commitment-rescoped approve: of acme,board; told acme,board; agreed acme,board; in changes; settled',
    ]);
  });

  it.each(['', 'preset: strict'])('is to be told only where only the words changed: %j', policy => {
    const worded = (names: string) => scoped('Okta login.', [says('Okta.', 'Okta login.', `wording: true, ${names}`)]);
    expect(whatsIn(between(scoped('Okta.'), worded('informed: [acme]'), policy))).toEqual([
      'sso commitment-scope {"from":"Okta.","to":"Okta login.","wordingOnly":true}',
    ]);
    expect(duty(worded('informed: [acme]'), policy)).toEqual([
      'sso commitment-rescoped inform: of acme,board; told acme; in changes; owes informed [board]',
    ]);
    expect(duty(worded('informed: [acme], approved_by: [board]'), policy)).toEqual([
      'sso commitment-rescoped inform: of acme,board; told acme,board; agreed board; in changes; settled',
    ]);
  });

  it('takes agreement for the part that is more than words', () => {
    const mixed = [
      says('Okta.', 'Login.', 'wording: true, informed: [acme]'),
      says('Login.', 'All.', 'approved_by: [acme]'),
    ];
    expect(duty(scoped('All.', mixed))).toEqual([
      'sso commitment-rescoped approve: of acme,board; told acme; agreed acme; in changes; owes informed [board], approved_by [board]',
    ]);
  });

  it('is a change of its own beside another date', () => {
    const both = `{ date: ${B}, to: [acme, board], scope: All., changes: [${move(A, B)}] }`;
    expect(duty(both)).toEqual([
      'sso commitment-moved approve: of acme,board; told acme,board; agreed acme,board; in changes; settled',
      'sso commitment-rescoped approve: of acme,board; in changes; owes entry',
    ]);
  });
});

describe('a promise that ends', () => {
  const withdrawn = (names: string) => promise(A, [`{ on: 2026-11-01, withdrawn: true, reason: R, ${names} }`]);

  it('by its last entry takes everybody whom it was made to', () => {
    const changes = between(promise(A), withdrawn('approved_by: [sales, board]'));
    expect(whatsIn(changes)).toEqual(['sso commitment-dropped {"how":"withdrawn"}']);
    expect(dutiesIn(changes)).toEqual([
      'sso commitment-dropped approve: of acme,board; told sales,board; agreed sales,board; in changes; settled',
    ]);
    expect(
      dutiesIn(between(promise(A), withdrawn('approved_by: [board], informed: [acme]'), 'preset: strict')),
    ).toEqual([
      'sso commitment-dropped approve: of acme,board; told acme,board; agreed board; in changes; owes approved_by [acme]',
    ]);
    expect(
      dutiesIn(between(promise(A), withdrawn('informed: [acme]'), 'changes: { commitment-dropped: inform }')),
    ).toEqual(['sso commitment-dropped inform: of acme,board; told acme; in changes; owes informed [board]']);
    expect(dutiesIn(between(promise(A), withdrawn(''), 'changes: { commitment-dropped: free }'))).toEqual([]);
  });

  it('is nobody else’s, though those be taken out of `to` at the same time', () => {
    const alone = `{ date: ${A}, scope: Okta., to: [acme], changes: [{ on: 2026-11-01, withdrawn: true, approved_by: [acme] }] }`;
    expect(dutiesIn(between(promise(A), alone))).toEqual([
      'sso commitment-dropped approve: of acme,board; told acme; agreed acme; in changes; owes approved_by [board]',
    ]);
  });

  it.each([
    ['its block is deleted', 'deleted', item('')],
    [
      'its work is closed undelivered',
      'closed',
      item(promise(A), 'closed', ', outcome: dropped, closed_on: 2026-11-10, reason: R'),
    ],
    ['its work is gone', 'vanished', teamText('')],
  ])('owes its entry when %s', (_, how, after) => {
    for (const place of ['in_progress', 'coming_soon', 'backlog', 'inbox']) {
      const { changes } = comparedTexts(item(promise(A), place), after);
      expect(changes.items.flatMap(({ what }) => (what.kind === 'commitment-dropped' ? [what.how] : []))).toEqual([
        how,
      ]);
      expect(dutiesIn(changes).filter(line => line.includes('commitment'))).toEqual([
        'sso commitment-dropped approve: of acme,board; in changes; owes entry',
      ]);
    }
  });

  it('is missed as a record when it is deleted on delivery, or later: nobody has to agree', () => {
    const done = ', outcome: delivered, closed_on: 2026-11-10';
    for (const before of [item(promise(A)), item(promise(A), 'closed', done)]) {
      const { changes } = comparedTexts(before, item('', 'closed', done));
      expect(changes.items.flatMap(({ what }) => (what.kind === 'commitment-dropped' ? [what.how] : []))).toEqual([
        'unrecorded',
      ]);
      expect(dutiesIn(changes)).toEqual(['sso commitment-dropped decision: in changes; owes entry']);
    }
  });

  it('owes the entry that withdraws it, though the closing record names everybody', () => {
    const closed = ', outcome: dropped, closed_on: 2026-11-10, reason: R, approved_by: [acme, board, support]';
    expect(dutiesIn(comparedTexts(item(promise(A)), item(promise(A), 'closed', closed)).changes)).toEqual([
      'sso work-dropped inform: of acme,board,support; told acme,board,support; agreed acme,board,support; in closing; settled',
      'sso commitment-dropped approve: of acme,board; told acme,board,support; agreed acme,board,support; in changes; owes entry',
    ]);
  });

  describe('and is followed by another', () => {
    const ended = (names: string) => `{ on: 2026-11-01, withdrawn: true, reason: R, ${names} }`;
    const anew = (...changes: readonly string[]) =>
      between(promise(A), promise(D, [...changes, move(A, D, '')], 'scope: Entra., to: [sales]'));

    it('with the agreement of all, is a new one alone', () => {
      const changes = anew(ended('approved_by: [acme, board]'));
      expect(changes.items.map(({ what, requirement }) => [what.kind, requirement])).toEqual([['promised', undefined]]);
      expect(whatsIn(anew(move(A, B), ended('approved_by: [acme, board]')))).toEqual([
        expect.stringMatching(/^sso promised /),
      ]);
    });

    it('without, is dropped', () => {
      const changes = anew(ended('approved_by: [acme]'));
      expect(whatsIn(changes)).toEqual(['sso commitment-dropped {"how":"withdrawn"}']);
      expect(dutiesIn(changes)).toEqual([
        'sso commitment-dropped approve: of acme,board; told acme; agreed acme; in changes; owes approved_by [board]',
      ]);
    });

    it('was another before, if the base had withdrawn it', () => {
      const old = ended('approved_by: [acme]');
      const again = promise(B, [old, move(A, B, '')]);
      expect(whatsIn(between(promise(A, [old]), again))).toEqual([expect.stringMatching(/^sso promised /)]);
      expect(dutiesIn(between(again, promise(C, [old, move(A, B, '')])))).toEqual([
        'sso commitment-moved approve: of acme,board; in changes; owes entry',
      ]);
    });
  });

  it('and was dropped before is not dropped again', () => {
    const closed = item(promise(A), 'closed', ', outcome: dropped, closed_on: 2026-11-10, reason: R');
    expect(whatsIn(comparedTexts(closed, { ...closed, 'teams/web.yaml': 'team: web\nname: Web\n' }).changes)).toEqual(
      [],
    );
    expect(whatsIn(comparedTexts(item(withdrawn('')), item('')).changes)).toEqual([]);
  });

  it('with its closed work is no promise that was dropped', () => {
    const closed = item(promise(A), 'closed', ', outcome: delivered, closed_on: 2026-11-10');
    expect(whatsIn(comparedTexts(closed, teamText('')).changes)).toEqual([]);
  });
});

describe('who is promised it', () => {
  const to = (who: string, changes: readonly string[] = []) => promise(A, changes, `scope: Okta., to: [${who}]`);

  it('may be more people, freely', () => {
    const changes = between(to('acme'), to('acme, board'));
    expect(whatsIn(changes)).toEqual(['sso commitment-to {"joined":["board"],"left":[]}']);
    expect(dutiesIn(changes)).toEqual([]);
  });

  it('may be fewer only if those who leave agree, in a new entry about nothing else', () => {
    const changes = between(to('acme, board'), to('board, cto'));
    expect(whatsIn(changes)).toEqual(['sso commitment-to {"joined":["cto"],"left":["acme"]}']);
    expect(dutiesIn(changes)).toEqual(['sso commitment-dropped approve: of acme; in changes; owes entry']);
    const says = (names: string) => `{ on: 2026-11-01, reason: R, ${names} }`;
    expect(dutiesIn(between(to('acme, board'), to('board', [says('approved_by: [sales]')])))).toEqual([
      'sso commitment-dropped approve: of acme; told sales; agreed sales; in changes; settled',
    ]);
    expect(dutiesIn(between(to('acme, board'), to('board', [says('approved_by: [board], informed: [acme]')])))).toEqual(
      ['sso commitment-dropped approve: of acme; told acme,board; agreed board; in changes; owes approved_by [acme]'],
    );
    const moved = move(A, B, 'approved_by: [acme, board]');
    const later = promise(B, [moved], 'scope: Okta., to: [board]');
    expect(dutiesIn(between(to('acme, board'), later))).toEqual([
      'sso commitment-moved approve: of acme,board; told acme,board; agreed acme,board; in changes; settled',
      'sso commitment-dropped approve: of acme; in changes; owes entry',
    ]);
    const known = [says('approved_by: [acme]')];
    expect(dutiesIn(between(to('acme, board', known), to('board', known)))).toEqual([
      'sso commitment-dropped approve: of acme; in changes; owes entry',
    ]);
  });
});

it('a new promise is free, also one that was withdrawn before, and one of new work', () => {
  const gone = `{ on: 2026-11-01, withdrawn: true, approved_by: [acme] }`;
  const again = '{ on: 2026-11-02, reason: R, approved_by: [acme] }';
  const kinds = (before: string, after: string) =>
    between(before, after).items.map(({ what, requirement }) => [what.kind, requirement]);
  expect(kinds('', promise(A))).toEqual([['promised', undefined]]);
  expect(kinds(promise(A, [gone]), promise(B, [gone, again]))).toEqual([['promised', undefined]]);
  expect(kinds('', promise(A, [gone]))).toEqual([]);
  expect(comparedTexts(teamText(''), item(promise(A))).changes.items.map(({ what }) => what.kind)).toEqual([
    'added',
    'promised',
  ]);
});

describe('a day that was fixed', () => {
  const fixed = (is: string, changes: readonly string[] = [], date: string = A) =>
    promise(date, changes, `scope: Okta., to: [acme, board]${is}`);
  const FREED = 'sso commitment-moved inform: of acme,board;';
  const duties = (before: string, after: string, policy = '') => dutiesIn(between(before, after, policy));

  it('may be fixed no more if everybody hears of it', () => {
    const was = fixed(', fixed: true');
    expect(duties(was, fixed(''))).toEqual([`${FREED} in changes; owes entry`]);
    expect(duties(was, fixed(', fixed: false'))).toEqual([`${FREED} in changes; owes entry`]);
    const told = '{ on: 2026-11-01, reason: R, informed: [acme] }';
    expect(duties(was, fixed('', [told]))).toEqual([`${FREED} told acme; in changes; owes informed [board]`]);
    expect(duties(was, fixed('', [told.replace('acme', 'acme, board')]))).toEqual([
      `${FREED} told acme,board; in changes; settled`,
    ]);
    expect(duties(was, fixed('', [move(A, B)], B))).toEqual([
      'sso commitment-moved approve: of acme,board; told acme,board; agreed acme,board; in changes; settled',
      `${FREED} told acme,board; agreed acme,board; in changes; settled`,
    ]);
  });

  it('is free to be fixed, and where the policy leaves it free', () => {
    expect(duties(fixed(''), fixed(', fixed: true'))).toEqual([]);
    expect(duties(fixed(', fixed: true'), fixed(''), 'changes: { commitment-moved: free }')).toEqual([]);
  });
});

describe('a stakeholder who is called otherwise by now', () => {
  const company = (stakeholders: string, policy = ''): Texts => ({
    'company.yaml': `stakeholders: { ${stakeholders} }\npolicy: { ${policy} }\n`,
  });
  const plan = (to: string, date = '2026-12-15', changes = '') =>
    teamText(
      `coming_soon: [{ id: a, title: A, commitment: { date: ${date}, to: [${to}], scope: S, changes: [${changes}] } }]\n`,
    );
  const then = { ...company('acme: {}, sales: {}'), ...plan('acme, sales') };
  const duties = (before: Texts, after: Texts) => dutiesIn(comparedTexts(before, after).changes);
  const LEFT = ['a commitment-dropped approve: of acme; in changes; owes entry'];

  it('has not left', () => {
    const after = { ...company('acme-corp: { was: acme }, sales: {}'), ...plan('acme-corp, sales') };
    expect(comparedTexts(then, after).changes).toEqual({ items: [], teams: [], rewritten: [] });
    const partly = { ...company('acme-corp: { was: acme }, sales: {}'), ...plan('acme, sales') };
    expect(comparedTexts(then, partly).changes.items).toEqual([]);
    expect(comparedTexts(partly, after).changes.items).toEqual([]);
    expect(duties(then, { ...after, ...plan('sales') })).toEqual(LEFT);
  });

  it.each([
    ['who is there still', 'acme: {}, acme-corp: { was: acme }, sales: {}', 'acme-corp, sales'],
    ['who is somebody else whom the base knew', 'sales: { was: acme }', 'sales'],
    ['whom the base did not know', 'acme-corp: { was: acmee }, sales: {}', 'acme-corp, sales'],
    ['whom two were', 'acme-corp: { was: acme }, acme-inc: { was: acme }, sales: {}', 'acme-corp, sales'],
  ])('is nobody %s', (_, stakeholders, to) => {
    expect(duties(then, { ...company(stakeholders), ...plan(to) })).toEqual(LEFT);
  });

  it('has agreed under either name, also for those whom they speak for', () => {
    const moved = (by: string) =>
      plan(
        'acme',
        '2026-12-22',
        `{ on: 2026-11-10, date: { from: 2026-12-15, to: 2026-12-22 }, approved_by: [${by}] }`,
      );
    const renamed = company('acme-corp: { was: acme }, sales: {}');
    const base = { ...company('acme: {}, sales: {}'), ...plan('acme') };
    const settled = (by: string) => duties(base, { ...renamed, ...moved(by) }).map(line => line.endsWith('settled'));
    expect(['acme', 'acme-corp', 'sales'].map(settled)).toEqual([[true], [true], [false]]);
    const spoken = { ...company('acme: { through: [sales] }, sales: {}'), ...plan('acme') };
    const speaker = company('acme: { through: [gtm] }, gtm: { was: sales }');
    const spokenFor = (by: string) =>
      duties(spoken, { ...speaker, ...moved(by) }).map(line => line.endsWith('settled'));
    expect(['sales', 'gtm', 'other'].map(spokenFor)).toEqual([[true], [true], [false]]);
  });

  it('approves what a policy asks them for', () => {
    const closed = (by: string) =>
      teamText(
        `closed: [{ id: b, title: B, outcome: dropped, closed_on: 2026-11-10, reason: R, approved_by: [${by}] }]\n`,
      );
    const base = {
      ...company('ceo: {}', 'preset: strict, approvers: [ceo]'),
      ...teamText('in_progress: [{ id: b, title: B }]\n'),
    };
    expect(duties(base, { ...company('chief: { was: ceo }'), ...closed('chief') })).toEqual([
      'b work-dropped approve: of ceo; told chief; agreed chief; in closing; settled',
    ]);
  });
});
