import type { HeardPeople } from '../../engine/questions/people.ts';
import { askEveryone } from '../../engine/questions/people.ts';
import type { Item } from '../../model/item.ts';
import { concernedBy } from '../../model/policy.ts';
import type { Script } from '../../model/question.ts';
import { titleOf } from '../../model/words/title.ts';
import type { Placed } from '../../model/world.ts';
import type { Work } from './work.ts';

/** Who is told of a displacement, and who agrees where policy, or its cause, wants that. */
export function* askConcerned(
  key: string,
  { work: item }: Placed<Item>,
  needsApproval: 'by all concerned' | 'by somebody' | 'no',
  { world }: Work,
): Script<HeardPeople> {
  const concerned = concernedBy(item);
  const title = titleOf(item);
  const informed = yield* askEveryone(`${key}.informed`, `Who is told about "${title}"?`, concerned, world);
  if (needsApproval === 'no') return { informed, approvedBy: [] };
  const approvers =
    needsApproval === 'by somebody' ? [] : [...concerned, ...(world.company?.content.policy?.approvers ?? [])];
  const approvedBy = yield* askEveryone(
    `${key}.approved_by`,
    `Who agreed that "${title}" makes way?`,
    approvers,
    world,
    {
      mustAgree: true,
    },
  );
  return { informed, approvedBy };
}
