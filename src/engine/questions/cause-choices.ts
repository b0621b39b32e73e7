import type { Cause } from '../../model/item.ts';
import type { Choice } from '../../model/question.ts';

/** Why work may be interrupted, or overtaken. */
export const CAUSE_CHOICES: readonly (Choice & { readonly value: Cause })[] = [
  { value: 'incident', label: 'An incident' },
  { value: 'fixed_commitment', label: 'A promise whose date is outside our control' },
  { value: 'blocked', label: 'The running work is blocked on something outside' },
  { value: 'redirected', label: 'Leadership chose otherwise' },
];
