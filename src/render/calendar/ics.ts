import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry, DueList } from '../../engine/due/entry.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays, isDay } from '../../model/time/day.ts';
import { listed } from '../../model/words/words.ts';
import { KIND_WORDS } from '../media/due-words.ts';

/** A calendar that programs subscribe to: RFC 5545, one event of a whole day for each entry. The same entries on the same day give the same bytes. */
export const calendarAsIcs = (name: string, entries: readonly CalendarEntry[], today: Day): string => {
  const calendar = ical({
    prodId: `//${PRODUCT}//EN`,
    method: ICalCalendarMethod.PUBLISH,
    // The library writes the name of a calendar as it stands, unlike all other text.
    name: onOneLine(name).replaceAll(/[\\;,]/g, '\\$&'),
    ttl: A_DAY,
  });
  for (const entry of entries) {
    const next = addDays(entry.day, 1);
    calendar.createEvent({
      id: `${entry.uid}@plan`,
      stamp: `${today}T00:00:00Z`,
      start: entry.day,
      end: isDay(next) ? next : null,
      allDay: true,
      summary: onOneLine(summaryOf(entry)),
      description: descriptionOf(entry),
      // Something is due on the day; nobody is away.
      transparency: ICalEventTransparency.TRANSPARENT,
      class: entry.confidential ? ICalEventClass.CONFIDENTIAL : null,
    });
  }
  return `${calendar.toString()}\r\n`;
};

/** What calendar programs call it: whose it is. */
export const icsName = ({ company, teams }: Pick<DueList, 'company' | 'teams'>): string => {
  const whose = teams.length === 0 ? company : listed(teams.map(({ name }) => name));
  return whose === undefined ? 'plan' : `${whose}: plan`;
};

const PRODUCT = 'plan//plan calendar';

/** True for the text of a calendar that was written here, also where git turned its line ends. */
export const isOurIcs = (text: string): boolean =>
  /^BEGIN:VCALENDAR\r?\nVERSION:2\.0\r?\nPRODID:-/.test(text) && text.slice(0, 200).includes(`PRODID:-//${PRODUCT}//`);

/** In seconds: days change once a day. */
const A_DAY = 86_400;

const summaryOf = ({ kind, team, about }: CalendarEntry): string => {
  const [first = '', ...rest] = KIND_WORDS[kind];
  return `${first.toUpperCase()}${rest.join('')}: ${about}${team === undefined ? '' : ` (${team.name})`}`;
};

const descriptionOf = ({ team, item, notes }: CalendarEntry): string =>
  [...notes, ...(team === undefined || item === undefined ? [] : [`${team.id}/${item.id}`])].map(onOneLine).join('\n');

const onOneLine = (text: string): string =>
  text.replaceAll(/\s/g, ' ').replaceAll(UNSAFE, '').replaceAll(/ +/g, ' ').trim();

/** Control characters, those that turn the direction of what follows, and halves of characters. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;
