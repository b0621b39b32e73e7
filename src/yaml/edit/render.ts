import { Document, Scalar } from 'yaml';
import type { YamlValue } from '../../model/edit.ts';
import { definedKeys, isList, isPlainMap } from './data.ts';
import type { Style } from './style.ts';

/** New text behind a colon or dash: what continues its line, and the lines below, indented from the column of the key or dash. */
export interface Tail {
  readonly first: string;
  readonly lines: readonly string[];
}

/** `key` is the one that the value stands under: it decides about quotes. */
export const behindKey = (value: YamlValue, key: string, style: Style): Tail => {
  if (isInline(value, style)) return { first: ` ${flowText(value, key, style)}`, lines: [] };
  if (isList(value)) return { first: '', lines: indented(listLines(value, key, style), style.listStep) };
  if (isPlainMap(value)) return { first: '', lines: indented(mapLines(value, style), style.mapStep) };
  return scalarTail(value, key, style, ' ');
};

export const behindDash = (value: YamlValue, key: string, style: Style, gap = style.dashGap): Tail => {
  if (!isList(value) && !isPlainMap(value)) return scalarTail(value, key, style, gap);
  if (isInline(value, style)) return { first: `${gap}${flowText(value, key, style)}`, lines: [] };
  const [first = '', ...rest] = isList(value) ? listLines(value, key, style) : mapLines(value, style);
  return { first: `${gap}${first}`, lines: indented(rest, 1 + gap.length) };
};

/** One line, fit to stand inside brackets. */
export const flowText = (value: YamlValue, key: string, style: Style): string => {
  if (isList(value))
    return flowList(
      value.map(member => flowText(member, key, style)),
      style,
    );
  if (isPlainMap(value))
    return flowMap(
      definedKeys(value).map(name => `${flowKey(name, style)}: ${flowText(value[name] ?? null, name, style)}`),
      style,
    );
  return scalarText(value, key, style, true);
};

export const flowList = (members: readonly string[], { listPadding: pad }: Style): string =>
  members.length === 0 ? '[]' : `[${pad}${members.join(', ')}${pad}]`;

export const flowMap = (members: readonly string[], { mapPadding: pad }: Style): string =>
  members.length === 0 ? '{}' : `{${pad}${members.join(', ')}${pad}}`;

/** A key between brackets. */
export const flowKey = (key: string, { json }: Style): string =>
  json || /[,[\]{}]/.test(key) ? escaped(key) : keyText(key);

export const keyText = (key: string): string => {
  if (NEEDS_ESCAPES.test(key) || key.includes('\n')) return escaped(key);
  return new Document({ [key]: 0 }).toString({ lineWidth: 0 }).replace(/: 0\n$/, '');
};

/** A list or map that is the whole document. */
export const documentLines = (value: YamlValue, style: Style): readonly string[] => {
  if (isList(value)) return listLines(value, '', style);
  return isPlainMap(value) ? mapLines(value, style) : [flowText(value, '', style)];
};

const mapLines = (map: { readonly [key: string]: YamlValue | undefined }, style: Style): readonly string[] =>
  definedKeys(map).flatMap(key => {
    const { first, lines } = behindKey(map[key] ?? null, key, style);
    return [`${keyText(key)}:${first}`, ...lines];
  });

const listLines = (list: readonly YamlValue[], key: string, style: Style): readonly string[] =>
  list.flatMap(member => {
    const { first, lines } = behindDash(member, key, style);
    return [`-${first}`, ...lines];
  });

const LONGEST_INLINE = 80;

const isInline = (value: YamlValue, style: Style): boolean => {
  if (isPlainMap(value)) return definedKeys(value).length === 0;
  if (!isList(value)) return false;
  const scalars = value.every(member => !isList(member) && !isPlainMap(member));
  return value.length === 0 || (scalars && style.inlineLists && value.join(', ').length <= LONGEST_INLINE);
};

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map(line => (line === '' ? '' : ' '.repeat(by) + line));

const scalarTail = (value: YamlValue, key: string, style: Style, gap: string): Tail => {
  if (typeof value !== 'string' || !isProse(value))
    return { first: gap + scalarText(value, key, style, false), lines: [] };
  const lines = value.replace(/\n$/, '').split('\n');
  return { first: gap + (value.endsWith('\n') ? '|' : '|-'), lines: indented(lines, style.mapStep) };
};

/** Several lines that a block scalar holds without an indentation indicator and without blanks that editors strip. */
const isProse = (text: string): boolean =>
  text.includes('\n') &&
  !NEEDS_ESCAPES.test(text) &&
  /^\S/.test(text) &&
  !/[ \t]$/m.test(text) &&
  !text.endsWith('\n\n');

// Control characters, lone surrogates, and marks that other readers take for line breaks or a byte order mark.
const NEEDS_ESCAPES = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\p{Cs}/u;

/** JSON's escapes are YAML's as well. */
const escaped = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Readers of YAML 1.1 take these for true or false. */
const OLD_BOOLEAN = /^(?:y|n|yes|no|on|off)$/i;

const scalarText = (value: YamlValue, key: string, style: Style, flow: boolean): string => {
  if (typeof value === 'string' && (style.json || NEEDS_ESCAPES.test(value) || value.includes('\n')))
    return escaped(value);
  const scalar = new Scalar(value);
  if (typeof value === 'string') {
    const quoting = style.quoting(value, key);
    scalar.type = quoting === 'PLAIN' && OLD_BOOLEAN.test(value) ? style.quotes : quoting;
  }
  const document = new Document({ k: scalar });
  if (flow) document.set('k', document.createNode([scalar], { flow: true }));
  const text = document.toString({
    lineWidth: 0,
    singleQuote: style.quotes === 'QUOTE_SINGLE',
    flowCollectionPadding: false,
  });
  return flow ? text.slice('k: ['.length, -']\n'.length) : text.slice('k: '.length, -1);
};
