import { describe, expect, it } from 'vitest';
import type { LintReport } from '../../../src/analyze/lint/report.ts';
import { lintAsJson } from '../../../src/render/lint/json.ts';
import { BASE } from '../../support/lint-base.ts';
import { diagnostic, HOSTILE, report } from '../../support/lint-report.ts';
import { TODAY } from '../../support/lint-text.ts';

const asJson = (shown: LintReport): string => lintAsJson(shown, { today: TODAY, revision: 'abc1234' });

const span = { line: 7, column: 1, endLine: 7, endColumn: 4 };

it('has exactly the keys that were promised', () => {
  const related = [{ file: 'plans/company.yaml', ...span, message: 'promised here' }];
  expect(JSON.parse(asJson(report([diagnostic({ item: 'saml-sso', hint: 'Add one.', related })])))).toEqual({
    version: 2,
    kind: 'lint',
    today: '2026-11-21',
    revision: 'abc1234',
    diagnostics: [
      {
        rule: 'target-missing',
        severity: 'error',
        file: 'plans/teams/search.yaml',
        line: 2,
        column: 7,
        endLine: 2,
        endColumn: 13,
        item: 'saml-sso',
        message: 'saml-sso has no target date',
        hint: 'Add one.',
        related,
        existing: false,
      },
    ],
    summary: { files: 4, items: 61, errors: 1, warnings: 0, new: { errors: 1, warnings: 0 }, existing: 0 },
  });
});

it('says what the base had, too, and what it is', () => {
  const compared = report([
    diagnostic(),
    diagnostic({ existing: true }),
    diagnostic({ severity: 'warning', existing: true }),
  ]);
  const { diagnostics, summary, base } = JSON.parse(asJson({ ...compared, base: BASE }));
  expect(diagnostics.map(({ existing }: { existing: boolean }) => existing)).toEqual([false, true, true]);
  expect(summary).toEqual({
    files: 4,
    items: 61,
    errors: 2,
    warnings: 1,
    new: { errors: 1, warnings: 0 },
    existing: 2,
  });
  expect(base).toEqual({ unread: [], commit: BASE.commit, name: 'origin/main', why: 'merge base with origin/main' });
});

it('has no commit before the first one, and says why there is no base', () => {
  const nothing = { commit: undefined, name: 'nothing', why: 'there is no commit yet' };
  expect(JSON.parse(asJson({ ...report([]), base: nothing })).base).toEqual({
    name: 'nothing',
    why: 'there is no commit yet',
    unread: [],
  });
  const unread = [{ file: 'plans/teams/search.yaml', lost: true, holds: 'work', isMended: true }] as const;
  expect(JSON.parse(asJson({ ...report([]), base: nothing, unread })).base.unread).toEqual(['plans/teams/search.yaml']);
  expect(
    JSON.parse(asJson({ ...report([]), noBase: { why: 'this is no repository', remedies: [], silent: [] } })).noBase,
  ).toBe('this is no repository');
});

it('leaves out an item and a hint that are absent', () => {
  const [found] = JSON.parse(asJson(report([diagnostic()]))).diagnostics;
  expect(['item' in found, 'hint' in found]).toEqual([false, false]);
});

it('is printed for reading and ends with a newline', () => {
  expect(asJson(report([]))).toBe(`{
  "version": 2,
  "kind": "lint",
  "today": "2026-11-21",
  "revision": "abc1234",
  "diagnostics": [],
  "summary": {
    "files": 4,
    "items": 61,
    "errors": 0,
    "warnings": 0,
    "new": {
      "errors": 0,
      "warnings": 0
    },
    "existing": 0
  }
}
`);
});

describe.each(HOSTILE)('with %j', hostile => {
  const json = asJson(report([diagnostic({ file: hostile, item: hostile, message: hostile, hint: hostile })]));

  it('gives it back unchanged', () => {
    const [{ file, item, message, hint }] = JSON.parse(json).diagnostics;
    expect([file, item, message, hint]).toEqual([hostile, hostile, hostile, hostile]);
  });

  it('shows nothing that a terminal or a CI log acts upon', () => {
    expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]|##\[/u);
    expect(json).not.toMatch(/^\s*::/m);
  });
});
