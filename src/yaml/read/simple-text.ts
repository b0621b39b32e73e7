import type { Event, ScalarEvent } from 'js-yaml';
import { COLLECTION_STYLE_FLOW, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { put } from '../../model/subject.ts';
import type { ReadText, TextPlace } from './read-text.ts';
import { MOST_LEVELS } from './read-text.ts';

/**
 * Reads what nearly every plan file is: one document without anchors, aliases, tags, directives or repeated keys. It does so
 * from a parser's events, about three times as fast as building a document out of nodes. Undefined for everything else, and
 * for what is no YAML: the thorough reader knows what to do with those.
 */
export const readSimple = (text: string): ReadText | undefined => {
  if (text.startsWith('\uFEFF') || (text.includes('\r') && /\r(?!\n)/.test(text))) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: MOST_LEVELS });
    const [start, first] = events;
    if (start?.type !== EVENT_ID.DOCUMENT || start.directives.length > 0 || first === undefined) return undefined;
    const reader = new EventReader(text, events);
    const value = reader.read(true);
    if (!reader.isComplete) return undefined;
    const { place } = reader;
    return { value, problems: [], holes: [], place: () => place };
  } catch (error) {
    if (error instanceof YAMLException || error instanceof NotSimple) return undefined;
    throw error;
  }
};

class NotSimple extends Error {}

class EventReader {
  /** Of what was read last. */
  place: TextPlace = { from: 0, to: 0 };
  readonly #text: string;
  readonly #events: readonly Event[];
  #at = 1;
  /** Where the last scalar ended. */
  #end = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  /** One document, read to its end. */
  get isComplete(): boolean {
    return this.#events[this.#at]?.type === EVENT_ID.POP && this.#at === this.#events.length - 1;
  }

  /** `inMap`: something without text may stand here. */
  read(inMap: boolean): unknown {
    const event = this.#events[this.#at];
    this.#at += 1;
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#readScalar(event, inMap);
      case EVENT_ID.SEQUENCE:
        requireBare(event);
        return this.#readList(event.start, event.style === COLLECTION_STYLE_FLOW);
      case EVENT_ID.MAPPING:
        requireBare(event);
        return this.#readMap(event.start, event.style === COLLECTION_STYLE_FLOW);
      default:
        throw new NotSimple();
    }
  }

  #readScalar(event: ScalarEvent, inMap: boolean): unknown {
    requireBare(event);
    const { valueStart, valueEnd, style } = event;
    if (valueStart === -1) {
      if (!inMap) throw new NotSimple();
      this.place = { from: this.#end, to: this.#end };
      return null;
    }
    const value = getScalarValue(this.#text, event);
    switch (style) {
      case SCALAR_STYLE.PLAIN:
        this.place = { from: valueStart, to: valueEnd };
        this.#end = valueEnd;
        return meaningOf(value);
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        this.place = { from: valueStart - 1, to: valueEnd + 1 };
        this.#end = valueEnd + 1;
        return value;
      default: {
        // The header of a block scalar is the first such sign behind what came before.
        const header = this.#text.slice(this.#end, valueStart).search(/[|>]/);
        this.place = { from: this.#end + Math.max(0, header), to: valueEnd };
        this.#end = valueEnd;
        return value;
      }
    }
  }

  #readList(from: number, isFlow: boolean): unknown {
    const list: unknown[] = [];
    const members: TextPlace[] = [];
    this.#end = from + 1;
    while (!this.#isOver()) {
      list.push(this.read(false));
      members.push(this.place);
    }
    this.place = { from, to: this.#closed(isFlow, ']'), members };
    return list;
  }

  #readMap(from: number, isFlow: boolean): unknown {
    const map: { [key: string]: unknown } = {};
    const members: TextPlace[] = [];
    const names: TextPlace[] = [];
    const keys: string[] = [];
    this.#end = isFlow ? from + 1 : from;
    while (!this.#isOver()) {
      if (this.#events[this.#at]?.type !== EVENT_ID.SCALAR) throw new NotSimple();
      const key = String(this.read(false));
      if (Object.hasOwn(map, key)) throw new NotSimple();
      keys.push(key);
      names.push(this.place);
      put(map, key, this.read(true));
      members.push(this.place);
    }
    this.place = { from, to: this.#closed(isFlow, '}'), members, names, keys };
    return map;
  }

  #isOver(): boolean {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false;
    this.#at += 1;
    return true;
  }

  /** Between the last member and the bracket stand only white space, commas and comments. */
  #closed(isFlow: boolean, bracket: string): number {
    if (isFlow) {
      const rest = /(?:[\s,:]|#.*)*/y;
      rest.lastIndex = this.#end;
      rest.exec(this.#text);
      if (this.#text[rest.lastIndex] !== bracket) throw new NotSimple();
      this.#end = rest.lastIndex + 1;
    }
    return this.#end;
  }
}

const requireBare = ({ anchorStart, tagStart }: { readonly anchorStart: number; readonly tagStart: number }): void => {
  if (anchorStart !== -1 || tagStart !== -1) throw new NotSimple();
};

/** What a plain scalar means in the core schema of YAML 1.2 (chapter 10.3.2). */
const meaningOf = (text: string): unknown => {
  if (!MAY_MEAN_MORE.test(text)) return text;
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(text))
    return Number(text);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text))
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : text;
};

/** Most text is just that: only this may be something else. */
const MAY_MEAN_MORE = /^(?:[-+.~0-9]|[nN][uU]|[tT][rR]|[fF][aA])/;
