import type { Company } from '../../model/files/company.ts';
import type { Marketing } from '../../model/files/marketing.ts';
import type { Path } from '../../model/path.ts';
import type { PlanFile } from '../../model/source.ts';
import type { World } from '../../model/world.ts';

/** What a file was and is; a file that is not there holds nothing, one that cannot be read says nothing. */
export interface Sides<Content> {
  readonly before: Content | undefined;
  readonly after: Content | undefined;
  /** True when what stands at a path was read in full on both sides. */
  readonly isWholeAt: (...path: Path) => boolean;
}

/** Undefined where nothing changed, or where a side could not be read at all. */
export function sidesOf(before: World, after: World, kind: 'company'): Sides<Company> | undefined;
export function sidesOf(before: World, after: World, kind: 'marketing'): Sides<Marketing> | undefined;
export function sidesOf(before: World, after: World, kind: 'company' | 'marketing') {
  const files: readonly (PlanFile<Company | Marketing> | undefined)[] = [before[kind], after[kind]];
  const isLost = [before, after].some(({ partial }) => partial.some(file => file.kind === kind && file.lost));
  if (isLost || files[0]?.content === files[1]?.content) return undefined;
  return {
    before: before[kind]?.content,
    after: after[kind]?.content,
    isWholeAt: (...path: Path) => files.every(file => file?.isWholeAt(path) ?? true),
  };
}
