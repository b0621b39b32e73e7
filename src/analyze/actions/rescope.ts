import { askText, askYesNo } from '../../engine/questions/ask.ts';
import type { Script } from '../../model/question.ts';
import { sameScope } from '../../model/scope.ts';
import { onOneLine, shortened } from '../../model/words/title.ts';
import type { ActionContext } from './action-context.ts';
import { closedItem, openItem } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import { lacksRecord } from './needs.ts';
import { livePromise } from './promised.ts';
import { renegotiate } from './renegotiate.ts';

/** Changes what is promised; those it is promised to agree, or hear of it where only the words change. */
export function* rescope(context: ActionContext): Script<ActionOutcome> {
  const { work } = context.placed;
  const isRecord = closedItem(context) !== undefined && lacksRecord(context, 'commitment-scope');
  if (!isRecord) openItem(context);
  const commitment = livePromise(context);
  const scope = yield* askText('scope', 'What exactly is promised?', {
    notes: [`Until now: ${onOneLine(commitment.scope)}`],
    check: text => {
      if (text === '') return 'say in a few words what they will get';
      return isRecord && !sameScope(text, commitment.scope)
        ? `${context.placed.id} is closed; what it promised last is "${shortened(onOneLine(commitment.scope), 200)}"`
        : undefined;
    },
  });
  const isWording = yield* askYesNo('wording', 'Do only the words change?', { default: false });
  const { to: people, date } = commitment;
  return yield* renegotiate(context, commitment, {
    act: 'rescope',
    scope,
    isWording,
    ...(isWording ? { usualReason: 'The same in other words.' } : {}),
    news: () => [{ event: { kind: 'rescoped', title: work.title, people, date, scope } }],
  });
}
