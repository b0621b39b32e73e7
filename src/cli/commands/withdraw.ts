import type { Define } from '../command.ts';
import { defineAction } from './action.ts';
import { RECORD_FLAGS } from './action-description.ts';

export const defineWithdraw: Define = defineAction({
  name: 'withdraw',
  summary: 'end a promise without delivery',
  description:
    'Ends a promise, or takes some out of those it is made to; they must agree. It stays on record, and the work stays where it is.',
  flags: [
    { key: 'from', flags: '--from <names>', what: 'only these, of those it is promised to', many: true },
    ...RECORD_FLAGS,
  ],
  examples: [
    ['plan withdraw saml-sso --reason "Acme leaves." --approved-by acme,sales', 'the whole promise'],
    ['plan withdraw saml-sso --from acme --reason "Acme leaves." --approved-by acme', "one customer's"],
  ],
});
