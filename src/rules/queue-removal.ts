import type { Rule } from '../engine/lint/rule.ts';
import { missingRecordFindings } from './against-base/missing-record-findings.ts';

export const queueRemoval: Rule = {
  id: 'queue-removal',
  severity: 'error',
  summary: 'An item left the queue, not started, without telling those concerned.',
  why: `
The queue is what stakeholders are shown as coming next. Whatever leaves it for the backlog, or is closed undelivered, is something they
counted on: they are told, or, with the strict policy, agree. A decision in the log says so; of a closed item, the item itself.
`,
  looksAt: 'base',

  check(comparison) {
    return missingRecordFindings(comparison, 'queue-removal');
  },
};
