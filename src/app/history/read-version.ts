import { fileKindOf, isHistoric } from '../../model/files/registry.ts';
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
  switch (kind) {
    case 'team': {
      const { file, ...rest } = readPlanFile(kind, source, read);
      return file !== undefined && rest.hasAllKnown ? { kind, content: file.content } : failed(rest);
    }
    case 'decisions': {
      const { file, ...rest } = readPlanFile(kind, source, read);
      return file !== undefined && rest.hasAllKnown ? { kind, content: file.content } : failed(rest);
    }
    case 'archive': {
      const { file, ...rest } = readPlanFile(kind, source, read);
      return file !== undefined && rest.hasAllKnown ? { kind, content: file.content } : failed(rest);
    }
    case 'company': {
      const { file, ...rest } = readPlanFile(kind, source, read);
      return file !== undefined && rest.hasAllKnown ? { kind, content: file.content } : failed(rest);
    }
  }
};

const failed = ({ diagnostics }: Pick<ReadFile<HistoricKind>, 'diagnostics'>): CachedVersion => {
  const [first] = diagnostics;
  return { kind: 'failed', problem: first === undefined ? 'it cannot be read' : first.message };
};
