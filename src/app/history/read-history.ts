import type { History } from '../../engine/history/history.ts';
import { fileKinds, isHistoric, placesOf } from '../../model/files/registry.ts';
import type { FileContent, LoggedCommit, Repository } from '../../model/repository.ts';
import { GitFailed } from '../../model/repository.ts';
import type { TextReader } from '../../yaml/read/read-text.ts';
import { readSimple } from '../../yaml/read/simple-text.ts';
import type { Inputs, Progress } from '../inputs.ts';
import { BUILD } from '../version.ts';
import type { HistoricKind } from './cached-version.ts';
import { historicKindOf, readVersion } from './read-version.ts';
import { VersionCache } from './version-cache.ts';
import { versionsOf } from './versions.ts';

/** Every version of the plan on the first-parent line, from the cache where that has them. A long first read shows its progress in a terminal. */
export const readHistory = async ({ host, progress }: Inputs, root: string): Promise<History> => {
  let repository: Repository | undefined;
  try {
    repository = await host.git.open(root);
    if (repository?.head === undefined) return NONE;
    const [log, isShallow] = await Promise.all([repository.log(PATHS), repository.isShallow()]);
    const kept = await keptVersions(log, repository, { host, progress }, root);
    const { versions, skipped } = versionsOf(log.toReversed(), (path, id) => kept.get(keyOf(path, id)));
    return { extent: isShallow ? 'partial' : 'whole', versions, skipped };
  } catch (error) {
    if (error instanceof GitFailed) return { ...NONE, problem: error.message };
    throw error;
  } finally {
    repository?.close();
  }
};

const NONE: History = { extent: 'none', versions: [], skipped: [] };

/** What a snapshot is made of. */
const PATHS = placesOf(fileKinds.filter(isHistoric));

/** To be raised when what is kept of a version changes its form. */
const FORMAT = 2;

/** The same text may stand in files of several kinds. */
const keyOf = (path: string, id: string): string => `${historicKindOf(path)} ${id}`;

interface Wanted {
  readonly kind: HistoricKind;
  /** One of those that it stands at. */
  readonly path: string;
  readonly id: string;
}

const keptVersions = async (
  log: readonly LoggedCommit[],
  repository: Repository,
  { host, progress }: Pick<Inputs, 'host' | 'progress'>,
  root: string,
): Promise<VersionCache> => {
  const wanted = new Map<string, Wanted>();
  for (const { path, id } of log.flatMap(({ files }) => files)) {
    const kind = historicKindOf(path);
    if (kind !== undefined && id !== undefined) wanted.set(keyOf(path, id), { kind, path, id });
  }
  const place = { of: root, outside: repository.top, stamp: `history ${FORMAT} ${BUILD}` };
  const kept = new VersionCache(await host.cache.read(place));
  const missing = [...wanted].filter(([key]) => kept.get(key) === undefined).map(([, version]) => version);
  if (missing.length === 0) return kept;
  await addVersions(missing, repository, kept, progress(READING, missing.length));
  await host.cache.write(place, kept.asText(new Set(wanted.keys())));
  return kept;
};

const READING = 'Reading the history of the plan';

/** So many texts that the quick reader does not take are in memory at once. */
const AT_ONCE = 500;

const addVersions = async (
  missing: readonly Wanted[],
  repository: Repository,
  kept: VersionCache,
  progress: Progress,
): Promise<void> => {
  const add = ({ kind, path, id }: Wanted, content: FileContent, read: TextReader) =>
    kept.add(keyOf(path, id), readVersion(kind, path, content, read));
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const some = missing.slice(from, from + AT_ONCE);
    const later: (readonly [Wanted, FileContent])[] = [];
    await repository.blobs(
      some.map(({ id }) => id),
      (content, index) => {
        const version = some[index];
        const simple = 'text' in content ? readSimple(content.text) : undefined;
        if (version === undefined) return;
        if (simple === undefined) later.push([version, content]);
        else add(version, content, () => simple);
        progress.step();
      },
    );
    if (later.length === 0) continue;
    const { readThoroughly } = await import('../../yaml/read/thorough-text.ts');
    for (const [version, content] of later) add(version, content, readThoroughly);
  }
  progress.done();
};
