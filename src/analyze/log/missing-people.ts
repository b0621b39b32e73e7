import type { Requirement } from '../../engine/changes/change.ts';
import { missingOn } from '../../engine/changes/duty.ts';
import type { OnRecord } from '../../engine/history/records.ts';
import type { Company } from '../../model/files/company.ts';
import type { MissingPeople } from './item-event.ts';

/**
 * What a change needed of others and what is not on record to this day: what it left missing, less what its record has by now. `company` is that of
 * the plan before the change.
 */
export const missingPeople = (
  requirement: Requirement | undefined,
  record: OnRecord | undefined,
  company: Company | undefined,
): MissingPeople | undefined => {
  if (requirement === undefined || requirement.missing.length === 0) return undefined;
  const { need, who } = requirement;
  const isUnexplained = requirement.missing.some(({ kind }) => kind === 'entry');
  // Where nothing spoke of the change, those who were named were told of something else.
  const before = isUnexplained ? { told: [], agreed: [] } : requirement;
  const agreed = [...before.agreed, ...(record?.agreed ?? [])];
  const told = [...before.told, ...(record?.informed ?? []), ...agreed];
  const [missing] = missingOn(need, who, { told, agreed }, company);
  if (missing !== undefined && 'who' in missing)
    return { need: missing.kind === 'informed' ? 'inform' : 'approve', who: missing.who };
  return isUnexplained && record === undefined ? { need: 'decision', who: [] } : undefined;
};
