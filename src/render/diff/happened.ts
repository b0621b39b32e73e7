import type { ChangeFact } from '../../engine/diff/change-fact.ts';
import { CHANGE_LABELS } from '../media/change-labels.ts';
import { saysOf } from '../media/change-sentences.ts';

/** What happened, behind the name of what it happened to: `promised date 2026-11-30 → 2026-12-15, 15 days later`. */
export const happened = (fact: ChangeFact, nameOf: (id: string) => string): string => {
  const { phrase } = CHANGE_LABELS[fact.kind];
  const says = saysOf(fact, nameOf);
  return says === '' ? phrase.replace(/[,:]$/, '') : `${phrase} ${says}`.trimStart();
};
