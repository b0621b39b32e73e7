import type { Team } from '../../../model/files/team.ts';
import { isAnswered } from '../../../model/files/team.ts';
import { nameIn } from '../../../model/words/stakeholder-name.ts';
import type { AskFate } from './retrospective-result.ts';
import type { TeamReview } from './team-review.ts';

/** Questions and needs that were open at the start, with what became of them. */
export const asksIn = ({ planHistory, span, world, team }: TeamReview): readonly AskFate[] => {
  const [start, end] = [span.from, span.to].map(at => {
    const { snapshot, commit } = planHistory.snapshots[at] ?? {};
    return (snapshot?.teams ?? []).map(({ id, content }) => ({
      id: planHistory.changeLog.currentTeam(id, commit),
      content,
    }));
  });
  const now = end?.find(({ id }) => id === team)?.content;
  // A team that took over from another, whose name is gone, asked under that.
  const then =
    start?.find(({ id }) => id === team) ?? start?.find(({ id, content }) => !isIn(end, id) && isSame(content, now));
  const names = nameIn(world.company?.content);
  return [...questionsIn(then?.content, now, names), ...needsIn(then?.content, now, names)];
};

type Names = (id: string) => string;

const questionsIn = (then: Team | undefined, now: Team | undefined, names: Names): readonly AskFate[] =>
  (then?.questions ?? [])
    .filter(question => !isAnswered(question))
    .map(({ id, question, to }) => {
      const found = now?.questions.find(other => other.id === id);
      const fate = fateOf(found, isAnswered);
      const { answered_on: on, answer } = found ?? {};
      return { kind: 'question', id, text: question, to: to.map(names), fate, on, answer };
    });

const needsIn = (then: Team | undefined, now: Team | undefined, names: Names): readonly AskFate[] =>
  (then?.needs ?? [])
    .filter(need => !isMet(need))
    .map(({ id, need, to }) => {
      const found = now?.needs.find(other => other.id === id);
      return {
        kind: 'need',
        id,
        text: need,
        to: to.map(names),
        fate: fateOf(found, isMet),
        on: found?.met_on,
        answer: undefined,
      };
    });

const isMet = ({ met_on }: Team['needs'][number]): boolean => met_on !== undefined;

const fateOf = <Asked>(found: Asked | undefined, isSettled: (asked: Asked) => boolean): AskFate['fate'] => {
  if (found === undefined) return 'removed';
  return isSettled(found) ? 'settled' : 'open';
};

type Teams = readonly { readonly id: string; readonly content: Team }[];

const isIn = (teams: Teams | undefined, team: string): boolean => teams?.some(({ id }) => id === team) ?? false;

/** By any question or need that both have. */
const isSame = (one: Team, other: Team | undefined): boolean =>
  (['questions', 'needs'] as const).some(list => one[list].some(({ id }) => other?.[list].some(ask => ask.id === id)));
