import type { CheckIn } from '../../analyze/review/check-in.ts';
import type { OutlookItem } from '../../engine/forecast/team-outlook.ts';
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

/** What the capacity of the quarter is enough for. */
const line = (checkIn: CheckIn): readonly Block[] => {
  const { fit, draws } = checkIn;
  if (fit.forecast === 0) return [];
  const parts = [
    [`Above the line, probably finished by ${draws.quarter.ends}:`, fit.above.map(titleOf)] as const,
    ['Below the line:', fit.below.map(titleOf)] as const,
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

const capacityWords = ({ outlook, draws, fit }: CheckIn): string => {
  const { workingDays, available, inProgress, queued } = outlook.capacity;
  return `${weeks(available)} engineer weeks until ${draws.quarter.ends} (${crewWords(outlook)}, ${counted(workingDays, 'working day')}). Work in progress probably still takes ${weeks(inProgress)} of them and the queue ${weeks(queued)}${balanceWords(fit)}.`;
};

const balanceWords = ({ balance }: CheckIn['fit']): string => {
  switch (balance?.kind) {
    case 'short':
      return `: ${weeks(balance.days)} more than there are`;
    case 'spare':
      return `: ${weeks(balance.days)} are left`;
    case 'even':
      return ': just what there is';
    case undefined:
      return '';
  }
};
