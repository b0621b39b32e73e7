import type { ChalkInstance } from 'chalk';
import type {
  Ends,
  OutlookItem,
  PromiseShift,
  TeamOutlook,
  WhatIfOutlook,
} from '../../engine/forecast/team-outlook.ts';
import { LIKELY } from '../../model/chance.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { counted, listed } from '../../model/words/words.ts';
import {
  chanceWords,
  crewWords,
  remedyWords,
  shiftWords,
  silenceWords,
  weeks,
  whyWords,
} from '../media/forecast-words.ts';
import type { Cell, Line } from '../media/table.ts';
import { columnWidths, renderTable } from '../media/table.ts';
import type { ForecastLook } from './forecast.ts';
import { block, dayWords, footer, remedyLines, titleOf } from './forecast.ts';

type WhatIfTeam = WhatIfOutlook['teams'][number];

/** Today's forecast and the changed one side by side; an arrow marks what changes. */
export const renderWhatIf = (outlook: WhatIfOutlook, look: ForecastLook): string =>
  withoutCommands(
    [...outlook.teams.map(team => teamText(outlook, team, look)), `${footer(outlook, look)}\n`].join('\n'),
  );

const teamText = (outlook: WhatIfOutlook, team: WhatIfTeam, look: ForecastLook): string => {
  const { before, after, suppositions } = team;
  const { paint, width } = look;
  const asked = block(`What if: ${suppositions.join(', ')}`, look);
  if (after.silence !== undefined)
    return `${titleOf(outlook, after, look)}${asked}

${block(silenceWords(after.silence, after.id), look)}
`;
  const rows = rowsOf(team, look);
  const remedies = newRemedies(team);
  const bounds = outlook.quarter.ends;
  return [
    `${titleOf(outlook, after, look)}${crewWords(after, before.silence === undefined ? before : after)}
${asked}
`,
    renderTable(rows, columnWidths(rows, width, TITLE)),
    `${[...promiseSentences(team.promises), capacitySentence(before, after, bounds)].map(sentence => block(sentence, look)).join('\n')}\n`,
    ...(remedies.length === 0 ? [] : [`${paint.bold('Without figures then')}\n${remedyLines(remedies, look)}`]),
  ].join('\n');
};

const TITLE = 1;

const rowsOf = ({ before, after }: WhatIfTeam, look: ForecastLook): readonly (readonly Cell[])[] => {
  const { paint } = look;
  const was = new Map(before.items.map(item => [item.id, item]));
  const stays = new Set(after.items.map(({ id }) => id));
  const row = (item: OutlookItem, earlier: OutlookItem | undefined, later: OutlookItem | undefined) => [
    text(later?.rank === undefined ? '' : String(later.rank)),
    [{ text: plain(item.title) }, { text: plain(item.id), paint: paint.dim }],
    shiftCell(endsWords(earlier, before), endsWords(later, after), worse(earlier, later, days), paint),
    shiftCell(metWords(earlier), metWords(later), worse(earlier, later, chance), paint),
  ];
  const group = (name: string, rows: readonly (readonly Cell[])[], first: boolean): readonly (readonly Cell[])[] =>
    rows.length === 0
      ? []
      : [
          [text(' '), text(name, paint.bold), ...(first ? ['P85', 'Chance'] : []).map(head => text(head, paint.dim))],
          ...rows,
        ];
  const started = after.items.filter(({ rank }) => rank === undefined);
  const queued = after.items.filter(({ rank }) => rank !== undefined);
  const gone = before.items.filter(({ id }) => !stays.has(id));
  return [
    ...group(
      'In progress',
      started.map(item => row(item, was.get(item.id), item)),
      true,
    ),
    ...group(
      'Coming soon',
      queued.map(item => row(item, was.get(item.id), item)),
      started.length === 0,
    ),
    ...group(
      'Not done',
      gone.map(item => row(item, item, undefined)),
      stays.size === 0,
    ),
  ];
};

const text = (words: string, paint?: Line['paint']): Cell => [
  paint === undefined ? { text: words } : { text: words, paint },
];

const figures = (item: OutlookItem | undefined): Ends | undefined =>
  item === undefined || 'why' in item.ends ? undefined : item.ends;

const endsWords = (item: OutlookItem | undefined, team: TeamOutlook): string => {
  if (item === undefined) return '–';
  return 'why' in item.ends ? whyWords(item, team) : dayWords(item.ends.p85);
};

const metWords = (item: OutlookItem | undefined): string => {
  const probability = figures(item)?.probability;
  return probability === undefined ? '–' : chanceWords(probability);
};

/** How late an item is, for comparing; the higher, the worse. */
const days = ({ p85 }: Ends): string => p85 ?? '~';
const chance = ({ probability = 1 }: Ends): number => -probability;

const worse = <T extends string | number>(
  earlier: OutlookItem | undefined,
  later: OutlookItem | undefined,
  of: (ends: Ends) => T,
): boolean | undefined => {
  const [was, is] = [figures(earlier), figures(later)];
  return was === undefined || is === undefined ? undefined : of(is) > of(was);
};

const shiftCell = (before: string, after: string, isWorse: boolean | undefined, paint: ChalkInstance): Cell => {
  if (before === after) return text(before === '–' ? '' : before);
  const colour = isWorse === undefined ? paint.bold : isWorse ? paint.red : paint.green;
  return text(`${before} → ${after}`, colour);
};

/** What becomes of the promises, by whether they are likely to be kept. */
const promiseSentences = (promises: readonly PromiseShift[]): readonly string[] => {
  const likely = (probability: number | undefined) => probability !== undefined && probability >= LIKELY;
  const changed = promises.filter(({ before, after, isGone }) => before !== after || isGone);
  const gone = changed.filter(({ isGone }) => isGone);
  const stays = changed.filter(({ isGone }) => !isGone);
  const both = stays.filter(({ before, after }) => before !== undefined && after !== undefined);
  const sentences = [
    said(
      both.filter(({ before, after }) => likely(before) && !likely(after)),
      'becomes unlikely',
      'become unlikely',
    ),
    said(
      both.filter(({ before, after }) => !likely(before) && likely(after)),
      'becomes likely',
      'become likely',
    ),
    said(
      both.filter(({ before, after }) => !likely(before) && !likely(after)),
      'stays unlikely',
      'stay unlikely',
    ),
    said(
      stays.filter(({ after }) => after === undefined),
      'can be forecast no longer',
      'can be forecast no longer',
    ),
    said(
      stays.filter(({ before }) => before === undefined),
      'can be forecast now',
      'can be forecast now',
    ),
    said(gone, 'is given up', 'are given up'),
  ].filter(sentence => sentence !== '');
  if (sentences.length > 0) return sentences;
  return promises.length === 0
    ? ['No promise stands on this work.']
    : [changed.length === 0 ? 'No promise is touched.' : 'No promise becomes unlikely.'];
};

const said = (promises: readonly PromiseShift[], one: string, many: string): string =>
  promises.length === 0
    ? ''
    : `${counted(promises.length, 'promise')} ${promises.length === 1 ? one : many}: ${listed(promises.map(promiseWords))}.`;

const promiseWords = ({ id, due, before, after, isGone }: PromiseShift): string => {
  const chances = [before, ...(isGone ? [] : [after])].flatMap(of => (of === undefined ? [] : [chanceWords(of)]));
  return `${id} (due ${due}${chances.length === 0 ? '' : `, ${chances.join(' → ')}`})`;
};

const capacitySentence = (before: TeamOutlook, after: TeamOutlook, until: string): string => {
  const has = ({ capacity }: TeamOutlook) => weeks(capacity.available);
  const wants = ({ capacity: { inProgress, queued } }: TeamOutlook) => weeks(inProgress + queued);
  return `Capacity until ${until}: ${shiftWords(has(before), has(after))} engineer weeks; the work wants ${shiftWords(wants(before), wants(after))} at P50.`;
};

const newRemedies = ({ before, after }: WhatIfTeam): readonly string[] => {
  const known = new Set(before.items.flatMap(item => remedyWords(item, before) ?? []));
  return after.items.flatMap(item => remedyWords(item, after) ?? []).filter(remedy => !known.has(remedy));
};
