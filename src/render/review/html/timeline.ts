import type { TimeChart, TimeRow } from '../../../analyze/review/time-row.ts';
import type { Day } from '../../../model/time/day.ts';
import { chanceWords } from '../../../model/words/chance-words.ts';
import { counted } from '../../../model/words/words.ts';
import { axisOf } from '../../media/html/axis.ts';
import type { Html } from '../../media/html/element.ts';
import { element } from '../../media/html/element.ts';
import type { AxisPlace } from '../../media/html/place.ts';
import { placeOn } from '../../media/html/place.ts';
import type { MarkKind } from '../../media/html/shapes.ts';
import { bar, mark, words } from '../../media/html/shapes.ts';
import { brief } from '../../media/markdown.ts';
import { cut } from '../../media/terminal.ts';

/**
 * Work of one team over time, as wide as the page lets it be: what lies across is a share of the width, so that letters keep their
 * size. `id` is that of nothing else on the page.
 */
export const timelineOf = (chart: TimeChart, id: string): Html => {
  const { from, to, today } = chart;
  const rows = chart.rows.filter(isDrawn);
  const place = placeOn(chart);
  const height = TOP + rows.length * ROW;
  const [first] = rows;
  return element(
    'svg',
    { className: ['timeline'], role: 'img', ariaLabelledBy: [`${id}-title`, `${id}-about`], width: '100%', height },
    [
      element('title', { id: `${id}-title` }, [`${first === undefined ? 'Work' : brief(first.team.name)} over time`]),
      element('desc', { id: `${id}-about` }, [
        `${counted(rows.length, 'piece')} of work between ${from} and ${to}, today being ${today}. The days stand in the table below.`,
      ]),
      ...axisOf(chart, place, TOP, height),
      ...rows.flatMap((row, index) => rowOf(row, chart, place, TOP + index * ROW)),
    ],
  );
};

/** Without a day there is nothing to draw; the table says why. */
export const isDrawn = ({ started, target, promised, forecast }: TimeRow): boolean =>
  [started, target, promised, forecast].some(found => found !== undefined);

const TOP = 56;
const ROW = 46;
/** From the top of a row to where its name stands, and to the middle of its bar. */
const NAME = 15;
const MIDDLE = 29;

const rowOf = (row: TimeRow, chart: TimeChart, place: AxisPlace, top: number): readonly Html[] => {
  const middle = top + MIDDLE;
  const marks: readonly (readonly [MarkKind, string, Day | undefined])[] = [
    ['flag', 'target', row.target],
    ['diamond', `promised ${gradeIn(row)}`, row.promised?.date],
  ];
  return [
    ...barsOf(row, chart.today, place, middle),
    ...marks.flatMap(([kind, className, day]) => {
      if (day === undefined) return [];
      return [mark(shownAs(kind, day, chart), className, place.middle(day), middle)];
    }),
    ...labelsOf(row, top + NAME),
  ];
};

const shownAs = (kind: MarkKind, day: Day, { from, to }: TimeChart): MarkKind => {
  if (day < from) return 'earlier';
  return day > to ? 'beyond' : kind;
};

/** What is done and most likely to come; then how much later it may end. Without a forecast, what is aimed at. Nobody knows when queued work starts. */
const barsOf = ({ place: stage, started, target, forecast }: TimeRow, today: Day, place: AxisPlace, middle: number) => {
  const begin = stage === 'in_progress' ? (started ?? today) : undefined;
  const aim = target !== undefined && target > today ? target : today;
  const until = forecast?.p50 ?? aim;
  const kind = forecast === undefined ? 'aim' : 'work';
  return [
    ...(begin === undefined || begin > until ? [] : [bar(kind, place.start(begin), place.end(until), middle)]),
    ...(forecast === undefined
      ? []
      : [
          bar('later', place.end(forecast.p50), place.end(forecast.p95), middle),
          bar('likely', place.end(forecast.p50), place.end(forecast.p85), middle),
        ]),
  ];
};

const gradeIn = ({ grade }: TimeRow): string => grade ?? 'unknown';

/** So many columns fit on a wide page and on a narrow one; which of the two is seen, the style says. */
const WIDE = 80;
const NARROW = 32;

const labelsOf = (row: TimeRow, baseline: number): readonly Html[] => {
  const name = brief(row.title);
  const chance =
    row.probability === undefined
      ? []
      : [element('tspan', { className: ['chance', gradeIn(row)] }, [` ${chanceWords(row.probability)}`])];
  const label = (className: string, width: number): Html =>
    words(className, 0, baseline, [cut(name, width), ...chance]);
  return cut(name, NARROW) === name
    ? [label('name', NARROW)]
    : [label('name wide', WIDE), label('name narrow', NARROW)];
};

/** What the shapes mean, for the page as a whole. */
export const legend = (): Html =>
  element(
    'ul',
    { className: ['legend'] },
    LEGEND.map(([shape, meaning]) =>
      element('li', {}, [
        element('svg', { width: 26, height: 20, ariaHidden: 'true' }, [shape]),
        element('span', {}, [meaning]),
      ]),
    ),
  );

const LEGEND: readonly (readonly [Html, string])[] = [
  [bar('work', 0, 100, 10), 'work, until it is finished as likely as not'],
  [bar('likely', 0, 100, 10), 'until that is 85 % sure'],
  [bar('later', 0, 100, 10), 'until that is 95 % sure'],
  [bar('aim', 2, 98, 10), 'work without a forecast, until its target'],
  [mark('flag', 'target', 50, 10), 'target'],
  [mark('diamond', 'promised good', 50, 10), 'promise with a chance of 85 % or more'],
  [mark('diamond', 'promised doubtful', 50, 10), 'of 50 % or more'],
  [mark('diamond', 'promised bad', 50, 10), 'of less'],
  [mark('diamond', 'promised unknown', 50, 10), 'not known'],
];
