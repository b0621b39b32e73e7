import { fileKindOf, isHistoric } from '../../model/files/registry.ts';
import type { Contents } from '../../model/files/schemas.ts';
import type { FileContent } from '../../model/repository.ts';
import type { ReadFile } from '../../yaml/read/plan-file.ts';
import { readPlanFile } from '../../yaml/read/plan-file.ts';
import type { TextReader } from '../../yaml/read/read-text.ts';
import type { FailedVersion, HistoricKind, VersionOf } from './cached-version.ts';

export const historicKindOf = (path: string): HistoricKind | undefined => {
  const kind = fileKindOf(path);
  return kind !== undefined && isHistoric(kind) ? kind : undefined;
};

/** Reads a version of a file, in full or not at all: from half a file one would see things vanish. Unknown keys alone are no matter. */
export const readVersion = <K extends HistoricKind>(
  kind: K,
  path: string,
  content: FileContent,
  read: TextReader,
): VersionOf<K> | FailedVersion => {
  const { file, ...rest } = readPlanFile(kind, { path, shown: path, ...content }, read);
  if (file === undefined || !rest.hasAllKnown) return failed(rest);
  const version: VersionOf<K> = { kind, content: file.content };
  return version;
};

const failed = ({ diagnostics }: Pick<ReadFile<HistoricKind>, 'diagnostics'>): FailedVersion => {
  const [first] = diagnostics;
  return { kind: 'failed', problem: first === undefined ? 'it cannot be read' : first.message };
};
