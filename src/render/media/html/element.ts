import type { Element, ElementContent, Properties } from 'hast';

export type Html = ElementContent;

/** A string is text, whatever it holds. */
export const element = (
  tagName: string,
  properties: Properties,
  children: readonly (Html | string)[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map(child => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** The words in it, without markup. */
export const wordsIn = (nodes: readonly Html[]): string =>
  nodes
    .map(node => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? wordsIn(node.children) : '';
    })
    .join('');

/** Text in which no line ends within a day, a quarter or before a per cent sign, and a word that is too long for its place is broken. */
export const flowing = (text: string): readonly Html[] =>
  text
    .replaceAll(/(?<=\d) (?=%)/g, '\u00a0')
    .split(/(\b\d{4}-(?:\d\d-\d\d|Q[1-4])\b|\S{20,})/)
    .map((part, index): Html => (index % 2 === 0 ? { type: 'text', value: part } : unbroken(part)));

const unbroken = (part: string): Html => element('span', { className: [part.length < 20 ? 'day' : 'long'] }, [part]);
