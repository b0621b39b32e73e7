import type { InboxEntry, Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import { workingDayBackFrom } from '../../model/time/calendar.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';
import type { EntryDraft } from './draft.ts';
import { teamOf } from './draft.ts';
import { lastStart, targetOf } from './item-concern.ts';

/** What is due of work that is not done: promises, what a launch needs, starts and targets. */
export const workEntries = (world: World): readonly EntryDraft[] =>
  world.teams.flatMap(team => team.open.flatMap(placed => entriesOf({ placed, team, world })));

interface Stands {
  readonly placed: Placed<Item | InboxEntry>;
  readonly team: TeamFile;
  readonly world: World;
}

/** Once a promise is broken, nothing else that has passed is said of the same item. */
const entriesOf = (stands: Stands): readonly EntryDraft[] => {
  const { placed, team, world } = stands;
  const { work, id } = placed;
  const [promised, ...others] = [promise(stands), readyForLaunch(stands), start(stands), target(stands)];
  const isBroken = promised !== undefined && promised.day < world.today;
  return [promised, ...others.filter(other => !isBroken || (other !== undefined && other.day >= world.today))]
    .filter(dated => dated !== undefined)
    .map(dated => ({
      ...dated,
      key: [id],
      team: teamOf(team),
      item: { id, title: work.title },
      about: work.title,
      overdue: dated.day < world.today,
      confidential: launchOf(stands)?.confidential ?? false,
    }));
};

type Dated = Pick<EntryDraft, 'kind' | 'day' | 'notes'> | undefined;

const promiseOf = ({ placed: { work, path }, team }: Stands) =>
  isLive(work.commitment) && team.isWholeAt([...path, 'commitment', 'changes']) ? work.commitment : undefined;

const launchOf = ({ placed: { work }, world }: Stands) =>
  world.marketing?.content.launches.find(({ id }) => id === work.launch);

const promise = (stands: Stands): Dated => {
  const commitment = promiseOf(stands);
  if (commitment === undefined) return undefined;
  const { company, calendar } = stands.world;
  const { date, to, scope, fixed } = commitment;
  const workingDay = workingDayBackFrom(date, calendar);
  return {
    kind: 'commitment',
    day: date,
    notes: [
      `Promised to ${listed(to.map(nameIn(company?.content)))}: ${scope}`,
      fixed ? 'The date is outside our control.' : undefined,
      workingDay === undefined || workingDay === date ? undefined : `The last working day for it is ${workingDay}.`,
    ],
  };
};

/** Only where it is earlier than the promise. The backlog promises nothing. */
const readyForLaunch = (stands: Stands): Dated => {
  const { placed, world } = stands;
  const launch = launchOf(stands);
  const isPlanned = placed.place === 'in_progress' || placed.place === 'coming_soon';
  if (launch === undefined || !isPlanned || !(world.marketing?.isWholeAt(['lead_times']) ?? true)) return undefined;
  const due = world.due(placed.work);
  const promised = promiseOf(stands)?.date;
  if (due === undefined || (promised !== undefined && workingDayBackFrom(promised, world.calendar) === due))
    return undefined;
  return { kind: 'due', day: due, notes: [`The launch ${launch.name} on ${launch.date} needs it.`] };
};

const start = ({ placed, team, world }: Stands): Dated => {
  const found = lastStart(placed, team, world);
  if (found === undefined || placed.work.scoping === undefined) return undefined;
  const { engineers } = placed.work.scoping;
  const sum = `${counted(found.days, 'working day')} at 85 % for ${counted(engineers, 'engineer')}`;
  return { kind: 'start', day: found.on, notes: [`It takes ${sum}, and is due on ${found.due}.`] };
};

const target = ({ placed }: Stands): Dated => {
  const day = targetOf(placed);
  return day === undefined ? undefined : { kind: 'target', day, notes: ["A rough idea, the team's to move."] };
};
