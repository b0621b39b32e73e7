import { isId } from '../../model/files/schema.ts';
import { isDay } from '../../model/time/day.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { CalendarEntry } from './entry.ts';

/** An entry; `key` names it among those of its kind and team. Two with one key are told apart later. */
export interface EntryDraft
  extends Omit<CalendarEntry, 'uid' | 'notes' | 'overdue' | 'confidential' | 'item' | 'team'> {
  readonly key: readonly string[];
  readonly team?: CalendarEntry['team'];
  readonly item?: CalendarEntry['item'];
  readonly notes?: readonly (string | undefined)[];
  readonly overdue?: boolean;
  readonly confidential?: boolean;
}

/** The entries with ids that last. What would be due after the year 9999 is left out. */
export const named = (drafts: readonly EntryDraft[]): readonly CalendarEntry[] => {
  const times = new Map<string, number>();
  return drafts
    .filter(({ day }) => isDay(day))
    .map(({ key, ...draft }) => {
      const uid = [draft.kind, ...(draft.team === undefined ? [] : [draft.team.id]), ...key].map(wordOf).join('.');
      const time = (times.get(uid) ?? 0) + 1;
      times.set(uid, time);
      return {
        uid: time === 1 ? uid : `${uid}.${time}`,
        kind: draft.kind,
        day: draft.day,
        team: draft.team,
        item: draft.item,
        about: draft.about,
        notes: (draft.notes ?? []).filter(note => note !== undefined),
        overdue: draft.overdue ?? false,
        confidential: draft.confidential ?? false,
      };
    });
};

/** Ids stay as they are, whole, so that no two are one; of other text, what is left without anything special, and a hash of the whole. */
const wordOf = (text: string): string => {
  if (isId(text) || QUARTER.test(text)) return text.toLowerCase();
  const slug = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
  return `${slug}-${hashOf(text)}`;
};

const QUARTER = /^\d{4}-[QH]\d$/;

/** FNV-1a. */
const hashOf = (text: string): string => {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return (hash >>> 0).toString(36);
};

export const teamOf = ({ id, content }: TeamFile): { readonly id: string; readonly name: string } => ({
  id,
  name: content.name,
});

/** Whether these keys of the company's calendar were read as they stand there. */
export const knowsCalendar = ({ company, partial }: World, keys: readonly string[]): boolean =>
  keys.every(key => company?.isWholeAt(['calendar', key]) ?? !partial.some(({ kind }) => kind === 'company'));

export const FISCAL_KEYS = ['fiscal_year_starts', 'fiscal_year_named'];
