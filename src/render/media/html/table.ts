import type { Html } from './element.ts';
import { element, wordsIn } from './element.ts';

type Cell = readonly Html[];

/**
 * The first row names the columns. Each cell carries the name of its column, for narrow screens, where rows become stacks; roles are
 * said, since browsers forget them when a table is laid out otherwise.
 */
export const tableOf = ([head = [], ...rows]: readonly (readonly Cell[])[], caption: string): Html => {
  const names = head.map(wordsIn);
  const naming = namingColumn(names);
  return element('table', { role: 'table' }, [
    element('caption', {}, [caption]),
    element('thead', { role: 'rowgroup' }, [
      element(
        'tr',
        { role: 'row' },
        head.map(cell =>
          wordsIn(cell) === ''
            ? element('td', { role: 'cell' })
            : element('th', { scope: 'col', role: 'columnheader' }, cell),
        ),
      ),
    ]),
    element(
      'tbody',
      { role: 'rowgroup' },
      rows.map(row =>
        element(
          'tr',
          { role: 'row' },
          row.map((cell, index) => {
            const label = names[index] === '' ? {} : { dataLabel: names[index] };
            const words = [element('div', {}, cell)];
            if (index === naming) return element('th', { scope: 'row', role: 'rowheader', ...label }, words);
            return element('td', { role: 'cell', ...label, ...(wordsIn(cell) === '–' ? EMPTY : {}) }, words);
          }),
        ),
      ),
    ),
  ]);
};

/** Not worth a line where rows are stacks. */
const EMPTY = { className: ['empty'] };

/** The column that says what a row is about. */
const namingColumn = (names: readonly string[]): number => {
  const named = names.findIndex(name => name === 'What' || name === 'Work');
  return named === -1 ? names.findIndex(name => name !== '') : named;
};
