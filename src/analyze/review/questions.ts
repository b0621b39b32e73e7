import type { ReviewAnswers } from '../../model/files/review.ts';
import type { CheckIn, CheckInAnswer, QuestionKey } from './check-in.ts';
import { QUESTION_KEYS } from './check-in.ts';

/** What the answers file holds, by question. People are named by `nameOf`. */
export const answersIn = (answers: ReviewAnswers | undefined, nameOf: (id: string) => string): CheckIn['answers'] => ({
  'retrospective.how_well': prose(answers?.retrospective?.how_well),
  'retrospective.evidence': (answers?.retrospective?.evidence ?? []).map(({ shows, source }) => ({
    text: shows,
    source,
  })),
  'status.serving': prose(answers?.status?.serving),
  'plan.fit': prose(answers?.plan?.fit),
  'plan.data': several(answers?.plan?.data),
  'plan.confidence': prose(answers?.plan?.confidence),
  guidance: several(answers?.guidance),
  complete: prose(answers?.complete),
  'excluded.why': prose(answers?.excluded?.why),
  'excluded.declined': prose(answers?.excluded?.declined),
  scheduled_on: prose(answers?.scheduled_on),
  invited: several(answers?.invited.map(nameOf)),
});

const prose = (text: string | undefined): CheckInAnswer => (text === undefined ? [] : [{ text }]);

const several = (texts: readonly string[] = []): CheckInAnswer => texts.map(text => ({ text }));

/** What nobody has answered. Without a backlog nothing lies below the line; after a meeting nobody asks when it will be. */
export const openQuestions = (
  answers: CheckIn['answers'],
  { hasBacklog, isHeld }: { readonly hasBacklog: boolean; readonly isHeld: boolean },
): readonly QuestionKey[] =>
  QUESTION_KEYS.filter(key => {
    if (key === 'excluded.why' && !hasBacklog) return false;
    if ((key === 'scheduled_on' || key === 'invited') && isHeld) return false;
    return answers[key].length === 0;
  });
