import type { ChalkInstance } from 'chalk';
import type { LintReport } from '../../analyze/lint/report.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { plain, plainPath } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import { cut } from '../media/terminal.ts';
import { codeFrame } from './code-frame.ts';

export interface LintTextOptions {
  readonly paint: ChalkInstance;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every warning, not the first few of each rule. */
  readonly verbose: boolean;
}

/** How many findings of a rule are shown in a group unless all are asked for. */
const FEW = 3;

/**
 * Errors with the lines they stand on, then warnings by rule, then, by rule as well, what the base has too; a hint below the last
 * one that it is for. Every line begins with words of ours, never with those of a plan.
 */
export const lintAsText = (report: LintReport, options: LintTextOptions): string => {
  const lineOf = linesIn(report.texts);
  const errors = report.counting.filter(({ severity }) => severity === 'error');
  const warnings = report.counting.filter(({ severity }) => severity === 'warning');
  const blocks = [
    ...errors.map(error => errorBlock(error, lineOf(error), options)),
    ...[...byRule(warnings), ...byRule(report.accepted)].map(found => groupBlock(found, options)),
  ];
  return blocks.map(lines => `${lines.join('\n')}\n\n`).join('');
};

const byRule = (found: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] =>
  [...new Set(found.map(({ rule }) => rule))].map(id => found.filter(({ rule }) => rule === id));

const errorBlock = (error: Diagnostic, line: string, { paint, width }: LintTextOptions): readonly string[] => {
  const number = String(error.line);
  const gutter = ' '.repeat(number.length);
  const bar = paint.blue('|');
  const frame = codeFrame(line, error, Math.max(30, width - number.length - 3));
  return [
    `${headOf(error, paint)}: ${paint.bold(words(error.message, width))}`,
    `${gutter}${paint.blue('-->')} ${placeOf(error)}${itemOf(error)}`,
    ...(frame === undefined
      ? []
      : [
          `${gutter} ${bar}`,
          `${paint.blue(number)} ${bar} ${frame.source}`,
          `${gutter} ${bar} ${paint.red(frame.underline)}`,
        ]),
    ...remarks(error, width).map(remark => `${gutter} ${paint.blue('=')} ${remark}`),
  ];
};

const groupBlock = (found: readonly Diagnostic[], options: LintTextOptions): readonly string[] => {
  const { width, verbose } = options;
  const [first, ...others] = found;
  if (first === undefined) return [];
  const head = headOf(first, options.paint);
  if (others.length === 0) return [`${head}: ${words(first.message, width)}`, ...placeLines(first, '', options)];
  const shown = verbose ? found : found.slice(0, FEW);
  const more = found.length - shown.length;
  return [
    `${head}: ${counted(found.length, 'finding')}`,
    ...shown.flatMap((one, index) => {
      const message = `: ${words(one.message, width)}`;
      return shown[index + 1]?.hint === one.hint
        ? placeLines({ ...one, hint: undefined }, message, options)
        : placeLines(one, message, options);
    }),
    ...(more === 0 ? [] : [`  … and ${more} more (--verbose)`]),
  ];
};

const headOf = ({ rule, severity, existing }: Diagnostic, paint: ChalkInstance): string =>
  `${paint[COLOURS[severity]].bold(`${severity}[${rule}]`)}${existing ? ', in the base too' : ''}`;

const COLOURS = { error: 'red', warning: 'yellow' } as const;

const placeLines = (warning: Remarked, behind: string, { paint, width }: LintTextOptions): readonly string[] => [
  `  ${paint.blue('-->')} ${placeOf(warning)}${itemOf(warning)}${behind}`,
  ...remarks(warning, width).map(remark => `      ${paint.blue('=')} ${remark}`),
];

/** A diagnostic whose hint may be left unsaid. */
type Remarked = Omit<Diagnostic, 'hint'> & { readonly hint?: string | undefined };

const remarks = ({ related, hint }: Remarked, width: number): readonly string[] => [
  ...related.map(spot => `${words(spot.message, width)}: ${plainPath(spot.file)}:${spot.line}`),
  ...(hint === undefined ? [] : [`hint: ${words(hint, width)}`]),
];

const placeOf = ({ file, line, column }: Remarked): string => `${plainPath(file)}:${line}:${column}`;

/** In brackets where the message does not name it. */
const itemOf = ({ item, message }: Remarked): string =>
  item === undefined || message.includes(item) ? '' : ` (${cut(plain(item), 60)})`;

/** Whole as long as it is no more than a few lines of the terminal. */
const words = (text: string, width: number): string => cut(plain(text), Math.max(80, width) * 6);

const linesIn = (texts: LintReport['texts']): ((place: Diagnostic) => string) => {
  const lines = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    const known = lines.get(file) ?? (texts.get(file) ?? '').split(/\r?\n/);
    lines.set(file, known);
    return known[line - 1] ?? '';
  };
};
