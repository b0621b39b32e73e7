import type { Define } from '../command.ts';
import { defineAction } from './action.ts';
import { CAUSE_FLAGS, RECORD_FLAGS } from './action-description.ts';

export const defineMove: Define = defineAction({
  name: 'move',
  summary: 'queue work, reorder the queue, put it to the backlog, or interrupt it',
  description:
    'Moves work to the queue (coming_soon) or the backlog, or within the queue. Work in progress is interrupted by that: it loses its target date, and the decision names its cause. Into a full queue it takes --leaves.',
  flags: [
    { key: 'place', flags: '[place]', what: 'coming_soon or backlog' },
    {
      key: 'at',
      flags: '--at <number>',
      what: 'which place of the queue (else the last; interrupted work: the first)',
    },
    { key: 'leaves', flags: '--leaves <item>', what: 'what goes to the backlog where the queue is full' },
    ...RECORD_FLAGS,
    ...CAUSE_FLAGS,
  ],
  examples: [
    ['plan move dark-mode coming_soon --at 2', 'into the queue, or within it'],
    ['plan move dark-mode coming_soon --leaves old-export', 'in place of another'],
    ['plan move dark-mode backlog --reason "Nobody asks any more."', 'out of the queue'],
    ['plan move billing coming_soon --cause incident --because-of hotfix', 'interrupted'],
  ],
});
