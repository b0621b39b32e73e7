import type { DocumentedReview, DocumentState } from '../../analyze/review/document-state.ts';
import { portfolioOf } from '../../analyze/review/portfolio.ts';
import type { FileChange } from '../../model/host.ts';
import { HistoryMissing, WriteRefused } from '../../model/host.ts';
import { shownAnswers } from './answers.ts';
import type { AsOf, QuestionKey, ReviewSession } from './review-session.ts';
import { checkInAt } from './review-session.ts';

export type { DocumentState } from '../../analyze/review/document-state.ts';

/** A team's check-in document, or the roll-up over all teams. */
export type DocumentSubject = { readonly kind: 'team'; readonly id: string } | { readonly kind: 'index' };

/** What became of a document. */
export interface WrittenDocument {
  readonly shown: string;
  readonly isChanged: boolean;
  /** A meeting was held, and what it had before it was kept. */
  readonly isKept: boolean;
  /** What nobody has answered, and where answers go; undefined for the roll-up. */
  readonly open: OpenQuestions | undefined;
}

interface OpenQuestions {
  readonly questions: readonly QuestionKey[];
  readonly answersFile: string;
}

/** The texts of the documents as they should stand now. */
export const documentTexts = (review: ReviewSession, refresh: boolean): readonly string[] =>
  subjectsOf(review).map(subject => documentNow(review, subject, refresh).text);

/** Throws `WriteRefused`, before anything is written, where something else stands in the place of a document. */
export const writeDocuments = (review: ReviewSession, refresh: boolean): readonly WrittenDocument[] => {
  const documents = subjectsOf(review).map(subject => ({ subject, ...documentNow(review, subject, refresh) }));
  review.host.write(
    documents.filter(document => !isUnchanged(document)).map(document => changeOf(review, document)),
    [review.root],
  );
  return documents.map(({ subject, shown, isKept, ...document }) => ({
    shown,
    isChanged: !isUnchanged(document),
    isKept,
    open: openIn(review, subject),
  }));
};

/** What is wrong with a document, or what nobody has answered in it. */
export type DocumentFinding =
  | { readonly kind: 'not-up-to-date'; readonly subject: DocumentSubject; readonly document: DocumentState }
  | {
      readonly kind: 'unanswered';
      readonly subject: DocumentSubject;
      readonly question: QuestionKey;
      readonly answersFile: string;
    };

/** Throws `HistoryMissing` where a shallow clone makes documents look stale. */
export const checkDocuments = (review: ReviewSession): readonly DocumentFinding[] => {
  const states = subjectsOf(review).map(subject => ({ subject, document: stateOf(review, subject) }));
  if (states.some(({ document }) => document.state === 'unknown'))
    throw new HistoryMissing(
      'This is a shallow clone: whether the documents are up to date cannot be told without the history from which they were made.',
      [
        'git fetch --unshallow',
        'fetch-depth: 0   (in the checkout step of a GitHub workflow)',
        'GIT_DEPTH: 0   (in a GitLab job)',
      ],
    );
  return states.flatMap(({ subject, document }): readonly DocumentFinding[] => [
    ...(document.state === 'up-to-date' ? [] : [{ kind: 'not-up-to-date', subject, document } as const]),
    ...unanswered(review, subject),
  ]);
};

export const subjectsOf = ({ teams, isWhole }: ReviewSession): readonly DocumentSubject[] => [
  ...teams.map((id): DocumentSubject => ({ kind: 'team', id })),
  ...(isWhole ? [{ kind: 'index' } as const] : []),
];

interface Document {
  readonly path: string;
  readonly shown: string;
  readonly existing: string | undefined;
  readonly text: string;
  readonly isKept: boolean;
}

/** As it should stand now. */
const documentNow = (review: ReviewSession, subject: DocumentSubject, refresh: boolean): Document => {
  const { asOf, format } = review;
  const place = placeOf(review, subject);
  const anew = textOf(review, subject, asOf);
  if (place.existing === undefined) return { ...place, text: anew, isKept: false };
  const before = format.asOfIn(place.existing);
  if (before === undefined) return { ...place, text: anew, isKept: false };
  if (isHeld(review, subject, asOf) && !refresh)
    return { ...place, text: format.keepingAllButOutcome(unix(place.existing), anew), isKept: true };
  // Writing or committing a document is no reason to write it again: the revision alone makes nothing new on the same day.
  const isSame =
    before.day === asOf.day && textOf(review, subject, { ...asOf, revision: before.revision }) === unix(place.existing);
  return { ...place, text: isSame ? unix(place.existing) : anew, isKept: false };
};

const isUnchanged = ({ existing, text }: Pick<Document, 'existing' | 'text'>): boolean =>
  existing !== undefined && unix(existing) === text;

const changeOf = ({ format }: ReviewSession, { path, shown, existing, text }: Document): FileChange => {
  if (existing !== undefined && format.asOfIn(existing) === undefined)
    throw new WriteRefused(
      `${shown} was not written by \`plan review\`, and would be lost; nothing was written. Rename it, or take it away.`,
    );
  return { path, before: existing, after: text };
};

const openIn = (review: ReviewSession, subject: DocumentSubject): OpenQuestions | undefined => {
  if (subject.kind === 'index') return undefined;
  const { open, answersFile } = checkInAt(review, subject.id);
  return { questions: open, answersFile: shownAnswers(review, answersFile) };
};

/** What the documents would say, and whether they do. */
export const documentedReview = (review: ReviewSession): DocumentedReview => {
  const { quarter, asOf, teams, isWhole } = review;
  return {
    quarter,
    asOf,
    teams: teams.map(id => {
      const checkIn = checkInAt(review, id);
      const answersFile = shownAnswers(review, checkIn.answersFile);
      return { checkIn, document: stateOf(review, { kind: 'team', id }), answersFile };
    }),
    rollUp: isWhole
      ? { portfolio: portfolioOf(review.inputAt(asOf)), document: stateOf(review, { kind: 'index' }) }
      : undefined,
  };
};

/** Judged as of the day that the document names. */
const stateOf = (review: ReviewSession, subject: DocumentSubject): DocumentState => {
  const { shown, existing } = placeOf(review, subject);
  if (existing === undefined) return { path: shown, state: 'unwritten', asOf: undefined };
  const asOf = review.format.asOfIn(existing);
  if (asOf === undefined) return { path: shown, state: 'foreign', asOf: undefined };
  const anew = textOf(review, subject, asOf);
  const expected = isHeld(review, subject, asOf) ? review.format.keepingAllButOutcome(unix(existing), anew) : anew;
  if (unix(existing) === expected) return { path: shown, state: 'up-to-date', asOf: asOf.day };
  return { path: shown, state: review.isCutOff ? 'unknown' : 'stale', asOf: asOf.day };
};

const unanswered = (review: ReviewSession, subject: DocumentSubject): readonly DocumentFinding[] => {
  const open = openIn(review, subject);
  // What nobody answered before the meeting is not asked after it.
  if (open === undefined || isHeld(review, subject, review.asOf)) return [];
  const { questions, answersFile } = open;
  return questions.map(question => ({ kind: 'unanswered', subject, question, answersFile }));
};

const placeOf = ({ host, root, quarter }: ReviewSession, subject: DocumentSubject) => {
  const path = `${root}/reviews/${quarter}/${subject.kind === 'index' ? 'index' : subject.id}.md`;
  return { path, shown: host.shown(path), existing: host.readFile(path) };
};

/** The files of all teams in it must be readable. */
const textOf = (review: ReviewSession, subject: DocumentSubject, asOf: AsOf): string =>
  subject.kind === 'index'
    ? review.format.portfolio(portfolioOf(review.inputAt(asOf)))
    : review.format.checkIn(checkInAt(review, subject.id, asOf));

const isHeld = (review: ReviewSession, subject: DocumentSubject, asOf: AsOf): boolean =>
  subject.kind === 'team' && checkInAt(review, subject.id, asOf).outcome.meetings.length > 0;

/** A checkout may have turned the line ends. */
const unix = (text: string): string => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
