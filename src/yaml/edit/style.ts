import type { Document, Node, Scalar } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Collection, Entry } from './layout.ts';
import { collectionOf } from './layout.ts';

type Quoting = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

/** How a file is written, so that new text looks like it. */
export interface Style {
  /** Columns from a map to a map inside it, and from a key to the dashes of its list. */
  readonly mapStep: number;
  readonly listStep: number;
  /** What stands between a dash and its element. */
  readonly dashGap: string;
  /** Short lists of scalars stand in brackets. */
  readonly inlineLists: boolean;
  /** `{ a: 1 }` or `{a: 1}`; `[ a ]` or `[a]`. */
  readonly mapPadding: string;
  readonly listPadding: string;
  /** How a text is quoted that needs no quotes; `key` is the key it stands under. */
  readonly quoting: (text: string, key: string) => Quoting;
  /** How a text is quoted that needs quotes. */
  readonly quotes: Quoting;
  /** The file is JSON, and stays it. */
  readonly json: boolean;
  /** Whether blank lines stand between the members of collections this deep in the file. */
  readonly separated: (depth: number) => boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Counts of what was seen, by subject: the most frequent answer wins, of equals the first. */
class Habits {
  readonly #seen = new Map<string, Map<string, number>>();

  see(subject: string, answer: string | number | boolean): void {
    const answers = this.#seen.get(subject) ?? new Map<string, number>();
    answers.set(String(answer), (answers.get(String(answer)) ?? 0) + 1);
    this.#seen.set(subject, answers);
  }

  most(subject: string): string | undefined {
    const [first] = [...(this.#seen.get(subject) ?? [])].sort(([, a], [, b]) => b - a);
    return first?.[0];
  }
}

export const styleOf = (text: string, document: Document): Style => {
  const habits = new Habits();
  if (document.contents !== null) observe(text, habits, { node: document.contents, key: '', depth: 0, above: 0 });
  const number = (subject: string, otherwise: number) => Number(habits.most(subject) ?? otherwise);
  const mapStep = number('map step', number('list step', 2) || 2);
  return {
    mapStep,
    listStep: number('list step', mapStep),
    dashGap: habits.most('dash gap') ?? ' ',
    inlineLists: habits.most('inline list') !== 'false',
    mapPadding: habits.most('map padding') ?? ' ',
    listPadding: habits.most('list padding') ?? '',
    quoting: (words, key) => asQuoting(habits.most(DAY.test(words) ? 'day' : `key ${key}`)) ?? 'PLAIN',
    quotes: asQuoting(habits.most('quotes')) ?? 'QUOTE_DOUBLE',
    json: isJson(text),
    separated: depth => habits.most(`blank at ${depth}`) === 'true',
  };
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const asQuoting = (found: string | undefined): Quoting | undefined =>
  found === 'PLAIN' || found === 'QUOTE_SINGLE' || found === 'QUOTE_DOUBLE' ? found : undefined;

interface Seen {
  readonly node: Node;
  readonly key: string;
  readonly depth: number;
  readonly above: number;
}

const observe = (text: string, habits: Habits, { node, key, depth, above }: Seen): void => {
  if (isScalar(node)) observeScalar(habits, node, key);
  if ((!isMap(node) && !isSeq(node)) || node.srcToken === undefined) return;
  const collection = collectionOf(text, node, above);
  if (isSeq(node) && node.items.length > 0 && node.items.every(isScalar)) habits.see('inline list', collection.flow);
  if (collection.flow) observePadding(text, habits, collection);
  for (const [index, entry] of collection.entries.entries()) {
    const { value, key: name, behind } = entry;
    if (!collection.flow) observeEntry(text, habits, { entry, next: collection.entries[index + 1], depth });
    if (value !== null) observe(text, habits, { node: value, key: name ?? key, depth: depth + 1, above: behind ?? 0 });
  }
};

const observeScalar = (habits: Habits, { value, type }: Scalar, key: string): void => {
  const quoting = asQuoting(type);
  if (typeof value !== 'string' || quoting === undefined) return;
  habits.see(DAY.test(value) ? 'day' : `key ${key}`, quoting);
  if (quoting !== 'PLAIN') habits.see('quotes', quoting);
};

const observePadding = (text: string, habits: Habits, { node, open, entries }: Collection): void => {
  const [, padding] = /^([ ]*)\S/.exec(text.slice(open + 1, open + 20)) ?? [];
  if (entries.length > 0 && padding !== undefined)
    habits.see(isMap(node) ? 'map padding' : 'list padding', padding === '' ? '' : ' ');
};

const observeEntry = (
  text: string,
  habits: Habits,
  { entry, next, depth }: { readonly entry: Entry; readonly next: Entry | undefined; readonly depth: number },
): void => {
  if (next !== undefined && !isScalar(entry.value))
    habits.see(`blank at ${depth}`, /^\r?\n/.test(text.slice(entry.end, entry.end + 2)));
  if (entry.valueFrom === undefined || entry.behind === undefined) return;
  const gap = text.slice(entry.behind, entry.valueFrom);
  if (entry.key === undefined) {
    if (/^ +$/.test(gap)) habits.see('dash gap', gap);
    return;
  }
  if (!gap.includes('\n')) return;
  const step = entry.valueFrom - text.lastIndexOf('\n', entry.valueFrom) - 1 - entry.column;
  if (isSeq(entry.value)) habits.see('list step', step);
  else if (isMap(entry.value)) habits.see('map step', step);
};
