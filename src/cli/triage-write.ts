import { answersAsData } from '../analyze/triage/answers.ts';
import type { FileChange, Host } from '../model/host.ts';
import { WriteRefused } from '../model/host.ts';
import type { Answers } from '../model/question.ts';
import type { TriageOutcome } from '../model/triage.ts';
import { listed } from '../model/words.ts';
import type { World } from '../model/world.ts';
import { renderDiff } from '../render/diff.ts';
import { plain, plainPath } from '../render/terminal.ts';
import { renderMessages, renderSummary } from '../render/triage.ts';
import { outcomeAsJson } from '../render/triage-json.ts';
import { editYaml } from '../yaml/edit.ts';
import type { ExitCode, Session } from './session.ts';
import type { TriageOptions } from './triage.ts';

/** Shows what was decided; after a conversation (then with `answers`) asks for the yes; writes, commits, and says who must be told. */
export const settleAndWrite = async (
  session: Session,
  world: World,
  root: string,
  outcome: TriageOutcome,
  options: TriageOptions,
  answers?: Answers,
): Promise<ExitCode> => {
  const { host, paint } = session;
  const changes = changesOf(host, world, root, outcome);
  const shown = changes.map(change => change.shown);
  preview(session, outcome, changes, options, answers !== undefined);
  const writes = changes.length > 0 && !options.dryRun;
  if (
    writes &&
    answers !== undefined &&
    !(await host.ask({ kind: 'yes-no', message: yesQuestion(outcome), default: true }))
  ) {
    host.remark('Nothing was written.\n');
    return 0;
  }
  if (writes) writeOrGiveBack(session, root, changes, answers);
  const commit = writes && options.commit ? await commitOrRefusal(session, root, changes, outcome) : undefined;
  const id = commit instanceof WriteRefused ? undefined : commit;
  if (options.json) host.print(outcomeAsJson(outcome, shown, writes, id));
  else host.print(renderMessages(outcome, paint));
  if (commit instanceof WriteRefused)
    throw new WriteRefused(`Written: ${files(shown)}, but not committed: ${plain(commit.message)}`);
  host.remark(closing(shown, writes, id));
  return 0;
};

interface ShownChange extends FileChange {
  readonly shown: string;
}

/** The plan file and the decision log, as they are and as they would be. */
const changesOf = (
  host: Host,
  world: World,
  root: string,
  { team: id, edits, decisions }: TriageOutcome,
): readonly ShownChange[] => {
  const team = world.teams.find(file => file.id === id);
  if (team === undefined) throw new RangeError(`no team ${id}`);
  const after = editYaml(team.text, edits);
  const plan =
    after === team.text ? [] : [{ path: `${root}/${team.path}`, shown: team.shown, before: team.text, after }];
  if (decisions.length === 0) return plan;
  const log = world.decisions.find(file => file.team === id);
  const path = log?.path ?? `decisions/${id}.yaml`;
  const length = log?.content.length ?? 0;
  const added = decisions.map((value, index) => ({ kind: 'insert', list: [], index: length + index, value }) as const);
  return [
    ...plan,
    {
      path: `${root}/${path}`,
      shown: host.shown(`${root}/${path}`),
      before: log?.text,
      after: editYaml(log?.text ?? NEW_LOG, added),
    },
  ];
};

const NEW_LOG = '# yaml-language-server: $schema=../.schemas/decisions.schema.json\n';

/** In a conversation the preview belongs to it; without one it is the result. */
const preview = (
  { host, paint, paintRemarks }: Session,
  outcome: TriageOutcome,
  changes: readonly ShownChange[],
  { json }: TriageOptions,
  isConversation: boolean,
): void => {
  if (json && !isConversation) return;
  const [say, colours] = isConversation ? [host.remark, paintRemarks] : [host.print, paint];
  say(renderSummary(outcome, colours));
  for (const { shown, before, after } of changes) say(`${renderDiff(shown, before, after, colours)}\n`);
};

const yesQuestion = ({ messages }: TriageOutcome): string => {
  const who = listed(messages.map(({ to }) => plain(to)));
  return who === '' ? 'Write it?' : `Write it, and I will tell ${who}?`;
};

/** Answers to a dozen questions are work too: where they cannot be written, they are given back. */
const writeOrGiveBack = (
  { host }: Session,
  root: string,
  changes: readonly FileChange[],
  answers: Answers | undefined,
): void => {
  try {
    host.write(changes, [root]);
  } catch (error) {
    if (error instanceof WriteRefused && answers !== undefined)
      host.remark(
        `Your answers, for \`plan triage --answers FILE\`:\n${JSON.stringify(answersAsData(answers), null, 2)}\n`,
      );
    throw error;
  }
};

/** The plan is written by then, so who must be told is still said when git refuses. */
const commitOrRefusal = async (
  { host }: Session,
  root: string,
  changes: readonly FileChange[],
  { commitMessage }: TriageOutcome,
): Promise<string | WriteRefused> => {
  const paths = changes.map(({ path }) => path);
  try {
    return await host.git.commit(root, paths, commitMessage.split('\n').map(plain).join('\n'));
  } catch (error) {
    if (error instanceof WriteRefused) return error;
    throw error;
  }
};

const files = (shown: readonly string[]): string => shown.map(plainPath).join(', ');

const closing = (shown: readonly string[], wrote: boolean, commit: string | undefined): string => {
  if (shown.length === 0) return 'Nothing changes.\n';
  if (!wrote) return 'Nothing was written (--dry-run).\n';
  if (commit === undefined) return `Written: ${files(shown)}.\n`;
  return `Written: ${files(shown)}, as commit ${commit}; \`git revert ${commit}\` would undo it.\n`;
};
