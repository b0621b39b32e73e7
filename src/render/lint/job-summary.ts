import type { LintReport } from '../../analyze/lint/report.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import { comparedWith, countsAsText } from './closing.ts';

/** GitHub refuses a summary of more than a megabyte, and other steps write into the same one. */
const MOST_BYTES = 500_000;

/** The whole list as a Markdown table, what the base has too last, for the summary page of a GitHub job. Empty when there is nothing to list. */
export const lintAsJobSummary = (report: LintReport): string => {
  const diagnostics = [...report.counting, ...report.accepted];
  if (diagnostics.length === 0) return '';
  const compared = comparedWith(report);
  const rows: string[] = [];
  let left = MOST_BYTES;
  for (const { severity, file, line, rule, message, hint, existing } of diagnostics) {
    const row = `| ${severity}${existing ? ', in the base too' : ''} | ${cell(`${file}:${line}`)} | ${rule} | ${cell(message)}${hint === undefined ? '' : `<br>${cell(hint)}`} |`;
    left -= Buffer.byteLength(row) + 1;
    if (left < 0) break;
    rows.push(row);
  }
  const more = diagnostics.length - rows.length;
  return [
    `### plan lint: ${countsAsText(report)}`,
    '',
    ...(compared === undefined ? [] : [`${cell(compared).replace(/^c/, 'C')}&#46;`, '']),
    '| | where | rule | what |',
    '|---|---|---|---|',
    ...rows,
    ...(more === 0 ? [] : ['', `${counted(more, 'more finding')}, too many for this page: see the log of the step.`]),
    '',
    '',
  ].join('\n');
};

/** Everything but letters, digits and harmless punctuation is written as a character's number; a word joiner keeps `@name` and `#1` from becoming links. */
const cell = (text: string): string =>
  plain(text)
    .replaceAll(/[@#](?=\w)/g, found => `${found}\u2060`)
    .replaceAll(/[^\p{L}\p{M}\p{N} ,;()'"/-]/gu, found => `&#${found.codePointAt(0)};`);
