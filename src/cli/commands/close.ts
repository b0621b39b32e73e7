import type { Define } from '../command.ts';
import { defineAction } from './action.ts';
import { RECORD_FLAGS } from './action-description.ts';

export const defineClose: Define = defineAction({
  name: 'close',
  summary: 'close work: delivered, dropped, or not to be done',
  description:
    'Closes work and keeps its dates. Work that is not delivered is closed with its reason; a promise that it leaves unkept is withdrawn in the same edit, for which those it was made to must agree.',
  flags: [
    {
      key: 'outcome',
      flags: '--outcome <outcome>',
      what: 'delivered, dropped (was started or queued) or wont_fix (never was)',
    },
    { key: 'on', flags: '--on <day>', what: 'the day it closed (else today)' },
    { key: 'replaced_by', flags: '--replaced-by <items>', what: 'what takes its place', many: true },
    ...RECORD_FLAGS,
  ],
  examples: [
    ['plan close saml-sso --outcome delivered', 'today'],
    ['plan close dark-mode --outcome wont_fix --reason "Two of ninety asked for it."', 'never to be'],
    ['plan close billing --outcome dropped --reason "Bought." --approved-by acme', 'a promise ends with it'],
  ],
});
