import type { Handlers, State } from 'mdast-util-to-hast';
import { defaultHandlers, toHast } from 'mdast-util-to-hast';
import type { Block, Inline } from '../markdown.ts';
import { anchorOf } from './anchors.ts';
import type { Html } from './element.ts';
import { element, flowing, wordsIn } from './element.ts';
import { tableOf } from './table.ts';

/** Where the blocks of a document go. */
export interface PageSurroundings {
  /** By how many levels headings stand lower than in the document. */
  readonly deeper: number;
  /** The documents on the page, by their ids there; links to others become text. */
  readonly here: ReadonlySet<string>;
  /** What a table before the first heading is called. */
  readonly caption?: string;
  /** What stands where the document has a chart in Mermaid. */
  readonly chart: Html | undefined;
}

/** Blocks of a Markdown document as HTML. Comments, and whatever else is HTML in it already, are left out. */
export const blocksAsHtml = (blocks: readonly Block[], around: PageSurroundings): readonly Html[] => {
  const root = toHast(
    { type: 'root', children: blocks.filter((_, index) => !isMermaid(blocks[index - 1])) },
    { handlers: handlersFor(around) },
  );
  return root.type === 'root' ? root.children.filter(child => child.type !== 'doctype') : [];
};

/** What follows it at once explains its signs, which are not those of the drawing. */
export const isMermaid = (block: Block | undefined): boolean => block?.type === 'code' && block.lang === 'mermaid';

/** A document by its headings of the second level. */
export const partsOf = (
  blocks: readonly Block[],
): { readonly head: readonly Block[]; readonly parts: readonly Part[] } => {
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' && block.depth === 2 ? [index] : []));
  return {
    head: blocks.slice(0, starts[0]),
    parts: starts.map((start, index) => ({ blocks: blocks.slice(start, starts[index + 1]) })),
  };
};

export interface Part {
  /** Its heading is the first. */
  readonly blocks: readonly Block[];
}

type Node<Type extends (Block | Inline)['type']> = Extract<Block | Inline, { readonly type: Type }>;

const handlersFor = ({ deeper, here, caption: first = '', chart }: PageSurroundings): Handlers => {
  let caption = first;
  return {
    heading: (state: State, node: Node<'heading'>) => {
      const children = state.all(node);
      caption = wordsIn(children);
      return element(`h${Math.min(6, node.depth + deeper)}`, {}, children);
    },
    table: (state: State, node: Node<'table'>) =>
      tableOf(
        node.children.map(row => row.children.map(cell => state.all(cell))),
        caption,
      ),
    text: (_: State, node: Node<'text'>) => [...flowing(node.value)],
    link: (state: State, node: Node<'link'>) => linkTo(node.url, state.all(node), here),
    code: (state: State, node: Node<'code'>) => (node.lang === 'mermaid' ? chart : defaultHandlers.code(state, node)),
    strong: (state: State, node: Node<'strong'>) => {
      const children = state.all(node);
      return element('strong', ALARMS.has(wordsIn(children)) ? { className: ['alarm'] } : {}, children);
    },
    blockquote: (state: State, node: Node<'blockquote'>) =>
      isUnanswered(node)
        ? element('div', { className: ['unanswered'] }, state.all(node))
        : defaultHandlers.blockquote(state, node),
  };
};

const linkTo = (url: string, children: Html[], here: ReadonlySet<string>): Html | Html[] => {
  const document = /^\.\/(.+)\.md$/.exec(url)?.[1];
  if (document !== undefined)
    return here.has(anchorOf(document)) ? element('a', { href: `#${anchorOf(document)}` }, children) : children;
  return /^(https?|mailto):/i.test(url)
    ? element('a', { href: url, rel: ['noopener', 'noreferrer'] }, children)
    : children;
};

const ALARMS: ReadonlySet<string> = new Set(['At risk', 'At risk.', 'Broken', 'Broken.']);

/** Of what people write nothing is strong, so that no mission can look like a question that waits. */
export const isUnanswered = (block: Block): boolean =>
  block.type === 'blockquote' &&
  block.children.some(child => child.type === 'paragraph' && child.children.some(({ type }) => type === 'strong'));
