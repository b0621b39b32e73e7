import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { ItemEvent, Stay } from '../../../src/analyze/log/item-event.ts';
import { itemHistoryOf } from '../../../src/analyze/log/item-history.ts';
import { changeLogOf } from '../../../src/engine/history/change-log.ts';
import type { Step } from '../../support/history.ts';
import { historyOf, nowOf } from '../../support/history.ts';
import { TODAY } from '../../support/lint-text.ts';

const through = (steps: readonly Step[]) => {
  const history = historyOf(steps);
  const changeLog = changeLogOf(history, nowOf(history), TODAY);
  const itemHistory = itemHistoryOf(history, changeLog, nowOf(history), 'sso');
  if (itemHistory === undefined) throw new Error('sso has no history');
  return { story: changeLog, timeline: itemHistory };
};

const at = (day: string, lines: string, decisions = '', company = ''): Step => ({
  day,
  files: {
    'teams/search.yaml': `team: search\nname: Search\n${lines}`,
    'decisions/search.yaml': decisions,
    'company.yaml': company,
  },
});

/** Who agreed, who was told, why, and what is missing. */
const saidOf = ({ record, missing: lacking }: ItemEvent | Stay) => [
  ...(record === undefined
    ? ['no record']
    : [`agreed ${record.agreed}`, `told ${record.informed}`, `why ${record.reason}`]),
  ...(lacking === undefined ? [] : [`lacks ${lacking.need} ${lacking.who}`]),
];

const promised = (date: string, scope: string, to: string, ...changes: readonly string[]) =>
  `in_progress: [{ id: sso, title: SSO, target_date: 2026-12-10, stakeholders: [support, sales], commitment: { date: ${date}, to: [${to}], scope: "${scope}", changes: [${changes}] } }]\n`;

describe('who agreed to a change of a promise', () => {
  const before = at('2026-10-05', promised('2026-11-30', 'Okta', 'acme, sales'));
  const last = (kind: ItemEvent['what']['kind'], after: string) =>
    through([before, at('2026-10-20', after)])
      .timeline.dates.filter(({ what }) => what.kind === kind)
      .map(saidOf);

  it('is found by a scope whatever its letter case and punctuation', () => {
    const entry =
      '{ on: 2026-10-19, scope: { from: okta., to: Okta and Entra. }, reason: R, approved_by: [acme, sales] }';
    expect(last('commitment-scope', promised('2026-11-30', 'Okta and Entra', 'acme, sales', entry))).toEqual([
      ['agreed acme,sales', 'told ', 'why R'],
    ]);
  });

  it('is told of those who are promised it no more: by an entry of their own, or by one that says more', () => {
    const own = '{ on: 2026-10-19, reason: Sales left., approved_by: [sales] }';
    const moved =
      '{ on: 2026-10-19, date: { from: 2026-11-30, to: 2026-12-15 }, reason: Later., approved_by: [acme, sales] }';
    const left = (...entries: readonly string[]) =>
      last(
        'commitment-to',
        promised(entries.includes(moved) ? '2026-12-15' : '2026-11-30', 'Okta', 'acme', ...entries),
      );
    expect([left(), left(own), left(moved), left(own, moved)]).toEqual([
      [['no record', 'lacks approve sales']],
      [['agreed sales', 'told ', 'why Sales left.']],
      [['agreed acme,sales', 'told ', 'why Later.']],
      [['agreed sales', 'told ', 'why Sales left.']],
    ]);
  });

  it('is nobody where only words changed, and those must be told', () => {
    const reworded = (names: string) =>
      `{ on: 2026-10-18, scope: { from: Okta, to: Octa }, wording: true, reason: Typo., informed: [${names}] }`;
    const more = '{ on: 2026-10-19, scope: { from: Octa, to: Entra }, reason: R, approved_by: [acme] }';
    const scopes = (names: string) =>
      last('commitment-scope', promised('2026-11-30', 'Entra', 'acme, sales', reworded(names), more));
    expect([scopes('acme, sales'), scopes('acme')]).toEqual([
      [
        ['agreed ', 'told acme,sales', 'why Typo.'],
        ['agreed acme', 'told ', 'why R', 'lacks approve sales'],
      ],
      [
        ['agreed ', 'told acme', 'why Typo.', 'lacks inform sales'],
        ['agreed acme', 'told ', 'why R', 'lacks approve sales'],
      ],
    ]);
  });
});

describe('who was told of a move', () => {
  const queued = (place = 'coming_soon') => `${place}: [{ id: sso, title: SSO, stakeholders: [support, sales] }]\n`;
  const decision = (who: string, from = 'coming_soon', to = 'backlog', why = `To ${to} for ${who}`) =>
    `- { on: 2026-10-11, item: sso, from: ${from}, to: ${to}, reason: ${why}., informed: [${who}] }\n`;
  const moved = (...steps: readonly Step[]) =>
    through([at('2026-10-05', queued()), ...steps])
      .timeline.stays.slice(1)
      .map(saidOf);

  it('is told by all decisions that came with it', () => {
    expect(moved(at('2026-10-12', queued('backlog'), decision('support') + decision('sales')))).toEqual([
      ['agreed ', 'told support,sales', 'why To backlog for support. To backlog for sales.'],
    ]);
  });

  it('is told by those that lead there together', () => {
    const by = `${decision('support', 'coming_soon', 'in_progress')}${decision('sales', 'in_progress', 'backlog')}`;
    const { timeline: itemHistory } = through([at('2026-10-05', queued()), at('2026-10-12', queued('backlog'), by)]);
    expect([itemHistory.stays.slice(1).map(saidOf), itemHistory.rest]).toEqual([
      [['agreed ', 'told support,sales', 'why To in_progress for support. To backlog for sales.']],
      [],
    ]);
  });

  it('is completed by later decisions, but not by those of a later move', () => {
    const left = at('2026-10-12', queued('backlog'), decision('support'));
    const completed = at('2026-10-13', queued('backlog'), decision('support') + decision('sales'));
    expect(moved(left, completed)).toEqual([
      ['agreed ', 'told support,sales', 'why To backlog for support. To backlog for sales.'],
    ]);
    const again = at('2026-10-15', queued('backlog'), decision('support, sales', 'coming_soon', 'backlog', 'Both'));
    expect(moved(at('2026-10-12', queued('backlog')), at('2026-10-14', queued()), again)).toEqual([
      ['no record', 'lacks inform support,sales'],
      ['no record'],
      ['agreed ', 'told support,sales', 'why Both.'],
    ]);
  });

  it('is told by any decision to start work that jumped the queue', () => {
    const idle = 'coming_soon: [{ id: other, title: Other }]\n';
    const started = `${idle}in_progress: [{ id: sso, title: SSO, target_date: 2026-12-10 }]\n`;
    const { timeline: itemHistory } = through([
      at('2026-10-05', `${idle}backlog: [{ id: sso, title: SSO }]\n`),
      at('2026-10-12', started, decision('sales', 'new', 'in_progress')),
    ]);
    expect(itemHistory.stays.slice(1).map(saidOf)).toEqual([
      ['agreed ', 'told sales', 'why To in_progress for sales.'],
    ]);
  });

  it('is told by all decisions about a target that moved, also those that are alike', () => {
    const target = (day: string) =>
      `in_progress: [{ id: sso, title: SSO, target_date: ${day}, stakeholders: [support, sales] }]\n`;
    const strict = 'policy: { preset: strict }\n';
    const about = (who: string) =>
      `- { on: ${TODAY}, item: sso, from: in_progress, to: in_progress, target: { from: 2026-12-01, to: 2026-12-08 }, reason: R, informed: [${who}] }\n`;
    const { timeline: itemHistory } = through([
      at('2026-10-05', target('2026-12-01'), '', strict),
      at(TODAY, target('2026-12-08'), about('support') + about('sales'), strict),
    ]);
    expect(itemHistory.dates.slice(1).map(saidOf)).toEqual([['agreed ', 'told support,sales', 'why R']]);
  });
});

describe('a timeline', () => {
  const names = fc.constantFrom([], ['acme'], ['sales'], ['acme', 'sales'], ['acme', 'sales', 'support', 'board']);
  const everybody = fc.constant(['acme', 'sales', 'support', 'board']);
  const heard = fc.record({
    informed: fc.oneof(names, everybody),
    approved_by: fc.oneof(names, everybody),
    reason: fc.constantFrom('R', 'S'),
    on: fc.constantFrom('2026-10-18', '2026-10-19'),
  });
  const scopes = fc.constantFrom('Okta', 'okta.', 'Entra', 'Both');
  const days = fc.constantFrom('2026-11-30', '2026-12-05', '2026-12-15');
  const step = <T>(of: fc.Arbitrary<T>) => fc.option(fc.record({ from: of, to: of }), { nil: undefined });
  const entry = fc
    .tuple(heard, fc.record({ date: step(days), scope: step(scopes) }), fc.constantFrom({}, {}, { wording: true }))
    .map(parts => Object.assign({}, ...parts));
  const withdrawal = heard.map(record => ({ ...record, withdrawn: true }));
  const commitment = (changes: fc.Arbitrary<readonly object[]>) =>
    fc.record({
      date: days,
      scope: scopes,
      to: fc.constantFrom(['acme'], ['acme', 'sales'], ['acme', 'sales', 'support']),
      changes,
    });
  const entries = fc
    .tuple(fc.array(entry, { maxLength: 3 }), fc.constantFrom(0, 0, 1), withdrawal)
    .map(([some, ends, last]) => [...some, ...(ends === 1 ? [last] : [])]);
  const place = fc.constantFrom('in_progress', 'coming_soon', 'backlog');
  const position = (changes: fc.Arbitrary<readonly object[]>) =>
    fc.record({
      place: fc.oneof(place, fc.constant('closed')),
      target_date: days,
      stakeholders: fc.constantFrom([], ['support']),
      commitment: fc.option(commitment(changes), { nil: undefined, freq: 4 }),
      closing: heard,
    });
  const decision = fc
    .tuple(
      heard,
      fc.record({
        item: fc.constant('sso'),
        from: fc.oneof(place, fc.constant('new')),
        to: place,
        target: step(days),
        cause: fc.constantFrom(undefined, 'blocked', 'redirected'),
      }),
    )
    .map(parts => Object.assign({}, ...parts));

  interface Made {
    readonly place: string;
    readonly commitment: object | undefined;
    readonly closing: { readonly on: string };
  }

  const planOf = ({ place: where, closing: { on: _, ...closing }, ...rest }: Made) => {
    const closed = where === 'closed' ? { outcome: 'dropped', closed_on: '2026-10-20', ...closing } : {};
    return stringify({ [where]: [{ id: 'sso', title: 'SSO', ...rest, ...closed }] }, { keepUndefined: false });
  };

  it('says that nothing is lacking where the comparison owes nothing', () => {
    let settled = 0;
    fc.assert(
      fc.property(
        position(fc.constant([])),
        position(entries),
        fc.array(decision, { maxLength: 4 }),
        fc.constantFrom('', 'policy: { preset: strict, approvers: [board] }\n'),
        (before, after, log, company) => {
          const { story: changeLog, timeline: itemHistory } = through([
            at('2026-10-05', planOf(before), '', company),
            at('2026-10-20', planOf(after), stringify(log, { keepUndefined: false }), company),
          ]);
          const duties = changeLog.entries.flatMap(({ items }) =>
            items.flatMap(({ requirement }) => requirement ?? []),
          );
          if (duties.some(({ missing: owed }) => owed.length > 0)) return;
          settled += duties.length;
          const told = [...itemHistory.dates, ...itemHistory.stays, ...itemHistory.rest];
          expect(told.flatMap(({ missing: lacking }) => lacking ?? [])).toEqual([]);
        },
      ),
      { seed: 20261121, numRuns: 300 },
    );
    expect(settled).toBeGreaterThan(30);
  });
});
