import type { Item } from '../item.ts';

type Priority = NonNullable<Item['priority']>;
type Source = NonNullable<Item['source']>;

/** How important work is. */
export const PRIORITY_WORDS: { readonly [P in Priority]: string } = {
  P0: 'must have',
  P1: 'want to have',
  P2: 'nice to have',
};

/** Where work comes from: as documents count it, and as somebody is asked who need not know the words. */
export const SOURCE_WORDS: { readonly [S in Source]: { readonly name: string; readonly choice: string } } = {
  strategy: { name: 'Strategy', choice: 'Strategy of the company' },
  marketing: { name: 'Marketing', choice: 'Marketing' },
  customer_feedback: { name: 'Customer feedback', choice: 'Customer feedback' },
  gtm_request: {
    name: 'Sales and other go-to-market requests',
    choice: 'A go-to-market request (a product gap)',
  },
  internal: { name: 'Internal needs', choice: 'Internal: scale, reliability, security, upkeep' },
};
