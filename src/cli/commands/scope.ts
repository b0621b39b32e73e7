import type { Define } from '../command.ts';
import { defineAction } from './action.ts';

export const defineScope: Define = defineAction({
  name: 'scope',
  summary: 'write down what engineering thinks it takes',
  description:
    'Writes the high-level engineering assessment of an item: undisturbed engineer time as low/likely/high; of work in progress, what remains.',
  flags: [
    { key: 'effort', flags: '[effort]', what: 'low/likely/high: 4w/6w/10w, or 3d/5d/10d' },
    { key: 'engineers', flags: '--engineers <count>', what: 'how many work on it at once' },
    { key: 'on', flags: '--on <day>', what: 'the day of the assessment (else today)' },
  ],
  examples: [
    ['plan scope saml-sso 4w/6w/10w --engineers 2', 'a first assessment'],
    ['plan scope saml-sso 1w/2w/3w', 'what remains, with as many as before'],
  ],
});
