import type { Diagnostic } from '../../model/diagnostic.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import type { SourceFile } from '../../model/source.ts';

/** Files that stand twice, and files that look like some of the plan and are none. */
export const misplacedFiles = (sources: readonly SourceFile[]): readonly Diagnostic[] => {
  const first = new Map<string, SourceFile>();
  return sources.flatMap((source): readonly Diagnostic[] => {
    const { path, shown } = source;
    const known = fileKindOf(path.toLowerCase());
    if (fileKindOf(path) === undefined) return [{ ...about(shown), ...STRAY, message: strayMessage(path, known) }];
    const key = path.replace(/\.ya?ml$/, '').toLowerCase();
    const twin = first.get(key);
    if (twin === undefined) first.set(key, source);
    return twin === undefined ? [] : [{ ...about(shown), ...TWIN, message: twinMessage(shown, twin) }];
  });
};

const about = (file: string) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1, related: [] }) as const;

const TWIN = {
  rule: 'duplicate-file',
  severity: 'error',
  hint: 'Put what counts into one of them, and take the other away.',
} as const;

const STRAY = {
  rule: 'stray-file',
  severity: 'warning',
  hint: 'Put it where files of its kind stand, such as teams/search.yaml, or take it out of the folder of plans.',
} as const;

const twinMessage = (shown: string, twin: SourceFile): string =>
  `${twin.shown} and ${shown} are one file of the plan under two names, and nobody can tell which counts`;

const strayMessage = (path: string, known: string | undefined): string =>
  known === undefined
    ? 'this file is not read: files of a plan do not stand so deep, or in this folder'
    : `this file is not read: ${path.toLowerCase()} would be, in small letters`;
