import type { Define } from '../command.ts';
import { defineAction } from './action.ts';
import { CAUSE_FLAGS, EFFORT_FLAGS, RECORD_FLAGS } from './action-description.ts';

export const defineStart: Define = defineAction({
  name: 'start',
  summary: 'start work, with its target date',
  description:
    'Starts work and sets its target date. Where it overtakes work that is queued, that is recorded as a decision, with its reason.',
  flags: [
    { key: 'target_date', flags: '--target <day>', what: 'when it is probably done' },
    { key: 'on', flags: '--on <day>', what: 'the day it started (else today)' },
    ...EFFORT_FLAGS,
    ...RECORD_FLAGS,
    ...CAUSE_FLAGS,
  ],
  examples: [
    ['plan start audit-log --target 2026-12-18', 'the next of the queue'],
    ['plan start hotfix --target 2026-11-27 --reason "Data is lost."', 'past the queue'],
    ['plan start audit-log --target 2026-12-18 --effort 2w/3w/5w --engineers 2', 'and scoped, too'],
  ],
});
