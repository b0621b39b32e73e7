import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lint } from '../../src/analyze/lint.ts';
import { readWorkspace } from '../../src/io/files.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { RULES } from '../../src/rules/index.ts';
import { TODAY } from './lint-text.ts';
import { readWorld } from './read-world.ts';

export const RULE_EXAMPLES = resolve(import.meta.dirname, '../../examples/rules');

/** One half of a rule's example: a whole workspace in the folder `bad` or `good`, or one team's plan, `bad.yaml` or `good.yaml`. */
export const readExample = (rule: string, half: 'bad' | 'good'): readonly SourceFile[] => {
  const folder = join(RULE_EXAMPLES, rule, half);
  const path = 'teams/search.yaml';
  return existsSync(folder)
    ? readWorkspace(folder, folder).files
    : [{ path, shown: path, text: readFileSync(`${folder}.yaml`, 'utf8') }];
};

/** Everything that all rules together say of an example. */
export const lintExample = (sources: readonly SourceFile[]): readonly Diagnostic[] => {
  const { world, diagnostics } = readWorld(sources, TODAY);
  return lint(world, diagnostics, RULES).diagnostics;
};
