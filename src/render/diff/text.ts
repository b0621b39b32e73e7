import type { ChalkInstance } from 'chalk';
import type { PlanDiff, TeamDiff } from '../../analyze/diff/plan-diff.ts';
import type { ChangeKind } from '../../engine/diff/change-fact.ts';
import type { PlanChange } from '../../engine/diff/plan-change.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { CHANGE_LABELS } from '../media/change-labels.ts';
import { notesOf, saysOf } from '../media/change-sentences.ts';
import { wrapped } from '../media/terminal.ts';
import { whyWords } from '../media/why-words.ts';
import { baseWords, isEmpty, nothingChanged, unreadWords } from './base-words.ts';
import { doneWords, openWords } from './record-words.ts';
import { headlineOf, missingSentences } from './summary.ts';

interface Look {
  readonly paint: ChalkInstance;
  /** In terminal columns. */
  readonly width: number;
  readonly nameOf: PlanDiff['nameOf'];
}

/** What changed, a team after the other; beside each item one word on what happened to it. */
export const renderPlanDiff = (diff: PlanDiff, columns: number, paint: ChalkInstance): string => {
  const look: Look = { paint, width: Math.min(100, Math.max(40, columns)), nameOf: diff.nameOf };
  if (isEmpty(diff)) return `${block(nothingChanged(diff), look)}\n`;
  const { company, teams, base } = diff;
  const headline = headlineOf(diff);
  const missing = missingSentences(diff);
  const summary = [
    ...[headline.promises, headline.work].filter(line => line !== '').map(line => paint.bold(block(line, look))),
    ...[...missing, ...unreadWords(diff)].map(line => paint.red(block(line, look))),
  ];
  const closing = [`Compared with ${baseWords(base)}.`, ...(missing.length === 0 ? [] : [WAY_OUT])];
  const blocks = [
    ...(summary.length === 0 ? [] : [summary.join('\n')]),
    ...(company.length === 0 ? [] : [renderTeam({ id: 'company', name: 'Company', changes: company }, look)]),
    ...teams.map(team => renderTeam(team, look)),
    closing.map(line => paint.dim(block(line, look))).join('\n'),
  ];
  return `${withoutCommands(blocks.join('\n\n'))}\n`;
};

const WAY_OUT = 'With --messages: what to write to whom. plan lint says how to put on record what is missing.';

const renderTeam = ({ id, name, changes }: TeamDiff, look: Look): string => {
  const { paint } = look;
  const shownId = name.toLowerCase() === id ? '' : paint.dim(` (${plain(id)})`);
  const blocks = changes.map(change => ({ change, first: firstLines(change, look), more: details(change, look) }));
  return [
    `${paint.bold.cyan(plain(name))}${shownId}`,
    ...blocks.flatMap(({ change, first, more }, index) => {
      const next = blocks[index + 1];
      // One record often speaks of a date and of a scope: it is shown once.
      const isSaidBelow = next?.change.item?.id === change.item?.id && next?.more.join() === more.join();
      return isSaidBelow ? first : [...first, ...more];
    }),
  ].join('\n');
};

const LABEL_WIDTH = 15;
const INDENT = 2;
const BESIDE = ' '.repeat(INDENT + LABEL_WIDTH);

const firstLines = (change: PlanChange, { paint, width, nameOf }: Look): readonly string[] => {
  const { kind } = change.what;
  const color = paint[colorOf(change, nameOf)];
  const [first = '', ...more] = besideLabel(titled(change, nameOf), width);
  return [
    `${' '.repeat(INDENT)}${color(CHANGE_LABELS[kind].label.padEnd(LABEL_WIDTH))}${first}`,
    ...more.map(line => `${BESIDE}${line}`),
  ];
};

const colorOf = (change: PlanChange, nameOf: PlanDiff['nameOf']): 'red' | 'green' | 'yellow' => {
  const { kind } = change.what;
  if (WORRYING.has(kind) || openWords(change, nameOf) !== '') return 'red';
  return GOOD.has(kind) ? 'green' : 'yellow';
};

const GOOD: ReadonlySet<ChangeKind> = new Set(['delivered', 'step-shipped']);

const WORRYING: ReadonlySet<ChangeKind> = new Set(['record-rewritten', 'vanished']);

const details = (change: PlanChange, { paint, width, nameOf }: Look): readonly string[] =>
  [
    ...[whyWords(change), ...change.why.links, ...notesOf(change.what, nameOf)].map(text => ({
      text,
      color: paint.dim,
    })),
    { text: doneWords(change, nameOf), color: paint.green },
    { text: openWords(change, nameOf), color: paint.red },
  ]
    .filter(({ text }) => text !== '')
    .flatMap(({ text, color }) => besideLabel(text, width).map(line => `${BESIDE}${color(line)}`));

const titled = ({ item, what }: PlanChange, nameOf: PlanDiff['nameOf']): string => {
  const says = saysOf(what, nameOf);
  if (item === undefined) return says;
  const name = item.id === item.title ? item.id : `${item.title} (${item.id})`;
  return says === '' ? name : `${name}: ${says}`;
};

const block = (text: string, { width }: Pick<Look, 'width'>): string => wrapped(plain(text), width).join('\n');

const besideLabel = (text: string, width: number): readonly string[] =>
  wrapped(plain(text), width - INDENT - LABEL_WIDTH);
