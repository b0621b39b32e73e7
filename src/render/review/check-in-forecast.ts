import type { CheckIn } from '../../analyze/review/check-in.ts';
import type { Capacity, OutlookItem } from '../../engine/forecast/team-outlook.ts';
import { counted } from '../../model/words/words.ts';
import { WHY } from '../media/chance-words.ts';
import { crewWords, weeks } from '../media/forecast-words.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, heading, list, paragraph, strong } from '../media/markdown.ts';
import { chartBlocks } from './time-chart.ts';
import { none } from './words.ts';

export const forecast = (checkIn: CheckIn): readonly Block[] => [
  heading(3, 'When work is likely to be finished'),
  ...(checkIn.outlook.items.length === 0
    ? [none('Nothing is in progress or coming soon.')]
    : [
        ...silence(checkIn),
        ...chartBlocks(checkIn.chart, checkIn.draws, {
          by: 'place',
          crew: crewWords(checkIn.outlook),
          elsewhere: 'in the lists below',
        }),
        ...line(checkIn),
      ]),
];

const silence = ({ outlook }: CheckIn): readonly Block[] =>
  outlook.silence === undefined ? [] : [paragraph([strong('No forecast:'), ` ${WHY[outlook.silence]}.`])];

const hasFigures = ({ ends }: OutlookItem): boolean => !('why' in ends);

/** What the capacity of the quarter is enough for. */
const line = (checkIn: CheckIn): readonly Block[] => {
  const { outlook, draws } = checkIn;
  if (!outlook.items.some(hasFigures)) return [];
  const parts = [
    [`Above the line, probably finished by ${draws.quarter.ends}:`, linePart(checkIn, 'above').map(titleOf)] as const,
    ['Below the line:', linePart(checkIn, 'below').map(titleOf)] as const,
  ];
  return [
    heading(3, `What fits into ${draws.quarter.id}`),
    list([
      ...parts.flatMap(([label, items]): Words[] =>
        items.length === 0 ? [] : [[strong(label), ` ${items.join('; ')}.`]],
      ),
      [strong('Capacity:'), ` ${capacityWords(checkIn)}`],
    ]),
  ];
};

const titleOf = ({ title }: OutlookItem): string => brief(title);

/** Work that is finished within the quarter in at least half of the runs, or is not. */
export const linePart = ({ outlook }: CheckIn, part: 'above' | 'below'): readonly OutlookItem[] =>
  outlook.items.filter(({ ends }) => !('why' in ends) && ends.isAboveLine === (part === 'above'));

/** What work wants beyond what there is, in engineer days, as fine as it is shown in weeks; negative where something is left. */
export const excessDays = ({ available, inProgress, queued }: Capacity): number =>
  Math.round((inProgress + queued - available) * 2) / 2;

const capacityWords = ({ outlook, draws }: CheckIn): string => {
  const { workingDays, available, inProgress, queued } = outlook.capacity;
  const excess = excessDays(outlook.capacity);
  const sum =
    excess > 0
      ? `${weeks(excess)} more than there are`
      : excess < 0
        ? `${weeks(-excess)} are left`
        : 'just what there is';
  return `${weeks(available)} engineer weeks until ${draws.quarter.ends} (${crewWords(outlook)}, ${counted(workingDays, 'working day')}). Work in progress probably still takes ${weeks(inProgress)} of them and the queue ${weeks(queued)}: ${sum}.`;
};
