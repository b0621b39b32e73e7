import { describe, expect, it } from 'vitest';
import { failuresIn, reportAgainst } from '../../support/lint-base.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';

describe('an empty key that is committed and stays as it is makes no run fail', () => {
  const ITEM = 'id: a, title: A';
  it.each<readonly [string, Texts]>([
    ['in_progress', teamText('in_progress:\n')],
    ['backlog', teamText('backlog:\n')],
    ['closed', teamText('closed: ~\n')],
    ['mission', teamText('mission:\n')],
    ['risks', teamText('risks:\n')],
    ['notes of an item', teamText(`backlog: [{ ${ITEM}, notes: }]\n`)],
    ['links of an item', teamText(`backlog:\n  - id: a\n    title: A\n    links:\n`)],
    ['the commitment of an item', teamText(`backlog: [{ ${ITEM}, commitment: }]\n`)],
    ['goals of the company', { 'company.yaml': 'goals:\n' }],
    ['the policy', { 'company.yaml': 'policy:\n' }],
    [
      'who was told',
      { 'decisions/search.yaml': '- { on: 2026-11-02, item: a, from: new, to: backlog, reason: R, informed: }\n' },
    ],
    ['closed items of an archive', { 'archive/search-2025.yaml': 'team: search\nclosed:\n' }],
  ])('%s', (_, texts) => {
    const all = { ...teamText(`backlog: [{ ${ITEM} }]\n`), ...texts };
    expect(failuresIn(reportAgainst(all, all))).toEqual([]);
  });

  it('and neither does one that comes or goes', () => {
    const [empty, without] = [teamText('in_progress:\nclosed: ~\n'), teamText('')];
    expect(failuresIn(reportAgainst(empty, without))).toEqual([]);
    expect(failuresIn(reportAgainst(without, empty))).toEqual([]);
  });

  it('but a promise that is emptied is dropped', () => {
    const item = (commitment: string) => teamText(`coming_soon: [{ ${ITEM}, commitment: ${commitment} }]\n`);
    expect(failuresIn(reportAgainst(item('{ date: 2026-12-15, to: [acme], scope: S }'), item('')))).toEqual([
      'commitment-dropped: a: the promise for 2026-12-15 was deleted; no entry of `commitment.changes` speaks of it',
      'fails',
    ]);
  });
});

/** What makes a run fail, and the files of the base that were not judged, as `work: file` or `mended: file`. */
const outcome = (before: Texts, after: Texts) => {
  const report = reportAgainst(before, after);
  return [
    ...failuresIn(report),
    ...report.unread.map(({ file, holds, isMended }) => `${isMended ? 'mended' : holds}: ${file}`),
  ];
};

const SEARCH = 'plans/teams/search.yaml';
const PARTIAL = [`partial: ${SEARCH}`, 'fails'];

describe('a severity changes what is shown, never what is judged:', () => {
  const POLICY = { 'company.yaml': 'policy: { rules: { schema: warning } }\n' };
  const plan = (date: string, more = '', key = 'commitment', item = ''): Texts => ({
    ...POLICY,
    ...teamText(`coming_soon: [{ id: a, title: A${item}, ${key}: { date: ${date}, to: [acme], scope: S${more} } }]\n`),
  });
  const base = plan('2026-12-15');
  const entry = (more: string) => `, changes: [{ on: 2026-11-10, date: { from: 2026-12-15, to: 2026-12-22 }${more} }]`;

  it.each([
    ['a promise under a misspelt key', plan('2026-12-22', '', 'comitment')],
    ['an unknown key in a promise that moved', plan('2026-12-22', ', foo: 1')],
    ['an unknown key in an entry without approval', plan('2026-12-22', entry(', foo: 1'))],
    ['an approval that cannot be read', plan('2026-12-22', entry(', approved_by: acme'))],
    ['an item that cannot be read', { ...POLICY, ...teamText('coming_soon: [{ title: A }]\n') }],
  ])('%s fails', (_, after) => {
    expect(outcome(base, after)).toEqual(PARTIAL);
  });

  it('an unknown key that is moved there is no old one', () => {
    const before = plan('2026-12-15', '', 'commitment', ', foo: 1');
    expect(outcome(before, plan('2026-12-22', ', foo: 1'))).toEqual(PARTIAL);
    expect(outcome(before, plan('2026-12-22', entry(', foo: 1')))).toEqual(PARTIAL);
  });

  it('but an unknown key that hides nothing is a warning', () => {
    expect(outcome(base, plan('2026-12-15', ', foo: 1'))).toEqual([]);
    expect(outcome(base, plan('2026-12-15', '', 'commitment', ', foo: 1'))).toEqual([]);
    const before = plan('2026-12-15', ', foo: 1');
    expect(outcome(before, before)).toEqual([]);
    expect(outcome(before, plan('2026-12-22', ', foo: 1'))).toEqual([
      'commitment-moved: a: the promise moved from 2026-12-15 to 2026-12-22; no entry of `commitment.changes` speaks of it',
      'fails',
    ]);
  });
});

describe('an error in the file of the base', () => {
  const PROMISE = (date: string) => `commitment: { date: ${date}, to: [acme], scope: S }`;
  const A = `{ id: a, title: A, ${PROMISE('2027-06-15')} }`;
  const BROKEN = `{ id: z, titel: Z a, ${PROMISE('2027-06-15')} }`;
  const MENDED = `{ id: z, title: Z a, ${PROMISE('2027-06-15')} }`;
  const plan = (...items: readonly string[]): Texts => teamText(`coming_soon: [${items.join(', ')}]\n`);
  const GONE = [
    'commitment-dropped: a: the promise for 2027-06-15 vanished with the item; no entry of `commitment.changes` speaks of it',
    'item-vanished: a was coming soon on the base and stands nowhere now',
    'fails',
  ];
  const MOVED =
    'commitment-moved: a: the promise moved from 2027-06-15 to 2027-06-22; no entry of `commitment.changes` speaks of it';

  it('hides nothing beside it that goes or moves', () => {
    expect(outcome(plan(BROKEN, A), plan(BROKEN))).toEqual(GONE);
    expect(outcome(plan(BROKEN, A), plan(BROKEN, A.replace('06-15', '06-22')))).toEqual([MOVED, 'fails']);
    const web = { 'teams/web.yaml': `team: web\nname: Web\ncoming_soon: [${BROKEN}]\n` };
    expect(outcome({ ...plan(A), ...web }, { ...plan(), ...web })).toEqual(GONE);
    const archive = { 'archive/web-2025.yaml': 'team: web\nclosed: [{ id: y, title: [a] }]\n' };
    expect(outcome({ ...plan(A), ...archive }, { ...plan(), ...archive })).toEqual(GONE);
    const lost = { 'teams/web.yaml': 'team: web\nname: [a\n' };
    expect(outcome({ ...plan(A), ...lost }, { ...plan(), ...lost })).toEqual(GONE);
  });

  it('may be mended by a change that does nothing else there', () => {
    expect(outcome(plan(BROKEN, A), plan(MENDED, A))).toEqual([`mended: ${SEARCH}`]);
    const scope = (value: string, date = '2027-06-15') =>
      plan(A.replace('scope: S', `scope: ${value}`).replace('2027-06-15', date));
    expect(outcome(scope('42'), scope('"42"'))).toEqual([`mended: ${SEARCH}`]);
    expect(outcome(plan(A.replace('2027-06-15', '15.06.2027')), plan(A))).toEqual([`mended: ${SEARCH}`]);
    expect(outcome(plan(A.replace('[acme]', 'acme')), plan(A))).toEqual([`mended: ${SEARCH}`]);
    expect(outcome(plan(A.replace('commitment', 'comitment')), plan(A))).toEqual([`mended: ${SEARCH}`]);
    expect(outcome(teamText(`coming_soon: [${A}\n`), plan(A))).toEqual([`mended: ${SEARCH}`]);
    const conflict = teamText(`coming_soon:\n<<<<<<< ours\n- ${A}\n=======\n- ${MENDED}\n>>>>>>> theirs\n`);
    for (const items of [[A], [MENDED], [A, MENDED]])
      expect(outcome(conflict, plan(...items))).toEqual([`mended: ${SEARCH}`]);
  });

  it('fails where more than that may have been done', () => {
    const unjudged = ['fails', `work: ${SEARCH}`];
    expect(outcome(plan(BROKEN, A), plan(MENDED.replace('06-15', '06-22'), A))).toEqual(unjudged);
    expect(outcome(plan(BROKEN, A), plan(A))).toEqual(unjudged);
    const scope = (value: string, date: string) =>
      plan(A.replace('scope: S', `scope: ${value}`).replace('2027-06-15', date));
    expect(outcome(scope('42', '2027-06-15'), scope('"42"', '2027-06-22'))).toEqual(unjudged);
    expect(outcome(scope('42', '2027-06-15'), plan('{ id: a, title: A }'))).toEqual(unjudged);
    expect(outcome(plan(A.replace('[acme]', 'acme')), plan(A.replace('acme', 'sales')))).toEqual(unjudged);
    expect(outcome(teamText(`coming_soon: [${A}\n`), plan(A.replace('06-15', '06-22')))).toEqual(unjudged);
    expect(outcome(plan(BROKEN, A), plan(MENDED))).toEqual([...GONE, `work: ${SEARCH}`]);
  });

  it('fails where what is broken changes and stays broken', () => {
    const moved = BROKEN.replace('06-15', '06-22');
    expect(outcome(plan(BROKEN, A), plan(moved, A))).toEqual(['fails', `work: ${SEARCH}`]);
  });

  it('is no matter for what changes beside it, nor where it goes on as it was', () => {
    expect(outcome(plan(BROKEN, A), plan(BROKEN, A, '{ id: n, title: N }'))).toEqual([]);
    expect(outcome(plan('{ id: n, title: N, foo: 1 }'), plan('{ id: n, title: M, foo: 1 }'))).toEqual([]);
  });
});
