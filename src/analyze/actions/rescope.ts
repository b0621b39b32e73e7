import { askText, askYesNo } from '../../engine/questions/ask.ts';
import { calledBy } from '../../engine/questions/people.ts';
import type { Script } from '../../model/question.ts';
import { sameScope } from '../../model/scope.ts';
import { onOneLine, shortened } from '../../model/words/title.ts';
import { listed } from '../../model/words/words.ts';
import { quoted } from '../triage/words.ts';
import type { Matter } from './action-context.ts';
import { closedItem, openItem } from './action-context.ts';
import type { DeedOutcome } from './action-outcome.ts';
import { owes } from './needs.ts';
import { livePromise, promisedWords } from './promised.ts';
import { renegotiate } from './renegotiate.ts';

/** Changes what is promised; those it is promised to agree, or hear of it where only the words change. */
export function* rescope(matter: Matter): Script<DeedOutcome> {
  const { work } = matter.placed;
  const isRecord = closedItem(matter) !== undefined && owes(matter, 'commitment-scope');
  if (!isRecord) openItem(matter);
  const commitment = livePromise(matter);
  const scope = yield* askText('scope', 'What exactly is promised?', {
    notes: [`Until now: ${onOneLine(commitment.scope)}`],
    check: text => {
      if (text === '') return 'say in a few words what they will get';
      return isRecord && !sameScope(text, commitment.scope)
        ? `${matter.placed.id} is closed; what it promised last is "${shortened(onOneLine(commitment.scope), 200)}"`
        : undefined;
    },
  });
  const isWording = yield* askYesNo('wording', 'Do only the words change?', { default: false });
  const to = listed(commitment.to.map(who => calledBy(who, matter.world)));
  const what = promisedWords(scope);
  const sentence = `What ${quoted(work)} promises to ${to} for ${commitment.date} is now: ${what}.`;
  return yield* renegotiate(matter, commitment, {
    verb: 'rescope',
    scope,
    isWording,
    ...(isWording ? { usualReason: 'The same in other words.' } : {}),
    news: () => [
      {
        sentence,
        told: () => `What ${quoted(work)} promises for ${commitment.date} is now: ${what}.`,
        wish: () => `change what ${quoted(work)} promises for ${commitment.date}. It would be: ${what}`,
      },
    ],
  });
}
