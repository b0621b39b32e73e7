import type { Define } from '../command.ts';
import { defineAction } from './action.ts';
import { EFFORT_FLAGS, RECORD_FLAGS } from './action-description.ts';

export const defineCommitDate: Define = defineAction({
  name: 'commit-date',
  summary: 'promise a date to somebody outside, or move a promise',
  description:
    'Promises started or queued work for a day, or moves such a promise: then everybody it was made to must agree, and the change is added to its record.',
  flags: [
    { key: 'date', flags: '[date]', what: 'the promised day, YYYY-MM-DD' },
    { key: 'to', flags: '--to <names>', what: 'who it is promised to (a first promise)', many: true },
    { key: 'scope', flags: '--scope <words>', what: 'what exactly is promised' },
    { key: 'fixed', flags: '--fixed', what: 'the date is outside our control' },
    ...EFFORT_FLAGS,
    ...RECORD_FLAGS,
  ],
  examples: [
    ['plan commit-date saml-sso 2026-12-15 --to acme,sales --scope "Okta."', 'a first promise'],
    ['plan commit-date saml-sso 2027-01-15 --reason "Late." --approved-by acme', 'moved, and agreed'],
    ['plan commit-date saml-sso 2027-01-15 --reason "Late." --pending', 'moved, to be agreed'],
  ],
});
