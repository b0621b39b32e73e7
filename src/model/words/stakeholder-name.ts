import type { Company, Stakeholder } from '../files/company.ts';
import { onOneLine, shortened } from './title.ts';

/**
 * How a stakeholder is called, on one line. Those whose name is private, and people whom the company does not know, go by what the plan
 * calls them. `before`: the company as it was, for whoever has left since; who was private then stays so.
 */
export const nameIn =
  (
    company: Company | undefined,
    { before, longest }: { readonly before?: Company | undefined; readonly longest?: number } = {},
  ) =>
  (id: string): string => {
    const known = [stakeholderIn(company, id), stakeholderIn(before, id)].filter(found => found !== undefined);
    const isPrivate = known.some(found => found.private === true);
    const name = onOneLine((isPrivate ? undefined : known[0]?.name) ?? id);
    return longest === undefined ? name : shortened(name, longest);
  };

export const stakeholderIn = (company: Company | undefined, id: string): Stakeholder | undefined => {
  const known = company?.stakeholders ?? {};
  return Object.hasOwn(known, id) ? known[id] : undefined;
};
