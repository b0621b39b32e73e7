import { lint } from '../../src/engine/lint/lint.ts';
import type { Rule } from '../../src/engine/lint/rule.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Texts } from './lint-text.ts';
import { lintTexts, sourcesOf, TODAY, teamText } from './lint-text.ts';
import { readWorld } from './read-world.ts';

/** One promised item of one engineer, with fields before its promise; 2026-11-23 is its first working day. */
export const promised = (
  id: string,
  [low, likely, high]: readonly [string, string, string],
  date: string,
  ...fields: readonly string[]
): string =>
  `  - { ${[
    `id: ${id}`,
    `title: ${id}`,
    ...fields,
    `scoping: { on: 2026-11-20, effort: { low: ${low}, likely: ${likely}, high: ${high} }, engineers: 1 }`,
    `commitment: { date: ${date}, to: [acme, sales], scope: S }`,
  ].join(', ')} }\n`;

/** What a rule says of a plan in which the forecast gives everything this probability, with nothing drawn. */
export const foundAtOdds = (rule: Rule, probability: number): readonly Diagnostic[] => {
  const plan = `engineers: 1\ncoming_soon:\n${promised('a', ['1w', '1w', '1w'], '2027-03-01')}`;
  const { world, diagnostics } = readWorld(sourcesOf(teamText(plan)), TODAY);
  const forecast: typeof world.forecast = file => {
    const real = world.forecast(file);
    return real && { ...real, items: real.items.map(item => ({ ...item, probability: () => probability })) };
  };
  return lint({ ...world, forecast }, diagnostics, [rule]).diagnostics;
};

const atHalfTime = (team: string, ahead: string, date: string): string =>
  `${team}coming_soon:\n${ahead}${promised('a', ['2w', '4w', '6w'], date)}`;

/** A promise that takes eight weeks in half of all cases. */
export const readable = (date: string): string => atHalfTime('engineers: 1\nfocus: 0.5\n', '', date);

/** The same, where something that the forecast stands on could not be read. */
export const partial = (date: string): readonly Texts[] =>
  [
    ['engineers: "1"\nfocus: 0.5\n'],
    ['engineerss: 1\nfocus: 0.5\n'],
    ['engineers: 1\nfocuss: 0.5\n'],
    ['engineers: 1\nfocus: 5\n'],
    ['engineers: 1\nfocus: 0.5\n', '', 'calendar: { holidays: [2026-11-26, tomorrow] }\n'],
    ['engineers: 1\nfocus: 0.5\n', '', 'calendar: [\n'],
    ['engineers: 1\nfocus: 0.5\n', '  - { id: b, title: B, scoping: { on: 2026-11-20 } }\n'],
    ['engineers: 1\nfocus: 0.5\n', '  - { id: b, title: B, scopingg: {} }\n'],
    ['engineers: 1\nfocus: 0.5\n', '  - dark mode\n'],
  ].map(([team = '', ahead = '', company]) => ({
    ...teamText(atHalfTime(team, ahead, date)),
    ...(company === undefined ? {} : { 'company.yaml': company }),
  }));

/** What a rule finds in one team's plan. */
export const foundIn = (rule: Rule, lines: string, marketing = ''): readonly Diagnostic[] =>
  lintTexts({ ...teamText(lines), 'marketing.yaml': marketing }, rule.id);
