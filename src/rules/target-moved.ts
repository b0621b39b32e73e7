import type { Rule } from '../engine/lint/rule.ts';
import { missingRecordFindings } from './against-base/missing-record-findings.ts';

export const targetMoved: Rule = {
  id: 'target-moved',
  severity: 'error',
  summary: 'A target date that is near was moved without the record that the policy asks for.',
  why: `
A target is a rough idea and the team's to move. But what was due within a month, or now is, somebody has planned for. The strict policy asks
that they are told, in a decision with \`target: { from, to }\`; by the standard policy the move is free.

It speaks of work that is promised to nobody, when the old or the new day is within 30 days of today.
`,
  looksAt: 'base',

  check(comparison) {
    return missingRecordFindings(comparison, 'target-moved');
  },
};
