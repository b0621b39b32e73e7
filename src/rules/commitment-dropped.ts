import type { Rule } from '../engine/lint/rule.ts';
import { missingRecordFindings } from './against-base/missing-record-findings.ts';

export const commitmentDropped: Rule = {
  id: 'commitment-dropped',
  severity: 'error',
  summary: 'A commitment was withdrawn, deleted or left behind without the agreement of everyone it was promised to.',
  why: `
A promise ends when it is kept, or when those it was made to agree that it need not be. A commitment is therefore never deleted: its last
entry of \`commitment.changes\` says \`withdrawn: true\`, why, and who agreed. Without that, deleting it, closing its item undelivered, or taking
somebody out of \`to\` is a promise broken without a word. Whoever is taken out agrees to just that, in an entry that moves nothing else.
`,
  looksAt: 'base',

  check(comparison) {
    return missingRecordFindings(comparison, 'commitment-dropped');
  },
};
