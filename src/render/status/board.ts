import type { ChalkInstance } from 'chalk';
import type { Board, TeamBoard } from '../../analyze/status/board-item.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import { columnWidths, renderTable } from '../media/table.ts';
import { cut } from '../media/terminal.ts';
import type { BoardLook, Row } from './board-rows.ts';
import { attentionRow, backlogRows, inboxRows, nextRow, progressRows, queueRows, TITLE } from './board-rows.ts';

/** All teams, a block each. */
export const renderBoard = (board: Board, columns: number, paint: ChalkInstance): string => {
  const look = lookOf(board, columns, paint, false);
  const blocks = board.teams.map(team => ({ team, rows: boardRows(team, look) }));
  const widths = columnWidths(
    blocks.flatMap(({ rows }) => rows),
    look.width,
    TITLE,
  );
  const texts = [
    `${paint.bold(plain(board.company ?? 'The plan'))} on ${board.today}\n`,
    attention(board, look) + next(board, look),
    ...blocks.map(({ team, rows }) => `${nameOf(team, look)}\n${renderTable(rows, widths)}${counts(team, look)}`),
  ];
  return withoutCommands(texts.join('\n'));
};

/** One team whole: with ids, owners, to whom things are promised, inbox and backlog. */
export const renderTeam = (board: Board, team: TeamBoard, columns: number, paint: ChalkInstance): string => {
  const look = lookOf(board, columns, paint, true);
  const people = team.engineers === undefined ? '' : `, ${counted(team.engineers, 'engineer')}`;
  const mission = team.mission === undefined ? '' : `${paint.dim(cut(plain(team.mission), look.width))}\n`;
  const texts = [
    `${nameOf(team, look)} on ${board.today}${people}\n${mission}`,
    attention(board, look) + next(board, look),
    table(boardRows(team, look), look),
    ...(team.inbox.length === 0 ? [] : [table(inboxRows(team, look), look)]),
    ...(team.backlog.length === 0 ? [] : [table(backlogRows(team, look), look)]),
    ...(team.inbox.length === 0 ? [] : [`Next: ${paint.cyan(`plan triage ${plain(team.id)}`)}\n`]),
  ];
  return withoutCommands(texts.join('\n'));
};

const lookOf = ({ today }: Board, columns: number, paint: ChalkInstance, detail: boolean): BoardLook => {
  const width = Math.min(200, Math.max(60, columns));
  return { paint, today, width, roomy: width >= 76, detail };
};

const boardRows = (team: TeamBoard, look: BoardLook): readonly Row[] => [
  ...progressRows(team, look),
  [],
  ...queueRows(team, look),
];

const table = (rows: readonly Row[], look: BoardLook): string =>
  renderTable(rows, columnWidths(rows, look.width, TITLE));

const nameOf = ({ id, name }: TeamBoard, { paint }: BoardLook): string =>
  paint.bold.cyan(plain(name)) + (name.toLowerCase() === id ? '' : paint.dim(` (${plain(id)})`));

const attention = ({ attention: all }: Board, look: BoardLook): string => {
  if (all.length === 0) return look.paint.green('Nothing is late, and nothing has to start within two weeks.\n');
  const shown = look.detail ? all : all.slice(0, FEW);
  const rows = shown.map(entry => attentionRow(entry, look));
  const more =
    all.length === shown.length ? '' : look.paint.dim(`  and ${all.length - shown.length} more: plan status TEAM\n`);
  return `${look.paint.bold('Needs attention')}\n${table(rows, look)}${more}`;
};

const FEW = 8;

const next = ({ next: due }: Board, look: BoardLook): string => {
  if (due.length === 0) return '';
  const shown = due.slice(0, NEXT_FEW);
  const rows = shown.map(entry => nextRow(entry, look));
  const left = due.length - shown.length;
  const more = left === 0 ? '' : look.paint.dim(`  and ${left} more: plan calendar\n`);
  return `\n${look.paint.bold('Due next')}\n${table(rows, look)}${more}`;
};

const NEXT_FEW = 5;

/** What stands in no table. */
const counts = ({ id, backlog, inbox, longestWait }: TeamBoard, { paint, width }: BoardLook): string => {
  const waiting = longestWait === 0 ? '' : `, oldest ${counted(longestWait, 'working day')}`;
  const facts = `   backlog ${backlog.length} · inbox ${inbox.length === 0 ? 'empty' : `${inbox.length} new${waiting}`}`;
  const triage = `plan triage ${plain(id)}`;
  if (inbox.length === 0) return `${paint.dim(facts)}\n`;
  const oneLine = `${facts} · ${triage}`;
  return `${paint.dim(oneLine.length <= width ? oneLine : `${facts}\n   ${triage}`)}\n`;
};
