import { itemId } from '../../engine/world/item-id.ts';
import { UsageError } from '../../model/host.ts';
import { SOURCES } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import { isDay } from '../../model/time/day.ts';
import { plain } from '../../model/words/plain.ts';
import { listed, nearest } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';

/** Lists that take new work. */
export type EntryPlace = 'inbox' | 'backlog';

/** New work, as it is written; without an id in the inbox. */
export interface NewEntry extends EntryDetails {
  readonly id?: string;
  readonly title: string;
  readonly added?: Day;
}

/** What is said of every title. */
interface EntryDetails {
  readonly source?: string;
  readonly asked?: { readonly by?: readonly string[]; readonly date?: string; readonly link?: string };
  readonly links?: readonly string[];
}

/** As the user says it: anything. */
export interface EntryOptions {
  readonly source?: string;
  readonly askedBy?: readonly string[];
  readonly askedDate?: string;
  readonly link?: readonly string[];
}

/** What the options say of every title, checked. */
export const detailsOf = (options: EntryOptions): EntryDetails => {
  requireSensible(options);
  const { source, askedBy = [], askedDate, link = [] } = options;
  const isAsked = askedBy.length > 0 || askedDate !== undefined;
  const [first] = link;
  const links = isAsked ? link.slice(1) : link;
  const asked = {
    ...(askedBy.length === 0 ? {} : { by: askedBy }),
    ...(askedDate === undefined ? {} : { date: askedDate }),
    ...(first === undefined ? {} : { link: first }),
  };
  return {
    ...(source === undefined ? {} : { source }),
    ...(isAsked ? { asked } : {}),
    ...(links.length === 0 ? {} : { links }),
  };
};

const requireSensible = ({ source, askedBy = [], askedDate, link = [] }: EntryOptions): void => {
  if (source !== undefined && !SOURCES.some(known => known === source)) {
    const meant = nearest(source, SOURCES);
    throw new UsageError(
      `--source ${plain(source)} is none of ${listed(SOURCES, 'or')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    );
  }
  if (askedDate !== undefined && !isDay(askedDate))
    throw new UsageError(
      `--asked-date ${plain(askedDate)} is no day of the calendar; write it as YYYY-MM-DD, such as 2027-01-15.`,
    );
  if (askedBy.some(name => name.trim() === '')) throw new UsageError('--asked-by is empty; name who asks.');
  if (link.some(url => url.trim() === '')) throw new UsageError('--link is empty; give an address.');
};

export const entriesOf = (
  titles: readonly string[],
  to: EntryPlace,
  details: EntryDetails,
  world: World,
): readonly NewEntry[] => {
  if (to === 'inbox') return titles.map(title => ({ title, added: world.today, ...details }));
  const taken = new Set(world.usedIds);
  return titles.map(title => {
    const id = itemId(title, taken);
    taken.add(id);
    return { id, title, ...details };
  });
};
