import type { ActionContext } from '../../analyze/actions/action-context.ts';
import type { ActionOutcome } from '../../analyze/actions/action-outcome.ts';
import type { Place } from '../../model/item.ts';
import type { Answers, Script } from '../../model/question.ts';

/** Makes one change of the plan, with its record. */
interface Action {
  /** Places in which it finds its item. */
  readonly places: readonly Place[];
  /** Loaded when it is run. */
  readonly script: () => Promise<(context: ActionContext) => Script<ActionOutcome>>;
  /** Why an answer that is given makes no sense here, and what to do instead. */
  readonly refuse?: (given: Answers, context: ActionContext) => Promise<string | undefined>;
}

const OPEN: readonly Place[] = ['in_progress', 'coming_soon', 'backlog'];
const ANYWHERE: readonly Place[] = [...OPEN, 'closed'];

const ACTIONS = {
  approve: { places: ANYWHERE, script: async () => (await import('../../analyze/actions/approve.ts')).approve },
  close: { places: OPEN, script: async () => (await import('../../analyze/actions/close.ts')).close },
  'commit-date': {
    places: ['in_progress', 'coming_soon'],
    script: async () => (await import('../../analyze/actions/commit-date.ts')).commitDate,
    refuse: async (given, context) =>
      given.has('to') ? (await import('../../analyze/actions/commit-date.ts')).toProblem(context) : undefined,
  },
  inform: { places: ANYWHERE, script: async () => (await import('../../analyze/actions/approve.ts')).inform },
  move: {
    places: OPEN,
    script: async () => (await import('../../analyze/actions/move.ts')).move,
    refuse: async (given, { placed }) => {
      const place = given.get('place');
      return typeof place === 'string'
        ? (await import('../../analyze/actions/move.ts')).placeProblem(place, placed.id)
        : undefined;
    },
  },
  rescope: { places: OPEN, script: async () => (await import('../../analyze/actions/rescope.ts')).rescope },
  retarget: {
    places: ['in_progress'],
    script: async () => (await import('../../analyze/actions/retarget.ts')).retarget,
  },
  scope: { places: OPEN, script: async () => (await import('../../analyze/actions/scope.ts')).scope },
  start: {
    places: ['coming_soon', 'backlog'],
    script: async () => (await import('../../analyze/actions/start.ts')).start,
  },
  withdraw: { places: OPEN, script: async () => (await import('../../analyze/actions/withdraw.ts')).withdraw },
} as const satisfies { readonly [name: string]: Action };

export type ActionName = keyof typeof ACTIONS;

export const actionNamed = (name: ActionName): Action => ACTIONS[name];
