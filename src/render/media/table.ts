import Table from 'cli-table3';
import stringWidth from 'fast-string-width';
import { cut } from './terminal.ts';

/** One line of a cell, safe to show; it is coloured only after it was cut to its column. */
export interface Line {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** A cell of one or more lines. */
export type Cell = readonly Line[];

const GAP = 2;
const NARROWEST = 12;

/** Each column as wide as its widest line; one of them gives way, so that the whole fits `width`. */
export const columnWidths = (
  rows: readonly (readonly Cell[])[],
  width: number,
  flexible: number,
): readonly number[] => {
  const count = Math.max(0, ...rows.map(row => row.length));
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.flatMap(row => row[column] ?? []).map(({ text }) => stringWidth(text))),
  );
  const others = natural.reduce((sum, own, column) => sum + GAP + (column === flexible ? 0 : own), 0);
  return natural.map((own, column) => (column === flexible ? Math.min(own, Math.max(NARROWEST, width - others)) : own));
};

/** A table without borders, its lines cut to these widths. */
export const renderTable = (rows: readonly (readonly Cell[])[], widths: readonly number[]): string => {
  const table = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': GAP },
    colWidths: widths.map(width => width + GAP),
  });
  table.push(
    ...rows.map(row =>
      row.map((cell, column) => cell.map(({ text, paint = same }) => paint(cut(text, widths[column] ?? 0))).join('\n')),
    ),
  );
  return `${table.toString().replaceAll(/ +$/gm, '')}\n`;
};

const same = (text: string): string => text;

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
