import type { ChalkInstance } from 'chalk';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LintReport } from '../model/lint-report.ts';
import { counted } from '../model/words.ts';
import { codeFrame } from './code-frame.ts';
import { cut, plain, plainPath } from './terminal.ts';

export interface LintTextOptions {
  readonly paint: ChalkInstance;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every warning, not the first few of each rule. */
  readonly verbose: boolean;
}

/** How many warnings of a rule are shown unless all are asked for. */
const FEW = 3;

/** Errors with the lines they stand on, then warnings by rule, a hint below the last one that it is for. Every line begins with words of ours, never with those of a plan. */
export const lintAsText = (report: LintReport, options: LintTextOptions): string => {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = report.diagnostics.filter(({ severity }) => severity === 'warning');
  const warned = [...new Set(warnings.map(({ rule }) => rule))];
  const lineOf = linesIn(report.texts);
  const blocks = [
    ...errors.map(error => errorBlock(error, lineOf(error), options)),
    ...warned.map(id =>
      warningBlock(
        id,
        warnings.filter(({ rule }) => rule === id),
        options,
      ),
    ),
  ];
  return blocks.map(lines => `${lines.join('\n')}\n\n`).join('');
};

const errorBlock = (error: Diagnostic, line: string, { paint, width }: LintTextOptions): readonly string[] => {
  const number = String(error.line);
  const gutter = ' '.repeat(number.length);
  const bar = paint.blue('|');
  const frame = codeFrame(line, error, Math.max(30, width - number.length - 3));
  return [
    `${paint.red.bold(`error[${error.rule}]`)}: ${paint.bold(words(error.message, width))}`,
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

const warningBlock = (rule: string, found: readonly Diagnostic[], options: LintTextOptions): readonly string[] => {
  const { paint, width, verbose } = options;
  const shown = verbose ? found : found.slice(0, FEW);
  const more = found.length - shown.length;
  const head = paint.yellow.bold(`warning[${rule}]`);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0)
    return [`${head}: ${words(only.message, width)}`, ...placeLines(only, '', options)];
  return [
    `${head}: ${counted(found.length, 'finding')}`,
    ...shown.flatMap((warning, index) => {
      const message = `: ${words(warning.message, width)}`;
      return shown[index + 1]?.hint === warning.hint
        ? placeLines({ ...warning, hint: undefined }, message, options)
        : placeLines(warning, message, options);
    }),
    ...(more === 0 ? [] : [`  … and ${more} more (--verbose)`]),
  ];
};

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
const words = (text: string, width: number): string => cut(plain(text), Math.max(80, width) * 4);

const linesIn = (texts: LintReport['texts']): ((place: Diagnostic) => string) => {
  const lines = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    const known = lines.get(file) ?? (texts.get(file) ?? '').split(/\r?\n/);
    lines.set(file, known);
    return known[line - 1] ?? '';
  };
};
