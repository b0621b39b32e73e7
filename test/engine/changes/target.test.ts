import { describe, expect, it } from 'vitest';
import { comparedTexts, dutiesIn, whatsIn } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';

const PROMISE = ', commitment: { date: 2027-06-30, to: [acme], scope: S }';

const at = (target: string, more = '', place = 'in_progress'): Texts =>
  teamText(
    `${place}: [{ id: sso, title: SSO, stakeholders: [support]${target && `, target_date: ${target}`}${more} }]\n`,
  );

const STRICT: Texts = { 'company.yaml': 'policy: { preset: strict, approvers: [ceo] }\n' };
const key = (name: string, level: string): Texts => ({
  'company.yaml': `policy: { changes: { ${name}: ${level} } }\n`,
});

const log = (...decisions: readonly string[]): Texts => ({
  'decisions/search.yaml': decisions
    .map(line => `- { on: 2026-11-10, item: sso, from: in_progress, to: in_progress, reason: R, ${line} }\n`)
    .join(''),
});

const duty = (before: Texts, after: Texts) => dutiesIn(comparedTexts(before, after).changes);

// Today is 2026-11-21: 2026-10-22 was 30 days ago, 2026-12-21 comes in 30 days.
const [FAR_PAST, PAST, SOON, FAR] = ['2026-10-21', '2026-10-22', '2026-12-21', '2026-12-22'] as const;

it('is told wherever it is set, moved or taken away', () => {
  for (const [from, to] of [
    ['2026-12-01', '2026-12-02'],
    ['', '2026-12-02'],
    ['2026-12-01', ''],
  ] as const)
    expect(whatsIn(comparedTexts(at(from), at(to)).changes)).toEqual([
      `sso target ${JSON.stringify({ ...(from && { from }), ...(to && { to }) })}`,
    ]);
});

describe('a target that is promised to nobody', () => {
  const told = 'sso target-moved inform: of support; in decisions; owes entry';

  it.each([
    [FAR_PAST, FAR, []],
    [PAST, FAR, [told]],
    [FAR_PAST, PAST, [told]],
    [FAR, FAR_PAST, []],
    [SOON, FAR_PAST, [told]],
    [FAR, SOON, [told]],
  ])('is told under the strict policy when it was or is near: %s to %s', (from, to, expected) => {
    expect(duty({ ...at(from), ...STRICT }, at(to))).toEqual(expected);
    expect(duty(at(from), at(to))).toEqual([]);
  });

  it('follows the policy for it alone', () => {
    const approved = { ...at(SOON), ...key('target-moved', 'approve') };
    expect(duty(approved, at(FAR))).toEqual(['sso target-moved approve: of support; in decisions; owes entry']);
    expect(duty({ ...at(SOON), ...STRICT, ...key('target-moved', 'free') }, at(FAR))).toEqual([]);
    expect(duty({ ...at(SOON), ...key('target-moved-committed', 'approve') }, at(FAR))).toEqual([]);
  });

  it('is nobody’s when nobody is concerned', () => {
    const alone = (target: string) => teamText(`in_progress: [{ id: sso, title: SSO, target_date: ${target} }]\n`);
    expect(duty({ ...alone(SOON), ...STRICT }, alone(FAR))).toEqual(['sso target-moved inform: in decisions; settled']);
  });
});

describe('a target of promised work', () => {
  it('takes agreement under the strict policy, however far it is', () => {
    const before = { ...at(FAR_PAST, PROMISE), ...STRICT };
    expect(duty(before, at(FAR, PROMISE))).toEqual([
      'sso target-moved-committed approve: of acme,support,ceo; in decisions; owes entry',
    ]);
    expect(
      duty(before, {
        ...at(FAR, PROMISE),
        ...log(`target: { from: ${FAR_PAST}, to: ${FAR} }, approved_by: [acme, ceo]`),
      }),
    ).toEqual([
      'sso target-moved-committed approve: of acme,support,ceo; told acme,ceo; agreed acme,ceo; in decisions; owes approved_by [support]',
    ]);
  });

  it('is free under the standard policy, near or far, and follows the policy for it alone', () => {
    expect(duty(at(SOON, PROMISE), at(PAST, PROMISE))).toEqual([]);
    expect(duty({ ...at(SOON, PROMISE), ...key('target-moved', 'inform') }, at(PAST, PROMISE))).toEqual([]);
    expect(duty({ ...at(SOON, PROMISE), ...key('target-moved-committed', 'inform') }, at(PAST, PROMISE))).toEqual([
      'sso target-moved-committed inform: of acme,support; in decisions; owes entry',
    ]);
  });

  it('counts as promised by the base: a withdrawn promise is none', () => {
    const withdrawn = PROMISE.replace('scope: S', 'scope: S, changes: [{ on: 2026-11-01, withdrawn: true }]');
    expect(duty({ ...at(FAR, withdrawn), ...STRICT }, at(FAR_PAST, withdrawn))).toEqual([]);
    expect(duty({ ...at(FAR), ...STRICT }, at(FAR_PAST, PROMISE))).toEqual([]);
  });
});

describe('the decision about a target', () => {
  const owed = (...decisions: readonly string[]) =>
    duty({ ...at('2026-12-01'), ...STRICT }, { ...at('2026-12-15'), ...log(...decisions) });
  const settled = ['sso target-moved inform: of support; told support; in decisions; settled'];

  it('leads from the old day to the new, in one step or in several', () => {
    expect(owed('target: { from: 2026-12-01, to: 2026-12-15 }, informed: [support]')).toEqual(settled);
    expect(
      owed(
        'target: { from: 2026-12-01, to: 2026-12-08 }',
        'target: { from: 2026-12-08, to: 2026-12-15 }, informed: [support]',
      ),
    ).toEqual(settled);
  });

  it.each([
    'informed: [support]',
    'target: { from: 2026-12-01, to: 2026-12-14 }, informed: [support]',
    'target: { from: 2026-12-02, to: 2026-12-15 }, informed: [support]',
  ])('and not elsewhere: %s', decision => {
    expect(owed(decision)).toEqual(['sso target-moved inform: of support; told support; in decisions; owes entry']);
  });
});

it.each([
  ['set for the first time', at(''), at(SOON)],
  ['taken away', at(SOON), at('')],
  ['set as work starts', at(SOON, '', 'coming_soon'), at(FAR)],
  ['moved as work is delivered', at(SOON), at(FAR, ', outcome: delivered, closed_on: 2026-11-20', 'closed')],
])('a target is free when it is %s', (_, before, after) => {
  expect(duty({ ...before, ...STRICT }, after)).toEqual([]);
});
