import { workNamed } from '../../engine/world/names.ts';
import type { ReviewAnswers } from '../../model/files/review.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { Excluded } from './check-in.ts';
import type { ReviewWindow } from './past.ts';

/** The most that is shown below the line when the answers choose nothing. */
const BELOW_THE_LINE = 5;
const PRIORITIES = ['P0', 'P1', 'P2', undefined] as const;

export const excludedOf = (
  world: World,
  team: TeamFile,
  answers: ReviewAnswers | undefined,
  { wontFix, declined }: Pick<ReviewWindow, 'wontFix' | 'declined'>,
): Excluded => {
  const chosen = answers?.excluded?.below_the_line ?? [];
  const backlog = team.content.backlog;
  const ids =
    chosen.length > 0
      ? chosen
      : backlog
          .toSorted((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority))
          .slice(0, BELOW_THE_LINE)
          .map(({ id }) => id);
  return {
    belowTheLine: ids.map(id => {
      const item = backlog.find(other => other.id === id);
      return {
        ...(item === undefined ? workNamed(world, id) : { id, title: item.title, priority: item.priority }),
        askedBy: (item?.asked?.by ?? []).map(nameIn(world.company?.content)),
        isBacklog: item !== undefined,
      };
    }),
    isChosen: chosen.length > 0,
    wontFix,
    declined,
  };
};
