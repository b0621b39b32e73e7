import type { MissingPart, What } from '../../engine/changes/change.ts';
import { asNames, commandOf } from '../../engine/changes/change-words.ts';
import type { ActionNeed } from './needs.ts';

/** What the records of an item still lack. `command` adds it, once people fill in what only they know. */
export type StillMissing =
  | { readonly kind: 'entry'; readonly item: string; readonly change: What; readonly command: string }
  /** The work is delivered, and the record of its promise was taken out of the file. */
  | { readonly kind: 'promise'; readonly item: string }
  /** Nobody in `who`: somebody, whoever it is. */
  | {
      readonly kind: 'informed' | 'approved_by';
      readonly item: string;
      readonly who: readonly string[];
      readonly command: string;
    }
  | { readonly kind: 'cause' | 'because_of'; readonly item: string; readonly command: string }
  /** What it makes way for has no commitment whose date is fixed. */
  | { readonly kind: 'fixed'; readonly item: string; readonly wayFor: string };

/** Names are missing once, whatever they are missing for. */
export const stillMissing = (needs: readonly ActionNeed[]): readonly StillMissing[] => {
  const all = needs.flatMap(need => need.requirement.missing.map(part => ({ need, part })));
  return all.flatMap(({ need, part }, index) => {
    if (part.kind !== 'informed' && part.kind !== 'approved_by') return [missingFrom(need, part)];
    const alike = all.filter(other => other.part.kind === part.kind);
    if (alike[0] !== all[index]) return [];
    return [missingFrom(need, { ...part, who: [...new Set(alike.flatMap(other => namesIn(other.part)))] })];
  });
};

const namesIn = (part: MissingPart): readonly string[] => ('who' in part ? part.who : []);

const missingFrom = (need: ActionNeed, part: MissingPart): StillMissing => {
  const { item, what: change } = need;
  switch (part.kind) {
    case 'entry':
      return change.kind === 'commitment-dropped' && change.how === 'unrecorded'
        ? { kind: 'promise', item }
        : { kind: 'entry', item, change, command: commandFor(need) };
    case 'informed':
      return { ...part, item, command: `plan inform ${item} --to ${asNames(part.who)}` };
    case 'approved_by':
      return { ...part, item, command: `plan approve ${item} --by ${asNames(part.who)}` };
    case 'cause':
    case 'because_of':
      return { ...part, item, command: commandFor(need) };
    case 'fixed':
      return { kind: 'fixed', item, wayFor: part.item };
  }
};

/** The command that writes the record, without what only people know. */
export const commandFor = (need: ActionNeed): string =>
  `plan ${commandOf(need)} --reason "…"${need.requirement.need === 'approve' ? ' --approved-by NAME' : ''}`;
