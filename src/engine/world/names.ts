import type { Company } from '../../model/files/company.ts';
import type { Item } from '../../model/item.ts';
import { memberOf, valueAt } from '../../model/subject.ts';
import { stakeholderIn } from '../../model/words/stakeholder-name.ts';
import type { World } from '../../model/world.ts';

/** In a workspace that knows no stakeholders, `executives` are the executives. */
export const isExecutive = (company: Company | undefined, id: string): boolean =>
  (stakeholderIn(company, id)?.kind ?? (id === 'executives' ? 'executive' : undefined)) === 'executive';

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
