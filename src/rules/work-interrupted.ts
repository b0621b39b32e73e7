import type { Rule } from '../engine/lint/rule.ts';
import { missingRecordFindings } from './against-base/missing-record-findings.ts';

export const workInterrupted: Rule = {
  id: 'work-interrupted',
  severity: 'error',
  summary: 'Work in progress was put back without a cause, or without telling those concerned.',
  why: `
Started work that is set aside costs twice: what was begun goes stale, and those who wait for it are the last to hear. The default answer to
an interruption is no. Where it happens, the decision log says why, by a cause: an \`incident\` or a \`fixed_commitment\` (a date outside our control), both naming
the item in \`because_of\`; \`blocked\` by something outside; \`redirected\` by leadership, with who approved it.

Those whom the item is promised to and its stakeholders, as the base has them, are in \`informed\`, or, with the strict policy, in \`approved_by\`.
`,
  looksAt: 'base',

  check(comparison) {
    return missingRecordFindings(comparison, 'work-interrupted');
  },
};
