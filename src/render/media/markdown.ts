import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { plain } from '../../model/words/plain.ts';
import { cut } from './terminal.ts';

type Nodes = Parameters<typeof toMarkdown>[0];
type Node<Type extends Nodes['type']> = Extract<Nodes, { readonly type: Type }>;

export type Block = Node<'root'>['children'][number];
export type Inline = Node<'paragraph'>['children'][number];

/** A string is text, whatever it holds: it is escaped, and takes up one line. Web and mail addresses in it become links to themselves. */
export type Words = string | Inline | readonly (string | Inline)[];

export const markdownText = (blocks: readonly Block[]): string =>
  toMarkdown(
    { type: 'root', children: [...blocks] },
    { bullet: '-', extensions: [gfmToMarkdown({ tablePipeAlign: false })] },
  );

export const heading = (depth: 1 | 2 | 3, words: Words): Block => ({ type: 'heading', depth, children: inline(words) });

export const paragraph = (words: Words): Block => ({ type: 'paragraph', children: inline(words) });

export const quote = (words: Words): Block => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children: inline(words) }],
});

export const list = (entries: readonly Words[]): Block => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: entries.map(words => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: inline(words) }],
  })),
});

export const table = (head: readonly string[], rows: readonly (readonly Words[])[]): Block => ({
  type: 'table',
  children: [head, ...rows].map(row => ({
    type: 'tableRow',
    children: row.map(cell => ({ type: 'tableCell', children: inline(cell) })),
  })),
});

/** Nothing in it can end the comment. */
export const comment = (text: string): Block => ({
  type: 'html',
  value: `<!-- ${plain(text).replaceAll(/-{2,}|[<>]/g, '-')} -->`,
});

export const strong = (words: Words): Inline => ({ type: 'strong', children: inline(words) });

export const emphasis = (words: Words): Inline => ({ type: 'emphasis', children: inline(words) });

export const code = (text: string): Inline => ({ type: 'inlineCode', value: plain(text) });

/** Text of several lines as people write it: blank lines part paragraphs, and lines that begin like those of a list stay lines. */
export const prose = (text: string): readonly Block[] =>
  text
    .split(/\r?\n[ \t]*\r?\n/)
    .filter(part => part.trim() !== '')
    .map(part =>
      paragraph(
        part
          .trim()
          .split(/\r?\n\s*(?=[-*•]\s|\d+[.)]\s)/)
          .flatMap((line, index) => (index === 0 ? [line] : [BREAK, line])),
      ),
    );

const BREAK: Inline = { type: 'break' };

/** Shown as it is, or drawn where the language is that of a chart. */
export const fenced = (language: string, value: string): Block => ({ type: 'code', lang: language, value });

/** For titles and the like: what is longer is no title any more. */
export const brief = (text: string): string => cut(plain(text), LONGEST_TITLE);

const LONGEST_TITLE = 200;

/** A link behind a label. Only to the web and to mail; other targets are shown as text. */
export const link = (label: string, target: string): string | Inline => {
  const url = addressOf(target.trim());
  return url === undefined ? `${label}: ${brief(target)}` : { type: 'link', url, children: inline(label) };
};

/** A link to a document in the same folder. */
export const linkBeside = (label: string, file: string): Inline => ({
  type: 'link',
  url: `./${encodeURIComponent(file)}`,
  children: inline(label),
});

const addressOf = (target: string): string | undefined => {
  if (plain(target) !== target || /\s/.test(target) || !/^(https?:\/\/|mailto:)./i.test(target)) return undefined;
  return target.replaceAll(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, found =>
    LONE_SURROGATE.test(found) ? '' : encodeURIComponent(found),
  );
};

const LONE_SURROGATE = /\p{Cs}/u;

const inline = (words: Words): Inline[] => {
  if (typeof words === 'string') return textNodes(words);
  return 'type' in words ? [words] : words.flatMap(part => (typeof part === 'string' ? textNodes(part) : part));
};

const ADDRESS = /(https?:\/\/[^\s<>"'`|\\^{}()[\]]*[^\s<>"'`|\\^{}()[\].,;:!?])/i;

/**
 * On GitHub `@name` notifies somebody and `#123` links to whatever has that number, whether escaped or not: a zero-width space keeps
 * them apart. An email address notifies nobody.
 */
const NOTIFYING = /((?<![A-Za-z0-9_])@(?=[A-Za-z0-9_])|#(?=\d)|\bGH-(?=\d))/i;

const textNodes = (text: string): Inline[] =>
  plain(text)
    .split(ADDRESS)
    .flatMap((part, index) => (index % 2 === 1 ? asLink(part) : apart(part)));

const asLink = (address: string): Inline[] => {
  const url = addressOf(address);
  return url === undefined ? apart(address) : [{ type: 'link', url, children: [{ type: 'text', value: url }] }];
};

const apart = (text: string): Inline[] =>
  text
    .split(NOTIFYING)
    .flatMap<Inline>((value, index) => [{ type: 'text', value }, ...(index % 2 === 1 ? [ZERO_WIDTH_SPACE] : [])])
    .filter(node => node.type !== 'text' || node.value !== '');

const ZERO_WIDTH_SPACE: Inline = { type: 'html', value: '&#8203;' };
