import { parseText } from './document.ts';
import { placeOfNode } from './places.ts';
import type { TextPlace, TextReader } from './read-text.ts';
import { readSimple } from './simple-text.ts';
import { readNodes } from './value.ts';

/** Reads any text, with a library that builds a document out of nodes and knows what is wrong with one. */
export const readThoroughly: TextReader = text => {
  const { document, problems } = parseText(text);
  if (document === undefined) return { value: undefined, problems, holes: [], place: () => NOWHERE };
  const { value, problems: found, holes, targets } = readNodes(document);
  let place: TextPlace | undefined;
  return {
    value,
    problems: [...problems, ...found],
    holes,
    place: () => {
      place ??= placeOfNode(document.contents, targets, text);
      return place;
    },
  };
};

/** Reads any text, the quick way where that will do. */
export const readText: TextReader = text => readSimple(text) ?? readThoroughly(text);

const NOWHERE: TextPlace = { from: 0, to: 0 };
