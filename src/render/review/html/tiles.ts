import type { CheckIn, Portfolio } from '../../../analyze/review/check-in.ts';
import type { PromisedWork } from '../../../analyze/review/check-in-work.ts';
import type { Figures } from '../../../analyze/review/retrospective/retrospective-result.ts';
import { chanceWords } from '../../../model/words/chance-words.ts';
import { byNumber, counted, listed } from '../../../model/words/words.ts';
import { weeks } from '../../media/forecast-words.ts';
import { teamAnchor } from '../../media/html/anchors.ts';
import type { Html } from '../../media/html/element.ts';
import { element, flowing } from '../../media/html/element.ts';
import { brief } from '../../media/markdown.ts';
import { summaryWords } from '../figures.ts';
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

const fewOf = (entries: readonly (readonly (Html | string)[])[]): readonly Html[] => {
  if (entries.length === 0) return [];
  return [
    element('ul', {}, [
      ...entries.slice(0, FEW).map(entry => element('li', {}, entry)),
      ...(entries.length > FEW ? [element('li', {}, [`and ${entries.length - FEW} more`])] : []),
    ]),
  ];
};

const paragraph = (words: string): Html => element('p', {}, flowing(words));

const teamLink = ({ id, name }: CheckIn['team'], words = brief(name)): Html =>
  element('a', { href: `#${teamAnchor(id)}` }, [words]);

const atRisk = ({ promises, endangered: { broken, all: late } }: Portfolio): Html => {
  const title = broken.length > 0 ? 'Promises broken or at risk' : 'Promises at risk';
  if (promises.length === 0)
    return tile(title, 'plain', ['None', 'given'], [paragraph('Nobody outside the teams counts on a date.')]);
  return tile(
    title,
    late.length === 0 ? 'good' : 'bad',
    [String(late.length), `of ${counted(promises.length, 'promise')}`],
    fewOf(late.map(promise => [teamLink(promise.team, brief(promise.title)), ...flowing(` ${riskWords(promise)}`)])),
  );
};

const riskWords = ({ date, state, chance, accepted }: PromisedWork): string =>
  [
    state === 'broken' ? `broken: was due ${date}` : `by ${date}`,
    ...('why' in chance || state === 'broken' ? [] : [`${chanceWords(chance.probability)} likely`]),
    ...(accepted === undefined ? [] : ['accepted']),
  ].join(', ');

const kept = ({ figures }: Portfolio): readonly Html[] => {
  if (figures === undefined) return [];
  const words = paragraph(`${begun(summaryWords(figures))}.`);
  if (figures.ended === 0) return [tile('Promises kept', 'plain', ['None', 'came due'], [words])];
  return [
    tile('Promises kept', MOODS[figures.record], [String(figures.promises.kept), `of ${figures.ended}`], [words]),
  ];
};

const MOODS: { readonly [R in Figures['record']]: Mood } = {
  'all-kept': 'good',
  'some-changed': 'doubtful',
  'some-broken': 'bad',
};

const begun = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const asked = ({ asked: asks }: Portfolio): Html => {
  const count = asks.all.length;
  return tile(
    'Asked of the executives',
    count === 0 ? 'good' : 'doubtful',
    count === 0 ? ['Nothing', 'so far'] : [String(count), byNumber(count, 'point', 'points')],
    count === 0
      ? []
      : [
          paragraph(`${begun(askWords(asks))}.`),
          ...fewOf(asks.all.map(({ team, text }) => [...flowing(`${brief(text)} `), teamLink(team)])),
        ],
  );
};

/** Work in progress and queued takes more than the hands there are until the quarter ends. */
const capacity = ({ capacity: { known, short }, draws }: Portfolio): readonly Html[] => {
  if (known === 0) return [];
  return [
    tile(
      'Teams over capacity',
      short.length === 0 ? 'good' : 'doubtful',
      [String(short.length), `of ${counted(known, 'team')}`],
      [
        ...fewOf(
          short.map(({ team, fit }) => [teamLink(team), `: ${weeks(fit.balance?.days ?? 0)} engineer weeks too few`]),
        ),
        paragraph(`For all that is in progress or queued, until ${draws.quarter.ends}.`),
      ],
    ),
  ];
};

const notReady = ({ waiting }: Portfolio): readonly Html[] =>
  waiting.length === 0
    ? []
    : [
        element('p', { className: ['unanswered'] }, [
          `Not ready: ${listed(waiting.map(({ team, open }) => `${brief(team.name)} (${counted(open.length, 'question')} not answered)`))}.`,
        ]),
      ];
