import type { Rule } from '../engine/lint/rule.ts';
import { missingRecordFindings } from './against-base/missing-record-findings.ts';

export const targetMovedCommitted: Rule = {
  id: 'target-moved-committed',
  severity: 'error',
  summary: 'The target date of promised work was moved without the record that the policy asks for.',
  why: `
The target of promised work is how those who rely on the promise see it coming. The team may move it freely up to the promised day unless
the policy asks for more; the strict one asks for the agreement of those concerned, in a decision with \`target: { from, to }\`.
`,
  looksAt: 'base',

  check(comparison) {
    return missingRecordFindings(comparison, 'target-moved-committed');
  },
};
