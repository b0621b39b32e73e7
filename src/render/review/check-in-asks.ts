import type { Ask, CheckIn } from '../../analyze/review/check-in.ts';
import type { AskFate } from '../../analyze/review/retrospective/retrospective-result.ts';
import { listed } from '../../model/words/words.ts';
import type { Block } from '../media/markdown.ts';
import { brief, heading, list, strong, table } from '../media/markdown.ts';
import { none } from './words.ts';

export const asks = (title: string, column: string, entries: readonly Ask[], otherwise: string): readonly Block[] => [
  heading(3, title),
  entries.length === 0
    ? none(otherwise)
    : table(
        [column, 'Asked of', 'Since'],
        entries.map(({ text, id, to, askedOn, ofExecutives }) => {
          const whom = to.length === 0 ? 'nobody yet' : listed(to.map(brief));
          return [`${text} (${brief(id)})`, ofExecutives ? strong(whom) : whom, askedOn ?? '–'];
        }),
      ),
];

export const asksSince = ({ retrospective: history }: CheckIn): readonly Block[] => {
  if (history.kind === 'untold') return [];
  return [
    heading(3, `What became of the questions and needs of ${history.start.day}`),
    history.asks.length === 0
      ? none('Nothing was open on that day.')
      : table(
          ['Asked', 'Of', 'What became of it'],
          history.asks.map(ask => [
            `${ask.text} (${brief(ask.id)})`,
            ask.to.length === 0 ? 'nobody' : listed(ask.to.map(brief)),
            fateWords(ask),
          ]),
        ),
  ];
};

const fateWords = ({ kind, fate, on, answer }: AskFate): string => {
  switch (fate) {
    case 'open':
      return 'Still open.';
    case 'removed':
      return `Taken out of the plan, not ${kind === 'question' ? 'answered' : 'met'}.`;
    case 'settled':
      return [
        `${kind === 'question' ? 'Answered' : 'Met'}${on === undefined ? '' : ` ${on}`}`,
        answer === undefined ? '.' : `: ${answer}`,
      ].join('');
  }
};

export const settled = ({ past }: CheckIn): readonly Block[] =>
  past.settled.length === 0
    ? []
    : [
        heading(3, 'Settled this quarter'),
        list(past.settled.map(({ on, what, how }) => [strong(what), ` ${how} (${on})`])),
      ];
