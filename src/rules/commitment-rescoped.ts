import type { Rule } from '../engine/lint/rule.ts';
import { missingRecordFindings } from './against-base/missing-record-findings.ts';

export const commitmentRescoped: Rule = {
  id: 'commitment-rescoped',
  severity: 'error',
  summary: 'The scope of a commitment was changed without the agreement of everyone it was promised to.',
  why: `
What is promised matters as much as when. A scope that shrinks quietly is a promise broken quietly, and one that grows puts the date at risk.
Everyone in \`commitment.to\` on the base agrees, in an entry of \`commitment.changes\` that leads from the old scope to the new one.

Letter case, white space and punctuation make no difference. Where only the words change and not what is promised, the entry says
\`wording: true\`, and it is enough that they are told.
`,
  looksAt: 'base',

  check(comparison) {
    return missingRecordFindings(comparison, 'commitment-rescoped');
  },
};
