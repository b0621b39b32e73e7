import { isEqual } from '../../engine/changes/equal.ts';
import { valueWords } from '../../engine/diff/words.ts';
import type { ChangeLevel, Company } from '../../model/files/company.ts';
import { CHANGE_KEYS } from '../../model/files/company.ts';
import { levelOf } from '../../model/policy.ts';
import { listed } from '../../model/words/words.ts';
import type { Sides } from './company.ts';

type Policy = NonNullable<Company['policy']>;

/** What changed of the rules that changes of the plan are judged by. */
export const policyWords = ({ before: then, after: now, isWholeAt }: Sides<Company>): readonly string[] => {
  const [before, after] = [then?.policy, now?.policy];
  const unless = (key: keyof Policy, words: () => readonly string[]) => (isWholeAt('policy', key) ? words() : []);
  return [
    ...unless('preset', () => presetWords(before?.preset, after?.preset)),
    ...unless('changes', () => levelWords(then, now)),
    ...unless('approvers', () => memberWords('approvers', before?.approvers ?? [], after?.approvers ?? [])),
    ...unless('rules', () => ruleWords(before?.rules ?? {}, after?.rules ?? {})),
    ...OTHERS.flatMap(key =>
      unless(key, () =>
        isEqual(before?.[key], after?.[key])
          ? []
          : [`${key.replaceAll('_', ' ')} ${valueWords(inShort(before?.[key]), inShort(after?.[key]))}`],
      ),
    ),
  ];
};

const OTHERS = ['queue_limit', 'queue_counts_far_commitments', 'work_mix', 'external'] as const;

const inShort = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value);

const presetWords = (from: Policy['preset'] = 'standard', to: Policy['preset'] = 'standard'): readonly string[] =>
  from === to ? [] : [`preset ${from} → ${to}${to === 'standard' ? ASKS_LESS : ''}`];

/** Of single changes; what another preset makes of them is said by its name. */
const levelWords = (then: Company | undefined, now: Company | undefined): readonly string[] =>
  CHANGE_KEYS.filter(key => then?.policy?.changes?.[key] !== now?.policy?.changes?.[key]).flatMap(key => {
    const [from, to] = [levelOf(key, then), levelOf(key, now)];
    return from === to ? [] : [`${key} ${from} → ${to}${weight(to) < weight(from) ? ASKS_LESS : ''}`];
  });

const ASKS_LESS = ', which asks for less';

const weight = (level: ChangeLevel): number =>
  (level.startsWith('approve') ? 4 : level.startsWith('inform') ? 2 : 0) + (level.endsWith('cause') ? 1 : 0);

const memberWords = (what: string, from: readonly string[], to: readonly string[]): readonly string[] => {
  const [joined, left] = [to.filter(one => !from.includes(one)), from.filter(one => !to.includes(one))];
  return [
    ...(joined.length === 0 ? [] : [`${what}: ${listed(joined)} added`]),
    ...(left.length === 0 ? [] : [`${what}: ${listed(left)} taken out`]),
  ];
};

const ruleWords = (from: NonNullable<Policy['rules']>, to: NonNullable<Policy['rules']>): readonly string[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter(rule => from[rule] !== to[rule])
    .map(rule => `rule ${rule} ${from[rule] ?? 'as built in'} → ${to[rule] ?? 'as built in'}`);
