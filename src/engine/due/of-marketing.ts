import type { Marketing } from '../../model/files/marketing.ts';
import type { World } from '../../model/world.ts';
import type { EntryDraft } from './draft.ts';

/** Launches, the events of themes, and what product marketing and product still owe each other. */
export const marketingEntries = ({ marketing, today }: World): readonly EntryDraft[] => {
  if (marketing === undefined) return [];
  const { content } = marketing;
  return [...content.launches.map(launch => launchEntry(launch, content)), ...events(content), ...owed(content, today)];
};

const launchEntry = (
  { id, name, tier, date, theme: themeId, confidential }: Marketing['launches'][number],
  { themes }: Marketing,
): EntryDraft => {
  const theme = themes.find(theme => theme.id === themeId);
  return {
    kind: 'launch',
    key: [id],
    day: date,
    about: name,
    notes: [
      `A launch of tier ${tier}${theme === undefined ? '' : `, of the theme ${theme.name}`}.`,
      confidential ? 'Confidential: nobody outside may hear of it.' : undefined,
    ],
    confidential: confidential ?? false,
  };
};

const events = ({ themes }: Marketing): readonly EntryDraft[] =>
  themes.flatMap(({ id, name, event, event_date: day }) =>
    day === undefined
      ? []
      : [{ kind: 'event', key: [id], day, about: event ?? name, notes: [`Where the theme ${name} is told.`] }],
  );

const owed = ({ insights, roadmap_handoffs: handoffs = {} }: Marketing, today: string): readonly EntryDraft[] => [
  ...Object.entries(handoffs).flatMap(([quarter, steps]) =>
    HANDOFFS.flatMap(([step, who]): readonly EntryDraft[] => {
      const { by: day, done_on: done } = steps[step] ?? {};
      if (day === undefined || done !== undefined) return [];
      const about = `Roadmap ${quarter}: ${step} (${who})`;
      return [{ kind: 'handoff', key: [quarter, step], day, about, overdue: day < today }];
    }),
  ),
  ...insights.flatMap(({ title, for: period, due: day, done_on: done }): readonly EntryDraft[] => {
    if (day === undefined || done !== undefined) return [];
    const notes = [period === undefined ? undefined : `For ${period}.`];
    return [{ kind: 'insight', key: [title], day, about: title, notes, overdue: day < today }];
  }),
];

/** Who hands over at each step of a roadmap. */
const HANDOFFS = [
  ['kickoff', 'product marketing'],
  ['inputs', 'product'],
  ['refine', 'product marketing'],
  ['validate', 'product'],
  ['creative', 'product marketing'],
  ['training', 'product marketing and product'],
] as const;
