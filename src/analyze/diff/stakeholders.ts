import type { Stakeholder } from '../../model/files/company.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import type { World } from '../../model/world.ts';

/** Whom the company knows, or knew. */
export interface Stakeholders {
  /** As the company calls them now, or called them; by id where the name is, or was, private. */
  readonly nameOf: (id: string) => string;
  readonly stakeholder: (id: string) => Stakeholder | undefined;
}

export const stakeholdersOf = (before: World, after: World): Stakeholders => {
  const now = knownTo(after);
  const then = knownTo(before);
  return {
    nameOf: nameIn(after.company?.content, { before: before.company?.content, longest: LONGEST_NAME }),
    stakeholder: id => now.get(id) ?? then.get(id),
  };
};

const LONGEST_NAME = 60;

const knownTo = ({ company }: World) => new Map(Object.entries(company?.content.stakeholders ?? {}));
