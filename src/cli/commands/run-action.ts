import { planAction } from '../../app/actions/plan-action.ts';
import type { BaseOptions } from '../../app/base/read-base.ts';
import type { Answers, Choice, Script } from '../../model/question.ts';
import { actionNotes, actionRemarks } from '../../render/actions/action.ts';
import { actionAsJson } from '../../render/actions/json.ts';
import { outcomeWords } from '../../render/media/outcome-words.ts';
import type { WriteOptions } from '../asking/confirm-and-write.ts';
import { confirmAndWrite } from '../asking/confirm-and-write.ts';
import { askMissing, isAtTerminal, shownChoices } from '../asking/converse.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';
import type { ActionDescription } from './action-description.ts';
import { nameOf } from './action-description.ts';

/** Options of every action. */
export interface ActionOptions extends WriteOptions, Pick<BaseOptions, 'base' | 'history'> {
  readonly yes?: boolean;
}

/** What stands on the command line. */
interface Given {
  readonly item: string | undefined;
  readonly answers: Answers;
}

/** Asks at a terminal for what is missing, else says all that is; shows the change, writes it with its record, says what is still missing. */
export const runAction = async (
  session: Session,
  global: GlobalOptions,
  action: ActionDescription,
  given: Given,
  options: ActionOptions,
): Promise<ExitCode> => {
  const { host, paint, paintRemarks } = session;
  const name = nameOf(action);
  const planned = await planAction(
    session,
    { ...global, ...options },
    { name: action.name, ...given },
    { nameOf: name, ...(isAtTerminal(host) ? { atTerminal: terminalOf(session, name) } : {}) },
  );
  const { root, outcome, unwritten, changes, effect } = planned;
  const asksYes = isAtTerminal(host) && !options.yes;
  const remarks = actionRemarks(outcome, unwritten.map(name), effect);
  return confirmAndWrite(
    session,
    {
      ...outcomeWords(outcome),
      root,
      changes,
      notes: actionNotes(remarks, effect, asksYes ? paintRemarks : paint),
      asksYes,
      asJson: (start, result) => actionAsJson(start, action.name, outcome, remarks, effect, result),
    },
    options,
  );
};

const terminalOf = (session: Session, name: (key: string) => string) => {
  const { host } = session;
  return {
    chooseItem: async (choices: readonly Choice[]) =>
      String(
        await host.ask({ kind: 'choice', message: 'Which work?', choices: shownChoices(choices, host.stderr.columns) }),
      ),
    askMissing: <Result>(script: Script<Result>, answers: Answers) => askMissing(session, script, answers, name),
  };
};
