import type { PlanChange } from '../../engine/diff/plan-change.ts';
import { CAUSE_WORDS } from '../../model/words/place-words.ts';
import { listed } from '../../model/words/words.ts';

/** `Why: Acme moves to Entra ID in January. Cause: an incident (outage).` */
export const whyWords = ({ why }: PlanChange): string => {
  const { reasons, cause, becauseOf } = why;
  const causes = cause === undefined ? [] : [CAUSE_WORDS[cause]];
  return [
    ...reasons.map(reason => `Why: ${reason}`),
    ...causes.map(words => `Cause: ${words}${becauseOf.length === 0 ? '' : ` (${listed(becauseOf)})`}.`),
  ].join(' ');
};
