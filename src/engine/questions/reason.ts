import type { Script } from '../../model/question.ts';
import { askText } from './ask.ts';

/** Asks why something is done. `usual`: why, if nobody says better. */
export function* askReason(
  usual?: string,
  { key, message }: { readonly key: string; readonly message: string } = OF_RECORD,
): Script<string> {
  return yield* askText(key, message, {
    ...(usual === undefined ? {} : { default: usual }),
    check: text => (text === '' ? 'those who are told will ask' : undefined),
  });
}

const OF_RECORD = { key: 'reason', message: 'Why? One sentence for the record.' };
