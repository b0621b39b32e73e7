import type { Outlook, OutlookItem, Silence, TeamOutlook } from '../../engine/forecast/team-outlook.ts';
import { counted } from '../../model/words/words.ts';

/** How many points a probability may be off, with 95 % confidence: the widest it can be for so many runs. */
export const marginPoints = (runs: number): number => Math.ceil(98 / Math.sqrt(runs));

/** Engineer days as weeks, `18.9`. */
export const weeks = (days: number): string => (days / 5).toFixed(1);

type Crew = Pick<TeamOutlook, 'engineers' | 'focus'>;

/** `6 engineers at 75 % of their time`; `was`: before a change of them. */
export const crewWords = ({ engineers = 0, focus }: Crew, was: Crew = { engineers, focus }): string => {
  const count = `${shiftWords(String(was.engineers ?? 0), String(engineers))} ${engineers === 1 ? 'engineer' : 'engineers'}`;
  const share = shiftWords(...percents(was.focus, focus));
  return was.focus === 1 && focus === 1 ? count : `${count} at ${share} % of their time`;
};

const percents = (...shares: readonly [number, number]): readonly [string, string] => {
  const [was, is] = shares.map(share => String(Math.round(share * 1000) / 10));
  return [was ?? '', is ?? ''];
};

export const shiftWords = (was: string, is: string): string => (was === is ? is : `${was} → ${is}`);

/** How a chance is painted. */
export const GRADE_COLOURS = { good: 'green', doubtful: 'yellow', bad: 'red' } as const;

/** What the quarter's capacity is, and what is wanted of it. */
export const capacityWords = ({ quarter }: Outlook, team: TeamOutlook): string => {
  const { workingDays, available, inProgress, queued, isEnoughButLate } = team.capacity;
  const days = `${counted(workingDays, 'working day')} until ${quarter.ends}, the end of ${quarter.id}`;
  const inWeeks = (days: number, items: readonly OutlookItem[]): string =>
    `${items.some(({ ends }) => 'why' in ends) ? 'at least ' : ''}${weeks(days)}`;
  const started = inWeeks(
    inProgress,
    team.items.filter(({ rank }) => rank === undefined),
  );
  const waiting = inWeeks(
    queued,
    team.items.filter(({ rank }) => rank !== undefined),
  );
  const isEnough = isEnoughButLate ? ' That would be enough, but not all of it can be done at once.' : '';
  return `Capacity: ${crewWords(team)} and ${days}, make ${weeks(available)} engineer weeks. At P50, work in progress wants ${started} of them and the queue ${waiting}.${isEnough}`;
};

/** Why there are no figures, in a few words. */
export const whyWords = ({ ends, wants = 0 }: OutlookItem, { engineers = 0 }: TeamOutlook): string => {
  if (!('why' in ends)) return '';
  switch (ends.why) {
    case 'unscoped':
      return 'not scoped';
    case 'not-a-scoping':
      return 'effort out of order';
    case 'past-worst-case':
      return 'past its worst case';
    case 'more-engineers-than-team':
      return `wants ${wants} of ${counted(engineers, 'engineer')}`;
    default:
      return 'no figures';
  }
};

/** What has no figures and what would give it some, undefined where it has them. */
export const remedyWords = (item: OutlookItem, team: TeamOutlook): string | undefined => {
  const { id, ends, wants = 0, rank } = item;
  if (!('why' in ends)) return undefined;
  const scope = `plan scope ${id}`;
  const slows = rank === undefined ? ', and what it takes is not counted' : '';
  switch (ends.why) {
    case 'unscoped':
      return `${id} is not scoped${slows}: ${scope}`;
    case 'not-a-scoping':
      return `${id} has an effort that is not low, likely, high in this order${slows}: ${scope}`;
    case 'past-worst-case':
      return `${id} has taken as long as its worst case${slows}; scope what remains: ${scope}`;
    case 'more-engineers-than-team':
      return `${id} wants ${counted(wants, 'engineer')} and the team has ${team.engineers ?? 0}: ${scope}`;
    default:
      return undefined;
  }
};

/** Why nothing at all is forecast, and what to do. */
export const silenceWords = (silence: Silence, team: string): string => {
  switch (silence) {
    case 'unreadable':
      return 'What it needs for a forecast could not be read in full: plan lint';
    case 'engineers-unknown':
      return `Its plan does not say how many engineers it has. Add \`engineers: 5\` to it, or try: plan forecast ${team} --what-if engineers=5`;
    case 'no-engineers':
      return `It has no engineers, so no work of it ever ends. To see what it could do: plan forecast ${team} --what-if engineers=2`;
  }
};
