import type { Define } from '../command.ts';
import { defineAction } from './action.ts';

export const defineInform: Define = defineAction({
  name: 'inform',
  summary: 'add to a record who was told since',
  description:
    'Adds to the record of a change who was told: to the one that lacks it by the base, else to the latest of the item.',
  flags: [
    { key: 'informed', flags: '--to <names>', what: 'who was told', many: true },
    { key: 'link', flags: '--link <url>', what: 'where that can be read' },
  ],
  examples: [['plan inform dark-mode --to support,sales', 'both were told']],
});
