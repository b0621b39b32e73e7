import { dirname, join } from 'node:path';
import type { AsOf } from '../../analyze/review/check-in.ts';
import { reviewFileOf } from '../../analyze/review/review.ts';
import type { ReviewHistory } from '../../app/review/review-history.ts';
import { reviewHistoryOf, sinceOf } from '../../app/review/review-history.ts';
import type { DocumentSubject, ReviewSession } from '../../app/review/review-session.ts';
import {
  changeOf,
  checkInAt,
  documentNow,
  isUnchanged,
  reviewSessionOf,
  STALE,
  staleness,
} from '../../app/review/review-session.ts';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { teamNamed } from '../../engine/world/find.ts';
import { fileKindOf, stemOf } from '../../model/files/registry.ts';
import { HistoryMissing, UsageError } from '../../model/host.ts';
import { GitFailed } from '../../model/repository.ts';
import { isQuarter, quarterOf } from '../../model/time/quarter.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';
import { QUESTIONS } from '../../render/review/words.ts';
import { interview } from '../asking/review-interview.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface ReviewOptions {
  readonly quarter?: string;
  readonly stdout?: boolean;
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
  const { host, today } = session;
  if (options.quarter !== undefined && !isQuarter(options.quarter))
    throw new UsageError(`--quarter ${options.quarter} is no quarter; write it as 2026-Q4.`);
  const workspace = workspaceFiles(host, global);
  const past = await reviewHistoryOf(session, workspace.root, options.history ?? true);
  const review = await reviewSessionOf(
    host,
    workspace,
    today,
    past,
    ({ calendar }) => options.quarter ?? quarterOf(today, calendar),
  );
  const { world } = review;
  const now = quarterOf(today, world.calendar);
  if (review.quarter !== now) host.remark(`This is ${now}: the plan of today is put under ${review.quarter}.\n`);
  const ids = teamIds(
    world,
    named,
    workspace.files.filter(({ path }) => fileKindOf(path) === 'team').map(({ path }) => stemOf(path)),
  );
  if (!isReadable(session, review, ids)) return 1;
  const asOf = await asOfNow(session, review, past, options);
  if (options.interview === true) {
    const written = await interview(session, review, asOf, ids);
    return written === undefined ? 0 : runReview(session, global, [written], { ...options, interview: false });
  }
  const mismatches = ids.flatMap(id => mismatchOf(world, review, id));
  for (const mismatch of mismatches) host.remark(`${mismatch}\n`);
  const subjects = ids.map((id): DocumentSubject => ({ kind: 'team', id }));
  if (named.length === 0) subjects.push({ kind: 'index' });
  if (options.check === true) return check(session, review, asOf, subjects) || mismatches.length > 0 ? 1 : 0;
  if (options.html === undefined) write(session, review, asOf, subjects, options);
  else {
    const { writePage } = await import('./review-page.ts');
    await writePage(session.host, review, asOf, ids, named.length === 0, options.html);
  }
  return 0;
};

const asOfNow = async (
  session: Session,
  { root, world }: ReviewSession,
  past: ReviewHistory,
  { since, history }: ReviewOptions,
): Promise<AsOf> => ({
  day: session.today,
  revision: await revisionOf(session, root),
  ...(since === undefined ? {} : { since: await sinceOf(session, root, since, past, world.calendar) }),
  ...(history === false ? { withoutHistory: true } : {}),
});

/** A document without it is worth more than none, but who writes it is told. */
const revisionOf = async ({ host }: Session, root: string): Promise<string | undefined> => {
  try {
    return await host.git.revision(root);
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    host.remark(`The revision of the plan is left out: ${plain(error.message)}.\n`);
    return undefined;
  }
};

/** Ids of the files of teams, in order; also of those whose file cannot be read, so that this can be said. */
const teamIds = (world: World, named: readonly string[], all: readonly string[]): readonly string[] => {
  if (named.length === 0 && all.includes('index'))
    throw new UsageError(
      'A team called index has its document where the roll-up would be; rename it, or name the teams to write.',
    );
  if (named.length === 0) return [...new Set(all)];
  const ids = named.map(name => {
    if (all.includes(name)) return name;
    const found = teamNamed(world, name);
    if ('team' in found) return found.team.id;
    const meant = found.nearest === undefined ? `The teams are ${all.join(', ')}.` : `Did you mean ${found.nearest}?`;
    throw new UsageError(`There is no team ${plain(name)} in this plan. ${plain(meant)}`);
  });
  return [...new Set(ids)];
};

/** A document of half a plan would say that the other half is not there. */
const isReadable = ({ host }: Session, { reading, files, quarter }: ReviewSession, ids: readonly string[]): boolean => {
  const broken = files.flatMap(({ path, shown }) => {
    const problems = reading.filter(({ file }) => file === shown).length;
    return problems > 0 && isNeeded(path, quarter, ids)
      ? [`${plain(shown)} could not be read in full (${counted(problems, 'problem')}).\n`]
      : [];
  });
  for (const line of broken) host.remark(line);
  if (broken.length > 0) host.remark('plan: nothing was written; run `plan lint` to see what is wrong, and where.\n');
  return broken.length === 0;
};

/** Other teams' plans and other quarters' answers do not show in the documents of these teams. */
const isNeeded = (path: string, quarter: string, ids: readonly string[]): boolean => {
  switch (fileKindOf(path)) {
    case 'team':
    case 'decisions':
      return ids.includes(stemOf(path));
    case 'review':
      return path.startsWith(`reviews/${quarter}/`) && ids.includes(stemOf(path));
    case 'archive':
    case 'company':
    case 'marketing':
      return true;
    default:
      return false;
  }
};

/** Answers copied from another team or quarter would be taken for this one's. */
const mismatchOf = (world: World, { quarter }: ReviewSession, id: string): readonly string[] => {
  const file = reviewFileOf(world, quarter, id);
  if (file === undefined || (file.content.team === id && file.content.quarter === quarter)) return [];
  return [
    `${plain(file.shown)} says that it is of ${file.content.team} in ${file.content.quarter}; by its name it is read as that of ${id} in ${quarter}. Correct \`team\` and \`quarter\` in it.`,
  ];
};

const write = (
  session: Session,
  review: ReviewSession,
  asOf: AsOf,
  subjects: readonly DocumentSubject[],
  options: ReviewOptions,
): void => {
  const { host } = session;
  const documents = subjects.map(subject => ({
    subject,
    document: documentNow(review, subject, asOf, options.refresh ?? false),
  }));
  if (options.stdout === true) {
    host.print(documents.map(({ document }) => document.text).join('\n'));
    return;
  }
  host.write(
    documents.filter(({ document }) => !isUnchanged(document)).map(({ document }) => changeOf(document)),
    [review.root],
  );
  for (const { subject, document } of documents) {
    const done = isUnchanged(document) ? 'unchanged' : 'written';
    host.print(`${plain(document.shown)}: ${done}${document.isKept ? KEPT : openWords(review, subject, asOf)}\n`);
  }
};

const KEPT = '; kept as it was at the meeting, but for its outcome (--refresh writes all of it anew)';

const openWords = (review: ReviewSession, subject: DocumentSubject, asOf: AsOf): string => {
  if (subject.kind === 'index') return '';
  const { open, answersFile } = checkInAt(review, subject.id, asOf);
  return open.length === 0
    ? ', every question answered'
    : `, ${counted(open.length, 'question')} not answered yet (answer in ${plain(shownAnswers(review, answersFile))}, or with --interview)`;
};

/** Documents name the file in the same way everywhere; the user, as it is reached from here. */
const shownAnswers = ({ host, root }: ReviewSession, answersFile: string): string =>
  host.shown(join(dirname(root), answersFile));

/** True when something is missing. */
const check = ({ host }: Session, review: ReviewSession, asOf: AsOf, subjects: readonly DocumentSubject[]): boolean => {
  const lines = subjects.flatMap(subject => problemsOf(review, subject, asOf));
  if (review.isCutOff && subjects.some(subject => staleness(review, subject)?.startsWith(STALE)))
    throw new HistoryMissing(
      'This is a shallow clone: whether the documents are up to date cannot be told without the history from which they were made.',
      [
        'git fetch --unshallow',
        'fetch-depth: 0   (in the checkout step of a GitHub workflow)',
        'GIT_DEPTH: 0   (in a GitLab job)',
      ],
    );
  for (const line of lines) host.print(`${plain(line)}\n`);
  if (lines.length === 0)
    host.print(
      `${counted(subjects.length, 'document')} of ${review.quarter}: up to date, and every question is answered.\n`,
    );
  return lines.length > 0;
};

const problemsOf = (review: ReviewSession, subject: DocumentSubject, asOf: AsOf): readonly string[] => {
  const stale = staleness(review, subject);
  const about = subject.kind === 'index' ? 'the roll-up' : subject.id;
  const run = subject.kind === 'index' ? 'plan review' : `plan review ${subject.id}`;
  const first = stale === undefined ? [] : [`${about}: the document of ${review.quarter} ${stale}; run \`${run}\``];
  if (subject.kind === 'index') return first;
  const { open, answersFile, outcome } = checkInAt(review, subject.id, asOf);
  // What nobody answered before the meeting is not asked after it.
  if (outcome.meetings.length > 0) return first;
  return [
    ...first,
    ...open.map(key => `${about}: not answered: ${QUESTIONS[key]} (${key} in ${shownAnswers(review, answersFile)})`),
  ];
};
