import { askText, askYesNo } from '../../engine/questions/ask.ts';
import type { Question, Script } from '../../model/question.ts';

/** What a record would say. */
const OF_RECORDS = ['reason', 'informed', 'approved_by', 'link'] as const;

/** Lets answers pass that belong to a record where none is needed: it is no mistake to know why. `unwritten` are their keys. */
export function* allowRecordAnswers<Result>(
  script: Script<Result>,
): Script<{ readonly result: Result; readonly unwritten: readonly string[] }> {
  const asked = new Set<string>();
  let step = script.next();
  while (!step.done) {
    const question: Question = step.value;
    asked.add(question.key);
    step = script.next(yield question);
  }
  const unwritten: string[] = [];
  for (const key of OF_RECORDS)
    if (!asked.has(key) && (yield* askText(key, 'What would the record say?', { default: '' })) !== '')
      unwritten.push(key);
  if (!asked.has('pending')) yield* askYesNo('pending', 'Is it only proposed?', { default: false });
  return { result: step.value, unwritten };
}
