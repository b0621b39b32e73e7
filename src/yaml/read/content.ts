import type { z } from 'zod';
import type { TextSpan } from '../../model/diagnostic.ts';
import type { FileKind } from '../../model/files/registry.ts';
import { kindOfFile, namesInPath } from '../../model/files/registry.ts';
import type { Contents } from '../../model/files/schemas.ts';
import { SCHEMAS } from '../../model/files/schemas.ts';
import type { Path } from '../../model/path.ts';
import { isRecord, memberOf, subjectAt } from '../../model/subject.ts';
import { listed } from '../../model/words/words.ts';
import type { Reading, Unreadable } from '../messages/schema-words.ts';
import { unreadableParts } from '../messages/schema-words.ts';
import type { ShapeWords } from '../messages/shape-words.ts';
import type { YamlText } from './text.ts';

type Issue = z.core.$ZodIssue;

/** A file as far as its content is concerned. */
interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** What the schema of a file has against its content. */
interface ContentProblem extends ShapeWords {
  /** Absent: the file as a whole. */
  readonly span?: TextSpan;
  readonly item: string | undefined;
}

interface ReadContent<K extends FileKind> {
  /** Without the parts that could not be read; undefined when nothing could. */
  readonly content: Contents[K] | undefined;
  readonly problems: readonly ContentProblem[];
  /** Whether nothing is missing but what stood behind unknown keys: a key with nothing behind it is as good as none. */
  readonly hasAllKnown: boolean;
}

/** Holds the value of a text against the schema of its kind, and takes away what does not fit until the rest does. */
export const readContent = <K extends FileKind>(kind: K, source: SourceText, yaml: YamlText): ReadContent<K> => {
  const schema = SCHEMAS[kind];
  const first = parsed(schema, yaml.value ?? (kindOfFile(kind).isList ? [] : {}));
  if (first === undefined) return nothing([TOO_MUCH_WRONG]);
  const hidden = source.text.includes('__proto__') ? hiddenKeys(yaml.value, []) : [];
  if (first.success && hidden.length === 0) return { content: first.data, problems: [], hasAllKnown: true };
  const issues = [...(first.error?.issues ?? []), ...hidden];
  if (yaml.value === null) return nothing([nothingIn(issues)]);

  const byIssue = partsByIssue(issues, schema, yaml);
  const parts = byIssue.flat();
  const problems = inWords(parts, yaml);
  const content = contentWithout(parts.filter(isInside), kind, source, yaml);
  if (content === undefined) return nothing(problems);
  return {
    content,
    problems,
    hasAllKnown: issues.every((issue, index) => isUnknownKey(issue) || !byIssue[index]?.some(hasLoss)),
  };
};

const isUnknownKey = ({ code }: Issue): boolean => code === 'unrecognized_keys';

const hasLoss = ({ loss }: Unreadable): boolean => loss !== undefined;

/**
 * What is left once these parts, and whatever cannot do without them, are taken away; undefined where nothing is. Something is missing in it only
 * because it was left out: nothing of that is reported.
 */
const contentWithout = <K extends FileKind>(
  parts: readonly Unreadable[],
  kind: K,
  { path }: SourceText,
  yaml: YamlText,
): Contents[K] | undefined => {
  const schema = SCHEMAS[kind];
  const top = saidByPath(kind, path);
  let unreadable = parts;
  for (;;) {
    for (const { leaveOut, loss } of unreadable) if (loss !== undefined) yaml.lose(leaveOut, loss);
    yaml.leaveOut(unreadable.map(({ leaveOut }) => leaveOut));
    const rest = parsed(schema, isRecord(yaml.value) ? { ...top, ...defined(yaml.value) } : yaml.value);
    if (rest === undefined) return undefined;
    if (rest.success) return rest.data;
    unreadable = partsByIssue(rest.error.issues, schema, yaml).flat();
    if (unreadable.length === 0 || !unreadable.every(isInside)) return undefined;
  }
};

const nothing = (problems: readonly ContentProblem[]) => ({ content: undefined, problems, hasAllKnown: false });

/** Without the holes that aliases of nothing leave: a stand-in may take their place. */
const defined = (map: { readonly [key: string]: unknown }) =>
  Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));

/** The file as a whole cannot be left out of itself. */
const isInside = ({ leaveOut }: Unreadable): boolean => leaveOut.length > 0;

/** What a file is about by its name: enough to read the rest where the file itself fails to say it. */
const saidByPath = (kind: FileKind, path: string) => {
  const names = namesInPath(path);
  return defined(
    Object.fromEntries(Object.entries(kindOfFile(kind).saidByPath).map(([key, name]) => [key, names[name]])),
  );
};

const TOO_MUCH_WRONG: ContentProblem = {
  message: 'more is wrong with this file than can be counted',
  hint: 'Is this the right file? A plan is written by people and fits a few screens.',
  item: undefined,
};

/** The schema library hands issues on as arguments of a call, which has room for a hundred thousand of them. */
const parsed = <T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> | undefined => {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const nothingIn = (issues: readonly Issue[]): ContentProblem => {
  const keys = issues.map(({ path }) => `\`${String(path[0])}\``);
  return { message: 'the file is empty', hint: `It needs at least ${listed(keys)}.`, item: undefined };
};

const partsByIssue = (
  issues: readonly Issue[],
  schema: z.ZodType,
  yaml: YamlText,
): readonly (readonly Unreadable[])[] => {
  const holes = new Set(yaml.holes.map(path => JSON.stringify(path)));
  const reading: Reading = {
    schema,
    value: yaml.value,
    written: path => yaml.written(path),
    isHole: path => holes.size > 0 && holes.has(JSON.stringify(path)),
  };
  return issues.map(issue => unreadableParts(issue, reading));
};

/** Each thing once, also where several alternatives or aliases complain about it. */
const inWords = (parts: readonly Unreadable[], yaml: YamlText): readonly ContentProblem[] => {
  const found = new Map<string, ContentProblem>();
  for (const { problem } of parts) {
    if (problem === undefined) continue;
    const { path, part, message, hint } = problem;
    const item = subjectAt(yaml.value, path);
    const span = path.length === 0 ? undefined : yaml.span(path, part);
    const place = span === undefined ? '' : `${span.line}:${span.column}`;
    found.set(`${place} ${message}`, { ...(span === undefined ? {} : { span }), message, hint, item });
  }
  return [...found.values()];
};

/** The schema library passes over `__proto__` in maps whose keys are free: every one that is somebody's own. */
const hiddenKeys = (value: unknown, path: Path): readonly Issue[] => {
  if (Array.isArray(value)) return value.flatMap((member, index) => hiddenKeys(member, [...path, index]));
  if (!isRecord(value)) return [];
  const inside = Object.keys(value).filter(key => !key.startsWith('x_'));
  return [
    ...(Object.hasOwn(value, '__proto__') ? [unknownProto(path)] : []),
    ...inside.flatMap(key => hiddenKeys(memberOf(value, key), [...path, key])),
  ];
};

const unknownProto = (path: Path): Issue => ({
  code: 'unrecognized_keys',
  keys: ['__proto__'],
  path: [...path],
  message: '',
});
