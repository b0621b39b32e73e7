import type { History, SkippedVersion, Version } from '../../engine/history/history.ts';
import type { LogFile } from '../../model/decision-files.ts';
import { inLogOrder, teamInPath } from '../../model/decision-files.ts';
import type { Company } from '../../model/files/company.ts';
import { stemOf } from '../../model/files/registry.ts';
import type { LoggedCommit } from '../../model/repository.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { CachedVersion } from './cached-version.ts';
import { historicKindOf } from './read-version.ts';

/** What stood in the plan after each of these commits, oldest first. `versionAt`: what a version of a file amounts to. */
export const versionsOf = (
  log: readonly LoggedCommit[],
  versionAt: (path: string, id: string) => CachedVersion | undefined,
): Pick<History, 'versions' | 'skipped'> => {
  const position = new FilesSoFar();
  const versions: Version[] = [];
  const skipped: SkippedVersion[] = [];
  for (const { commit, files } of log) {
    const ours = files.filter(({ path }) => historicKindOf(path) !== undefined);
    if (ours.length === 0) continue;
    for (const { path, id } of ours) {
      const version = id === undefined ? undefined : versionAt(path, id);
      if (version?.kind === 'failed') skipped.push({ commit, file: path, problem: version.problem });
      else position.put(path, version);
    }
    versions.push({ commit, snapshot: position.snapshot() });
  }
  return { versions, skipped };
};

/** The files as they stand after a commit. A list that no file of changed stays the same object. */
class FilesSoFar {
  readonly #files = {
    team: new Files<Snapshot['teams'][number]>(),
    archive: new Files<Snapshot['archives'][number]>(),
    logs: new Files<LogFile & Snapshot['decisions'][number]>(inLogOrder),
    company: new Files<{ readonly content: Company }>(),
  };

  /** Undefined: there is no such file any more. */
  put(path: string, version: Exclude<CachedVersion, { kind: 'failed' }> | undefined): void {
    const stem = stemOf(path);
    switch (version?.kind) {
      case undefined:
        for (const files of Object.values(this.#files)) files.delete(path);
        break;
      case 'team':
        this.#files.team.set(path, { id: stem, content: version.content });
        break;
      case 'archive':
        this.#files.archive.set(path, { content: version.content });
        this.#putLog(version.kind, path, version.content.team, version.content.decisions);
        break;
      case 'decision':
        this.#putLog(version.kind, path, teamInPath(path), [version.content]);
        break;
      case 'decisions':
        this.#putLog(version.kind, path, stem, version.content);
        break;
      case 'company':
        this.#files.company.set(path, { content: version.content });
        break;
      default:
        version satisfies never;
    }
  }

  #putLog(kind: LogFile['kind'], path: string, team: string, content: Snapshot['decisions'][number]['content']): void {
    this.#files.logs.set(path, { kind, path, team, content });
  }

  snapshot(): Snapshot {
    return {
      teams: this.#files.team.sorted,
      archives: this.#files.archive.sorted,
      decisions: this.#files.logs.sorted,
      company: this.#files.company.sorted[0],
    };
  }
}

class Files<T> {
  readonly #byPath = new Map<string, T>();
  readonly #order: ((one: T, other: T) => number) | undefined;
  #sorted: readonly T[] | undefined;

  constructor(order?: (one: T, other: T) => number) {
    this.#order = order;
  }

  set(path: string, file: T): void {
    this.#byPath.set(path, file);
    this.#sorted = undefined;
  }

  delete(path: string): void {
    if (this.#byPath.delete(path)) this.#sorted = undefined;
  }

  /** In their own order, else by path. */
  get sorted(): readonly T[] {
    this.#sorted ??= this.#inOrder();
    return this.#sorted;
  }

  #inOrder(): readonly T[] {
    if (this.#order !== undefined) return [...this.#byPath.values()].sort(this.#order);
    return [...this.#byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
  }
}
