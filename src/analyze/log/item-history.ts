import type { Story } from '../../engine/history/change-log-types.ts';
import type { Commit, History } from '../../engine/history/history.ts';
import { matchingOf } from '../../engine/history/matching.ts';
import { recordOfDecision, recordsOf } from '../../engine/history/records.ts';
import type { Company } from '../../model/files/company.ts';
import type { Moment } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';
import { datesOf } from './dates.ts';
import type { Happening, Timeline } from './item-history-types.ts';
import { ranksOf } from './ranks.ts';
import { stretchesOf } from './stays.ts';
import type { Told } from './told.ts';
import { byDay, happening, onlyRecorded } from './told.ts';

/** The story of one item, by any id that it ever had; undefined for an id that no version knows. */
export const timelineOf = (history: History, story: Story, now: Moment, id: string): Timeline | undefined => {
  const current = story.currentId(id);
  const isIt = (other: string): boolean => story.currentId(other) === current;
  const told = toldOf(history, story, isIt);
  const last = told.at(-1)?.change;
  if (last === undefined) return undefined;
  const formerly = formerIds(told, isIt).filter(former => former !== current);
  const records = recordsOf(history, now, [current, ...formerly]);
  const matching = matchingOf(records);
  // In this order: what a move or a date takes of the records is not left for the rest.
  const stretches = stretchesOf(told, records, matching).map(({ team, handedOverBy, ...stretch }) => ({
    ...stretch,
    team: story.currentTeam(team, stretch.commit),
    handedOverBy: handedOverBy && story.currentTeam(handedOverBy, stretch.commit),
  }));
  const dates = datesOf(told, records.decisions, matching);
  return {
    id: current,
    title: (records.now ?? last.after ?? last.before)?.work.title ?? current,
    formerly,
    now: records.now,
    dates,
    stretches,
    rest: byDay([
      ...told.flatMap(restOf),
      ...ranksOf(story.chapters, history, isIt),
      ...matching
        .rest()
        .decisions.filter(({ entry }) => entry.asked === undefined)
        .map(kept =>
          onlyRecorded({ kind: 'decided', from: kept.entry.from, to: kept.entry.to }, recordOfDecision(kept)),
        ),
    ]),
  };
};

/** What happened from a day on, and where it stood then. */
export const timelineSince = (timeline: Timeline, since: Day): Timeline => ({
  ...timeline,
  dates: timeline.dates.filter(({ day }) => day >= since),
  stretches: timeline.stretches.filter(({ to }) => to === undefined || to >= since),
  rest: timeline.rest.filter(({ day }) => day >= since),
});

const toldOf = (history: History, { chapters }: Story, isIt: (id: string) => boolean): readonly Told[] => {
  const companyBefore = companiesBefore(history);
  return chapters.flatMap(({ items, day, commit }) => {
    const atLeast = history.extent === 'partial' && commit !== undefined && commit === history.versions[0]?.commit;
    return items
      .filter(({ item }) => isIt(item))
      .map(change => ({ change, day, commit, atLeast, company: companyBefore(commit) }));
  });
};

const companiesBefore = ({ versions }: History): ((commit: Commit | undefined) => Company | undefined) => {
  const before = new Map(versions.map(({ commit }, index) => [commit, versions[index - 1]?.moment.company?.content]));
  const last = versions.at(-1)?.moment.company?.content;
  return commit => (commit === undefined ? last : before.get(commit));
};

/** Of a history that is cut off, the first may stand nowhere but in `was`. */
const formerIds = (told: readonly Told[], isIt: (id: string) => boolean): readonly string[] => [
  ...new Set(
    told
      .flatMap(({ change: { what, item, after } }) =>
        what.kind === 'renamed' ? [what.from, what.to] : [after?.work.was, item],
      )
      .filter(id => id !== undefined)
      .filter(isIt),
  ),
];

const restOf = (told: Told): readonly Happening[] => {
  const { what, after } = told.change;
  const scoping = after?.work.scoping;
  switch (what.kind) {
    case 'added':
      return scoping === undefined ? [] : [happening(told, { kind: 'scoping', from: undefined, to: scoping })];
    case 'renamed':
    case 'scoping':
    case 'steps':
    case 'field':
      return [happening(told, what)];
    default:
      return [];
  }
};
