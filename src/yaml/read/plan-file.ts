import type { Diagnostic, TextSpan } from '../../model/diagnostic.ts';
import type { FileKind } from '../../model/files/registry.ts';
import type { Contents } from '../../model/files/schemas.ts';
import type { Path } from '../../model/path.ts';
import type { RuleId } from '../../model/rule-id.ts';
import type { PlanFile, SourceFile } from '../../model/source.ts';
import { subjectAt } from '../../model/subject.ts';
import { conflictIn } from './conflict.ts';
import { readContent } from './content.ts';
import type { TextReader } from './read-text.ts';
import { YamlText } from './text.ts';

/** A file as far as it could be read. `file` is absent when nothing of it could. */
export interface ReadFile<K extends FileKind> {
  readonly file?: PlanFile<Contents[K]>;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether nothing is missing but what stood behind unknown keys. */
  readonly hasAllKnown: boolean;
}

/**
 * Reads a file of a workspace: everything that is wrong with it is a diagnostic, and what can be understood without the
 * wrong parts is handed on, so that one typing error does not hide what else there is to say.
 */
export const readPlanFile = <K extends FileKind>(kind: K, source: SourceFile, read: TextReader): ReadFile<K> => {
  const { path, shown } = source;
  const report = (
    rule: RuleId,
    span: TextSpan,
    { message, hint, item }: { readonly message: string; readonly hint: string; readonly item?: string | undefined },
    related: Diagnostic['related'] = [],
  ): Diagnostic => ({
    rule,
    severity: 'error',
    file: shown,
    ...span,
    ...(item === undefined ? {} : { item }),
    message,
    hint,
    related,
  });

  if ('problem' in source)
    return nothing([report('unreadable-file', START, { message: source.problem, hint: source.hint })]);
  const conflict = conflictIn(source.text);
  if (conflict !== undefined) return nothing([report('merge-conflict', conflict, CONFLICT)]);

  const yaml = new YamlText(source.text, read);
  const itemAt = (at: Path | undefined) => (at === undefined ? undefined : subjectAt(yaml.value, at));
  const spoken = yaml.problems.map(problem =>
    report(
      problem.kind === 'syntax' ? 'yaml-syntax' : 'duplicate-key',
      yaml.spanOf(problem.from, problem.to),
      { ...problem, item: itemAt(problem.path) },
      problem.first && [
        { file: shown, ...yaml.spanOf(problem.first.from, problem.first.to), message: 'stands here first' },
      ],
    ),
  );
  if (yaml.value === undefined) return nothing(spoken);

  const raw = yaml.value;
  const { content, problems, hasAllKnown } = readContent(kind, source, yaml);
  const diagnostics = [...spoken, ...problems.map(problem => report('schema', problem.span ?? START, problem))];
  const whole = diagnostics.length === 0;
  if (content === undefined) return nothing(diagnostics);
  const file = {
    kind,
    path,
    shown,
    text: source.text,
    content,
    places: yaml,
    whole,
    isWholeAt: (at: Path) => yaml.isWholeAt(at),
    hasAllAt: (at: Path) => yaml.hasAllAt(at),
    raw,
    lostAt: () => yaml.lostAt(),
  };
  return { file, diagnostics, hasAllKnown: hasAllKnown && spoken.length === 0 };
};

const nothing = (diagnostics: readonly Diagnostic[]) => ({ diagnostics, hasAllKnown: false });

const START: TextSpan = { line: 1, column: 1, endLine: 1, endColumn: 1 };

const CONFLICT = {
  message: 'the file holds unresolved git conflict markers',
  hint: 'Keep the lines you want of both sides, take the marker lines away, then `git add` the file.',
};
