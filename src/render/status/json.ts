import type { Board, BoardItem, TeamBoard } from '../../analyze/status/board-item.ts';
import type { DueEntryOutput } from '../media/due-json.ts';
import { entryOutput } from '../media/due-json.ts';
import { outputText } from '../media/json-text.ts';

/** What `plan status --json` prints behind its start. */
export interface StatusOutput {
  readonly teams: readonly StatusTeamOutput[];
  /** What is due within two weeks, by day, besides what needs attention. */
  readonly next: readonly DueEntryOutput[];
}

interface StatusTeamOutput {
  readonly team: string;
  readonly name: string;
  readonly inProgress: readonly StatusItemOutput[];
  readonly comingSoon: readonly StatusItemOutput[];
  /** How many items the queue is to hold at most. */
  readonly queueLimit: number;
  readonly backlog: readonly BacklogOutput[];
  readonly inbox: readonly InboxOutput[];
  /** Worst first. */
  readonly attention: readonly AttentionOutput[];
}

interface StatusItemOutput {
  readonly id: string;
  readonly title: string;
  /** `P0`, `P1` or `P2`. */
  readonly priority?: string | undefined;
  readonly owner?: string | undefined;
  /** Of work in progress. */
  readonly targetDate?: string | undefined;
  /** Live ones only. */
  readonly commitment?:
    | {
        readonly date: string;
        readonly to: readonly string[];
        /** The date is outside the team's control. */
        readonly fixed: boolean;
      }
    | undefined;
  /** Of queued work that has never been started: the last day to start, so that `workingDays` at 85 % confidence end on `due`. */
  readonly mustStart?: { readonly by: string; readonly due: string; readonly workingDays: number } | undefined;
}

interface BacklogOutput {
  readonly id: string;
  readonly title: string;
  /** `P0`, `P1` or `P2`. */
  readonly priority?: string | undefined;
}

interface InboxOutput {
  readonly title: string;
  readonly added?: string | undefined;
  /** How long it has waited. */
  readonly workingDays?: number | undefined;
  readonly askedFor?: string | undefined;
}

interface AttentionOutput {
  /** The rule of this name says more. */
  readonly concern: 'commitment-passed' | 'start-overdue' | 'target-passed' | 'start-soon';
  /** The item's id. */
  readonly item: string;
  /** The day that has passed, or comes soon. */
  readonly on: string;
}

export const statusAsJson = ({ today, teams, next }: Board, revision: string | undefined): string =>
  outputText('status', { today, revision }, {
    teams: teams.map(teamOutput),
    next: next.map(entry => entryOutput(entry, today)),
  } satisfies StatusOutput);

const teamOutput = (team: TeamBoard): StatusTeamOutput => ({
  team: team.id,
  name: team.name,
  inProgress: team.inProgress.map(itemOutput),
  comingSoon: team.comingSoon.map(itemOutput),
  queueLimit: team.queueLimit,
  backlog: team.backlog.map(({ id, title, priority }) => ({ id, title, priority })),
  inbox: team.inbox.map(({ title, added, workingDays, askedFor }) => ({ title, added, workingDays, askedFor })),
  attention: team.attention.map(({ concern, on, item }) => ({ concern, item, on })),
});

const itemOutput = ({ id, title, priority, owner, target, commitment, mustStart }: BoardItem): StatusItemOutput => ({
  id,
  title,
  priority,
  owner,
  targetDate: target,
  commitment: commitment && { date: commitment.date, to: commitment.to, fixed: commitment.fixed },
  mustStart: mustStart && { by: mustStart.on, due: mustStart.due, workingDays: mustStart.days },
});
