import type { LintReport } from '../../analyze/lint/report.ts';
import { plain, plainPath } from '../../model/words/plain.ts';
import { counted, listed } from '../../model/words/words.ts';

/** The end of a run: what could not be judged, if anything, and as the last line what was looked at and what came of it, also when all is well. */
export const closingLines = (report: LintReport): string => waiting(report) + lastLine(report);

/** How many files are named. */
const FEW = 3;

const waiting = ({ partial }: LintReport): string => {
  if (partial.length === 0) return '';
  const more = partial.length - FEW;
  const named = partial.slice(0, FEW).map(plainPath);
  const files = listed(more > 0 ? [...named, counted(more, 'more file')] : named);
  return `Some rules may have more to say once ${files} can be read in full.\n`;
};

const lastLine = (report: LintReport): string => {
  const { files, items, rules } = report.summary;
  const looked = [counted(files, 'file'), counted(items, 'item'), counted(rules, 'rule')].join(', ');
  const compared = comparedWith(report);
  const found = `${looked}: ${countsAsText(report)}${compared === undefined ? '' : `; ${compared}`}`;
  return `${found}, in ${report.seconds.toFixed(1)} s\n`;
};

/** `2 errors, 1 warning`; where something was compared, those that are new, and how many are not. */
export const countsAsText = (report: LintReport): string => {
  const { existing, counting } = report.summary;
  const { errors, warnings } = counting;
  const is = existing > 0 && !report.all ? 'new ' : '';
  const counts =
    errors + warnings === 0
      ? `no ${is}findings`
      : `${counted(errors, `${is}error`)}, ${counted(warnings, `${is}warning`)}`;
  const ofThem = report.all ? ' of them' : '';
  return existing === 0 ? counts : `${counts}, ${existing}${ofThem} in the base too`;
};

/** `compared with a1b2c3d (merge base with origin/main)`; undefined where nothing was. */
export const comparedWith = ({ base }: LintReport): string | undefined =>
  base && `compared with ${plain(base.commit?.slice(0, 7) ?? base.name)} (${plain(base.why)})`;

/** A line for each file of the base that hides what stood there. */
export const unreadRemarks = ({ unread }: Pick<LintReport, 'unread'>): string =>
  unread
    .map(
      file =>
        `plan: the base of ${plainPath(file.file)} cannot be read${file.lost ? '' : ' in full'}, so ${consequence(file)}.\n`,
    )
    .join('');

const consequence = ({ lost, holds, isMended }: LintReport['unread'][number]): string => {
  if (holds === 'policy') return 'the standard policy stands in for what is missing';
  const judged = lost ? 'what changed in it was not judged' : 'not everything that changed in it was judged';
  return isMended ? judged : `${judged}: mend it first, in a change of its own that says nothing else there`;
};

/** Why nothing is compared, the rules that therefore say nothing, and what would help. */
export const noBaseRemark = ({ why, remedies, silent }: NonNullable<LintReport['noBase']>): string => {
  const rules = silent.length === 0 ? '' : ` These rules did not run: ${silent.join(', ')}.`;
  return [
    `plan: there is no base to compare with: ${plain(why).replace(/\.$/, '')}.${rules}`,
    ...remedies.map(remedy => `  ${plain(remedy)}`),
  ]
    .map(line => `${line}\n`)
    .join('');
};
