import type { LintReport } from '../../src/analyze/lint/report.ts';
import { lintReportOf } from '../../src/analyze/lint/report.ts';
import { compareWorlds } from '../../src/engine/changes/compare-worlds.ts';
import type { Comparison } from '../../src/engine/changes/comparison.ts';
import { lint } from '../../src/engine/lint/lint.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { fileKindOf } from '../../src/model/files/registry.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Texts } from './lint-text.ts';
import { sourcesOf, TODAY } from './lint-text.ts';
import { readWorld } from './read-world.ts';

export const BASE = {
  commit: 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0',
  name: 'origin/main',
  why: 'merge base with origin/main',
};

/** These files held against those of a base. */
export const comparisonOf = (
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  today = TODAY,
): Comparison => {
  const { world: then, diagnostics: reading } = readWorld(before, today);
  const { world: now } = readWorld(after, today);
  return { base: BASE, before: then, reading, after: now, changes: compareWorlds(then, now) };
};

/** Everything that lint says of files that are held against those of a base. */
export const lintAgainst = (
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  today = TODAY,
): readonly Diagnostic[] => {
  const comparison = comparisonOf(before, after, today);
  const { diagnostics } = readWorld(after, today);
  return lint(comparison.after, diagnostics, RULES, comparison).diagnostics;
};

/** What one rule says of these texts, whole. */
export const foundAgainst = (rule: string, before: Texts, after: Texts, today = TODAY): readonly Diagnostic[] =>
  lintAgainst(sourcesOf(before), sourcesOf(after), today).filter(found => found.rule === rule);

/** The same in short: `line:column [item] message`, and below it the hint. */
export const saidAgainst = (rule: string, before: Texts, after: Texts, today = TODAY): readonly string[] =>
  foundAgainst(rule, before, after, today).flatMap(({ line, column, item, message, hint }) => [
    `${line}:${column} [${item ?? ''}] ${message}`,
    `hint: ${hint ?? ''}`,
  ]);

/** What a whole run of lint comes to. */
export const reportAgainst = (before: Texts, after: Texts, today = TODAY): Omit<LintReport, 'seconds'> => {
  const files = sourcesOf(after);
  const compared = comparisonOf(sourcesOf(before), files, today);
  const { diagnostics: reading, readings } = readWorld(files, today);
  return lintReportOf({
    world: compared.after,
    reading,
    rules: RULES,
    compared,
    files,
    isWhole: true,
    hasAllKnown: file => {
      const kind = fileKindOf(file.path);
      return kind === undefined || readings[kind].get(file)?.hasAllKnown !== false;
    },
    all: false,
    maxWarnings: undefined,
  });
};

/** What of it makes a run fail: rule and message of each error that is new, and the files that could not be checked. */
export const failuresIn = ({ counting, unchecked, fails }: Omit<LintReport, 'seconds'>): readonly string[] => [
  ...counting.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message}`),
  ...unchecked.lost.map(file => `lost: ${file}`),
  ...unchecked.partial.map(file => `partial: ${file}`),
  ...(fails ? ['fails'] : []),
];
