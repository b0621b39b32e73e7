import type { LintReport } from '../model/lint-report.ts';
import { counted, listed } from '../model/words.ts';
import { plainPath } from './terminal.ts';

/** The end of a run: what could not be judged, if anything, and as the last line what was looked at and what came of it, also when all is well. */
export const closingLines = (report: LintReport): string => waiting(report) + lastLine(report);

/** How many files are named. */
const FEW = 3;

const waiting = ({ torn }: LintReport): string => {
  if (torn.length === 0) return '';
  const more = torn.length - FEW;
  const named = torn.slice(0, FEW).map(plainPath);
  const files = listed(more > 0 ? [...named, counted(more, 'more file')] : named);
  return `Some rules may have more to say once ${files} can be read in full.\n`;
};

const lastLine = ({ summary, seconds }: LintReport): string => {
  const { files, items, rules, errors, warnings } = summary;
  const looked = [counted(files, 'file'), counted(items, 'item'), counted(rules, 'rule')].join(', ');
  const found =
    errors + warnings === 0 ? 'no findings' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return `${looked}: ${found}, in ${seconds.toFixed(1)} s\n`;
};
