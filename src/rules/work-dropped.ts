import type { Rule } from '../engine/lint/rule.ts';
import { missingRecordFindings } from './against-base/missing-record-findings.ts';

export const workDropped: Rule = {
  id: 'work-dropped',
  severity: 'error',
  summary: 'Work in progress was closed undelivered without telling those concerned.',
  why: `
Those who wait for work that was started go on waiting until somebody tells them. The closed item says in \`reason\` why it ends, and in
\`informed\` who was told: those whom it was promised to and its stakeholders, as the base has them. With the strict policy they agree, in
\`approved_by\`.
`,
  looksAt: 'base',

  check(comparison) {
    return missingRecordFindings(comparison, 'work-dropped');
  },
};
