import type { Define } from '../command.ts';
import { defineAction } from './action.ts';

export const defineApprove: Define = defineAction({
  name: 'approve',
  summary: 'add to a record who has agreed since',
  description:
    'Adds to the record of a change who has agreed: to the one that lacks it by the base, else to the latest of the item.',
  flags: [
    { key: 'approved_by', flags: '--by <names>', what: 'who has agreed', many: true },
    { key: 'link', flags: '--link <url>', what: 'where that can be read' },
  ],
  examples: [
    ['plan approve saml-sso --by acme,sales', 'both agreed'],
    ['plan approve saml-sso --by acme --link https://mail.example/41', 'and where it can be read'],
  ],
});
