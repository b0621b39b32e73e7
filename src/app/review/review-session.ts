import { basename } from 'node:path';
import type { AsOf, CheckIn, Portfolio } from '../../analyze/review/check-in.ts';
import { finelyDrawn, outlooksOf } from '../../analyze/review/outlook.ts';
import { planHistoryOf } from '../../analyze/review/retrospective/plan-history.ts';
import { retrospectiveOf } from '../../analyze/review/retrospective/retrospective.ts';
import type { Retrospective } from '../../analyze/review/retrospective/retrospective-result.ts';
import type { ReviewInput } from '../../analyze/review/review.ts';
import { checkInOf } from '../../analyze/review/review.ts';
import { unreadOf } from '../../engine/changes/unread.ts';
import { lint } from '../../engine/lint/lint.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { quarterOf } from '../../model/time/quarter.ts';
import { ENDANGERING, RULES } from '../../rules/index.ts';
import type { Inputs, Outside } from '../inputs.ts';
import type { ReadWorld } from '../workspace/read-world.ts';
import { readWorld } from '../workspace/read-world.ts';
import { revisionOf } from '../workspace/revision.ts';
import type { BrokenFile } from './broken-files.ts';
import { brokenFiles } from './broken-files.ts';
import type { ReviewHistory } from './review-history.ts';
import { reviewHistoryOf, sinceOf } from './review-history.ts';
import { teamIds } from './team-ids.ts';

export type { AsOf, CheckIn, Portfolio, QuestionKey } from '../../analyze/review/check-in.ts';

/** How documents are written, and known again. */
export interface DocumentFormat {
  readonly checkIn: (checkIn: CheckIn) => string;
  readonly portfolio: (portfolio: Portfolio) => string;
  /** What a document is as of; undefined for a text that is none. */
  readonly asOfIn: (document: string) => AsOf | undefined;
  /** A document after its meeting: all that the people there had before them as it was, and the outcome anew. */
  readonly keepingAllButOutcome: (document: string, anew: string) => string;
}

/** What the documents are to be about. */
export interface ReviewRequest {
  /** Teams, as the user calls them; none: all of them, with their roll-up. */
  readonly named: readonly string[];
  /** Absent: that of today. */
  readonly quarter?: Quarter | undefined;
  /** Where the retrospective begins, in any form; absent: with the quarter. */
  readonly since?: string | undefined;
  readonly isHistoryWanted: boolean;
}

/** All that documents are made from. */
export interface ReviewSession {
  readonly host: Outside;
  readonly root: string;
  readonly quarter: Quarter;
  /** The day and the revision of the plan as it is now. */
  readonly asOf: AsOf;
  /** Ids of the teams that it is about. */
  readonly teams: readonly string[];
  /** These are all teams, so there is a roll-up. */
  readonly isWhole: boolean;
  readonly world: ReviewInput['world'];
  /** A shallow clone: documents that were made with more history cannot be checked. */
  readonly isCutOff: boolean;
  readonly format: DocumentFormat;
  readonly inputAt: (asOf: AsOf) => ReviewInput;
}

/** A document of half a plan would say that the other half is not there: then there are only the files that could not be read in full. */
export const openReview = async (
  inputs: Inputs,
  { root, files }: { readonly root: string; readonly files: readonly SourceFile[] },
  request: ReviewRequest,
  format: DocumentFormat,
): Promise<ReviewSession | { readonly broken: readonly BrokenFile[] }> => {
  const { host, today } = inputs;
  const past = await reviewHistoryOf(inputs, root, request.isHistoryWanted);
  const read = await readWorld(files, today);
  const { world } = read;
  const now = quarterOf(today, world.calendar);
  const quarter = request.quarter ?? now;
  if (quarter !== now) inputs.remark(`This is ${now}: the plan of today is put under ${quarter}.`);
  const teams = teamIds(world, request.named, files);
  const broken = brokenFiles(files, read.diagnostics, quarter, teams);
  if (broken.length > 0) return { broken };
  return {
    host,
    root,
    quarter,
    asOf: await asOfNow(inputs, root, past, request, world),
    teams,
    isWhole: request.named.length === 0,
    world,
    isCutOff: past.kind === 'known' && past.history.extent === 'partial',
    format,
    inputAt: inputsOf(read, past, { folder: basename(root), quarter }),
  };
};

const asOfNow = async (
  inputs: Inputs,
  root: string,
  past: ReviewHistory,
  { since, isHistoryWanted }: ReviewRequest,
  { calendar }: ReviewInput['world'],
): Promise<AsOf> => ({
  day: inputs.today,
  revision: await revisionOf(inputs, root),
  ...(since === undefined ? {} : { since: await sinceOf(inputs, root, since, past, calendar) }),
  ...(isHistoryWanted ? {} : { withoutHistory: true }),
});

/** What is the same for all documents of a day is worked out once. */
const inputsOf = (
  read: ReadWorld,
  past: ReviewHistory,
  { folder, quarter }: Pick<ReviewInput, 'folder' | 'quarter'>,
): ReviewSession['inputAt'] => {
  const at = remembering((day: string) => judge(read, day));
  const retrospectives = remembering((day: string) => retrospectivesOf(past, at(day).world, quarter));
  return asOf => ({
    ...at(asOf.day),
    folder,
    quarter,
    asOf,
    retrospective: team => retrospectives(asOf.day)(asOf, team.id),
  });
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

/** A team's check-in; as it is now, where nothing else is said. */
export const checkInAt = (review: ReviewSession, id: string, asOf = review.asOf): CheckIn => {
  const input = review.inputAt(asOf);
  const team = input.world.teams.find(file => file.id === id);
  if (team === undefined) throw new Error(`no team ${id}`);
  return checkInOf(input, team);
};
