import type { ChangeFeed, FeedEntry } from '../../analyze/log/feed-entry.ts';
import type { PlanChange } from '../../engine/diff/plan-change.ts';
import { missingWords } from '../../model/words/missing-words.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { counted, listed } from '../../model/words/words.ts';
import { CHANGE_LABELS } from '../media/change-labels.ts';
import { notesOf, saysOf } from '../media/change-sentences.ts';
import type { Cell, Line } from '../media/table.ts';
import { renderTable } from '../media/table.ts';
import { wrapped } from '../media/terminal.ts';
import { whyWords } from '../media/why-words.ts';
import type { LogLook } from './item-history.ts';
import { besideCommits, commitCell, wideEnough } from './item-history.ts';

/** What changed, a block a day. */
export const renderChangeFeed = ({ entries, more, folded }: ChangeFeed, isOneTeam: boolean, whole: LogLook): string => {
  const { paint } = whole;
  const look = besideCommits(entries, whole);
  const days = [...new Set(entries.map(({ day }) => day))];
  const blocks = days.map(day => ({
    day,
    rows: entries.filter(entry => entry.day === day).map(entry => entryRow(entry, isOneTeam, look)),
  }));
  const widths = wideEnough(blocks.flatMap(({ rows }) => rows));
  const rest = [
    more === 0 ? '' : `and ${counted(more, 'older entry', 'older entries')}: --limit ${entries.length + more}`,
    folded === 0 ? '' : `left out ${counted(folded, 'edit')} of titles, notes and the like: --verbose`,
  ].filter(text => text !== '');
  const texts = [
    ...(days.length === 0 ? ['Nothing that the plan says has changed.\n'] : []),
    ...blocks.map(
      ({ day, rows }) => `${paint.bold(day)}\n${renderTable(rows, widths)}${unexplained(day, entries, look)}`,
    ),
    ...(rest.length === 0 ? [] : [rest.map(text => paint.dim(`${text}\n`)).join('')]),
  ];
  return withoutCommands(texts.join('\n'));
};

/** That nobody wrote why is so often the case in a young plan that it is said once a day, where nobody had to hear of it. */
const unexplained = (day: string, entries: readonly FeedEntry[], { paint }: LogLook): string => {
  const jumps = entries.filter(entry => entry.day === day && entry.changes.some(isUnexplained)).length;
  return jumps === 0
    ? ''
    : paint.dim(`${counted(jumps, 'item was', 'items were')} started past the queue with no record of why\n`);
};

const isUnexplained = ({ asks }: PlanChange): boolean =>
  asks?.need === 'decision' && asks.missingParts.some(({ kind }) => kind === 'entry');

const entryRow = (entry: FeedEntry, isOneTeam: boolean, look: LogLook): readonly Cell[] => {
  const { paint, width } = look;
  const { commit, team, item, changes } = entry;
  const room = Math.max(30, width - 2 - (isOneTeam ? 0 : team.length + 2));
  const inLines = (text: string, indent: string, color?: Line['paint']): readonly Line[] =>
    wrapped(plain(text), room - indent.length).map(line => ({
      text: `${indent}${line}`,
      ...(color === undefined ? {} : { paint: color }),
    }));
  const name = nameOfItem(item);
  const lines = [
    ...(name === '' ? [] : inLines(name, '', paint.cyan)),
    ...changes.flatMap(change => [
      ...inLines(sentence(change, look), name === '' ? '' : '  '),
      ...[whyWords(change), agreedWords(change, look)]
        .filter(text => text !== '')
        .flatMap(text => inLines(text, '    ', paint.dim)),
      ...missingRecordWords(change, look).flatMap(text => inLines(text, '    ', paint.yellow)),
    ]),
  ];
  return [commitCell(commit, look), ...(isOneTeam ? [] : [[{ text: plain(team), paint: paint.dim }]]), lines];
};

const nameOfItem = (item: FeedEntry['item']): string => {
  if (item === undefined) return '';
  return item.id === item.title ? item.id : `${item.title} (${item.id})`;
};

const agreedWords = ({ asks }: PlanChange, { nameOf }: LogLook): string => {
  const { need = 'inform', agreed = [], told = [] } = asks ?? {};
  const [verb, heard] = need === 'approve' ? ['Agreed', agreed] : ['Told', told];
  return heard.length === 0 ? '' : `${verb}: ${listed(heard.map(nameOf))}.`;
};

const sentence = (change: PlanChange, { nameOf }: LogLook): string => {
  const { what, asks } = change;
  const notes = notesOf(what, nameOf);
  const parts = isUnexplained(change) ? [] : (asks?.missingParts ?? []);
  const missing = parts.filter(({ kind }) => kind === 'entry').map(part => ` (${missingWords(part)})`);
  const words = [CHANGE_LABELS[what.kind].label, saysOf(what, nameOf)].filter(text => text !== '').join(': ');
  const said = `${words}${missing.join('')}`;
  return [said, ...notes].map(text => (notes.length === 0 || /[.!?]$/.test(text) ? text : `${text}.`)).join(' ');
};

/** What the commit itself left without a record; later ones may have it. */
const missingRecordWords = ({ asks }: PlanChange, { nameOf }: LogLook): readonly string[] => {
  if (asks === undefined) return [];
  const { need, missingPeople, missingParts } = asks;
  const unheard = { kind: need === 'approve' ? 'approved_by' : 'informed', who: missingPeople } as const;
  const others = missingParts.filter(({ kind }) => kind !== 'entry');
  return [...(missingPeople.length === 0 ? [] : [unheard]), ...others].map(part => missingWords(part, nameOf));
};
