import type { Rule } from '../engine/lint/rule.ts';

export const suppressionExpired: Rule = {
  id: 'suppression-expired',
  severity: 'warning',
  summary: 'The `until` of an `ignore` entry has passed.',
  why: `
Somebody accepted a finding for a while, and the while is over: the finding is shown again. Either it is settled, and the entry can
go, or it is accepted once more, with a new end and a reason that holds today. The entry still silences on the day it names.
`,
  looksAt: 'suppressions',
};
