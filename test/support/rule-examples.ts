import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lint } from '../../src/engine/lint/lint.ts';
import { readWorkspace } from '../../src/io/disk/files.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { RULES } from '../../src/rules/index.ts';
import { lintAgainst } from './lint-base.ts';
import { TODAY } from './lint-text.ts';
import { readWorld } from './read-world.ts';

export const RULE_EXAMPLES = resolve(import.meta.dirname, '../../examples/rules');

/** A part of a rule's example: a whole workspace in the folder `before` (the base), `bad` or `good`, or one team's plan, `bad.yaml`. No `before`: no files. */
export const readExample = (rule: string, part: 'before' | 'bad' | 'good'): readonly SourceFile[] => {
  const folder = join(RULE_EXAMPLES, rule, part);
  const path = 'teams/search.yaml';
  if (part === 'before' && !existsSync(folder) && !existsSync(`${folder}.yaml`)) return [];
  if (!existsSync(folder)) return [{ path, shown: path, text: readFileSync(`${folder}.yaml`, 'utf8') }];
  const { files, strays } = readWorkspace(folder, folder);
  return [...files, ...strays];
};

/** Everything that all rules together say of an example, held against its base if it has one. */
export const lintExample = (sources: readonly SourceFile[], before: readonly SourceFile[]): readonly Diagnostic[] => {
  if (before.length > 0) return lintAgainst(before, sources);
  const { world, diagnostics } = readWorld(sources, TODAY);
  return lint(world, diagnostics, RULES).diagnostics;
};
