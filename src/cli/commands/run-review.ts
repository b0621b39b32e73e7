import type { MisnamedAnswers } from '../../app/review/answers.ts';
import { misnamedAnswers } from '../../app/review/answers.ts';
import type { BrokenFile } from '../../app/review/broken-files.ts';
import type { DocumentFinding, DocumentState, DocumentSubject, WrittenDocument } from '../../app/review/documents.ts';
import {
  checkDocuments,
  documentedReview,
  documentTexts,
  subjectsOf,
  writeDocuments,
} from '../../app/review/documents.ts';
import { pageText, writePage } from '../../app/review/page.ts';
import type { DocumentFormat, ReviewSession } from '../../app/review/review-session.ts';
import { openReview } from '../../app/review/review-session.ts';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { UsageError } from '../../model/host.ts';
import { isQuarter } from '../../model/time/quarter.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import { renderCheckIn } from '../../render/review/check-in.ts';
import { asOfIn, keepingAllButOutcome } from '../../render/review/document.ts';
import { renderPortfolio } from '../../render/review/portfolio.ts';
import { QUESTIONS } from '../../render/review/words.ts';
import { interview } from '../asking/review-interview.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface ReviewOptions {
  readonly quarter?: string;
  readonly stdout?: boolean;
  readonly json?: boolean;
  /** `-`: stdout. */
  readonly html?: string;
  readonly check?: boolean;
  readonly interview?: boolean;
  readonly refresh?: boolean;
  readonly since?: string;
  /** False for `--no-history`. */
  readonly history?: boolean;
}

/** Writes, prints or checks the documents of the named teams, or of all of them with their roll-up; or writes them as a page. */
export const runReview = async (
  session: Session,
  global: GlobalOptions,
  named: readonly string[],
  options: ReviewOptions,
): Promise<ExitCode> => {
  if (options.quarter !== undefined && !isQuarter(options.quarter))
    throw new UsageError(`--quarter ${options.quarter} is no quarter; write it as 2026-Q4.`);
  const { quarter, since, history: isHistoryWanted = true } = options;
  const request = { named, quarter, since, isHistoryWanted };
  const review = await openReview(session, workspaceFiles(session.host, global), request, FORMAT);
  if ('broken' in review) return remarkOnBroken(session, review.broken);
  if (options.interview === true) {
    const written = await interview(session, review);
    return written === undefined ? 0 : runReview(session, global, [written], { ...options, interview: false });
  }
  const misnamed = misnamedAnswers(review);
  for (const answers of misnamed) session.host.remark(`${misnamedWords(answers)}\n`);
  if (options.check === true) return check(session, review) || misnamed.length > 0 ? 1 : 0;
  if (options.json === true) await printFacts(session, review);
  else if (options.html === undefined) write(session, review, options);
  else await page(session, review, options.html);
  return 0;
};

const FORMAT: DocumentFormat = {
  checkIn: renderCheckIn,
  portfolio: renderPortfolio,
  asOfIn,
  keepingAllButOutcome,
};

const remarkOnBroken = ({ host }: Session, broken: readonly BrokenFile[]): ExitCode => {
  for (const { shown, problems } of broken)
    host.remark(`${plain(shown)} could not be read in full (${counted(problems, 'problem')}).\n`);
  host.remark('plan: nothing was written; run `plan lint` to see what is wrong, and where.\n');
  return 1;
};

/** Answers copied from another team or quarter would be taken for this one's. */
const misnamedWords = ({ shown, says, named }: MisnamedAnswers): string =>
  `${plain(shown)} says that it is of ${says.team} in ${says.quarter}; by its name it is read as that of ${named.team} in ${named.quarter}. Correct \`team\` and \`quarter\` in it.`;

const write = ({ host }: Session, review: ReviewSession, { stdout, refresh = false }: ReviewOptions): void => {
  if (stdout === true) {
    host.print(documentTexts(review, refresh).join('\n'));
    return;
  }
  for (const document of writeDocuments(review, refresh)) host.print(`${writtenWords(document)}\n`);
};

const writtenWords = ({ shown, isChanged, isKept, open }: WrittenDocument): string =>
  `${plain(shown)}: ${isChanged ? 'written' : 'unchanged'}${isKept ? KEPT : openWords(open)}`;

const KEPT = '; kept as it was at the meeting, but for its outcome (--refresh writes all of it anew)';

const openWords = (open: WrittenDocument['open']): string => {
  if (open === undefined) return '';
  const { questions, answersFile } = open;
  return questions.length === 0
    ? ', every question answered'
    : `, ${counted(questions.length, 'question')} not answered yet (answer in ${plain(answersFile)}, or with --interview)`;
};

const printFacts = async ({ host }: Session, review: ReviewSession): Promise<void> => {
  const { reviewAsJson } = await import('../../render/review/json.ts');
  host.print(reviewAsJson(documentedReview(review)));
};

const page = async ({ host }: Session, review: ReviewSession, file: string): Promise<void> => {
  const { isOurPage, renderPage } = await import('../../render/review/html/page.ts');
  const format = { page: renderPage, isOurs: isOurPage };
  if (file === '-') {
    host.print(pageText(review, format));
    return;
  }
  const { shown, isChanged } = writePage(review, file, format);
  host.print(
    `${plain(shown)}: ${isChanged ? 'written' : 'unchanged'}, ${counted(review.teams.length, 'team')}${review.isWhole ? ' and the roll-up' : ''}; open it in a browser\n`,
  );
};

/** True when something is missing. */
const check = ({ host }: Session, review: ReviewSession): boolean => {
  const findings = checkDocuments(review);
  for (const finding of findings) host.print(`${plain(findingWords(finding, review.quarter))}\n`);
  if (findings.length === 0)
    host.print(
      `${counted(subjectsOf(review).length, 'document')} of ${review.quarter}: up to date, and every question is answered.\n`,
    );
  return findings.length > 0;
};

const findingWords = (finding: DocumentFinding, quarter: string): string => {
  const about = aboutWords(finding.subject);
  switch (finding.kind) {
    case 'not-up-to-date':
      return `${about}: the document of ${quarter} ${stateWords(finding.document)}; run \`${commandFor(finding.subject)}\``;
    case 'unanswered':
      return `${about}: not answered: ${QUESTIONS[finding.question]} (${finding.question} in ${finding.answersFile})`;
  }
};

const stateWords = ({ state, asOf = '' }: DocumentState): string => {
  switch (state) {
    case 'unwritten':
      return 'is not written yet';
    case 'foreign':
      return 'was not written by `plan review`';
    case 'stale':
    case 'unknown':
      return `is stale: the plan or the answers changed since it was written (as of ${asOf})`;
    case 'up-to-date':
      return 'is up to date';
  }
};

const aboutWords = (subject: DocumentSubject): string => (subject.kind === 'index' ? 'the roll-up' : subject.id);

const commandFor = (subject: DocumentSubject): string =>
  subject.kind === 'index' ? 'plan review' : `plan review ${subject.id}`;
