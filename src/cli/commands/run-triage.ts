import type { PlannedTriage } from '../../app/triage/triage.ts';
import { decideByAnswers, decideByAsking, nextStep, openTriage } from '../../app/triage/triage.ts';
import { outputStart } from '../../app/workspace/output-start.ts';
import { outcomeWords } from '../../render/media/outcome-words.ts';
import { promiseLines } from '../../render/media/promise-effect.ts';
import { stepAsJson, triageAsJson } from '../../render/triage/json.ts';
import { renderStep } from '../../render/triage/triage.ts';
import type { WriteOptions } from '../asking/confirm-and-write.ts';
import { confirmAndWrite } from '../asking/confirm-and-write.ts';
import { converse, requireTerminal, shownChoices } from '../asking/converse.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface TriageOptions extends WriteOptions {
  readonly team?: string;
  readonly title?: string;
  readonly answers?: string;
  readonly questions?: boolean;
}

/** Asks, shows what would change, asks for the yes, writes plan and decision log together. */
export const runTriage = async (
  session: Session,
  global: GlobalOptions,
  item: string | undefined,
  options: TriageOptions,
): Promise<ExitCode> => {
  const { host, paint } = session;
  const open = await openTriage(session, { ...global, ...options }, { item, ...options });
  if (options.questions) {
    const { step, answers, unasked } = nextStep(session, open);
    host.print(
      options.json
        ? stepAsJson(await outputStart(session, open.root), step, answers, unasked)
        : renderStep(step, unasked, paint),
    );
    return step.kind === 'refused' || unasked.length > 0 ? 2 : 0;
  }
  if (options.answers !== undefined)
    return confirmTriage(session, await decideByAnswers(session, open, options), options);
  requireTerminal(host, 'plan triage asks questions', 'give the answers with --answers FILE (see plan triage --help)');
  const planned = await decideByAsking(session, open, options, {
    choose: async (message, choices) =>
      String(await host.ask({ kind: 'choice', message, choices: shownChoices(choices, host.stderr.columns) })),
    converse: (script, answers) => converse(session, script, answers),
  });
  return confirmTriage(session, planned, options);
};

const confirmTriage = (session: Session, planned: PlannedTriage, options: WriteOptions): Promise<ExitCode> => {
  const { root, outcome, changes, conversation } = planned;
  const { paint, paintRemarks } = session;
  return confirmAndWrite(
    session,
    {
      ...outcomeWords(outcome),
      root,
      changes,
      notes: promiseLines(outcome.promises, conversation === undefined ? paint : paintRemarks),
      asksYes: conversation !== undefined,
      ...(conversation === undefined
        ? {}
        : {
            giveBack: `Your answers, for \`plan triage --answers FILE\`:\n${JSON.stringify(conversation, null, 2)}\n`,
          }),
      asJson: (start, result) => triageAsJson(start, outcome, result),
    },
    options,
  );
};
