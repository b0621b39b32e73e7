import { worldOf } from '../../engine/world/world-of.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FileKind } from '../../model/files/registry.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import type { Contents } from '../../model/files/schemas.ts';
import type { PlanFile, SourceFile } from '../../model/source.ts';
import type { Day } from '../../model/time/day.ts';
import type { World } from '../../model/world.ts';
import type { ReadFile } from '../../yaml/read/plan-file.ts';
import { readPlanFile } from '../../yaml/read/plan-file.ts';
import type { ReadText, TextReader } from '../../yaml/read/read-text.ts';
import { readSimple } from '../../yaml/read/simple-text.ts';

/** A workspace as far as it could be read, and what is wrong with its files. */
export interface ReadWorld {
  readonly world: World;
  /** The same files, judged on another day. */
  readonly worldOn: (day: Day) => World;
  readonly diagnostics: readonly Diagnostic[];
  /** What each file amounts to: the same file need not be read again for another world. */
  readonly readings: Readings;
}

type Readings = { readonly [K in FileKind]: Map<SourceFile, ReadFile<K>> };

const noReadings = (): Readings => ({
  team: new Map(),
  decision: new Map(),
  decisions: new Map(),
  archive: new Map(),
  company: new Map(),
  marketing: new Map(),
  product: new Map(),
  feedback: new Map(),
  accounts: new Map(),
  review: new Map(),
});

/** Reads the files. The library for texts that are not simple takes long to load: it is loaded when one turns up. */
export const readWorld = async (
  sources: readonly SourceFile[],
  today: Day,
  known: Readings = noReadings(),
): Promise<ReadWorld> => {
  const simple = new Map<string, ReadText>();
  const isKnown = (source: SourceFile) => Object.values(known).some(readings => readings.has(source));
  for (const source of sources) {
    if (isKnown(source)) continue;
    const read = 'text' in source ? readSimple(source.text) : undefined;
    if (read !== undefined && 'text' in source) simple.set(source.text, read);
  }
  const isSimple = (source: SourceFile) => isKnown(source) || !('text' in source) || simple.has(source.text);
  const thorough = sources.every(isSimple)
    ? undefined
    : (await import('../../yaml/read/thorough-text.ts')).readThoroughly;
  const readText: TextReader = text => {
    const read = simple.get(text) ?? thorough?.(text);
    if (read === undefined) throw new Error('a text that is not simple was not expected');
    return read;
  };
  return worldFrom(sources, today, readText, known);
};

/** The same with a reader at hand. */
export const worldFrom = (
  sources: readonly SourceFile[],
  today: Day,
  readText: TextReader,
  known: Readings = noReadings(),
): ReadWorld => {
  const readings = noReadings();
  const diagnostics: Diagnostic[] = [];
  const partial: SourceFile[] = [];
  const read = <K extends FileKind>(kind: K): readonly PlanFile<Contents[K]>[] =>
    sources
      .filter(source => fileKindOf(source.path) === kind)
      .flatMap(source => {
        const reading = known[kind].get(source) ?? readPlanFile(kind, source, readText);
        readings[kind].set(source, reading);
        const { file, diagnostics: found } = reading;
        // Not spread into a call: a broken file may have more findings than a call has room for arguments.
        for (const diagnostic of found) diagnostics.push(diagnostic);
        if (file?.whole !== true) partial.push(source);
        return file === undefined ? [] : [file];
      });
  const files = {
    team: read('team'),
    decision: read('decision'),
    decisions: read('decisions'),
    archive: read('archive'),
    company: read('company'),
    marketing: read('marketing'),
    product: read('product'),
    feedback: read('feedback'),
    accounts: read('accounts'),
    review: read('review'),
  };
  const worldOn = (day: Day) => worldOf(files, partial, day);
  return { world: worldOn(today), worldOn, diagnostics, readings };
};
