import { fileKindOf, isHistoric } from '../../model/files/registry.ts';
import type { Contents } from '../../model/files/schemas.ts';
import type { FileContent } from '../../model/repository.ts';
import type { ReadFile } from '../../yaml/read/plan-file.ts';
import { readPlanFile } from '../../yaml/read/plan-file.ts';
import type { TextReader } from '../../yaml/read/read-text.ts';
import type { CachedVersion, HistoricKind } from './cached-version.ts';

export const historicKindOf = (path: string): HistoricKind | undefined => {
  const kind = fileKindOf(path);
  return kind !== undefined && isHistoric(kind) ? kind : undefined;
};

/** Reads a version of a file, in full or not at all: from half a file one would see things vanish. Unknown keys alone are no matter. */
export const readVersion = (
  kind: HistoricKind,
  path: string,
  content: FileContent,
  read: TextReader,
): CachedVersion => {
  const source = { path, shown: path, ...content };
  const told = <K extends HistoricKind>(of: K, asVersion: (content: Contents[K]) => CachedVersion): CachedVersion => {
    const { file, ...rest } = readPlanFile(of, source, read);
    return file !== undefined && rest.hasAllKnown ? asVersion(file.content) : failed(rest);
  };
  switch (kind) {
    case 'team':
      return told(kind, content => ({ kind, content }));
    case 'decision':
      return told(kind, content => ({ kind, content }));
    case 'decisions':
      return told(kind, content => ({ kind, content }));
    case 'archive':
      return told(kind, content => ({ kind, content }));
    case 'company':
      return told(kind, content => ({ kind, content }));
  }
};

const failed = ({ diagnostics }: Pick<ReadFile<HistoricKind>, 'diagnostics'>): CachedVersion => {
  const [first] = diagnostics;
  return { kind: 'failed', problem: first === undefined ? 'it cannot be read' : first.message };
};
