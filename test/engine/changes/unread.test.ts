import { describe, expect, it } from 'vitest';
import { compareWorlds } from '../../../src/engine/changes/compare-worlds.ts';
import { unjudgedIn } from '../../../src/engine/changes/unjudged.ts';
import { comparedTexts, dutiesIn, whatsIn } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY, teamText } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const NOTHING = { items: [], teams: [], rewritten: [] };

const ITEM = `id: a, title: A, commitment: { date: 2026-12-15, to: [acme], scope: S, changes: [{ on: 2026-11-01, scope: { from: Q, to: S }, approved_by: [acme] }] }`;
const whole = teamText(`in_progress: [{ ${ITEM}, target_date: 2026-12-01 }]\ncoming_soon: [{ id: q, title: Q }]\n`);
const mistyped = (from: string, to: string): Texts => {
  const text = whole['teams/search.yaml'] ?? '';
  expect(text).toContain(from);
  return { 'teams/search.yaml': text.replace(from, to) };
};

describe('what cannot be read says nothing', () => {
  it.each([
    ['the date of a promise', '2026-12-15', '15.12.2026'],
    ['its key', 'commitment:', 'comitment:'],
    ['who it is made to', 'to: [acme]', 'to: acme'],
    ['an entry of its changes', 'on: 2026-11-01', 'on: yesterday'],
    ['an approval', 'approved_by: [acme]', 'approved_by: acme'],
    ['a target', 'target_date: 2026-12-01', 'target_date: December'],
    ['an item', 'id: a,', 'id: A a,'],
    ['a title', 'title: A,', 'titel: A,'],
    ['a list', 'in_progress:', 'in-progress:'],
    ['the queue', 'coming_soon:', 'comingsoon:'],
    ['the syntax', 'in_progress: [', 'in_progress: ['.repeat(2)],
    ['a conflict', 'in_progress', '<<<<<<< ours\nin_progress'],
  ])('of %s, before or after', (_, from, to) => {
    const partial = mistyped(from, to);
    expect(comparedTexts(whole, partial).changes).toEqual(NOTHING);
    expect(comparedTexts(partial, whole).changes).toEqual(NOTHING);
  });

  it('but what can be read of the same item does', () => {
    const partial = mistyped('2026-12-15', '15.12.2026');
    const after = { 'teams/search.yaml': (partial['teams/search.yaml'] ?? '').replace('title: A', 'title: B') };
    expect(whatsIn(comparedTexts(whole, after).changes)).toEqual(['a field {"field":"title","from":"A","to":"B"}']);
  });
});

describe('an item of another team', () => {
  const web = (lines: string): Texts => ({ 'teams/web.yaml': `team: web\nname: Web\n${lines}` });
  const broken = (text: string): Texts => ({ 'teams/search.yaml': `team: search\nname: Search\nbacklog: [${text}\n` });
  const before = { ...teamText(''), ...web('backlog: [{ id: w, title: W }]\n') };

  it('has vanished though a file cannot be read, unless that may hold it', () => {
    expect(whatsIn(comparedTexts(before, { ...broken('{ id: x }'), ...web('') }).changes)).toEqual(['w vanished']);
    expect(whatsIn(comparedTexts(before, { ...broken('{ id: w }'), ...web('') }).changes)).toEqual([]);
    expect(whatsIn(comparedTexts(before, { ...teamText('backlog: [{ id: w }]\n'), ...web('') }).changes)).toEqual([]);
    expect(whatsIn(comparedTexts(before, { ...teamText('focus: much\n'), ...web('') }).changes)).toEqual([
      'w vanished',
    ]);
  });

  it('is new though a file could not be read, unless that may have held it', () => {
    const after = { ...teamText(''), ...web('backlog: [{ id: w, title: W }]\n') };
    expect(whatsIn(comparedTexts({ ...broken('{ id: x }'), ...web('') }, after).changes)).toEqual(['w added']);
    expect(whatsIn(comparedTexts({ ...broken('{ id: w }'), ...web('') }, after).changes)).toEqual([]);
  });

  it('may stand in a file without a text', () => {
    const read = (texts: Texts, ...unreadable: readonly string[]) =>
      readWorld(
        [...unreadable.map(path => ({ path, shown: path, problem: 'too large', hint: 'H' })), ...sourcesOf(texts)],
        TODAY,
      ).world;
    expect(compareWorlds(read(before), read(web(''), 'teams/search.yaml'))).toEqual(NOTHING);
    expect(compareWorlds(read(web(''), 'archive/search-2026.yaml'), read(before)).items).toEqual([]);
  });
});

it('an item with a closing record that cannot be read keeps it', () => {
  const closed = (reason: string) =>
    teamText(`closed: [{ id: a, title: A, outcome: delivered, closed_on: 2026-11-02, ${reason} }]\n`);
  expect(comparedTexts(closed('reason: R'), closed('reason: [R]')).changes).toEqual(NOTHING);
  expect(comparedTexts(closed('informed: [b]'), closed('informed: b')).changes).toEqual(NOTHING);
  const archive = (reason: string): Texts => ({
    ...teamText(''),
    'archive/search-2026.yaml': `team: search\nclosed: [{ id: a, title: A, outcome: delivered, closed_on: 2026-11-02, ${reason} }]\n`,
  });
  expect(comparedTexts(closed('reason: R'), archive('reason: [R]')).changes).toEqual(NOTHING);
});

describe('a decision log that cannot be read in full', () => {
  const log = (entry: string): Texts => ({ 'decisions/search.yaml': `- { on: 2026-11-02, item: a, ${entry} }\n` });
  const moved = teamText('backlog: [{ id: a, title: A, stakeholders: [b] }]\n');
  const started = teamText('in_progress: [{ id: a, title: A, stakeholders: [b] }]\n');

  it('has rewritten nothing, and owes nothing', () => {
    const said = log('from: in_progress, to: backlog, reason: R');
    const partial = log('from: in_progress, to: backlog, reson: R');
    expect(comparedTexts({ ...moved, ...said }, { ...moved, ...partial }).changes).toEqual(NOTHING);
    expect(dutiesIn(comparedTexts(started, { ...moved, ...partial }).changes)).toEqual([
      'a work-interrupted inform: of b; in decisions; settled',
    ]);
  });
});

describe('a policy of the base that cannot be read', () => {
  const started = teamText('in_progress: [{ id: a, title: A, stakeholders: [b] }]\n');
  const queued = teamText('coming_soon: [{ id: a, title: A, stakeholders: [b] }]\n');
  const needs = (before: string, after: string) =>
    dutiesIn(comparedTexts({ ...started, 'company.yaml': before }, { ...queued, 'company.yaml': after }).changes);
  const owes = (level: string) => [`a work-interrupted ${level}: of b; in decisions; owes entry`];

  it.each([
    ['name: [\n', 'inform'],
    ['policy: { preset: strcit }\n', 'inform'],
    ['policy: { preset: strict, queue_limit: many }\n', 'approve'],
    ['policy: { preset: strcit, changes: { work-interrupted: approve } }\n', 'approve'],
    ['policy: { changes: { work-interrupted: aprove, work-dropped: approve } }\n', 'inform'],
    ['stakeholders: { b: { kind: gmt } }\npolicy: { preset: strict }\n', 'approve'],
    ['vision: [1]\npolicy: { preset: strict }\n', 'approve'],
  ])('is the standard one as far as it does not say otherwise: %j', (before, level) => {
    expect(needs(before, '')).toEqual(owes(level));
  });

  it('and one that cannot be read now is no matter', () => {
    expect(needs('name: N\n', 'policy: [\n')).toEqual(owes('inform'));
  });
});

describe('a key that nobody knows', () => {
  const item = (date: string, more = '', rest = '') =>
    teamText(
      `in_progress: [{ id: a, title: A, target_date: 2026-12-01${rest}, commitment: { date: ${date}, to: [acme], scope: S${more} } }]\n`,
    );
  const MOVED = 'a commitment-moved approve: of acme; in changes;';
  const moved = (before: Texts, after: Texts) => dutiesIn(comparedTexts(before, after).changes);
  const fixd = ', fixd: true';

  it('in a commitment does not hide that its date moved', () => {
    expect(moved(item('2026-12-15', fixd), item('2026-12-22'))).toEqual([`${MOVED} owes entry`]);
    expect(moved(item('2026-12-15', fixd), item('2026-12-22', fixd))).toEqual([`${MOVED} owes entry`]);
    expect(moved(item('2026-12-15', '', fixd), item('2026-12-22', '', fixd))).toEqual([`${MOVED} owes entry`]);
  });

  it('may hide its record, if it is new', () => {
    expect(moved(item('2026-12-15'), item('2026-12-22', fixd))).toEqual([`${MOVED} settled`]);
    const agreed = ', changes: [{ on: 2026-11-10, date: { from: 2026-12-15, to: 2026-12-22 }, approved_by: [acme] }]';
    expect(moved(item('2026-12-15'), item('2026-12-22', `${fixd}${agreed}`))).toEqual([
      'a commitment-moved approve: of acme; told acme; agreed acme; in changes; settled',
    ]);
  });

  it('of an item does not hide that it was dropped', () => {
    const closed = teamText(
      'closed: [{ id: a, title: A, fixd: true, outcome: dropped, closed_on: 2026-11-10, reason: R, stakeholders: [b] }]\n',
    );
    const open = teamText('in_progress: [{ id: a, title: A, fixd: true, stakeholders: [b] }]\n');
    expect(moved(open, closed)).toEqual(['a work-dropped inform: of b; in closing; owes informed [b]']);
  });

  it('of a decision log that was there already hides no new decision', () => {
    const log = (more: string): Texts => ({
      'decisions/search.yaml': `- { on: 2026-11-02, item: x, from: new, to: backlog, reson: R }\n${more}`,
    });
    const [open, queued] = ['in_progress', 'coming_soon'].map(place =>
      teamText(`${place}: [{ id: a, title: A, stakeholders: [b] }]\n`),
    );
    expect(moved({ ...open, ...log('') }, { ...queued, ...log('') })).toEqual([
      'a work-interrupted inform: of b; in decisions; owes entry',
    ]);
  });
});

describe('a base that hides what stood there', () => {
  const hidden = (texts: Texts, after: Texts = whole) => {
    const [then, now] = [texts, after].map(files => readWorld(sourcesOf(files), TODAY).world);
    return then === undefined || now === undefined
      ? []
      : unjudgedIn(then, now).map(({ file, lost, holds }) => [file, lost, holds]);
  };

  it.each([
    ['syntax', mistyped('in_progress: [', 'in_progress: [['), true],
    ['an item', mistyped('id: a,', 'id: A a,'), false],
    ['a list', mistyped('in_progress:', 'in-progress:'), false],
    ['a promise', mistyped('2026-12-15', '15.12.2026'), false],
    ['a target', mistyped('target_date: 2026-12-01', 'target_date: December'), false],
  ])('by %s is named', (_, texts, lost) => {
    expect(hidden(texts)).toEqual([['plans/teams/search.yaml', lost, 'work']]);
  });

  it('is named for decisions, archives and the policy, too', () => {
    expect(
      hidden({
        ...whole,
        'archive/search-2026.yaml': 'team: search\nclosed: [{ id: z }]\n',
        'company.yaml': 'policy: { preset: strcit }\n',
        'decisions/search.yaml': '- { on: 2026-11-02 }\n',
      }),
    ).toEqual([
      ['plans/archive/search-2026.yaml', false, 'work'],
      ['plans/company.yaml', false, 'policy'],
      ['plans/decisions/search.yaml', false, 'work'],
    ]);
  });

  it('is none in which nothing changed; but a policy judges everything', () => {
    const broken = { ...mistyped('id: a,', 'id: A a,'), 'company.yaml': 'policy: [\n' };
    expect(hidden(broken, broken)).toEqual([['plans/company.yaml', true, 'policy']]);
  });

  it('is none that is whole, or lost nothing that is judged', () => {
    expect(hidden(whole)).toEqual([]);
    expect(hidden(mistyped('scope: S,', 'scope: S, fixd: true,'))).toEqual([]);
    expect(hidden({ ...whole, 'company.yaml': 'vision: [1]\n', 'marketing.yaml': 'launches: [\n' })).toEqual([]);
  });
});

it('a team whose plan cannot be read at all has neither come nor gone', () => {
  const broken: Texts = { 'teams/search.yaml': 'team: search\nname: [\n' };
  expect(comparedTexts(teamText(''), broken).changes).toEqual(NOTHING);
  expect(comparedTexts(broken, teamText('')).changes).toEqual(NOTHING);
});
