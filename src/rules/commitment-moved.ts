import type { Rule } from '../engine/lint/rule.ts';
import { missingRecordFindings } from './against-base/missing-record-findings.ts';

export const commitmentMoved: Rule = {
  id: 'commitment-moved',
  severity: 'error',
  summary: 'The date of a commitment was moved without the agreement of everyone it was promised to.',
  why: `
A date that somebody was promised is theirs, too: they have plans that hang on it. Moving it, in either direction, takes the agreement of
everyone in \`commitment.to\` on the base, written down as an entry of \`commitment.changes\` that leads from the day on the base to the day that
stands now. A stakeholder with \`through\` may be spoken for by any of those.

Several moves may lead there, and a move may be recorded before it reaches the base: what counts is that the entries, up to the last,
connect the two days.

A day that was outside our control (\`fixed: true\`) and is so no more may move from now on: everyone it was promised to hears of that, by name in a new
entry.
`,
  looksAt: 'base',

  check(comparison) {
    return missingRecordFindings(comparison, 'commitment-moved');
  },
};
