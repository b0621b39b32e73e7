import type { Decision } from '../../model/files/team.ts';
import type { Position } from '../../model/snapshot.ts';
import type { RecordedStep } from './runs.ts';

/** From where to where a change led, and which step a decision speaks of; undefined: of none of this kind. */
export interface Way extends RecordedStep {
  readonly stepOf: (decision: Decision) => RecordedStep | undefined;
}

/**
 * The way of work that changed its place. For the decision log, the inbox is as good as the backlog, and so is new work; whoever starts work past the
 * queue may say so from wherever it was.
 */
export const placeWay = (before: Position | undefined, after: Position | undefined, isJump: boolean): Way => {
  const from = placeIn(before);
  return {
    from,
    to: placeIn(after),
    stepOf: decision => ({ from: isJump ? from : plannedPlace(decision.from), to: decision.to }),
  };
};

const placeIn = (position: Position | undefined): string =>
  position === undefined || position.place === 'inbox' ? 'backlog' : position.place;

const plannedPlace = (place: Decision['from']): string => (place === 'new' ? 'backlog' : place);

/** The way of a target that moved. */
export const targetWay = (from: string, to: string): Way => ({ from, to, stepOf: ({ target }) => target });

/** Whether decisions, each taken any number of times, lead the whole way. */
export const isCovered = (way: Way, decisions: readonly Decision[]): boolean =>
  leads(
    decisions.flatMap(decision => way.stepOf(decision) ?? []),
    way.from,
    way.to,
  );

/** Whether one decision leads the whole way. */
export const leadsStraight = ({ from, to, stepOf }: Way, decision: Decision): boolean => {
  const step = stepOf(decision);
  return step?.from === from && step.to === to;
};

/** Of things that speak of steps, those whose step lies on the way. */
export const onTheWay = <Thing>(
  things: readonly Thing[],
  { from, to, stepOf }: Way,
  decisionOf: (thing: Thing) => Decision,
): readonly Thing[] => {
  const found = things.flatMap(thing => {
    const step = stepOf(decisionOf(thing));
    return step === undefined ? [] : [{ thing, step }];
  });
  const steps = found.map(({ step }) => step);
  const isReached = (step: RecordedStep) => step.from === from || leads(steps, from, step.from);
  const leadsOn = (step: RecordedStep) => step.to === to || leads(steps, step.to, to);
  return found.filter(({ step }) => isReached(step) && leadsOn(step)).map(({ thing }) => thing);
};

const leads = (steps: readonly RecordedStep[], from: string, to: string): boolean => {
  const reached = new Set(steps.filter(step => step.from === from).map(step => step.to));
  for (const place of reached) for (const step of steps) if (step.from === place) reached.add(step.to);
  return reached.has(to);
};
