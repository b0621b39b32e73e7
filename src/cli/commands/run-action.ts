import type { ActionContext } from '../../analyze/actions/action-context.ts';
import { actionContextFor } from '../../analyze/actions/action-context.ts';
import type { ActionOutcome } from '../../analyze/actions/action-outcome.ts';
import { withUnneeded } from '../../analyze/actions/unneeded.ts';
import { baseOfAction } from '../../app/actions/action-base.ts';
import { afterAction } from '../../app/actions/after-action.ts';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { changesOf } from '../../app/workspace/planned-changes.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import { refuseUnreadable } from '../../app/workspace/readable.ts';
import { certainResultOf, unaskedAnswers } from '../../engine/questions/answers.ts';
import { UsageError } from '../../model/host.ts';
import type { Answers, Question, Script } from '../../model/question.ts';
import { plain } from '../../model/words/plain.ts';
import { titleOf } from '../../model/words/title.ts';
import { listed } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';
import { actionAsJson, actionNotes } from '../../render/actions/action.ts';
import { confirmAndWrite, requireCommitted, requireRepository } from '../asking/confirm-and-write.ts';
import { askMissing, isAtTerminal, shownChoices } from '../asking/converse.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';
import type { Action, ActionOptions } from './action.ts';
import { nameOf } from './action.ts';

/** What stands on the command line. */
interface Given {
  readonly item: string | undefined;
  readonly answers: Answers;
}

/** Asks at a terminal for what is missing, else says all that is; shows the change, writes it with its record, says what is still owed. */
export const runAction = async (
  session: Session,
  global: GlobalOptions,
  action: Action,
  given: Given,
  options: ActionOptions,
): Promise<ExitCode> => {
  const { host, today, paint, paintRemarks } = session;
  const workspace = workspaceFiles(host, global);
  const { root, files } = workspace;
  await requireRepository(session, root, options);
  const read = await readWorld(files, today);
  const found = matterIn(read.world, given.item ?? (await chosenItem(session, read.world, action)));
  const { team, placed } = found;
  refuseUnreadable(session, read.world, files, team);
  const paths = [team, ...read.world.decisions.filter(file => file.team === team.id)].map(
    ({ path }) => `${root}/${path}`,
  );
  await requireCommitted(session, root, paths, options);
  const refused = await action.refuse?.(given.answers, found);
  if (refused !== undefined) throw new UsageError(plain(refused));
  const base = await baseOfAction(session, workspace, read, placed.id, options);
  const script = await action.script();
  const outcome = await outcomeFor(
    session,
    action,
    () => script({ ...found, base: base.world, isCommitted: base.isCommitted }),
    given.answers,
  );
  const changes = changesOf(host, read.world, root, outcome);
  const after = await afterAction(workspace, read, base, outcome, changes);
  const asksYes = isAtTerminal(host) && !options.yes;
  const settlement = {
    ...outcome,
    root,
    changes,
    notes: actionNotes(outcome, after, asksYes ? paintRemarks : paint),
    asksYes,
    asJson: (shown: readonly string[], written: boolean, commit: string | undefined) =>
      actionAsJson(outcome, after, { files: shown, written, commit: commit ?? null }),
  };
  return confirmAndWrite(session, settlement, options);
};

const matterIn = (world: World, item: string): ActionContext => {
  const found = actionContextFor(world, world, item);
  if ('context' in found) return found.context;
  const unread = world.whole ? '' : ' Some files cannot be read in full; `plan lint` shows them.';
  throw new UsageError(`${plain(found.problem)}${unread}`);
};

const chosenItem = async ({ host }: Session, world: World, { name, places }: Action): Promise<string> => {
  if (!isAtTerminal(host))
    throw new UsageError('ITEM is missing: name the work by its id; `plan status` shows what there is.');
  const choices = world.teams.flatMap(team =>
    team.everything
      .filter(({ place }) => places.some(one => one === place))
      .map(placed => ({ value: `${team.id}/${placed.id}`, label: `${team.content.name}: ${titleOf(placed.work)}` })),
  );
  if (choices.length === 0) throw new UsageError(`There is no work that \`plan ${name}\` could be about.`);
  return String(
    await host.ask({ kind: 'choice', message: 'Which work?', choices: shownChoices(choices, host.stderr.columns) }),
  );
};

const outcomeFor = async (
  session: Session,
  action: Action,
  script: () => Script<ActionOutcome>,
  given: Answers,
): Promise<ActionOutcome> => {
  const name = nameOf(action);
  const words = { name, missing: inWords };
  const tolerant = () => withUnneeded(script());
  if (!isAtTerminal(session.host)) {
    const found = certainResultOf(tolerant, given, session.today, words);
    if ('problems' in found) throw refusal(action, found.problems);
    return remarked(found.result, name);
  }
  const { result, asked } = await askMissing(session, tolerant(), given, name);
  const unasked = unaskedAnswers(given, asked, words);
  if (unasked.length > 0) throw refusal(action, unasked);
  return remarked(result, name);
};

const inWords = ({ message, choices, check }: Question): string => {
  const open = choices.filter(({ value }) => check(value) === undefined);
  return `${message}${open.length === 0 ? '' : ` (${open.map(({ value }) => value).join(', ')})`}`;
};

const refusal = ({ name }: Action, problems: readonly string[]): UsageError =>
  new UsageError(
    `This is not enough for \`plan ${name}\`:\n${problems.map(problem => `  - ${plain(problem)}`).join('\n')}`,
  );

const remarked = (
  { result, unneeded }: { readonly result: ActionOutcome; readonly unneeded: readonly string[] },
  name: (key: string) => string,
): ActionOutcome =>
  unneeded.length === 0
    ? result
    : {
        ...result,
        remarks: [
          ...result.remarks,
          `${listed(unneeded.map(name))} ${unneeded.length === 1 ? 'is' : 'are'} not written down: this needs no record.`,
        ],
      };
