import type { Day } from '../time/day.ts';
import { listed } from './words.ts';

/** A change of an item, as far as its noun tells one from another. */
type NamedChange =
  | { readonly kind: 'commitment-date'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'commitment-scope' | 'commitment-dropped' }
  | { readonly kind: 'commitment-to'; readonly left: readonly string[] }
  | { readonly kind: 'target'; readonly from: Day | undefined; readonly to: Day | undefined }
  | { readonly kind: 'place' | 'team' | 'added' | 'vanished' | 'renamed' }
  | { readonly kind: 'promised' | 'asked' | 'answered' | 'scoping' | 'steps' | 'field' };

/** What somebody did, as a noun. */
export const changeNoun = (change: NamedChange): string => {
  switch (change.kind) {
    case 'commitment-date':
      return `the move of the promise from ${change.from} to ${change.to}`;
    case 'commitment-scope':
      return 'the new scope of the promise';
    case 'commitment-dropped':
      return 'the end of the promise';
    case 'commitment-to':
      return `the end of the promise to ${listed(change.left)}`;
    case 'target':
      return `the move of the target from ${change.from ?? 'none'} to ${change.to ?? 'none'}`;
    default:
      return 'the move';
  }
};
