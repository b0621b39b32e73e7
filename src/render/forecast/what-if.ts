import type { ChalkInstance } from 'chalk';
import type {
  ItemShift,
  OutlookItem,
  PromiseShift,
  ShiftOutcome,
  TeamOutlook,
  WhatIfOutlook,
  WhatIfTeam,
} from '../../engine/forecast/team-outlook.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import { PLACE_HEADINGS } from '../../model/words/place-words.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { byNumber, counted, listed } from '../../model/words/words.ts';
import { crewWords, remedyWords, shiftWords, silenceWords, weeks, whyWords } from '../media/forecast-words.ts';
import type { Cell, Line } from '../media/table.ts';
import { columnWidths, renderTable } from '../media/table.ts';
import type { ForecastLook } from './forecast.ts';
import { block, dayWords, footer, remedyLines, titleOf } from './forecast.ts';

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

const rowsOf = (team: WhatIfTeam, { paint }: ForecastLook): readonly (readonly Cell[])[] => {
  const groups = [
    {
      name: PLACE_HEADINGS.in_progress,
      items: team.items.filter(({ after }) => after !== undefined && after.rank === undefined),
    },
    { name: PLACE_HEADINGS.coming_soon, items: team.items.filter(({ after }) => after?.rank !== undefined) },
    { name: 'Not done', items: team.items.filter(({ after }) => after === undefined) },
  ].filter(({ items }) => items.length > 0);
  return groups.flatMap(({ name, items }, index) => [
    [text(' '), text(name, paint.bold), ...(index === 0 ? ['P85', 'Chance'] : []).map(head => text(head, paint.dim))],
    ...items.map(item => rowOf(item, team, paint)),
  ]);
};

const rowOf = (item: ItemShift, team: WhatIfTeam, paint: ChalkInstance): readonly Cell[] => {
  const { id, title, before, after, endsLater, isLessLikely } = item;
  return [
    text(after?.rank === undefined ? '' : String(after.rank)),
    [{ text: plain(title) }, { text: plain(id), paint: paint.dim }],
    shiftCell(endsWords(before, team.before), endsWords(after, team.after), endsLater, paint),
    shiftCell(metWords(before), metWords(after), isLessLikely, paint),
  ];
};

const text = (words: string, paint?: Line['paint']): Cell => [
  paint === undefined ? { text: words } : { text: words, paint },
];

const endsWords = (item: OutlookItem | undefined, team: TeamOutlook): string => {
  if (item === undefined) return '–';
  return 'why' in item.ends ? whyWords(item, team) : dayWords(item.ends.p85);
};

const metWords = (item: OutlookItem | undefined): string => {
  const probability = item === undefined || 'why' in item.ends ? undefined : item.ends.probability;
  return probability === undefined ? '–' : chanceWords(probability);
};

const shiftCell = (before: string, after: string, isWorse: boolean | undefined, paint: ChalkInstance): Cell => {
  if (before === after) return text(before === '–' ? '' : before);
  const words = `${before} → ${after}`;
  if (isWorse === undefined) return text(words, paint.bold);
  return text(words, isWorse ? paint.red : paint.green);
};

/** What becomes of the promises, by whether they are likely to be kept. */
const promiseSentences = (promises: readonly PromiseShift[]): readonly string[] => {
  if (promises.length === 0) return ['No promise stands on this work.'];
  if (promises.every(({ outcome }) => outcome === 'unchanged')) return ['No promise is touched.'];
  const sentences = OUTCOMES.flatMap(([outcome, one, many]) => {
    const found = promises.filter(promise => promise.outcome === outcome);
    return found.length === 0
      ? []
      : [
          `${counted(found.length, 'promise')} ${byNumber(found.length, one, many)}: ${listed(found.map(promiseWords))}.`,
        ];
  });
  return sentences.length === 0 ? ['No promise becomes unlikely.'] : sentences;
};

/** What is worth a sentence, in this order. */
const OUTCOMES: readonly (readonly [outcome: ShiftOutcome, one: string, many: string])[] = [
  ['becomes-unlikely', 'becomes unlikely', 'become unlikely'],
  ['becomes-likely', 'becomes likely', 'become likely'],
  ['stays-unlikely', 'stays unlikely', 'stay unlikely'],
  ['forecast-no-longer', 'can be forecast no longer', 'can be forecast no longer'],
  ['forecast-now', 'can be forecast now', 'can be forecast now'],
  ['given-up', 'is given up', 'are given up'],
];

const promiseWords = ({ id, due, before, after, outcome }: PromiseShift): string => {
  const chances = [before, ...(outcome === 'given-up' ? [] : [after])].flatMap(of =>
    of === undefined ? [] : [chanceWords(of)],
  );
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
