import type { History, SkippedVersion, Version } from '../../engine/history/history.ts';
import type { LogFile } from '../../model/decision-files.ts';
import { inLogOrder, teamInPath } from '../../model/decision-files.ts';
import type { Company } from '../../model/files/company.ts';
import { stemOf } from '../../model/files/registry.ts';
import type { LoggedCommit } from '../../model/repository.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { CachedVersion } from './cached-version.ts';
import { historicKindOf } from './read-version.ts';

/** What stood in the plan after each of these commits, oldest first. `toldAt`: what a version of a file amounts to. */
export const versionsOf = (
  log: readonly LoggedCommit[],
  toldAt: (path: string, id: string) => CachedVersion | undefined,
): Pick<History, 'versions' | 'skipped'> => {
  const position = new FilesSoFar();
  const versions: Version[] = [];
  const skipped: SkippedVersion[] = [];
  for (const { commit, files } of log) {
    const ours = files.filter(({ path }) => historicKindOf(path) !== undefined);
    if (ours.length === 0) continue;
    for (const { path, id } of ours) {
      const told = id === undefined ? undefined : toldAt(path, id);
      if (told?.kind === 'failed') skipped.push({ commit, file: path, problem: told.problem });
      else position.put(path, told);
    }
    versions.push({ commit, snapshot: position.snapshot() });
  }
  return { versions, skipped };
};

/** The files as they stand after a commit. A list that no file of changed stays the same object. */
class FilesSoFar {
  readonly #teams = new Files<Snapshot['teams'][number]>();
  readonly #archives = new Files<Snapshot['archives'][number]>();
  readonly #logs = new Files<LogFile & Snapshot['decisions'][number]>(inLogOrder);
  readonly #company = new Files<{ readonly content: Company }>();

  /** Undefined: there is no such file any more. */
  put(path: string, told: Exclude<CachedVersion, { kind: 'failed' }> | undefined): void {
    const stem = stemOf(path);
    switch (told?.kind) {
      case undefined:
        for (const files of [this.#teams, this.#archives, this.#logs, this.#company]) files.delete(path);
        break;
      case 'team':
        this.#teams.set(path, { id: stem, content: told.content });
        break;
      case 'archive':
        this.#archives.set(path, { content: told.content });
        this.#logs.set(path, { kind: told.kind, path, team: told.content.team, content: told.content.decisions });
        break;
      case 'decision':
        this.#logs.set(path, { kind: told.kind, path, team: teamInPath(path), content: [told.content] });
        break;
      case 'decisions':
        this.#logs.set(path, { kind: told.kind, path, team: stem, content: told.content });
        break;
      case 'company':
        this.#company.set(path, { content: told.content });
        break;
      default:
        told satisfies never;
    }
  }

  snapshot(): Snapshot {
    return {
      teams: this.#teams.sorted,
      archives: this.#archives.sorted,
      decisions: this.#logs.sorted,
      company: this.#company.sorted[0],
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
