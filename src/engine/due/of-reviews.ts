import { nameIn } from '../../model/words/stakeholder-name.ts';
import { listed } from '../../model/words/words.ts';
import type { ReviewFile, World } from '../../model/world.ts';
import type { EntryDraft } from './draft.ts';
import { teamOf } from './draft.ts';
import { followUpOf, knowsMeetings } from './follow-up.ts';

/** Check-ins, and for each team the day to meet again. */
export const reviewEntries = (world: World): readonly EntryDraft[] =>
  [...new Set(world.reviews.map(({ team }) => team))].flatMap(id => {
    const files = world.reviews.filter(({ team }) => team === id);
    const isRead = knowsMeetings(id, world);
    const found = world.teams.find(team => team.id === id);
    const team = found === undefined ? { id, name: id } : teamOf(found);
    return [...files.flatMap(file => checkIn(file, files, isRead, world)), ...followUp(id, world)].map(draft => ({
      ...draft,
      team,
    }));
  });

/** One that was held stays on its day; one whose day has passed is overdue until that meeting, or any later one, is noted or planned. */
const checkIn = (
  file: ReviewFile,
  ofTeam: readonly ReviewFile[],
  isRead: boolean,
  { today, company }: World,
): readonly EntryDraft[] => {
  const { scheduled_on: day, invited } = file.content;
  if (day === undefined) return [];
  const others = ofTeam.flatMap(({ content }) => [...content.meetings.map(({ on }) => on), content.scheduled_on ?? '']);
  const isHeld = file.content.meetings.length > 0;
  if (isHeld && day >= today) return [];
  const isSettled = isHeld || others.some(other => other > day) || !isRead;
  return [
    {
      kind: 'check-in',
      key: [file.quarter],
      day,
      about: file.quarter,
      notes: [invited.length === 0 ? undefined : `Invited: ${listed(invited.map(nameIn(company?.content)))}.`],
      overdue: day < today && !isSettled,
    },
  ];
};

const followUp = (team: string, world: World): readonly EntryDraft[] => {
  const found = followUpOf(team, world);
  if (found === undefined) return [];
  return [
    {
      kind: 'follow-up',
      key: [found.file.quarter],
      day: found.day,
      about: `after the check-in on ${found.heldOn}`,
      overdue: found.isOverdue,
    },
  ];
};
