import { basename } from 'node:path';
import type { AsOf, CheckIn } from '../../analyze/review/check-in.ts';
import { finelyDrawn, outlooksOf } from '../../analyze/review/outlook.ts';
import { portfolioOf } from '../../analyze/review/portfolio.ts';
import { planHistoryOf } from '../../analyze/review/retrospective/plan-history.ts';
import { retrospectiveOf } from '../../analyze/review/retrospective/retrospective.ts';
import type { Retrospective } from '../../analyze/review/retrospective/retrospective-result.ts';
import type { ReviewInput } from '../../analyze/review/review.ts';
import { checkInOf } from '../../analyze/review/review.ts';
import { unreadOf } from '../../engine/changes/unread.ts';
import { lint } from '../../engine/lint/lint.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FileChange } from '../../model/host.ts';
import { WriteRefused } from '../../model/host.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { renderCheckIn } from '../../render/review/check-in.ts';
import { asOfIn, keepingAllButOutcome } from '../../render/review/document.ts';
import { renderPortfolio } from '../../render/review/portfolio.ts';
import { ENDANGERING, RULES } from '../../rules/index.ts';
import type { Outside } from '../inputs.ts';
import type { ReadWorld } from '../workspace/read-world.ts';
import { readWorld } from '../workspace/read-world.ts';
import type { ReviewHistory } from './review-history.ts';

/** All that documents are made from; a day and a revision go with each. */
export interface ReviewSession {
  readonly host: Outside;
  readonly root: string;
  readonly quarter: Quarter;
  readonly files: readonly SourceFile[];
  readonly world: ReviewInput['world'];
  /** What reading found wrong with the files. */
  readonly reading: readonly Diagnostic[];
  /** A shallow clone: documents that were made with more history cannot be checked. */
  readonly isCutOff: boolean;
  readonly inputAt: (asOf: AsOf) => ReviewInput;
}

/** `quarterFor` sees the world, since the calendar says which quarter a day lies in. */
export const reviewSessionOf = async (
  host: Outside,
  { root, files }: { readonly root: string; readonly files: readonly SourceFile[] },
  today: string,
  past: ReviewHistory,
  quarterFor: (world: ReviewInput['world']) => Quarter,
): Promise<ReviewSession> => {
  const read = await readWorld(files, today);
  const at = remembering((day: string) => judge(read, day));
  const quarter = quarterFor(read.world);
  const retrospectives = remembering((day: string) => retrospectivesOf(past, at(day).world, quarter));
  return {
    host,
    root,
    quarter,
    files,
    world: read.world,
    reading: read.diagnostics,
    isCutOff: past.kind === 'known' && past.history.extent === 'partial',
    inputAt: asOf => ({
      ...at(asOf.day),
      folder: basename(root),
      quarter,
      asOf,
      retrospective: team => retrospectives(asOf.day)(asOf, team.id),
    }),
  };
};

const remembering = <Value>(make: (key: string) => Value): ((key: string) => Value) => {
  const known = new Map<string, { readonly value: Value }>();
  return key => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
};

const judge = ({ worldOn, diagnostics: reading }: ReadWorld, day: string) => {
  const world = finelyDrawn(worldOn(day));
  const { diagnostics, suppressed } = lint(world, reading, RULES);
  return { world, diagnostics, suppressed, endangering: ENDANGERING, outlook: outlooksOf(world) };
};

/** Of one day; one document asks for them several times. */
const retrospectivesOf = (past: ReviewHistory, world: ReviewInput['world'], quarter: Quarter) => {
  if (past.kind === 'unknown') return (): Retrospective => ({ kind: 'untold', why: past.why });
  const planHistory = planHistoryOf(past.history, world, world.today, unreadOf(world));
  const known = new Map<string, Retrospective>();
  return ({ since, withoutHistory }: AsOf, team: string): Retrospective => {
    if (withoutHistory) return { kind: 'untold', why: 'unwanted' };
    const key = JSON.stringify([team, since]);
    const found = known.get(key) ?? retrospectiveOf(planHistory, world, team, { quarter, since });
    known.set(key, found);
    return found;
  };
};

/** A team's check-in document, or the roll-up over all teams. */
export type DocumentSubject = { readonly kind: 'team'; readonly id: string } | { readonly kind: 'index' };

export interface Document {
  readonly path: string;
  readonly shown: string;
  readonly existing: string | undefined;
  readonly text: string;
  /** A meeting was held, and what it had before it was kept. */
  readonly isKept: boolean;
}

/** As it should stand now. */
export const documentNow = (
  review: ReviewSession,
  subject: DocumentSubject,
  asOf: AsOf,
  refresh: boolean,
): Document => {
  const place = placeOf(review, subject);
  const anew = renderSubject(review, subject, asOf);
  if (place.existing === undefined) return { ...place, text: anew, isKept: false };
  const before = asOfIn(place.existing);
  if (before === undefined) return { ...place, text: anew, isKept: false };
  if (isHeld(review, subject, asOf) && !refresh)
    return { ...place, text: keepingAllButOutcome(unix(place.existing), anew), isKept: true };
  // Writing or committing a document is no reason to write it again: the revision alone makes nothing new on the same day.
  const isSame =
    before.day === asOf.day &&
    renderSubject(review, subject, { ...asOf, revision: before.revision }) === unix(place.existing);
  return { ...place, text: isSame ? unix(place.existing) : anew, isKept: false };
};

export const isUnchanged = ({ existing, text }: Document): boolean => existing !== undefined && unix(existing) === text;

/** Throws `WriteRefused` where something else stands in its place. */
export const changeOf = ({ path, shown, existing, text }: Document): FileChange => {
  if (existing !== undefined && asOfIn(existing) === undefined)
    throw new WriteRefused(
      `${shown} was not written by \`plan review\`, and would be lost; nothing was written. Rename it, or take it away.`,
    );
  return { path, before: existing, after: text };
};

export const STALE = 'is stale';

/** What is wrong with the document that stands there, judged as of the day that it names. */
export const staleness = (review: ReviewSession, subject: DocumentSubject): string | undefined => {
  const { existing } = placeOf(review, subject);
  if (existing === undefined) return 'is not written yet';
  const asOf = asOfIn(existing);
  if (asOf === undefined) return 'was not written by `plan review`';
  const anew = renderSubject(review, subject, asOf);
  const expected = isHeld(review, subject, asOf) ? keepingAllButOutcome(unix(existing), anew) : anew;
  return unix(existing) === expected
    ? undefined
    : `${STALE}: the plan or the answers changed since it was written (as of ${asOf.day})`;
};

const placeOf = (review: ReviewSession, subject: DocumentSubject) => {
  const path = `${review.root}/reviews/${review.quarter}/${subject.kind === 'index' ? 'index' : subject.id}.md`;
  return { path, shown: review.host.shown(path), existing: review.host.readFile(path) };
};

/** The team's file must be readable. */
export const checkInAt = (review: ReviewSession, id: string, asOf: AsOf): CheckIn => {
  const input = review.inputAt(asOf);
  const team = input.world.teams.find(file => file.id === id);
  if (team === undefined) throw new Error(`no team ${id}`);
  return checkInOf(input, team);
};

const renderSubject = (review: ReviewSession, subject: DocumentSubject, asOf: AsOf): string =>
  subject.kind === 'index'
    ? renderPortfolio(portfolioOf(review.inputAt(asOf)))
    : renderCheckIn(checkInAt(review, subject.id, asOf));

const isHeld = (review: ReviewSession, subject: DocumentSubject, asOf: AsOf): boolean =>
  subject.kind === 'team' && checkInAt(review, subject.id, asOf).outcome.meetings.length > 0;

/** A checkout may have turned the line ends. */
const unix = (text: string): string => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
