import { expect, it } from 'vitest';
import { shortened } from '../../../src/model/words/title.ts';

const ADDRESS = 'https://tracker.example/SEARCH-1?with=much&more=behind';

it.each([
  ['an address alone', ADDRESS, 20, ADDRESS],
  ['one that does not fit any more', `See ${ADDRESS} for more`, 20, 'See…'],
  ['one that begins, with words behind', `${ADDRESS} for more`, 20, `${ADDRESS} …`],
  ['one that fits, with words behind', `${ADDRESS} for more words`, 60, `${ADDRESS} for…`],
  ['words', 'a'.repeat(30), 20, `${'a'.repeat(19)}…`],
])('%s: only words are cut', (_, text, length, short) => expect(shortened(text, length)).toBe(short));
