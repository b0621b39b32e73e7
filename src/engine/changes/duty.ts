import type { Company } from '../../model/files/company.ts';
import type { MissingPart } from '../../model/missing-part.ts';
import type { Need } from '../../model/policy.ts';
import { unspokenFor } from '../../model/policy.ts';
import type { Requirement } from './change.ts';

/** Who a record names. */
export interface NamedPeople {
  readonly told: readonly string[];
  readonly agreed: readonly string[];
}

/** Everybody whom these records name; whoever agreed was told, too. */
export const namedIn = (
  records: readonly { readonly informed: readonly string[]; readonly approved_by: readonly string[] }[],
): NamedPeople => {
  const agreed = unique(records.flatMap(({ approved_by }) => approved_by));
  return { told: unique([...records.flatMap(({ informed }) => informed), ...agreed]), agreed };
};

/** Who is missing on a record that is there. Where nobody has to be asked, somebody has to agree all the same. */
export const missingOn = (
  need: Requirement['need'],
  who: readonly string[],
  { told, agreed }: NamedPeople,
  company: Company | undefined,
): readonly MissingPart[] => {
  switch (need) {
    case 'decision':
      return [];
    case 'inform': {
      const missing = unspokenFor(who, told, company);
      return missing.length === 0 ? [] : [{ kind: 'informed', who: missing }];
    }
    case 'approve': {
      const missing = unspokenFor(who, agreed, company);
      const isMet = who.length === 0 ? agreed.length > 0 : missing.length === 0;
      return isMet ? [] : [{ kind: 'approved_by', who: missing }];
    }
  }
};

/** Whom a policy adds where a change needs approval. */
export const withApprovers = (
  need: Need | 'decision',
  who: readonly string[],
  company: Company | undefined,
): readonly string[] => (need === 'approve' ? unique([...who, ...(company?.policy?.approvers ?? [])]) : who);

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
