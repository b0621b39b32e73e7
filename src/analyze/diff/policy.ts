import { isEqual } from '../../engine/changes/equal.ts';
import type { PolicyFact } from '../../engine/diff/change-fact.ts';
import type { ChangeLevel, Company } from '../../model/files/company.ts';
import { levelOf } from '../../model/policy.ts';
import { CHANGE_KEYS } from '../../model/rule-id.ts';
import type { Sides } from './sides.ts';

type Policy = NonNullable<Company['policy']>;

/** What changed of the rules that changes of the plan are judged by. */
export const policyFacts = ({ before: then, after: now, isWholeAt }: Sides<Company>): readonly PolicyFact[] => {
  const [before, after] = [then?.policy, now?.policy];
  const unless = (key: keyof Policy, facts: () => readonly PolicyFact[]) => (isWholeAt('policy', key) ? facts() : []);
  return [
    ...unless('preset', () => presetFacts(before?.preset, after?.preset)),
    ...unless('changes', () => levelFacts(then, now)),
    ...unless('approvers', () => approverFacts(before?.approvers ?? [], after?.approvers ?? [])),
    ...unless('rules', () => ruleFacts(before?.rules ?? {}, after?.rules ?? {})),
    ...OTHERS.flatMap(setting => unless(setting, () => settingFacts(setting, before?.[setting], after?.[setting]))),
  ];
};

const presetFacts = (from: Policy['preset'] = 'standard', to: Policy['preset'] = 'standard'): readonly PolicyFact[] =>
  from === to ? [] : [{ kind: 'policy', part: 'preset', from, to, asksLess: to === 'standard' }];

/** Of single changes; what another preset makes of them is said by its name. */
const levelFacts = (then: Company | undefined, now: Company | undefined): readonly PolicyFact[] =>
  CHANGE_KEYS.filter(key => then?.policy?.changes?.[key] !== now?.policy?.changes?.[key]).flatMap(change => {
    const [from, to] = [levelOf(change, then), levelOf(change, now)];
    return from === to
      ? []
      : [{ kind: 'policy', part: 'level', change, from, to, asksLess: weight(to) < weight(from) } as const];
  });

/** To agree is more than to hear, and a cause adds to either. */
const weight = (level: ChangeLevel): number => {
  const cause = level.endsWith('cause') ? 1 : 0;
  if (level.startsWith('approve')) return 4 + cause;
  return level.startsWith('inform') ? 2 + cause : cause;
};

const approverFacts = (from: readonly string[], to: readonly string[]): readonly PolicyFact[] => {
  const [joined, left] = [to.filter(one => !from.includes(one)), from.filter(one => !to.includes(one))];
  return [
    ...(joined.length === 0 ? [] : [{ kind: 'policy', part: 'approvers', how: 'added', who: joined } as const]),
    ...(left.length === 0 ? [] : [{ kind: 'policy', part: 'approvers', how: 'removed', who: left } as const]),
  ];
};

const ruleFacts = (from: NonNullable<Policy['rules']>, to: NonNullable<Policy['rules']>): readonly PolicyFact[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter(rule => from[rule] !== to[rule])
    .map(rule => ({ kind: 'policy', part: 'rule', rule, from: from[rule], to: to[rule] }));

const OTHERS = ['queue_limit', 'queue_counts_far_commitments', 'work_mix', 'external'] as const;

const settingFacts = (setting: (typeof OTHERS)[number], from: unknown, to: unknown): readonly PolicyFact[] =>
  isEqual(from, to) ? [] : [{ kind: 'policy', part: 'setting', setting, from: inShort(from), to: inShort(to) }];

const inShort = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
