import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/engine/due/calendar.ts';
import type { CalendarEntry } from '../../../src/engine/due/entry.ts';
import { calendarAsIcs, isOurIcs } from '../../../src/render/calendar/ics.ts';
import { acmeWorld, entriesOf } from '../../support/calendar.ts';
import { TODAY, teamText } from '../../support/lint-text.ts';

const acme = calendarOf(acmeWorld(), { from: '2026-10-22', until: '2027-11-21' });

/** What another library reads out of a calendar. */
const parsed = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const text = (component: InstanceType<typeof ICAL.Component>, name: string) =>
    String(component.getFirstPropertyValue(name) ?? '');
  return {
    // Of what begins with X-, this library takes the text as it stands.
    name: text(calendar, 'x-wr-calname').replaceAll(/\\([\\;,])/g, '$1'),
    method: text(calendar, 'method'),
    components: calendar.getAllSubcomponents().map(({ name }) => name),
    events: calendar.getAllSubcomponents('vevent').map(event => ({
      uid: text(event, 'uid'),
      start: text(event, 'dtstart'),
      end: text(event, 'dtend'),
      stamp: text(event, 'dtstamp'),
      summary: text(event, 'summary'),
      description: text(event, 'description'),
      class: text(event, 'class'),
    })),
  };
};

const entry = (about: string, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'target.search.a',
  kind: 'target',
  day: '2026-12-31',
  team: { id: 'search', name: 'Search' },
  item: { id: 'a', title: about },
  about,
  notes: [],
  overdue: false,
  confidential: false,
  ...more,
});

const summaryOf = (about: string) => parsed(calendarAsIcs('plan', [entry(about)], TODAY)).events.map(e => e.summary);

describe('a calendar for other programs', () => {
  it('is read back as what was written, every entry of the example company', () => {
    const { events, ...rest } = parsed(calendarAsIcs('Acme: plan', acme, TODAY));
    expect(rest).toEqual({ name: 'Acme: plan', method: 'PUBLISH', components: acme.map(() => 'vevent') });
    expect(acme.length).toBeGreaterThan(50);
    expect(events.map(({ uid, start, description }) => ({ uid, start, description }))).toEqual(
      acme.map(({ uid, day, notes, team, item }) => ({
        uid: `${uid}@plan`,
        start: day,
        description: [...notes, ...(team && item ? [`${team.id}/${item.id}`] : [])].join('\n'),
      })),
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(acme.length);
    expect(events.filter(event => event.class === 'CONFIDENTIAL').map(({ uid }) => uid)).toEqual(
      acme.filter(({ confidential }) => confidential).map(({ uid }) => `${uid}@plan`),
    );
  });

  it('has an event of a whole day for an entry, over the end of a year too', () => {
    const notes = ['Promised to Sales: S.', 'The date is outside our control.'];
    expect(parsed(calendarAsIcs('plan', [entry('A', { notes, confidential: true })], TODAY)).events).toEqual([
      {
        uid: 'target.search.a@plan',
        start: '2026-12-31',
        end: '2027-01-01',
        stamp: '2026-11-21T00:00:00Z',
        summary: 'Target: A (Search)',
        description: 'Promised to Sales: S.\nThe date is outside our control.\nsearch/a',
        class: 'CONFIDENTIAL',
      },
    ]);
  });

  it('has an event for nothing where nothing is due', () => {
    expect(parsed(calendarAsIcs('plan', [], TODAY)).events).toEqual([]);
  });

  it('names no customer whose name is private', () => {
    const texts = {
      ...teamText('in_progress: [{ id: a, title: A, commitment: { date: 2027-01-29, to: [acct-7], scope: S. } }]\n'),
      'company.yaml': 'stakeholders: { acct-7: { name: Meridian Bank, kind: customer, private: true } }\n',
      'private/accounts.yaml': 'accounts: { acct-7: { name: Meridian Bank } }\n',
    };
    const ics = calendarAsIcs('plan', entriesOf(texts), TODAY);
    expect([ics.includes('Meridian'), ics.includes('acct-7')]).toEqual([false, true]);
  });
});

describe('hostile text', () => {
  it.each(['a:b;c,d\\e', '\\n \\; \\\\', '"quoted" = ^n', 'Ende 🎉 und 漢字, ä', 'BEGIN:VEVENT'])(
    '%j is read back as it is',
    title => {
      expect(summaryOf(title)).toEqual([`Target: ${title} (Search)`]);
    },
  );

  it.each([
    ['two\nlines', 'two lines'],
    ['x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:y', 'x END:VEVENT BEGIN:VEVENT UID:y'],
    ['\u001b[31mred\u0007\u0000', '[31mred'],
    ['turned \u202earound', 'turned around'],
    ['half \ud83c of one', 'half of one'],
    ['a\u2028\u0085b', 'a b'],
  ])('%j is one line without what cannot be seen', (title, shown) => {
    expect(summaryOf(title)).toEqual([`Target: ${shown} (Search)`]);
  });

  it('in the name of the company, of the team and in notes adds nothing', () => {
    const evil = 'a;b,c\\\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT';
    const shown = 'a;b,c\\ BEGIN:VEVENT UID:evil END:VEVENT';
    const ics = calendarAsIcs(evil, [entry('A', { team: { id: evil, name: evil }, notes: [evil] })], TODAY);
    const { name, events } = parsed(ics);
    expect([name, events]).toEqual([
      shown,
      [
        {
          uid: 'target.search.a@plan',
          start: '2026-12-31',
          end: '2027-01-01',
          stamp: '2026-11-21T00:00:00Z',
          summary: `Target: A (${shown})`,
          description: `${shown}\n${shown}/a`,
          class: '',
        },
      ],
    ]);
  });

  it('in the name of a file reaches no id', () => {
    const texts = {
      'teams/a\r\nb:ü.yaml': 'team: x\nname: X\nin_progress: [{ id: a, title: A, target_date: 2026-12-01 }]\n',
    };
    expect(entriesOf(texts).map(({ uid }) => uid)).toEqual([expect.stringMatching(/^target\.a-b-[a-z0-9]+\.a$/)]);
  });
});

describe('lines', () => {
  const long = [
    '漢字🎉ä'.repeat(60),
    'x'.repeat(400),
    'a,'.repeat(200),
    '👩‍👩‍👧‍👦'.repeat(30),
    ' '.repeat(300),
    'é'.repeat(74),
  ];
  const texts = long.flatMap(text => Array.from({ length: 8 }, (_, n) => 'y'.repeat(n) + text));

  it('are at most 75 octets long, end with CRLF, and are folded between characters', () => {
    const entries = texts.map((text, n) => entry(text, { uid: `target.${n}`, notes: [text] }));
    const ics = calendarAsIcs(texts[0] ?? '', entries, TODAY);
    const lines = ics.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter(line => Buffer.byteLength(line) > 75 || /[\r\n\ufffd]/.test(line))).toEqual([]);
    expect(lines.some(line => Buffer.byteLength(line) > 70)).toBe(true);
    const trimmed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    expect(parsed(ics).events.map(({ description }) => description)).toEqual(
      texts.map(text => `${trimmed(text)}\nsearch/a`),
    );
  });
});

describe('the same entries on the same day', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zone;
  });

  it('give the same bytes, in every time zone', () => {
    const outputs = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(name => {
      process.env['TZ'] = name;
      return [new Date(2026, 11, 1).getTimezoneOffset(), calendarAsIcs('Acme', acme, TODAY)] as const;
    });
    expect(outputs.map(([offset]) => offset)).toEqual([0, 480, -840]);
    expect(new Set(outputs.map(([, ics]) => ics)).size).toBe(1);
  });

  it('moving a date moves the event', () => {
    const moved = { ...entry('Another'), day: '2027-02-01' };
    const [before, after] = [entry('A'), moved].map(one => parsed(calendarAsIcs('plan', [one], TODAY)).events[0]);
    expect([before?.uid === after?.uid, before?.start, after?.start]).toEqual([true, '2026-12-31', '2027-02-01']);
  });
});

it('our own calendars are known by their beginning, whatever git made of their line ends', () => {
  const ics = calendarAsIcs('plan', [], TODAY);
  expect(
    [ics, ics.replaceAll('\r\n', '\n'), ics.replace('//plan//', '//other//'), '', 'BEGIN:VCALENDAR\r\n'].map(isOurIcs),
  ).toEqual([true, true, false, false, false]);
});
