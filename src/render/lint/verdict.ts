import type { LintReport } from '../../analyze/lint/report.ts';
import { plainPath } from '../../model/words/plain.ts';
import { byNumber, counted, listed } from '../../model/words/words.ts';

/** Why a run fails, where no error says it. */
export const verdictRemarks = (report: LintReport): string => {
  const { summary, all, unchecked, warningsAllowed } = report;
  const { errors, warnings } = summary.counting;
  const kind = summary.existing > 0 && !all ? 'new warning' : 'warning';
  const lines = [
    ...(warningsAllowed === undefined
      ? []
      : [
          `there ${byNumber(warnings, 'is', 'are')} ${counted(warnings, kind)}, and --max-warnings allows ${warningsAllowed}.`,
        ]),
    ...(unchecked.lost.length === 0 || errors > 0
      ? []
      : [`nothing of ${listed(unchecked.lost.map(plainPath))} could be checked, since it cannot be read.`]),
    ...(unchecked.partial.length === 0 || errors > 0
      ? []
      : [
          `${listed(unchecked.partial.map(plainPath))} cannot be read in full any more, so not every change could be checked.`,
        ]),
  ];
  return lines.map(line => `plan: ${line}\n`).join('');
};
