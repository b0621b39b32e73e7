import type { Diagnostic } from '../../model/diagnostic.ts';
import { fileKindOf, kindOfFile, namesInPath } from '../../model/files/registry.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Quarter } from '../../model/time/quarter.ts';

/** A file that the documents need, and that could not be read in full. */
export interface BrokenFile {
  readonly shown: string;
  readonly problems: number;
}

export const brokenFiles = (
  files: readonly SourceFile[],
  reading: readonly Diagnostic[],
  quarter: Quarter,
  teams: readonly string[],
): readonly BrokenFile[] =>
  files
    .filter(({ path }) => isNeeded(path, quarter, teams))
    .map(({ shown }) => ({ shown, problems: reading.filter(({ file }) => file === shown).length }))
    .filter(({ problems }) => problems > 0);

/** Other teams' plans and other quarters' answers do not show in the documents of these teams. */
const isNeeded = (path: string, quarter: Quarter, teams: readonly string[]): boolean => {
  const kind = fileKindOf(path);
  if (kind === undefined) return false;
  const names = namesInPath(path);
  switch (kindOfFile(kind).inCheckIn) {
    case 'all':
      return true;
    case 'of-team':
      return teams.includes(names['team'] ?? '');
    case 'of-team-and-quarter':
      return names['quarter'] === quarter && teams.includes(names['team'] ?? '');
    case 'none':
      return false;
  }
};
