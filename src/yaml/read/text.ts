import type { TextSpan } from '../../model/diagnostic.ts';
import type { Path } from '../../model/path.ts';
import type { Places } from '../../model/source.ts';
import { memberOf } from '../../model/subject.ts';
import type { Loss } from './losses.ts';
import { Losses } from './losses.ts';
import type { LeftIndices } from './prune.ts';
import { without } from './prune.ts';
import type { TextPlace, TextReader, YamlProblem } from './read-text.ts';

/** A stretch of the text in UTF-16 units; the end is exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A text as YAML: its value, where everything stands, and what is wrong with it. Nothing that a text holds makes it throw. */
export class YamlText implements Places {
  readonly problems: readonly YamlProblem[];
  /** Where an alias repeats nothing, and undefined stands instead. */
  readonly holes: readonly Path[];
  readonly #text: string;
  readonly #place: () => TextPlace;
  readonly #left: LeftIndices = new WeakMap();
  readonly #losses = new Losses();
  readonly #indices = new WeakMap<object, ReadonlyMap<string, number>>();
  #value: unknown;
  #lines: readonly number[] | undefined;

  constructor(text: string, read: TextReader) {
    const { value, problems, holes, place } = read(text);
    this.#text = text;
    this.#place = place;
    this.#value = value;
    this.holes = holes;
    this.problems = problems;
    for (const path of holes) this.lose(path, 'itself');
    for (const problem of problems) this.lose(problem.path ?? this.#pathTo(problem.from), 'itself');
  }

  /** Plain data; null for an empty document, undefined for a text that cannot be read. */
  get value(): unknown {
    return this.#value;
  }

  /** Leaves out what stands at these paths, so that the rest can be read; places stay true. */
  leaveOut(paths: readonly Path[]): void {
    this.#value = without(this.#value, paths, this.#left);
  }

  /** Remembers that something is missing at a path, or not all there. */
  lose(path: Path, loss: Loss): void {
    this.#losses.add(this.#origin(path).path, loss);
  }

  isWholeAt(path: Path): boolean {
    // Asked very often, and nearly always of a text that lost nothing.
    if (this.#losses.isEmpty) return true;
    const { path: origin, found } = this.#origin(path);
    return this.#losses.isWholeAt(origin, found);
  }

  hasAllAt(path: Path): boolean {
    if (this.#losses.isEmpty) return true;
    const { path: origin, found } = this.#origin(path);
    return this.#losses.hasAllAt(origin, found);
  }

  lostAt(): readonly Path[] {
    return this.#losses.paths();
  }

  span(path: Path, part: 'key' | 'value' = 'value'): TextSpan {
    const { from, to } = this.#rangeAt(path, part);
    return this.spanOf(from, to);
  }

  /** The value at a path as it is written. */
  written(path: Path): string {
    const { from, to } = this.#rangeAt(path, 'value');
    return this.#text.slice(from, to);
  }

  spanOf(from: number, to: number): TextSpan {
    this.#lines ??= lineStarts(this.#text);
    const start = positionIn(this.#lines, from);
    const end = positionIn(this.#lines, Math.max(from, to));
    return {
      line: start.line,
      column: this.#column(start),
      endLine: end.line,
      endColumn: this.#column(end),
    };
  }

  /** Editors do not count a byte-order mark. */
  #column({ line, col }: { readonly line: number; readonly col: number }): number {
    return line === 1 && this.#text.startsWith('\uFEFF') ? Math.max(1, col - 1) : col;
  }

  #rangeAt(path: Path, part: 'key' | 'value'): Range {
    let place: TextPlace | undefined = this.#place();
    let value = this.#value;
    let found = this.#extent(place) ?? { from: 0, to: 0 };
    for (const [depth, key] of path.entries()) {
      const index: number | undefined = place && this.#indexOf(place, value, key);
      const member: TextPlace | undefined = index === undefined ? undefined : place?.members?.[index];
      const name: TextPlace | undefined = index === undefined ? undefined : place?.names?.[index];
      const wanted = part === 'key' && depth === path.length - 1 ? (name ?? member) : member;
      found = this.#extent(wanted) ?? this.#extent(name) ?? found;
      place = member;
      value = memberOf(value, key);
    }
    return found;
  }

  /** Where a path led before anything was left out, and how many of its steps lead to something now. */
  #origin(path: Path): { readonly path: Path; readonly found: number } {
    const origin: (string | number)[] = [];
    let found = 0;
    let value = this.#value;
    for (const key of path) {
      origin.push((typeof key === 'number' && Array.isArray(value) ? this.#left.get(value)?.[key] : undefined) ?? key);
      value = memberOf(value, key);
      if (value !== undefined) found += 1;
    }
    return { path: origin, found };
  }

  /** What stands at a place of the text, or next behind it. */
  #pathTo(offset: number): Path {
    const path: (string | number)[] = [];
    let place: TextPlace | undefined = this.#place();
    for (;;) {
      const index: number = place?.members?.findIndex(({ to }) => to > offset) ?? -1;
      if (index === -1) return path;
      path.push(place?.keys?.[index] ?? index);
      place = place?.members?.[index];
    }
  }

  /** Which member of the text a key leads to. `value` is what stands there, without what was left out. */
  #indexOf(place: TextPlace, value: unknown, key: string | number): number | undefined {
    if (place.keys !== undefined) return this.#indicesOf(place.keys).get(String(key));
    if (typeof key !== 'number') return undefined;
    return (Array.isArray(value) ? this.#left.get(value)?.[key] : undefined) ?? key;
  }

  /** Of repeated keys the last one counts. */
  #indicesOf(keys: readonly string[]): ReadonlyMap<string, number> {
    const known = this.#indices.get(keys);
    if (known !== undefined) return known;
    const indices = new Map(keys.map((key, index) => [key, index]));
    this.#indices.set(keys, indices);
    return indices;
  }

  /** Undefined for what has no text of its own, such as the missing value of `key:`. */
  #extent(place: TextPlace | undefined): Range | undefined {
    if (place === undefined || place.to <= place.from) return undefined;
    const { from, to, members } = place;
    // A block collection runs to the end of its last line: a finding points at its first.
    const end = members === undefined ? to : Math.min(to, this.#endOfLine(from));
    return { from, to: from + this.#text.slice(from, end).trimEnd().length };
  }

  #endOfLine(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end === -1 ? this.#text.length : end;
  }
}

/** Where each line starts. */
const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

/** Line and column, from 1, of a place in the text. */
const positionIn = (starts: readonly number[], offset: number): { readonly line: number; readonly col: number } => {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, col: offset - (starts[low] ?? 0) + 1 };
};
