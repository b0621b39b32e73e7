import { resolve } from 'node:path';
import { calendarOf } from '../../src/engine/due/calendar.ts';
import type { CalendarEntry } from '../../src/engine/due/entry.ts';
import { readWorkspace } from '../../src/io/disk/files.ts';
import type { DaySpan } from '../../src/model/time/span.ts';
import type { World } from '../../src/model/world.ts';
import type { Texts } from './lint-text.ts';
import { sourcesOf, TODAY } from './lint-text.ts';
import { readWorld } from './read-world.ts';

const A_YEAR: DaySpan = { from: '2026-10-22', until: '2027-11-21' };

/** Every entry of these files; deadlines that return are listed for a year. */
export const entriesOf = (texts: Texts, today = TODAY, span = A_YEAR): readonly CalendarEntry[] =>
  calendarOf(readWorld(sourcesOf(texts), today).world, span);

/** One line an entry: day, uid, what it is about, and whether it is overdue. */
export const inLines = (entries: readonly CalendarEntry[]): readonly string[] =>
  entries.map(({ day, uid, about, overdue }) => `${day} ${uid}: ${about}${overdue ? ' (overdue)' : ''}`);

export const linesOf = (texts: Texts, today = TODAY, span = A_YEAR): readonly string[] =>
  inLines(entriesOf(texts, today, span));

/** The example company. */
export const acmeWorld = (today = TODAY): World =>
  readWorld(readWorkspace(resolve('examples/acme/plans'), resolve('.')).files, today).world;
