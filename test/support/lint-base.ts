import { compareWorlds } from '../../src/engine/changes/compare-worlds.ts';
import type { Comparison } from '../../src/engine/changes/comparison.ts';
import { lint } from '../../src/engine/lint/lint.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
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
