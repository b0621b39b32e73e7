import type { ChanceGrade } from '../../model/chance.ts';
import type { NotDrawn } from '../../model/forecast.ts';
import type { PromiseShift, Silence } from './team-outlook.ts';

/** What a change of a team's plan does to the promises on its work in progress and in its queue. */
export interface PromiseEffect {
  /** Why nothing at all is forecast. */
  readonly silence: Silence | undefined;
  /** Some work in progress takes no time in the forecast, for want of figures. */
  readonly isAtBest: boolean;
  /** Those that stand afterwards. */
  readonly promises: readonly AffectedPromise[];
  /** The ids of work that goes back to the queue. */
  readonly interrupted: readonly string[];
  /** Of those, the ids of what the forecast counts with all of its effort, whatever was spent. */
  readonly anew: readonly string[];
}

export interface AffectedPromise extends Omit<PromiseShift, 'outcome'> {
  /** Made by the change, or given another day by it. */
  readonly news: 'made' | 'moved' | undefined;
  /** Of the chance afterwards. */
  readonly grade: ChanceGrade | undefined;
  /** `none`: the same in words; `noticeable`: by ten points and more, past a border at which lint begins to speak, or where figures come or go. */
  readonly change: 'none' | 'slight' | 'noticeable';
  /** Why it has no figures afterwards. */
  readonly why: NotDrawn | Silence | undefined;
}
