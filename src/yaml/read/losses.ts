import type { Path } from '../../model/path.ts';

/** What is missed once a part is left out: what stood there, or, behind a key that nobody knows, anything that its map lacks. */
export type Loss = 'itself' | 'anything';

/** A place that lost something, at itself or further in. */
interface PartialNode {
  gone: boolean;
  lacksAnything: boolean;
  readonly inside: Map<string | number, PartialNode>;
}

/** Where a document lost something of what was written; by paths of the document as it was first read. */
export class Losses {
  #root: PartialNode | undefined;

  get isEmpty(): boolean {
    return this.#root === undefined;
  }

  add(path: Path, loss: Loss): void {
    this.#root ??= intact();
    let partial = this.#root;
    for (const [depth, key] of path.entries()) {
      if (loss === 'anything' && depth === path.length - 1) partial.lacksAnything = true;
      const inside = partial.inside.get(key) ?? intact();
      partial.inside.set(key, inside);
      partial = inside;
    }
    partial.gone = true;
  }

  /** Every place that is gone, those further in before those around them. */
  paths(): readonly Path[] {
    return this.#root === undefined ? [] : pathsIn(this.#root, []);
  }

  /** True when nothing was lost at a path or below it. `found`: how many steps of the path lead to something. */
  isWholeAt(path: Path, found: number): boolean {
    return this.#at(path, found) === undefined;
  }

  /** The same, but what the members of that place lost is no matter. */
  hasAllAt(path: Path, found: number): boolean {
    const partial = this.#at(path, found);
    return partial === undefined || !(partial.gone || [...partial.inside.values()].some(({ gone }) => gone));
  }

  #at(path: Path, found: number): PartialNode | undefined {
    // The document itself is lost only in parts that nobody can name.
    if (this.#root?.gone) return this.#root;
    let partial = this.#root;
    for (const [depth, key] of path.entries()) {
      const inside: PartialNode | undefined = partial?.inside.get(key);
      if (depth === found) return inside ?? (partial?.lacksAnything ? partial : undefined);
      partial = inside;
    }
    return partial;
  }
}

const intact = (): PartialNode => ({ gone: false, lacksAnything: false, inside: new Map() });

const pathsIn = ({ gone, inside }: PartialNode, at: Path): readonly Path[] => [
  ...[...inside].flatMap(([key, partial]) => pathsIn(partial, [...at, key])),
  ...(gone ? [at] : []),
];
