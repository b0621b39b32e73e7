import type { CST, Document } from 'yaml';
import { Composer, Lexer, Parser } from 'yaml';
import { syntaxProblem, TOO_DEEP } from '../messages/syntax-words.ts';
import type { YamlProblem } from './read-text.ts';
import { MOST_LEVELS } from './read-text.ts';

/** A text as the YAML library sees it; absent where it is no YAML at all. */
export interface ParsedText {
  readonly document?: Document.Parsed;
  readonly problems: readonly YamlProblem[];
}

/** One broken line makes a parser stumble over the next ones too: more than these say nothing new. */
const MOST_PROBLEMS = 5;

export const parseText = (text: string): ParsedText => {
  const lone = loneReturn(text);
  if (lone !== -1) return { problems: [{ ...LONE_RETURN, from: lone, to: lone + 1 }] };
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, schema: 'core', resolveKnownTags: false });
  const { documents, stop } = withoutStacks(() => composed(text, composer));
  if (stop?.kind === 'too deep') return { problems: [{ kind: 'syntax', ...TOO_DEEP, from: stop.at, to: stop.at + 1 }] };
  const [document] = documents;
  const errors = document?.errors ?? [];
  if (errors.length > 0 || document === undefined)
    return { problems: firstOfEachLine(errors, text).map(error => syntaxProblem(error, text)) };
  const tags = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  const warnings = firstOfEachLine(tags, text).map(warning => syntaxProblem(warning, text));
  const second = stop?.kind === 'second document' ? [{ ...SECOND_DOCUMENT, from: stop.at, to: stop.at + 3 }] : [];
  return { document, problems: [...warnings, ...second] };
};

type YamlError = Document.Parsed['errors' | 'warnings'][number];

/** Why a text is not read to its end, and where. */
interface Stop {
  readonly kind: 'too deep' | 'second document' | 'junk';
  readonly at: number;
}

/**
 * What `parseDocument` of the library does, but it stops where a second document starts, where nesting never ends,
 * and in junk, of which the library makes an error a character. Repeated keys are looked for elsewhere: the library
 * compares every key with every other.
 */
const composed = (text: string, composer: Composer): { documents: readonly Document.Parsed[]; stop?: Stop } => {
  const parser = new Parser();
  const documents: Document.Parsed[] = [];
  let started = false;
  let strayed = 0;
  const compose = (tokens: Iterable<CST.Token>): Stop | undefined => {
    for (const token of tokens) {
      if (token.type === 'document' && started) return { kind: 'second document', at: startOf(token) };
      started ||= token.type === 'document';
      strayed += STRUCTURE.has(token.type) ? 0 : 1;
      if (strayed > MOST_PROBLEMS) return { kind: 'junk', at: token.offset };
      documents.push(...composer.next(token));
    }
    return parser.stack.length > MOST_LEVELS ? { kind: 'too deep', at: parser.offset - 1 } : undefined;
  };
  let stop: Stop | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    stop = compose(parser.next(lexeme));
    if (stop !== undefined) break;
  }
  stop ??= compose(parser.end());
  documents.push(...composer.end(true, text.length));
  return stop === undefined ? { documents } : { documents, stop };
};

/** Junk makes an error a character: what takes the library long about them are stacks that nobody reads. */
const withoutStacks = <T>(work: () => T): T => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
};

const startOf = ({ start, offset }: CST.Document): number =>
  start.find(({ type }) => type === 'doc-start')?.offset ?? offset;

/** The tokens that a stream of documents consists of; any other one is an error. */
const STRUCTURE = new Set(['document', 'directive', 'byte-order-mark', 'space', 'comment', 'newline', 'doc-end']);

const firstOfEachLine = (errors: readonly YamlError[], text: string): readonly YamlError[] => {
  const kept: YamlError[] = [];
  let lineEnd = -1;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0] || rank(a) - rank(b))) {
    if (error.pos[0] <= lineEnd) continue;
    kept.push(error);
    if (kept.length === MOST_PROBLEMS) break;
    const end = text.indexOf('\n', error.pos[0]);
    lineEnd = end === -1 ? text.length : end;
  }
  return kept;
};

/** Of several at one place, the one that says what is wrong. */
const rank = ({ code }: YamlError): number => (code === 'BLOCK_IN_FLOW' ? 0 : 1);

const loneReturn = (text: string): number => (text.includes('\r') ? text.search(/\r(?!\n)/) : -1);

const LONE_RETURN = {
  kind: 'syntax',
  message: 'a carriage return stands alone, without a line feed',
  hint: 'Save the file with LF or CRLF line ends.',
} as const;

const SECOND_DOCUMENT = {
  kind: 'syntax',
  message: 'a second document starts here; it is not read',
  hint: 'Keep one document in a file: take the line `---` and what follows away.',
  path: [],
} as const;
