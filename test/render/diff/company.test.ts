import { describe, expect, it } from 'vitest';
import { happened } from '../../../src/render/diff/happened.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';
import { diffTexts } from '../../support/plan-diff.ts';

const told = (before: Texts, after: Texts): readonly string[] => {
  const { company: changes, nameOf } = diffTexts(before, after);
  return changes.map(({ what }) => happened(what, nameOf));
};

const company = (before: string, after: string): readonly string[] =>
  told({ 'company.yaml': before }, { 'company.yaml': after });

describe('a policy', () => {
  it.each([
    ['preset: strict', 'preset: standard', ['policy: preset strict → standard, which asks for less']],
    ['preset: strict', '', ['policy: preset strict → standard, which asks for less']],
    ['', 'preset: strict', ['policy: preset standard → strict']],
    ['', 'preset: standard', []],
    [
      'preset: strict',
      'preset: strict, changes: { work-dropped: inform, target-moved: approve, queue-removal: approve }',
      ['policy: work-dropped approve → inform, which asks for less', 'policy: target-moved inform → approve'],
    ],
    [
      'changes: { work-interrupted: approve + cause }',
      'changes: { work-interrupted: approve }',
      ['policy: work-interrupted approve + cause → approve, which asks for less'],
    ],
    [
      'approvers: [ceo, cto]',
      'approvers: [cto, legal]',
      ['policy: approvers: legal added', 'policy: approvers: ceo taken out'],
    ],
    [
      'rules: { queue-empty: error }',
      'rules: { commitment-moved: "off" }',
      ['policy: rule queue-empty error → as built in', 'policy: rule commitment-moved as built in → off'],
    ],
    ['queue_limit: 5', 'queue_limit: 8', ['policy: queue limit 5 → 8']],
  ])('from %j to %j', (before, after, expected) => {
    expect(company(`policy: { ${before} }\n`, `policy: { ${after} }\n`)).toEqual(expected);
  });

  it('that is gone with its file, or came with it, says what applies', () => {
    const strict = { 'company.yaml': 'policy: { preset: strict }\n' };
    expect(told(strict, {})).toEqual(['policy: preset strict → standard, which asks for less']);
    expect(told({}, strict)).toEqual(['policy: preset standard → strict']);
  });

  it('that cannot be read says nothing in that part', () => {
    expect(
      company('policy: { preset: strcit, queue_limit: 5 }\n', 'policy: { preset: strict, queue_limit: 6 }\n'),
    ).toEqual(['policy: queue limit 5 → 6']);
    expect(company('policy: { preset: strict }\n', 'policy: [\n')).toEqual([]);
  });
});

describe('stakeholders', () => {
  const stakeholders = (before: string, after: string) =>
    company(`stakeholders: { ${before} }\n`, `stakeholders: { ${after} }\n`);

  it('come and go, and may be reached through others', () => {
    expect(
      stakeholders('acme: { name: Acme Corp, through: [sales] }, sales: {}', 'acme: { name: Acme Corp }, legal: {}'),
    ).toEqual([
      'stakeholder: Acme Corp (acme): may be reached through sales → none',
      'stakeholder: sales taken out',
      'stakeholder: legal added',
    ]);
  });

  it('keep a private name to themselves', () => {
    for (const [before, after] of [
      ['acme: { name: Acme Corp }', 'acme: { name: Acme Corp, private: true }'],
      ['acme: { name: Acme Corp, private: true }', 'acme: { name: Globex }'],
    ] as const)
      expect(stakeholders(before, after).join()).toMatch(
        /^stakeholder: acme: its name is (private now|no longer private)/,
      );
  });
});

it('findings that the whole company ignores', () => {
  const ignore = (entries: string) => `ignore: [${entries}]\n`;
  expect(
    company(ignore('{ rule: queue-empty, reason: R }'), ignore('{ rule: commitment-moved, item: a, reason: Late. }')),
  ).toEqual(['ignored: commitment-moved of a in the whole company: Late.', 'ignored: queue-empty no longer']);
});

it('goals that come and go, and the calendar', () => {
  expect(
    company(
      'goals: [{ id: a, name: Fast }, { id: b, name: Safe }]\ncalendar: { holidays: [2026-12-24], fiscal_year_starts: 2 }\n',
      'goals: [{ id: b, name: Safe at last }, { id: c, name: Cheap }]\ncalendar: { holidays: [2026-12-25] }\n',
    ),
  ).toEqual([
    'goal: Cheap (new)',
    'goal: Fast (taken out)',
    'calendar: new holidays 2026-12-25',
    'calendar: no longer holidays 2026-12-24',
    'calendar: fiscal year starts 2 → none',
  ]);
});

it('launches that come, go and move', () => {
  const launches = (list: string) => ({ 'marketing.yaml': `launches: [${list}]\n` });
  const autumn = (date: string) => `{ id: autumn, name: Autumn release, tier: L1, date: ${date} }`;
  expect(
    told(
      launches(`${autumn('2026-12-01')}, { id: old, name: Old, tier: L3, date: 2027-01-10 }`),
      launches(`${autumn('2026-12-15')}, { id: spring, name: Spring release, tier: L2, date: 2027-03-01 }`),
    ),
  ).toEqual([
    'launch: Spring release (new, 2027-03-01)',
    'launch: Old (taken out, 2027-01-10)',
    'launch: Autumn release: 2026-12-01 → 2026-12-15, 14 days later',
  ]);
});

describe('an inbox', () => {
  const inbox = (before: string, after: string) =>
    diffTexts(teamText(`inbox: [${before}]\n`), teamText(`inbox: [${after}]\n`)).teams.flatMap(({ changes }) =>
      changes.map(({ what }) => happened(what, id => id)),
    );

  it('with new entries counts those that have no id yet', () => {
    expect(inbox('{ title: A }', '{ title: A }, { title: A }, { title: B }')).toEqual(['inbox: 2 new entries']);
    expect(inbox('', '{ title: A }')).toEqual(['inbox: 1 new entry']);
    expect(inbox('{ title: A }, { title: B }', '{ title: B }')).toEqual([]);
    expect(inbox('', '{ id: a, title: A }')).toEqual(['new in the inbox']);
  });
});
