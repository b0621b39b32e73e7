import type { Company } from './files/company.ts';
import type { Marketing } from './files/marketing.ts';
import type { FileKind } from './files/registry.ts';
import type { ReviewAnswers } from './files/review.ts';
import type { Contents } from './files/schemas.ts';
import type { Archive, Decision, Team } from './files/team.ts';
import type { TeamForecast } from './forecast.ts';
import type { ClosedItem, InboxEntry, Item, Place } from './item.ts';
import type { Path } from './path.ts';
import type { PlanFile } from './source.ts';
import type { Calendar } from './time/calendar.ts';
import type { Day } from './time/day.ts';
import type { MustStart } from './time/must-start-by.ts';

/** An item, or an inbox entry, where it stands. */
export interface Placed<Work extends Item | InboxEntry | ClosedItem = Item | InboxEntry | ClosedItem> {
  readonly work: Work;
  /** Its id; an inbox entry without one goes by its title. */
  readonly id: string;
  readonly place: Place | 'inbox';
  readonly index: number;
  readonly path: Path;
}

export interface TeamFile extends PlanFile<Team> {
  /** The name of the file, which is the id of the team. */
  readonly id: string;
  readonly inProgress: readonly Placed<Item>[];
  readonly comingSoon: readonly Placed<Item>[];
  readonly backlog: readonly Placed<Item>[];
  readonly inbox: readonly Placed<InboxEntry>[];
  readonly closed: readonly Placed<ClosedItem>[];
  /** All of these but what is closed, in this order. */
  readonly open: readonly Placed<Item | InboxEntry>[];
  /** All of these, in this order. */
  readonly everything: readonly Placed[];
}

/** A file that belongs to a team by its name. */
export interface OfTeam<Content> extends PlanFile<Content> {
  readonly team: string;
}

export interface ReviewFile extends OfTeam<ReviewAnswers> {
  readonly quarter: string;
}

/** A file that could not be read in full. */
interface PartialFile {
  readonly kind: FileKind | undefined;
  readonly path: string;
  readonly shown: string;
  /** True when nothing of it could be read. */
  readonly lost: boolean;
  /** Undefined when there is none, as for a file that is too large. */
  readonly text: string | undefined;
}

/** Everything that is known when a rule runs; facts that cost something are worked out when first asked for. */
export interface World {
  readonly today: Day;
  readonly calendar: Calendar;
  /** Sorted by path, like all lists of files. */
  readonly teams: readonly TeamFile[];
  /** Every file that holds decisions, as a list of them. By team, and those of a team as they were decided, as far as names of files tell. */
  readonly decisions: readonly OfTeam<readonly Decision[]>[];
  readonly archives: readonly PlanFile<Archive>[];
  readonly reviews: readonly ReviewFile[];
  readonly company: PlanFile<Company> | undefined;
  readonly marketing: PlanFile<Marketing> | undefined;
  readonly product: PlanFile<Contents['product']> | undefined;
  readonly feedback: PlanFile<Contents['feedback']> | undefined;
  /** Sorted by path. */
  readonly partial: readonly PartialFile[];
  /** True when none is partial. */
  readonly whole: boolean;
  /** True in a workspace with an answers file in `reviews`. Generated documents alone do not count: a world is made without them. */
  readonly keepsReviews: boolean;
  /** Where an id, or `team/id`, stands: every item of every team and archive that carries it. */
  readonly itemsNamed: (reference: string) => readonly { readonly file: PlanFile<unknown>; readonly path: Path }[];
  /** Every id that an item has or had, archived ones too. */
  readonly itemIds: ReadonlySet<string>;
  /** Those, what decisions name, and what stands in the text of files that could not be read in full: ids are never reused. */
  readonly usedIds: ReadonlySet<string>;
  /** The working day on which live work is due; undefined without a live commitment and a launch. */
  readonly due: (item: Item | InboxEntry) => Day | undefined;
  /** Undefined for work that is not due, not scoped, or scoped out of order. */
  readonly mustStart: (team: Team, item: Item | InboxEntry) => MustStart | undefined;
  /** Rough, from few runs. Undefined where a team does not say how many engineers it has, or what it says could not be read in full. */
  readonly forecast: (team: TeamFile) => TeamForecast | undefined;
}
