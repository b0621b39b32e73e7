import { askText } from '../../engine/questions/ask.ts';
import type { Item } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import { isWorkingDay } from '../../model/time/calendar.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays, daysBetween, isBefore } from '../../model/time/day.ts';
import { isDuration } from '../../model/time/duration.ts';
import { durationAt, effortDays, isOrdered, wholeDays } from '../../model/time/effort.ts';
import type { MustStart } from '../../model/time/must-start-by.ts';
import { dueDay, mustStart, PROMISE_CONFIDENCE } from '../../model/time/must-start-by.ts';
import { counted } from '../../model/words/words.ts';
import type { Work } from './work.ts';
import { demands } from './work.ts';

/** An item of a team, and the plan that it is judged in. */
export type ScopedWork = Pick<Work, 'item' | 'team' | 'world'>;

/** Asks for a rough effort, once; where it is needed also those who had none before. */
export function* askEffort(work: Work, needed: boolean): Script<void> {
  if (work.item.scoping !== undefined || (work.effortIsUnknown && !needed)) return;
  const effort = yield* askText('effort', 'How much undisturbed engineer time does it take?', {
    notes: [
      `Roughly, as low/likely/high: 2w/3w/5w${needed ? '. What is promised needs one.' : '; nothing if nobody knows yet.'}`,
    ],
    ...(needed ? {} : { default: '' }),
    check: text => (text === '' && !needed ? undefined : effortProblem(text)),
  });
  work.effortIsUnknown = effort === '';
  if (effort === '') return;
  const engineers = yield* askEngineers(work);
  work.give('scoping', { on: work.world.today, effort: effortIn(effort), engineers });
}

/** `4w/6w/10w`, taken apart. */
export const effortIn = (text: string): NonNullable<Item['scoping']>['effort'] => {
  const [low = '', likely = '', high = ''] = text.split('/').map(part => part.trim());
  return { low, likely, high };
};

export const effortProblem = (text: string): string | undefined => {
  const effort = effortIn(text);
  if (text.split('/').length !== 3 || !Object.values(effort).every(isDuration))
    return 'write three durations, such as 2w/3w/5w or 3d/5d/10d';
  return isOrdered(effortDays(effort)) ? undefined : 'the three must grow: low, likely, high';
};

/** `usual`: how many it was so far; else one, if it need not be said. */
export function* askEngineers(work: Pick<Work, 'team' | 'world'>, usual: number | 'to be said' = 1): Script<number> {
  const { engineers: team = 0 } = work.team.content;
  const most = team > 0 && demands(work, 'more-engineers-than-team') ? team : Number.POSITIVE_INFINITY;
  const answer = yield* askText('engineers', 'How many engineers work on it at once?', {
    ...(usual === 'to be said' ? {} : { default: String(Math.min(usual, most)) }),
    notes: work.team.content.engineers === undefined ? [] : [`The team has ${team}.`],
    check: text => {
      if (!/^\d{1,3}(\.\d)?$/.test(text) || Number(text) === 0) return `${text} is no number of engineers`;
      return Number(text) > most ? `the team has only ${team}` : undefined;
    },
  });
  return Number(answer);
}

/** When the work must start to be done by a day, with the confidence that a promise needs; undefined when nobody knows how long it takes. */
const startFor = ({ item, team, world }: ScopedWork, date: Day): MustStart | undefined => {
  const due = dueDay({ commitmentDate: date }, world.calendar);
  return item.scoping === undefined || due === undefined
    ? undefined
    : mustStart(item.scoping, team.content.focus ?? 1, due, world.calendar);
};

/** True when it could not be kept even if the work started today. */
export const isTooLate = (work: ScopedWork, date: Day): boolean => {
  const start = startFor(work, date);
  return start !== undefined && isBefore(start.on, work.world.today);
};

/** When work must start to be done by a day, with the sum behind it. */
export const startSum = (work: ScopedWork, date: Day): string => {
  const { scoping } = work.item;
  if (scoping === undefined) return 'Nobody has said how long it takes, so nobody knows when it must start';
  const start = startFor(work, date);
  if (start === undefined) return 'When it must start cannot be told';
  const { low, likely, high } = scoping.effort;
  const focus = work.team.content.focus ?? 1;
  const sum = `${counted(start.days, 'working day')} at ${PROMISE_CONFIDENCE * 100} % confidence (${low}/${likely}/${high}, ${counted(scoping.engineers, 'engineer')}, ${Math.round(focus * 100)} % of their time)`;
  const left = daysBetween(work.world.today, start.on);
  const launch = launchSum(work, date, start);
  if (left < 0)
    return `${date} could not be kept: it takes ${sum}, so it had to start by ${start.on}, ${counted(-left, 'day')} ago${launch}`;
  return `For ${date} it must start by ${start.on}, ${left === 0 ? 'today' : `in ${counted(left, 'day')}`}: it takes ${sum}${launch}`;
};

/** What the launch that the work belongs to wants, where it wants it sooner than the promise. */
const launchSum = ({ item, team, world }: ScopedWork, date: Day, own: MustStart): string => {
  const start = world.mustStart(team.content, promisedFor(item, date));
  if (start === undefined || start.due >= own.due) return '';
  return `; its launch wants it by ${start.due}, so it ${isBefore(start.on, world.today) ? 'had to' : 'must'} start by ${start.on}`;
};

/** The work as it would be with a promise for that day. */
export const promisedFor = (item: Item, date: Day): Item => ({
  ...item,
  commitment: { date, to: [], scope: item.title, changes: [] },
});

/** How far the search for the end goes: more than a hundred years. */
const HORIZON = 40_000;

/** The day on which the work would be done with that confidence if it started today; undefined when nobody knows how long it takes. */
export const earliestFinish = ({ item, team, world }: ScopedWork, confidence = PROMISE_CONFIDENCE): Day | undefined => {
  const { scoping } = item;
  if (scoping === undefined || !isOrdered(effortDays(scoping.effort))) return undefined;
  let left = Math.max(1, wholeDays(durationAt(confidence, scoping, team.content.focus ?? 1)));
  for (let days = 0; days < HORIZON; days += 1) {
    const day = addDays(world.today, days);
    if (isWorkingDay(day, world.calendar)) left -= 1;
    if (left === 0) return day;
  }
  return undefined;
};
