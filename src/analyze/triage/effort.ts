import { askScoping } from '../../engine/questions/scoping.ts';
import type { Script } from '../../model/question.ts';
import type { Work } from './work.ts';

/** Asks for a rough effort, once; where it is needed also those who had none before. */
export function* askEffort(work: Work, needed: boolean): Script<void> {
  if (work.item.scoping !== undefined || (work.effortIsUnknown && !needed)) return;
  const scoping = yield* askScoping(work, {
    message: 'How much undisturbed engineer time does it take?',
    notes: [
      `Roughly, as low/likely/high: 2w/3w/5w${needed ? '. What is promised needs one.' : '; nothing if nobody knows yet.'}`,
    ],
    needed,
  });
  work.effortIsUnknown = scoping === undefined;
  if (scoping !== undefined) work.give('scoping', scoping);
}
