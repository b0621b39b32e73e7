import type { Since } from '../../analyze/review/check-in.ts';
import type { UntoldRetrospective } from '../../analyze/review/retrospective/retrospective-result.ts';
import type { History } from '../../engine/history/history.ts';
import { UsageError } from '../../model/host.ts';
import type { Repository } from '../../model/repository.ts';
import { GitFailed } from '../../model/repository.ts';
import type { Calendar } from '../../model/time/calendar.ts';
import { isDay } from '../../model/time/day.ts';
import { isQuarter } from '../../model/time/quarter.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import { readHistory } from '../history/read-history.ts';
import { sinceDay } from '../history/since.ts';
import type { Inputs } from '../inputs.ts';

/** What documents look back on, or why they do not. */
export type ReviewHistory =
  | { readonly kind: 'known'; readonly history: History }
  | { readonly kind: 'unknown'; readonly why: UntoldRetrospective['why'] };

/** A repository without a commit has a history that begins today; a folder outside of one has none. */
export const reviewHistoryOf = async (inputs: Inputs, root: string, isWanted: boolean): Promise<ReviewHistory> => {
  if (!isWanted) return { kind: 'unknown', why: 'unwanted' };
  const history = await readHistory(inputs, root);
  if (history.problem !== undefined) {
    inputs.remark(`The history of the plan could not be read: ${plain(history.problem)}.`);
    return { kind: 'unknown', why: 'unreadable' };
  }
  if (history.skipped.length > 0)
    inputs.remark(
      `${counted(history.skipped.length, 'version')} of the plan in the history could not be read, and what stood there before counts on; \`plan log\` names the files.`,
    );
  if (history.extent === 'none' && (await inputs.host.git.top(root)) === undefined)
    return { kind: 'unknown', why: 'no-repository' };
  return { kind: 'known', history };
};

/** What `--since` means: the last check-in, a day in any form, or a commit. */
export const sinceOf = async (
  { host, today }: Inputs,
  root: string,
  text: string,
  past: ReviewHistory,
  calendar: Calendar,
): Promise<Since> => {
  if (text === 'check-in') return text;
  if (isDay(text) || isQuarter(text) || /^\d{1,5}[dw]$/.test(text)) return { day: sinceDay(text, today, calendar) };
  let repository: Repository | undefined;
  try {
    repository = await host.git.open(root);
    const commit = await repository?.commit(text);
    if (repository === undefined || commit === undefined)
      throw new UsageError(
        `--since ${plain(text)} is neither a day (2026-07-01), nor a quarter (2026-Q3), nor so many days or weeks (30d, 6w), nor check-in, nor a commit that is here.`,
      );
    const last = past.kind === 'known' ? await lastVersionIn(past.history, commit.id, repository) : undefined;
    return { commit: (last ?? commit.id).slice(0, 12) };
  } catch (error) {
    if (error instanceof GitFailed)
      throw new UsageError(`--since ${plain(text)} cannot be looked up: ${error.message}.`);
    throw error;
  } finally {
    repository?.close();
  }
};

/** The last commit that changed the plan, of those that a commit has: they are the first of all. */
const lastVersionIn = async (
  { versions }: History,
  commit: string,
  repository: Repository,
): Promise<string | undefined> => {
  let [low, high] = [0, versions.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const id = versions[middle]?.commit.id ?? commit;
    if ((await repository.mergeBase(id, commit)) === id) low = middle + 1;
    else high = middle;
  }
  return versions[low - 1]?.commit.id;
};
