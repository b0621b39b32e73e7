import type { Board, BoardItem, TeamBoard } from '../../analyze/status/board-item.ts';
import type { EntryJson } from '../media/due-json.ts';
import { entryJson } from '../media/due-json.ts';
import { jsonText } from '../media/json-text.ts';

/** What `plan status --json` prints. Fields are only ever added while `version` stays the same; unknown ones are left out. */
interface BoardJson {
  readonly version: 1;
  readonly today: string;
  readonly teams: readonly TeamJson[];
  /** What is due within two weeks, by day, besides what needs attention. */
  readonly next: readonly EntryJson[];
}

interface TeamJson {
  readonly team: string;
  readonly name: string;
  readonly inProgress: readonly ItemJson[];
  readonly comingSoon: readonly ItemJson[];
  readonly queueLimit: number;
  readonly backlog: readonly { readonly id: string; readonly title: string; readonly priority?: string | undefined }[];
  readonly inbox: readonly {
    readonly title: string;
    readonly added?: string | undefined;
    readonly workingDays?: number | undefined;
    readonly askedFor?: string | undefined;
  }[];
  /** Worst first. */
  readonly attention: readonly { readonly concern: string; readonly item: string; readonly on: string }[];
}

interface ItemJson {
  readonly id: string;
  readonly title: string;
  readonly priority?: string | undefined;
  readonly owner?: string | undefined;
  readonly targetDate?: string | undefined;
  readonly commitment?: { readonly date: string; readonly to: readonly string[]; readonly fixed: boolean } | undefined;
  /** `workingDays` at 85 % confidence end on `due`. */
  readonly mustStart?: { readonly by: string; readonly due: string; readonly workingDays: number } | undefined;
}

export const boardAsJson = ({ today, teams, next }: Board): string => {
  const board: BoardJson = {
    version: 1,
    today,
    teams: teams.map(teamJson),
    next: next.map(entry => entryJson(entry, today)),
  };
  return jsonText(board);
};

const teamJson = (team: TeamBoard): TeamJson => ({
  team: team.id,
  name: team.name,
  inProgress: team.inProgress.map(itemJson),
  comingSoon: team.comingSoon.map(itemJson),
  queueLimit: team.queueLimit,
  backlog: team.backlog.map(({ id, title, priority }) => ({ id, title, priority })),
  inbox: team.inbox.map(({ title, added, workingDays, askedFor }) => ({ title, added, workingDays, askedFor })),
  attention: team.attention.map(({ concern, on, item }) => ({ concern, item, on })),
});

const itemJson = ({ id, title, priority, owner, target, commitment, mustStart }: BoardItem): ItemJson => ({
  id,
  title,
  priority,
  owner,
  targetDate: target,
  commitment: commitment && { date: commitment.date, to: commitment.to, fixed: commitment.fixed },
  mustStart: mustStart && { by: mustStart.on, due: mustStart.due, workingDays: mustStart.days },
});
