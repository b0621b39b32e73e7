import { describe, expect, test } from 'vitest';
import { sumOf } from '../../../src/analyze/review/retrospective/figures.ts';
import type { Figures } from '../../../src/analyze/review/retrospective/retrospective-result.ts';
import { list, markdownText } from '../../../src/render/media/markdown.ts';
import { figureLines } from '../../../src/render/review/figures.ts';

type Besides = Parameters<typeof figureLines>[1];

const NOTHING: Besides = { others: [], causes: [], owing: 0, isCutOff: false };

const line = (label: string, figures: Partial<Figures>, besides: Partial<Besides> = {}) =>
  markdownText([list(figureLines({ ...sumOf([]), ...figures }, { ...NOTHING, ...besides }))])
    .split('\n')
    .find(text => text.startsWith(`- **${label}:** `))
    ?.slice(`- **${label}:** `.length);

describe('figures are told as people say them:', () => {
  test.each([
    [1, 0, '1 item, not delivered'],
    [1, 1, '1 item, delivered'],
    [2, 0, '2 items, none of them delivered'],
    [2, 1, '2 items, 1 of them delivered'],
    [2, 2, '2 items, all of them delivered'],
  ])('of %d unplanned items %d delivered', (unplanned, unplannedDelivered, words) => {
    expect(line('Unplanned work', { unplanned, unplannedDelivered })).toBe(`${words}.`);
  });

  test.each<[Besides['causes'], string]>([
    [[[1, 'by an incident']], '1, by an incident'],
    [[[4, 'with no cause on record']], '4, all with no cause on record'],
    [
      [
        [1, 'by an incident'],
        [2, 'with no cause on record'],
      ],
      '3: 1 by an incident and 2 with no cause on record',
    ],
  ])('interruptions %j', (causes, words) => {
    const interruptions = causes.reduce((sum, [count]) => sum + count, 0);
    expect(line('Interruptions', { interruptions }, { causes })).toBe(`${words}.`);
  });

  test.each<[number, number, boolean, string]>([
    [0, 0, false, 'nothing; every record that a change needed is there'],
    [0, 0, true, 'nothing that shows in what is here of the history'],
    [1, 1, false, '1 record'],
    [7, 7, true, '7 records'],
    [7, 6, false, '7 records of 6 items'],
  ])('%d records of %d items, cut off: %s', (owed, owing, isCutOff, words) => {
    expect(line('Still owed', { missingRecords: owed }, { owing, isCutOff })).toBe(`${words}.`);
  });
});
