import type { Rule } from '../engine/lint/rule.ts';
import { missingRecordFindings } from './against-base/missing-record-findings.ts';

export const queueJumped: Rule = {
  id: 'queue-jumped',
  severity: 'warning',
  summary: 'Work was started past the queue without a decision that says why.',
  why: `
The queue holds the most important next work, in order. Work that starts without ever having stood in it says that the order was not
believed. There may be a good reason; the decision log holds it, so that the next check-in can look at how often this happens.

It speaks of work that was neither queued nor in progress in any team on the base, while its team had a queue; also of work that was reopened.
`,
  looksAt: 'base',

  check(comparison) {
    return missingRecordFindings(comparison, 'queue-jumped');
  },
};
