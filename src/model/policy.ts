import type { ChangeKey, ChangeLevel, Company } from './files/company.ts';
import type { Commitment } from './item.ts';
import { isLive } from './item.ts';

/** What a change of the plan needs of other people. */
export type Need = 'free' | 'inform' | 'approve';

const STANDARD: { readonly [K in ChangeKey]: ChangeLevel } = {
  'commitment-moved': 'approve',
  'commitment-rescoped': 'approve',
  'commitment-dropped': 'approve',
  'work-interrupted': 'inform + cause',
  'work-dropped': 'inform',
  'target-moved-committed': 'free',
  'target-moved': 'free',
  'queue-removal': 'inform',
  'queue-jumped': 'free',
};

const STRICT: { readonly [K in ChangeKey]: ChangeLevel } = {
  ...STANDARD,
  'work-interrupted': 'approve + cause',
  'work-dropped': 'approve',
  'target-moved-committed': 'approve',
  'target-moved': 'inform',
  'queue-removal': 'approve',
  'queue-jumped': 'inform',
};

/** What the company's policy asks for a change. A jump over the queue is recorded as a decision even where it is free. */
export const needOf = (key: ChangeKey, company: Company | undefined): Need => {
  const level = levelOf(key, company);
  if (level.startsWith('approve')) return 'approve';
  return level.startsWith('inform') ? 'inform' : 'free';
};

/** Whether the decision about a change has to give its cause. */
export const wantsCause = (key: ChangeKey, company: Company | undefined): boolean =>
  levelOf(key, company).endsWith('cause');

/** What the company's policy says of a change. */
export const levelOf = (key: ChangeKey, company: Company | undefined): ChangeLevel =>
  company?.policy?.changes?.[key] ?? (company?.policy?.preset === 'strict' ? STRICT : STANDARD)[key];

/** Who is concerned by a change of an item that is none of its commitment: those it is promised to, and its stakeholders. */
export const concernedBy = (item: {
  readonly commitment?: Commitment | undefined;
  readonly stakeholders: readonly string[];
}): readonly string[] => [...new Set([...(isLive(item.commitment) ? item.commitment.to : []), ...item.stakeholders])];

/** Those of `needed` for whom nobody in `named` speaks: neither they nor anyone they may be reached through. */
export const unspokenFor = (
  needed: readonly string[],
  named: readonly string[],
  company: Company | undefined,
): readonly string[] =>
  needed.filter(
    who =>
      !named.includes(who) && !(company?.stakeholders?.[who]?.through ?? []).some(speaker => named.includes(speaker)),
  );
