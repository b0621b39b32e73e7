import type { Stakeholder } from '../../model/files/company.ts';
import type { Team } from '../../model/files/team.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import type { World } from '../../model/world.ts';
import type { Comparison } from '../changes/comparison.ts';

/** What is known besides a change when it is put into words. */
export interface DiffContext {
  /** As the company calls them now, or called them; by id where the name is, or was, private. */
  readonly nameOf: (id: string) => string;
  readonly stakeholder: (id: string) => Stakeholder | undefined;
  readonly teamBefore: (id: string) => Team | undefined;
  readonly teamAfter: (id: string) => Team | undefined;
}

export const diffContext = ({ before, after }: Pick<Comparison, 'before' | 'after'>): DiffContext => {
  const now = stakeholdersOf(after);
  const then = stakeholdersOf(before);
  const stakeholder = (id: string) => now.get(id) ?? then.get(id);
  return {
    nameOf: nameIn(after.company?.content, { before: before.company?.content, longest: LONGEST_NAME }),
    stakeholder,
    teamBefore: teamsOf(before),
    teamAfter: teamsOf(after),
  };
};

const LONGEST_NAME = 60;

const stakeholdersOf = ({ company }: World) => new Map(Object.entries(company?.content.stakeholders ?? {}));

const teamsOf = ({ teams }: World) => {
  const byId = new Map(teams.map(({ id, content }) => [id, content]));
  return (id: string) => byId.get(id);
};
