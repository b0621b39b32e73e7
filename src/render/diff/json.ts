import type { Concerned, PlanDiff } from '../../analyze/diff/plan-diff.ts';
import type { PlanChange } from '../../engine/diff/plan-change.ts';
import type { ChangeOutput, NeedsOutput } from '../media/change-output.ts';
import { changeOutput, needsOutput } from '../media/change-output.ts';
import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';
import { diffMessages } from './messages.ts';

/** What `plan diff --json` says, behind what every output begins with. */
export interface DiffOutput {
  /** `commit` is absent before the first one. */
  readonly base: { readonly commit?: string | undefined; readonly name: string; readonly why: string };
  /** Changes of the company's policy, stakeholders, goals and calendar, and of launches. */
  readonly company: readonly ChangeOutput[];
  /** Changes of items, and of records that speak of them. */
  readonly items: readonly ChangedItemOutput[];
  /** Changes that are no single item's. */
  readonly teams: readonly ChangedTeamOutput[];
  /** Files that could not be read, or not in full (`lost`: nothing of them), at the base or now: what changed there is missing. */
  readonly unread: readonly { readonly file: string; readonly at: 'base' | 'now'; readonly lost: boolean }[];
  readonly people: readonly ConcernedOutput[];
  /** With `--messages`. */
  readonly messages?: readonly { readonly to: string; readonly name?: string; readonly text: string }[] | undefined;
}

interface ChangedTeamOutput extends ChangeOutput {
  readonly team: string;
}

interface ChangedItemOutput extends ChangedTeamOutput {
  readonly item: string;
  readonly title: string;
  readonly reasons: readonly string[];
  readonly cause?: string | undefined;
  /** Ids of the items that work was interrupted for. */
  readonly becauseOf: readonly string[];
  readonly links: readonly string[];
  readonly needs?: NeedsOutput | undefined;
}

interface ConcernedOutput {
  readonly id: string;
  readonly name: string;
  /** The id of whom they are spoken to through. */
  readonly through?: string | undefined;
  readonly concerns: readonly {
    readonly team: string;
    readonly item?: string | undefined;
    readonly change: string;
    readonly need: 'approve' | 'inform' | 'news';
    readonly recorded: boolean;
  }[];
}

export const diffAsJson = (diff: PlanDiff, withMessages: boolean, start: OutputStart): string => {
  const { base, company, teams, unread, people, nameOf } = diff;
  const changes = teams.flatMap(({ id, changes }) => changes.map(change => ({ team: id, change })));
  const output: DiffOutput = {
    base: { commit: base.commit, name: base.name, why: base.why },
    company: company.map(({ what }) => changeOutput(what, nameOf)),
    items: changes.flatMap(({ team, change }) => itemOutput(team, change, nameOf)),
    teams: changes
      .filter(({ change }) => change.item === undefined)
      .map(({ team, change }) => ({ team, ...changeOutput(change.what, nameOf) })),
    unread: unread.map(({ file, at, lost }) => ({ file, at, lost })),
    people: people.map(personOutput),
    messages: withMessages ? diffMessages(diff) : undefined,
  };
  return outputText('diff', start, output);
};

const itemOutput = (
  team: string,
  { item, what, why, asks }: PlanChange,
  nameOf: PlanDiff['nameOf'],
): readonly ChangedItemOutput[] => {
  if (item === undefined) return [];
  const { reasons, cause, becauseOf, links } = why;
  return [
    {
      item: item.id,
      title: item.title,
      team,
      ...changeOutput(what, nameOf),
      reasons,
      cause,
      becauseOf,
      links,
      needs: asks && needsOutput(asks),
    },
  ];
};

const personOutput = ({ id, name, through, concerns }: Concerned): ConcernedOutput => ({
  id,
  name,
  through,
  concerns: concerns.map(({ team, change, need, isRecorded }) => ({
    team: team.id,
    item: change.item?.id,
    change: change.what.kind,
    need,
    recorded: isRecorded,
  })),
});
