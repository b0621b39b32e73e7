import type { Capacity, OutlookItem, TeamOutlook } from '../../engine/forecast/team-outlook.ts';
import type { QuarterFit } from './check-in-work.ts';

interface Forecast extends Pick<TeamOutlook, 'items' | 'silence'> {
  readonly capacity: Wanted;
}

/** What there is and what is wanted, in engineer days. */
type Wanted = Pick<Capacity, 'available' | 'inProgress' | 'queued'>;

export const quarterFitOf = ({ items, capacity, silence }: Forecast): QuarterFit => {
  const drawn = items.filter(({ ends }) => !('why' in ends));
  const [above, below] = [drawn.filter(isAboveLine), drawn.filter(item => !isAboveLine(item))];
  return {
    above,
    below,
    queuedBelow: below.filter(({ rank }) => rank !== undefined),
    forecast: drawn.length,
    notForecast: items.length - drawn.length,
    balance: silence === undefined ? balanceOf(capacity) : undefined,
  };
};

const isAboveLine = ({ ends }: OutlookItem): boolean => !('why' in ends) && ends.isAboveLine;

const balanceOf = ({ available, inProgress, queued }: Wanted): NonNullable<QuarterFit['balance']> => {
  const excess = Math.round((inProgress + queued - available) * 2) / 2;
  if (excess > 0) return { kind: 'short', days: excess };
  return excess < 0 ? { kind: 'spare', days: -excess } : { kind: 'even', days: 0 };
};
