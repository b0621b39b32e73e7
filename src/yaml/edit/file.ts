import type { Document, Node } from 'yaml';
import { isAlias, isMap, isSeq, Lexer, parseDocument, visit } from 'yaml';
import type { YamlValue } from '../../model/edit.ts';
import type { Path } from '../../model/path.ts';
import type { Collection, Entry } from './layout.ts';
import { collectionOf } from './layout.ts';
import { EditRefused } from './refused.ts';

export interface YamlFile {
  readonly text: string;
  readonly document: Document;
  readonly value: YamlValue;
}

/** A node and what holds it; `holder` is absent for the root, `flowFrom` is where the outermost brackets around it begin. */
export interface YamlSpot {
  readonly path: Path;
  readonly node: Node | null;
  readonly holder?: { readonly collection: Collection; readonly index: number; readonly entry: Entry };
  readonly flowFrom?: number;
}

export const readYaml = (text: string): YamlFile => {
  const document = parseDocument(text, { keepSourceTokens: true, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined)
    throw new EditRefused(`The file is not valid YAML (${error.message}); please correct it first.`);
  return { text, document, value: valueIn(document) };
};

const valueIn = (document: Document): YamlValue => {
  try {
    return asYamlValue(document.toJS({ maxAliasCount: 100 }));
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new EditRefused(
      `An alias (*name) in the file would have nothing to repeat (${error.message}); please write its value out first.`,
    );
  }
};

/** `within`: what holds the value. */
const asYamlValue = (value: unknown, within: readonly unknown[] = []): YamlValue => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (within.includes(value))
    throw new EditRefused(
      'An alias (*name) in the file repeats what it stands in, without end; please take it away first.',
    );
  const inner = [...within, value];
  if (Array.isArray(value)) return value.map(member => asYamlValue(member, inner));
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asYamlValue(member, inner)]));
  throw new EditRefused('The file holds a kind of value that a plan does not know; please change it by hand.');
};

/** The path must be there in the file's value. */
export const locate = (file: YamlFile, path: Path): YamlSpot =>
  path.reduce<YamlSpot>(
    (spot, key) => {
      if (key === '<<')
        throw new EditRefused(
          `${nameOf(path)} is merged in from elsewhere (<<); please change it by hand where it stands.`,
        );
      const collection = collectionAt(file, spot);
      const index = typeof key === 'number' ? key : collection.entries.findIndex(entry => entry.key === key);
      const entry = collection.entries[index];
      if (entry === undefined) throw new Error(`there is nothing at ${path.join('.')}`);
      const flowFrom = spot.flowFrom ?? (collection.flow ? collection.open : undefined);
      return {
        path: [...spot.path, key],
        node: entry.value,
        holder: { collection, index, entry },
        ...(flowFrom === undefined ? {} : { flowFrom }),
      };
    },
    { path: [], node: file.document.contents },
  );

/** The list or map at a spot, refused when changing it would change another place of the file too. */
export const collectionAt = (file: YamlFile, { path, node, holder }: YamlSpot): Collection => {
  if (isAlias(node))
    throw new EditRefused(
      `${nameOf(path)} repeats another part of the file (*${node.source}, line ${lineAt(file.text, node.range?.[0] ?? 0)}); please write its value out before changing it.`,
    );
  if (!isMap(node) && !isSeq(node)) throw new Error(`${path.join('.')} is neither a list nor a map`);
  const repeatedAt = node.anchor === undefined ? undefined : firstRepeat(file.document, node.anchor);
  if (repeatedAt !== undefined)
    throw new EditRefused(
      `${nameOf(path)} is repeated elsewhere in the file (*${node.anchor}, line ${lineAt(file.text, repeatedAt)}); please write the value out there before changing it.`,
    );
  return collectionOf(file.text, node, holder?.entry.behind ?? 0);
};

/** The key that stands nearest above: it decides about quotes. */
export const keyOf = (path: Path): string => String(path.findLast(key => typeof key === 'string') ?? '');

/** Where an anchor is first repeated. */
const firstRepeat = (document: Document, anchor: string): number | undefined => {
  let found: number | undefined;
  visit(document, {
    Alias: (_, { source, range }) => {
      if (source === anchor) found ??= range?.[0] ?? 0;
    },
  });
  return found;
};

/** People count from one. */
const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** `in_progress 2, commitment`: people count from one. */
const nameOf = (path: Path): string => {
  if (path.length === 0) return 'The file';
  const [first = '', ...rest] = path;
  const names = rest.map(key => (typeof key === 'number' ? ` ${key + 1}` : `, ${key}`));
  return [typeof first === 'number' ? `entry ${first + 1}` : first, ...names].join('').trim();
};

export interface Comment {
  readonly at: number;
  readonly text: string;
}

export const commentsIn = (text: string): readonly Comment[] => {
  const comments: Comment[] = [];
  let at = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    // The lexer puts a mark without width before each scalar, which may begin with # as well.
    if (previous !== SCALAR && token.startsWith('#')) comments.push({ at, text: token.trimEnd() });
    if (token !== SCALAR && token !== DOCUMENT && token !== FLOW_ERROR) at += token.length;
    previous = token;
  }
  return comments;
};

const SCALAR = '\x1f';
const DOCUMENT = '\x02';
const FLOW_ERROR = '\x18';
