import type { Define } from '../command.ts';
import { defineAction } from './action.ts';
import { RECORD_FLAGS } from './action-description.ts';

export const defineRescope: Define = defineAction({
  name: 'rescope',
  summary: 'change what is promised',
  description:
    'Changes what a promise says will be delivered. Everybody it was made to must agree, or hear of it where only the words change; the change is added to its record.',
  flags: [
    { key: 'scope', flags: '--scope <words>', what: 'what exactly is promised' },
    { key: 'scope', flags: '[scope]', what: 'the same as --scope' },
    { key: 'wording', flags: '--wording', what: 'only the words change, not what is promised' },
    ...RECORD_FLAGS,
  ],
  examples: [
    ['plan rescope saml-sso "Okta only." --reason "Time." --approved-by acme,sales', 'less is promised'],
    ['plan rescope saml-sso --scope "Signing in with Okta." --wording', 'the same in other words'],
  ],
});
