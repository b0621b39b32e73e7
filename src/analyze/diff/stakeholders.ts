import type { Stakeholder } from '../../model/files/company.ts';
import { onOneLine, shortened } from '../../model/words/title.ts';
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
  const stakeholder = (id: string) => now.get(id) ?? then.get(id);
  return {
    nameOf: id => {
      const isPrivate = [now, then].some(known => known.get(id)?.private === true);
      return shortened(onOneLine((isPrivate ? undefined : stakeholder(id)?.name) ?? id), LONGEST_NAME);
    },
    stakeholder,
  };
};

const LONGEST_NAME = 60;

const knownTo = ({ company }: World) => new Map(Object.entries(company?.content.stakeholders ?? {}));
