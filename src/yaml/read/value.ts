import type { Alias, Document, Pair } from 'yaml';
import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../../model/path.ts';
import { put } from '../../model/subject.ts';
import { TOO_DEEP } from '../messages/syntax-words.ts';
import type { YamlProblem } from './read-text.ts';
import { MOST_LEVELS } from './read-text.ts';

/** What the nodes of a document amount to. */
export interface ReadValue {
  /** Plain data; of repeated keys the last one wins. Undefined when reading it had to be given up. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Paths of aliases that repeat nothing: undefined stands there. */
  readonly holes: readonly Path[];
  /** What each alias repeats. */
  readonly targets: ReadonlyMap<unknown, unknown>;
}

/** Aliases may repeat a part of the file but not blow it up. */
const MOST_REPEATED = 250_000;

export const readNodes = (document: Document.Parsed): ReadValue => {
  const reader = new Reader();
  const value = reader.read(document.contents);
  const { problems, holes, targets, givenUp } = reader;
  return { value: givenUp ? undefined : value, problems, holes, targets };
};

/** The name of a key, whatever node it is. */
export const keyName = (key: unknown): string => String(isScalar(key) ? key.value : key);

class Reader {
  readonly problems: YamlProblem[] = [];
  readonly holes: Path[] = [];
  readonly targets = new Map<unknown, unknown>();
  givenUp = false;
  readonly #path: (string | number)[] = [];
  /** The node that carries each anchor, as far as the document has been read: an anchor may be given anew. */
  readonly #anchored = new Map<string, unknown>();
  /** Anchored nodes that are being read: an alias of one of them would contain itself. */
  readonly #open = new Set<unknown>();
  /** The outermost alias that is being followed. */
  #followed: Alias | undefined;
  #repeated = 0;

  read(node: unknown): unknown {
    if (this.givenUp) return undefined;
    if (isAlias(node)) return this.#follow(node);
    if (this.#path.length > MOST_LEVELS) return this.#giveUp(TOO_DEEP, node);
    if (this.#followed !== undefined) {
      this.#repeated += 1;
      if (this.#repeated > MOST_REPEATED) return this.#giveUp(TOO_MUCH, this.#followed);
    }
    const anchor = isScalar(node) || isCollection(node) ? node.anchor : undefined;
    if (anchor === undefined) return this.#readPlain(node);
    if (this.#followed === undefined) this.#anchored.set(anchor, node);
    this.#open.add(node);
    const value = this.#readPlain(node);
    this.#open.delete(node);
    return value;
  }

  #readPlain(node: unknown): unknown {
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((member, index) => this.#readMember(index, member));
    return isMap(node) ? this.#readMap(node.items) : null;
  }

  #readMember(key: string | number, node: unknown): unknown {
    this.#path.push(key);
    const value = this.read(node);
    this.#path.pop();
    return value;
  }

  #readMap(pairs: readonly Pair[]): unknown {
    const map: { [key: string]: unknown } = {};
    let firsts: ReadonlyMap<string, unknown> | undefined;
    for (const { key, value } of pairs) {
      const name = keyName(key);
      if (Object.hasOwn(map, name)) {
        firsts ??= new Map([...pairs].reverse().map(pair => [keyName(pair.key), pair.key]));
        this.#say('duplicate-key', repeatedKey(name), key, [...this.#path, name], rangeOf(firsts.get(name)));
      }
      put(map, name, this.#readMember(name, value));
    }
    return map;
  }

  #follow(alias: Alias): unknown {
    if (!this.targets.has(alias)) this.targets.set(alias, this.#anchored.get(alias.source));
    const target = this.targets.get(alias);
    if (target === undefined || this.#open.has(target)) {
      const words = target === undefined ? noAnchor(alias.source) : containsItself(alias.source);
      this.#say('syntax', words, alias, [...this.#path]);
      this.holes.push([...this.#path]);
      return undefined;
    }
    const outermost = this.#followed;
    this.#followed ??= alias;
    const value = this.read(target);
    this.#followed = outermost;
    return value;
  }

  #giveUp(words: Words, node: unknown): undefined {
    this.givenUp = true;
    this.problems.push({ kind: 'syntax', ...words, ...rangeOf(node) });
  }

  /** Once: what an alias repeats was complained about where it stands. */
  #say(kind: YamlProblem['kind'], words: Words, node: unknown, path: Path, first?: YamlProblem['first']): void {
    if (this.#followed === undefined)
      this.problems.push({ kind, ...words, ...rangeOf(node), path, ...(first === undefined ? {} : { first }) });
  }
}

type Words = Pick<YamlProblem, 'message' | 'hint'>;

const repeatedKey = (name: string): Words => ({
  message: `the key \`${name}\` stands here again; only the last one counts`,
  hint: 'Keep one of them.',
});

const noAnchor = (name: string): Words => ({
  message: `*${name} repeats what &${name} names, but there is no &${name} before it`,
  hint: 'Put quotes around text that starts with *, or write out what it should repeat.',
});

const containsItself = (name: string): Words => ({
  message: `*${name} stands inside of what it repeats`,
  hint: 'Write out what it should repeat.',
});

const TOO_MUCH: Words = {
  message: 'repeating parts of the file through aliases makes it grow beyond all measure',
  hint: 'Write the values out instead of nesting aliases.',
};

const rangeOf = (node: unknown): { from: number; to: number } => {
  const range = isScalar(node) || isAlias(node) || isCollection(node) ? node.range : undefined;
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
};
