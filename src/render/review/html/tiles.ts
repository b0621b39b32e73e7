import type { CheckIn, Portfolio, PromisedWork } from '../../../analyze/review/check-in.ts';
import { chanceWords } from '../../../model/words/chance-words.ts';
import { counted, listed } from '../../../model/words/words.ts';
import { weeks } from '../../media/forecast-words.ts';
import { teamAnchor } from '../../media/html/anchors.ts';
import type { Html } from '../../media/html/element.ts';
import { element, flowing } from '../../media/html/element.ts';
import { brief } from '../../media/markdown.ts';
import { endedOf, summaryWords } from '../figures.ts';
import { asksOf, isOpen } from '../portfolio.ts';
import { isOver, overOf } from '../portfolio-forecast.ts';
import { askWords } from '../words.ts';

/** What an executive reads in ten seconds. */
export const tiles = (portfolio: Portfolio): Html =>
  element('section', { className: ['tiles'], ariaLabelledBy: ['tiles-name'] }, [
    element('h2', { id: 'tiles-name' }, ['In ten seconds']),
    element('div', {}, [atRisk(portfolio), ...kept(portfolio), asked(portfolio), ...capacity(portfolio)]),
    ...notReady(portfolio),
  ]);

type Mood = 'plain' | 'good' | 'doubtful' | 'bad';

const tile = (title: string, mood: Mood, [figure, unit]: readonly [string, string], below: readonly Html[]): Html =>
  element('div', { className: ['tile', mood] }, [
    element('h3', {}, [title]),
    element('p', { className: ['figure'] }, [figure, element('small', {}, [` ${unit}`])]),
    ...below,
  ]);

/** More do not fit into ten seconds. */
const FEW = 4;

const fewOf = (entries: readonly (readonly (Html | string)[])[]): readonly Html[] =>
  entries.length === 0
    ? []
    : [
        element('ul', {}, [
          ...entries.slice(0, FEW).map(entry => element('li', {}, entry)),
          ...(entries.length > FEW ? [element('li', {}, [`and ${entries.length - FEW} more`])] : []),
        ]),
      ];

const paragraph = (words: string): Html => element('p', {}, flowing(words));

const teamLink = ({ id, name }: CheckIn['team'], words = brief(name)): Html =>
  element('a', { href: `#${teamAnchor(id)}` }, [words]);

const atRisk = ({ promises }: Portfolio): Html => {
  const late = promises.filter(({ isAtRisk, isBroken }) => isAtRisk || isBroken);
  const title = late.some(({ isBroken }) => isBroken) ? 'Promises broken or at risk' : 'Promises at risk';
  if (promises.length === 0)
    return tile(title, 'plain', ['None', 'given'], [paragraph('Nobody outside the teams counts on a date.')]);
  return tile(
    title,
    late.length === 0 ? 'good' : 'bad',
    [String(late.length), `of ${counted(promises.length, 'promise')}`],
    fewOf(late.map(promise => [teamLink(promise.team, brief(promise.title)), ...flowing(` ${riskWords(promise)}`)])),
  );
};

const riskWords = ({ date, isBroken, chance, accepted }: PromisedWork): string =>
  [
    isBroken ? `broken: was due ${date}` : `by ${date}`,
    ...('why' in chance || isBroken ? [] : [`${chanceWords(chance.probability)} likely`]),
    ...(accepted === undefined ? [] : ['accepted']),
  ].join(', ');

const kept = ({ figures }: Portfolio): readonly Html[] => {
  if (figures === undefined) return [];
  const ended = endedOf(figures);
  const words = paragraph(`${begun(summaryWords(figures))}.`);
  if (ended === 0) return [tile('Promises kept', 'plain', ['None', 'came due'], [words])];
  const mood = figures.promises.kept === ended ? 'good' : figures.promises.broken > 0 ? 'bad' : 'doubtful';
  return [tile('Promises kept', mood, [String(figures.promises.kept), `of ${ended}`], [words])];
};

const begun = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const asked = ({ checkIns }: Portfolio): Html => {
  const asks = checkIns.flatMap(checkIn => asksOf(checkIn).map(([, words]) => ({ team: checkIn.team, words })));
  return tile(
    'Asked of the executives',
    asks.length === 0 ? 'good' : 'doubtful',
    asks.length === 0 ? ['Nothing', 'so far'] : [String(asks.length), asks.length === 1 ? 'point' : 'points'],
    asks.length === 0
      ? []
      : [
          paragraph(`${begun(askWords(checkIns))}.`),
          ...fewOf(asks.map(({ team, words }) => [...flowing(`${brief(words)} `), teamLink(team)])),
        ],
  );
};

/** Work in progress and queued takes more than the hands there are until the quarter ends. */
const capacity = ({ checkIns, draws }: Portfolio): readonly Html[] => {
  const known = checkIns.filter(checkIn => overOf(checkIn) !== undefined);
  if (known.length === 0) return [];
  const over = known.filter(isOver);
  return [
    tile(
      'Teams over capacity',
      over.length === 0 ? 'good' : 'doubtful',
      [String(over.length), `of ${counted(known.length, 'team')}`],
      [
        ...fewOf(
          over.map(checkIn => [teamLink(checkIn.team), `: ${weeks(overOf(checkIn) ?? 0)} engineer weeks too few`]),
        ),
        paragraph(`For all that is in progress or queued, until ${draws.quarter.ends}.`),
      ],
    ),
  ];
};

const notReady = ({ checkIns }: Portfolio): readonly Html[] => {
  const open = checkIns.filter(isOpen);
  return open.length === 0
    ? []
    : [
        element('p', { className: ['unanswered'] }, [
          `Not ready: ${listed(open.map(({ team, open }) => `${brief(team.name)} (${counted(open.length, 'question')} not answered)`))}.`,
        ]),
      ];
};
