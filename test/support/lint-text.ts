import { lint } from '../../src/engine/lint/lint.ts';
import type { Rule } from '../../src/engine/lint/rule.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { RULES } from '../../src/rules/index.ts';
import { readWorld } from './read-world.ts';

/** The day of all tests that do not say another. */
export const TODAY = '2026-11-21';

/** Files of a workspace by their path in it. */
export interface Texts {
  readonly [path: string]: string;
}

/** In the order of the paths, as the disk gives them. */
export const sourcesOf = (texts: Texts): readonly SourceFile[] =>
  Object.keys(texts)
    .sort()
    .map(path => ({ path, shown: `plans/${path}`, text: texts[path] ?? '' }));

/** Everything that lint says of these files; `only` keeps one rule's findings. */
export const lintTexts = (
  texts: Texts,
  only?: string,
  today = TODAY,
  rules: readonly Rule[] = RULES,
): readonly Diagnostic[] => {
  const { world, diagnostics } = readWorld(sourcesOf(texts), today);
  return lint(world, diagnostics, rules).diagnostics.filter(({ rule }) => only === undefined || rule === only);
};

/** One line a finding: severity, rule, `line:column`, item, message. */
export const inShort = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(
    ({ severity, rule, line, column, item, message }) =>
      `${severity} ${rule} ${line}:${column} [${item ?? ''}] ${message}`,
  );

/** One team's plan, `teams/search.yaml`, from the lines below its name. */
export const teamText = (lines: string): Texts => ({ 'teams/search.yaml': `team: search\nname: Search\n${lines}` });
