import type { Define } from '../command.ts';
import { defineAction } from './action.ts';
import { CAUSE_FLAGS, RECORD_FLAGS } from './action-description.ts';

export const defineRetarget: Define = defineAction({
  name: 'retarget',
  summary: 'move the target date of work in progress',
  description:
    "Moves the target date of work in progress, which is the team's to move; where the policy wants others to hear of it, that is recorded as a decision.",
  flags: [{ key: 'target_date', flags: '[date]', what: 'the new target, YYYY-MM-DD' }, ...RECORD_FLAGS, ...CAUSE_FLAGS],
  examples: [
    ['plan retarget saml-sso 2026-12-11', 'where nobody has to hear of it'],
    ['plan retarget saml-sso 2026-12-11 --reason "Two were ill."', 'where it is recorded'],
  ],
});
