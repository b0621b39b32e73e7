import type { Company } from '../../model/files/company.ts';
import { PLACES } from '../../model/item.ts';
import type { PlanFile } from '../../model/source.ts';
import type { World } from '../../model/world.ts';

/** The files of a base that hide what stood there: what cannot be read of them, and may be a promise or a whole item, is held against nothing. */
export const unjudgedIn = (before: World, after: World): readonly UnreadBase[] => {
  const texts = new Map(after.partial.map(file => [file.path, file.text]));
  return before.partial.flatMap((file): readonly UnreadBase[] => {
    const { kind, shown, lost } = file;
    if (kind === 'company') return hidesPolicy(before, lost) ? [{ file: shown, lost, holds: 'policy' }] : [];
    // In a file that stayed as it was, nothing changed; but by a policy everything is judged.
    const isSame = file.text !== undefined && texts.get(file.path) === file.text;
    return !isSame && hidesWork(before, file) ? [{ file: shown, lost, holds: 'work' }] : [];
  });
};

const hidesPolicy = ({ company }: World, lost: boolean): boolean =>
  lost || (company !== undefined && !judgesInFull(company));

const hidesWork = ({ teams, archives, decisions }: World, { kind, path, lost }: World['partial'][number]): boolean => {
  switch (kind) {
    case 'team':
      return lost || teams.some(file => file.path === path && !hasAllWork(file, [...PLACES, 'inbox'], file.content));
    case 'archive':
      return (
        lost ||
        archives.some(file => file.path === path && !hasAllWork(file, ['closed'], file.content)) ||
        hidesDecision(decisions, path)
      );
    case 'decision':
    case 'decisions':
      return lost || hidesDecision(decisions, path);
    default:
      return false;
  }
};

const hidesDecision = (decisions: World['decisions'], path: string): boolean =>
  decisions.some(file => file.path === path && !file.hasAllAt([]));

/** What of a company's file says what changes need, and of whom. */
const judgesInFull = ({ content, hasAllAt, isWholeAt }: PlanFile<Company>): boolean =>
  ['preset', 'changes', 'approvers', 'rules'].every(key => isWholeAt(['policy', key])) &&
  hasAllAt(['stakeholders']) &&
  Object.keys(content.stakeholders ?? {}).every(id => isWholeAt(['stakeholders', id, 'through']));

type Place = (typeof PLACES)[number] | 'inbox';

interface Dated {
  readonly commitment?: unknown;
  readonly target_date?: unknown;
}

const hasAllWork = (
  { hasAllAt, isWholeAt }: PlanFile<unknown>,
  places: readonly Place[],
  lists: { readonly [P in Place]?: readonly Dated[] },
): boolean =>
  places.every(
    place =>
      hasAllAt([place]) &&
      (lists[place] ?? []).every(
        ({ commitment, target_date: target }, index) =>
          (commitment !== undefined || isWholeAt([place, index, 'commitment'])) &&
          (place !== 'in_progress' || target !== undefined || isWholeAt([place, index, 'target_date'])),
      ),
  );

/** A file of the base that could not be read, or not in full. */
export interface UnreadBase {
  readonly file: string;
  /** True when nothing of it could be read. */
  readonly lost: boolean;
  /** Work that is held against nothing, then; or a policy in whose place the standard one stands. */
  readonly holds: 'work' | 'policy';
}
