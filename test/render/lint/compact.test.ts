import { describe, expect, it } from 'vitest';
import { lintAsCompact } from '../../../src/render/lint/compact.ts';
import { diagnostic, HOSTILE, report } from '../../support/lint-report.ts';

it('a finding is a line', () => {
  expect(lintAsCompact(report([diagnostic(), diagnostic({ severity: 'warning', line: 9, hint: 'unseen' })]))).toBe(
    `plans/teams/search.yaml:2:7: error target-missing: saml-sso has no target date
plans/teams/search.yaml:9:7: warning target-missing: saml-sso has no target date
`,
  );
});

it('says behind a finding that the base has it, too', () => {
  expect(lintAsCompact(report([diagnostic({ existing: true })]))).toBe(
    'plans/teams/search.yaml:2:7: error target-missing: saml-sso has no target date (in the base too)\n',
  );
});

it('no findings are no lines', () => {
  expect(lintAsCompact(report([]))).toBe('');
});

describe.each(HOSTILE)('with %j', hostile => {
  it('it stays one line that is no command', () => {
    const text = lintAsCompact(report([diagnostic({ file: hostile, message: hostile })]));
    expect(text.trimEnd()).not.toMatch(/^\s*::|##\[|[\p{Cc}\u202e]/u);
    expect(text).toContain(':2:7: error target-missing: ');
  });
});
