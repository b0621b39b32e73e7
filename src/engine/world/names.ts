import type { Company, Stakeholder } from '../../model/files/company.ts';
import type { Item } from '../../model/item.ts';
import { memberOf, valueAt } from '../../model/subject.ts';
import type { World } from '../../model/world.ts';

/** How the company calls a stakeholder. Those whose name is private, and people it does not know, go by what the plan calls them. */
export const nameIn =
  (company: Company | undefined) =>
  (id: string): string => {
    const stakeholder = stakeholderIn(company, id);
    return stakeholder?.private === true ? id : (stakeholder?.name ?? id);
  };

/** In a workspace that knows no stakeholders, `executives` are the executives. */
export const isExecutive = (company: Company | undefined, id: string): boolean =>
  (stakeholderIn(company, id)?.kind ?? (id === 'executives' ? 'executive' : undefined)) === 'executive';

const stakeholderIn = (company: Company | undefined, id: string): Stakeholder | undefined => {
  const known = company?.stakeholders ?? {};
  return Object.hasOwn(known, id) ? known[id] : undefined;
};

/** An item by a reference; a reference that leads nowhere stands for itself. */
export const workNamed = (world: World, reference: string): WorkName => {
  const [found] = world.itemsNamed(reference);
  const title = found && memberOf(valueAt(found.file.content, found.path), 'title');
  return { id: reference, title: typeof title === 'string' ? title : reference };
};

export interface WorkName {
  readonly id: string;
  readonly title: string;
  readonly priority?: Item['priority'];
}

export interface TeamName {
  readonly id: string;
  readonly name: string;
}
