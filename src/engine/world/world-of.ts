import { decisionLists } from '../../model/decision-files.ts';
import type { Company } from '../../model/files/company.ts';
import type { Marketing } from '../../model/files/marketing.ts';
import type { FileKind } from '../../model/files/registry.ts';
import { fileKindOf, stemOf } from '../../model/files/registry.ts';
import type { Team } from '../../model/files/team.ts';
import type { FilesByKind } from '../../model/files-by-kind.ts';
import type { InboxEntry, Item } from '../../model/item.ts';
import { idIn, isLive } from '../../model/item.ts';
import { once } from '../../model/once.ts';
import type { PlanFile, SourceFile } from '../../model/source.ts';
import type { Calendar } from '../../model/time/calendar.ts';
import { PLAIN_CALENDAR } from '../../model/time/calendar.ts';
import type { Day } from '../../model/time/day.ts';
import type { MustStart } from '../../model/time/must-start-by.ts';
import { dueDay, mustStart } from '../../model/time/must-start-by.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';
import { DEFAULT_SEED, forecastTeam, isForecastable, LINT_RUNS } from '../forecast/of-team.ts';
import { idsInText, idsOf, nameItems } from './item-names.ts';

/**
 * Puts the files together. `partial` are those that could not be read, or not in full.
 *
 * Every rule sees every team, and most need little of it: so what costs something (names, days, forecasts) is worked out when it is first asked
 * for, and once. And what depends on something that could not be read stays undefined, for a rule must not conclude from half a plan.
 */
export const worldOf = (files: FilesByKind, partial: readonly SourceFile[], today: Day): World => {
  const company = files.company[0];
  const marketing = files.marketing[0];
  const calendar = calendarOf(company?.content);
  const teams = files.team.map(teamFile);
  const broken = partialFiles(files, partial);
  const due: World['due'] = item => dueOf(item, marketing?.content, calendar);
  const decisions = decisionLists(files);
  const names = namesIn(files.archive, decisions, teams, partial);
  return {
    today,
    calendar,
    teams,
    decisions,
    archives: files.archive,
    reviews: files.review.map(file => ({
      ...file,
      team: stemOf(file.path),
      quarter: file.path.split('/').at(-2) ?? '',
    })),
    company,
    marketing,
    product: files.product[0],
    feedback: files.feedback[0],
    partial: broken,
    whole: partial.length === 0,
    keepsReviews: files.review.length > 0,
    itemsNamed: reference => names.byName().get(reference) ?? [],
    get itemIds() {
      return names.itemIds();
    },
    get usedIds() {
      return names.usedIds();
    },
    due,
    mustStart: startsOf({ teams, company, marketing, partial: broken, due, calendar }),
    forecast: forecastsOf({ teams, company, partial: broken, today, calendar }),
  };
};

const partialFiles = (files: FilesByKind, partial: readonly SourceFile[]): World['partial'] => {
  const readable = new Set(
    Object.values(files)
      .flat()
      .map(({ path }) => path),
  );
  return partial
    .map(source => ({
      kind: fileKindOf(source.path),
      path: source.path,
      shown: source.shown,
      lost: !readable.has(source.path),
      text: 'text' in source ? source.text : undefined,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
};

const namesIn = (
  archives: World['archives'],
  decisions: World['decisions'],
  teams: readonly TeamFile[],
  partial: readonly SourceFile[],
) => {
  const byName = once(() => nameItems(teams, archives));
  const itemIds = once(() => idsOf(teams, archives));
  const usedIds = once(() => {
    const decided = decisions.flatMap(({ content }) => content.map(({ item }) => idIn(item)));
    return new Set([...itemIds(), ...decided, ...partial.flatMap(idsInText)]);
  });
  return { byName, itemIds, usedIds };
};

/** A day that is worked out without the focus, the holidays or the launch that somebody mistyped would be wrong. */
const startsOf = ({
  teams,
  company,
  marketing,
  partial,
  due,
  calendar,
}: Pick<World, 'teams' | 'company' | 'marketing' | 'partial' | 'due' | 'calendar'>): World['mustStart'] => {
  const byPlan = new Map(teams.map(file => [file.content, file]));
  const hasPartial = (kind: FileKind): boolean => partial.some(file => file.kind === kind);
  const knowsFocus = (team: Team): boolean => byPlan.get(team)?.isWholeAt(['focus']) ?? true;
  const knowsHolidays = company?.isWholeAt(['calendar', 'holidays']) ?? !hasPartial('company');
  const knowsLaunches = marketing?.isWholeAt([]) ?? !hasPartial('marketing');
  const startOf = (team: Team, item: Item | InboxEntry): MustStart | undefined => {
    const day = due(item);
    if (day === undefined || item.scoping === undefined) return undefined;
    if (!knowsFocus(team) || !knowsHolidays) return undefined;
    if (item.launch !== undefined && !knowsLaunches) return undefined;
    return mustStart(item.scoping, focusOf(team), day, calendar);
  };
  const starts = new WeakMap<Item | InboxEntry, MustStart | undefined>();
  return (team, item) => {
    if (!starts.has(item)) starts.set(item, startOf(team, item));
    return starts.get(item);
  };
};

const forecastsOf = ({
  teams,
  company,
  partial,
  today,
  calendar,
}: Pick<World, 'teams' | 'company' | 'partial' | 'today' | 'calendar'>): World['forecast'] => {
  const forecasts = new Map(
    teams.map(team => [
      team,
      once(() =>
        readsAllWork(team) && isForecastable({ company, partial }, team)
          ? forecastTeam({ today, calendar }, team, { runs: LINT_RUNS, seed: DEFAULT_SEED })
          : undefined,
      ),
    ]),
  );
  return team => forecasts.get(team)?.();
};

/** Work whose scoping somebody mistyped would take no time. */
const readsAllWork = ({ whole, inProgress, comingSoon, isWholeAt }: TeamFile): boolean =>
  whole ||
  [...inProgress, ...comingSoon].every(({ path }) => ['scoping', 'started'].every(key => isWholeAt([...path, key])));

const focusOf = (team: Team): number => team.focus ?? 1;

const calendarOf = (company: Company | undefined): Calendar => {
  const calendar = company?.calendar;
  return calendar === undefined
    ? PLAIN_CALENDAR
    : {
        startsIn: calendar.fiscal_year_starts ?? 1,
        namedAfter: calendar.fiscal_year_named ?? 'start',
        holidays: new Set(calendar.holidays),
      };
};

const LEAD_TIMES = { L1: '8w', L2: '4w', L3: '1w' } as const;

const dueOf = (item: Item | InboxEntry, marketing: Marketing | undefined, calendar: Calendar): Day | undefined => {
  const launch = item.launch === undefined ? undefined : marketing?.launches.find(({ id }) => id === item.launch);
  return dueDay(
    {
      commitmentDate: isLive(item.commitment) ? item.commitment.date : undefined,
      launch: launch && {
        date: launch.date,
        leadTime: marketing?.lead_times?.[launch.tier] ?? LEAD_TIMES[launch.tier],
      },
    },
    calendar,
  );
};

const teamFile = (file: PlanFile<Team>): TeamFile => {
  const { in_progress, coming_soon, backlog, inbox, closed } = file.content;
  const lists = {
    inProgress: placed(in_progress, 'in_progress'),
    comingSoon: placed(coming_soon, 'coming_soon'),
    backlog: placed(backlog, 'backlog'),
    inbox: placed(inbox, 'inbox'),
    closed: placed(closed, 'closed'),
  };
  const open = [...lists.inProgress, ...lists.comingSoon, ...lists.backlog, ...lists.inbox];
  return { ...file, id: stemOf(file.path), ...lists, open, everything: [...open, ...lists.closed] };
};

const placed = <Work extends Placed['work']>(list: readonly Work[], place: Placed['place']): readonly Placed<Work>[] =>
  list.map((work, index) => ({ work, id: work.id ?? work.title, place, index, path: [place, index] }));
