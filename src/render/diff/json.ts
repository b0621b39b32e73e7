import type { Concerned, PlanDiff } from '../../analyze/diff/plan-diff.ts';
import type { Base } from '../../engine/changes/comparison.ts';
import type { Asks, PlanChange } from '../../engine/diff/plan-change.ts';
import type { Message } from '../../engine/edits/outcome.ts';
import { endsOf } from '../media/change-ends.ts';
import { saysOf } from '../media/change-sentences.ts';
import { jsonText } from '../media/json-text.ts';
import { diffMessages } from './messages.ts';

/** What `plan diff --json` prints. Fields are only ever added while `version` stays the same; unknown ones are left out. */
interface DiffJson {
  readonly version: 1;
  readonly base: Base;
  /** Changes of the company's policy, stakeholders, goals and calendar, and of launches. */
  readonly company: readonly Omit<ChangeJson, 'team'>[];
  /** Changes of items, and of records that speak of them. */
  readonly items: readonly ItemJson[];
  /** Changes that are no single item's. */
  readonly teams: readonly ChangeJson[];
  /** Files that could not be read, or not in full (`lost`: nothing of them), at the base or now: what changed there is missing. */
  readonly unread: PlanDiff['unread'];
  readonly people: readonly PersonJson[];
  /** With `--messages`. */
  readonly messages?: readonly Message[] | undefined;
}

interface ChangeJson {
  readonly team: string;
  /** What it means: promise-moved, started, delivered… */
  readonly change: string;
  /** From what to what, in words. */
  readonly says: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface ItemJson extends ChangeJson {
  readonly item: string;
  readonly title: string;
  readonly reasons: readonly string[];
  readonly cause?: string | undefined;
  readonly becauseOf: readonly string[];
  readonly links: readonly string[];
  readonly needs?: NeedsJson | undefined;
}

interface NeedsJson {
  readonly rule: string;
  readonly level: Asks['need'];
  readonly who: readonly string[];
  readonly told: readonly string[];
  readonly agreed: readonly string[];
  readonly missing: readonly string[];
  readonly record: Asks['record'];
  readonly owed: Asks['missing'];
}

interface PersonJson {
  readonly id: string;
  readonly name: string;
  readonly through?: string | undefined;
  readonly concerns: readonly {
    readonly team: string;
    readonly item?: string | undefined;
    readonly change: string;
    readonly need: string;
    readonly recorded: boolean;
  }[];
}

export const diffAsJson = (planDiff: PlanDiff, withMessages: boolean): string => {
  const { base, company, teams, unread, people, nameOf } = planDiff;
  const changes = teams.flatMap(({ id, changes }) => changes.map(change => ({ team: id, change })));
  const diff: DiffJson = {
    version: 1,
    base: { commit: base.commit, name: base.name, why: base.why },
    company: company.map(({ what }) => ({ change: what.kind, says: saysOf(what, nameOf) })),
    items: changes.flatMap(({ team, change }) => itemJson(team, change, nameOf)),
    teams: changes
      .filter(({ change }) => change.item === undefined)
      .map(({ team, change }) => changeJson(team, change, nameOf)),
    unread,
    people: people.map(personJson),
    messages: withMessages ? diffMessages(planDiff) : undefined,
  };
  return jsonText(diff);
};

const changeJson = (team: string, { what }: PlanChange, nameOf: PlanDiff['nameOf']): ChangeJson => ({
  team,
  change: what.kind,
  says: saysOf(what, nameOf),
  ...endsOf(what),
});

const itemJson = (team: string, change: PlanChange, nameOf: PlanDiff['nameOf']): readonly ItemJson[] => {
  const { item, why, asks } = change;
  if (item === undefined) return [];
  const { reasons, cause, becauseOf, links } = why;
  return [
    {
      item: item.id,
      title: item.title,
      ...changeJson(team, change, nameOf),
      reasons,
      cause,
      becauseOf,
      links,
      needs: asks && needsJson(asks),
    },
  ];
};

const needsJson = ({ key, need, who, told, agreed, missingPeople, record, missing }: Asks): NeedsJson => ({
  rule: key,
  level: need,
  who,
  told,
  agreed,
  missing: missingPeople,
  record,
  owed: missing,
});

const personJson = ({ id, name, through, concerns }: Concerned): PersonJson => ({
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
