import type { PlanDiff } from '../../analyze/diff/plan-diff.ts';
import type { PlanChange } from '../../engine/diff/plan-change.ts';
import { missingWords } from '../../model/words/missing-words.ts';
import { inShort } from './in-short.ts';

/** `Agreed: Sales (also for Acme).` */
export const doneWords = ({ asks }: PlanChange, nameOf: PlanDiff['nameOf']): string => {
  if (asks === undefined) return '';
  const { need, who, told, agreed, missingPeople, missingParts } = asks;
  if (need === 'decision') return missingParts.length === 0 ? 'Recorded.' : '';
  const heard = need === 'approve' ? agreed : [...new Set([...told, ...agreed])];
  if (heard.length === 0) return '';
  const spokenFor = who.filter(id => !(heard.includes(id) || missingPeople.includes(id)));
  const also = spokenFor.length === 0 ? '' : ` (also for ${names(spokenFor, nameOf)})`;
  return `${need === 'approve' ? 'Agreed' : 'Told'}: ${names(heard, nameOf)}${also}.`;
};

/** `Not agreed yet: Acme. No record of it.` */
export const openWords = ({ asks }: PlanChange, nameOf: PlanDiff['nameOf']): string => {
  if (asks === undefined) return '';
  const { need, missingPeople, missingParts } = asks;
  const verb = need === 'approve' ? 'agreed' : 'told';
  return [
    ...(missingPeople.length === 0 ? [] : [`Not ${verb} yet: ${names(missingPeople, nameOf)}.`]),
    ...missingParts.map(part => `${missingWords(part).replace(/^n/, 'N')}.`),
  ].join(' ');
};

const names = (ids: readonly string[], nameOf: PlanDiff['nameOf']): string => inShort(ids.map(nameOf));
