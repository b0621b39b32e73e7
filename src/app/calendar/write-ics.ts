import { resolve } from 'node:path';
import type { CalendarEntry } from '../../engine/due/entry.ts';
import type { Inputs } from '../inputs.ts';
import { textToReplace } from '../workspace/written-file.ts';
import type { CalendarRead } from './calendar.ts';

/** How a calendar is written for programs. */
export interface IcsFormat {
  readonly asText: (entries: readonly CalendarEntry[]) => string;
  /** True for the text of a calendar that was written here. */
  readonly isOurs: (text: string) => boolean;
}

/** Writes a calendar to a file, unless it says the same already. */
export const writeIcs = (
  file: string,
  { root, subscribed }: CalendarRead,
  { host }: Pick<Inputs, 'host'>,
  { asText, isOurs }: IcsFormat,
): { readonly path: string; readonly isWritten: boolean; readonly entries: number } => {
  const path = resolve(host.cwd, file);
  const before = textToReplace(path, { flag: '--ics', root, host, isOurs, whatElse: 'is no calendar of plan' });
  const entries = subscribed();
  const after = asText(entries);
  const isWritten = after !== before;
  if (isWritten) host.write([{ path, before, after }], 'anywhere');
  return { path, isWritten, entries: entries.length };
};
