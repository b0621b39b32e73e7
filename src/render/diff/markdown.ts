import type { PlanDiff, TeamDiff } from '../../analyze/diff/plan-diff.ts';
import type { PlanChange } from '../../engine/diff/plan-change.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import { notesOf } from '../media/change-sentences.ts';
import type { Block, Words } from '../media/markdown.ts';
import { code, comment, heading, link, list, markdownText, paragraph, strong, table } from '../media/markdown.ts';
import { cut } from '../media/terminal.ts';
import { whyWords } from '../media/why-words.ts';
import { baseWords, isEmpty, nothingChanged, unreadWords } from './base-words.ts';
import { happened } from './happened.ts';
import { doneWords, openWords } from './record-words.ts';
import { headlineOf, missingSentences } from './summary.ts';

/** GitHub refuses a comment of more than 65,536 characters. */
const LONGEST_COMMENT = 60_000;

/** What people have to do must not crowd out everything else. */
const LONGEST_TABLE = 20_000;
const MOST_ROWS = 15;

/** A comment on a pull request: what matters first, everything else folded by team. By its first line, a later run finds it again. */
export const diffAsMarkdown = (diff: PlanDiff): string => {
  if (isEmpty(diff)) return markdownText([MARKER, paragraph(nothingChanged(diff))]);
  const { work } = headlineOf(diff);
  const top = [
    MARKER,
    heading(3, 'What changes in the plan'),
    paragraph(mattersWords(diff)),
    ...companyList(diff),
    ...needsTable(diff),
  ];
  const counts = work === '' ? [] : [paragraph(work)];
  const wayOut = missingSentences(diff).length === 0 ? [] : WAY_OUT;
  const bottom = [paragraph([`Compared with ${baseWords(diff.base)}.`, ...wayOut])];
  const room = LONGEST_COMMENT - sizeOf([...top, ...counts, ...bottom]);
  return markdownText([...top, ...counts, ...foldedTeams(diff, room), ...bottom]);
};

const MARKER = comment('plan diff');

const WAY_OUT = [
  ' ',
  code('plan diff --messages'),
  ' writes to whom it concerns, and ',
  code('plan lint'),
  ' says how to put on record what is missing.',
];

/** Promises and what is missing. */
const mattersWords = (diff: PlanDiff): Words => {
  const { promises } = headlineOf(diff);
  const sentences = [...missingSentences(diff), ...unreadWords(diff)];
  return [
    promises === '' ? 'No promise is touched.' : promises,
    ...sentences.flatMap(sentence => [' ', strong(sentence)]),
  ];
};

/** Never folded: by whose rules the rest is judged is for everybody to see. */
const companyList = (diff: PlanDiff): readonly Block[] => {
  if (diff.company.length === 0) return [];
  const shown = diff.company.slice(0, MOST_ROWS).map(change => entryFor(change, diff));
  const more = diff.company.length - shown.length;
  return [paragraph(strong('Company')), list(more === 0 ? shown : [...shown, `and ${more} more`])];
};

const sizeOf = (blocks: readonly Block[]): number => markdownText(blocks).length + 1;

/** As many as fit, from the front. */
const fitting = <Entry>(entries: readonly Entry[], room: number, blocksOf: (entry: Entry) => readonly Block[]) => {
  let left = room;
  const end = entries.findIndex(entry => {
    left -= sizeOf(blocksOf(entry));
    return left < 0;
  });
  return end === -1 ? entries : entries.slice(0, end);
};

/** Changes with something missing, then those that needed and have agreement. */
const needsTable = ({ teams, nameOf }: PlanDiff): readonly Block[] => {
  const asking = teams.flatMap(({ changes }) => changes.filter(({ asks }) => asks !== undefined));
  const isOpen = (change: PlanChange) => openWords(change, nameOf) !== '';
  const rows = [
    ...asking.filter(isOpen),
    ...asking.filter(change => change.asks?.need === 'approve' && !isOpen(change)),
  ].map(change => [whatWords(change, nameOf), recordWords(change, nameOf)]);
  if (rows.length === 0) return [];
  const shown = fitting(rows.slice(0, MOST_ROWS), LONGEST_TABLE, row => [table(['', ''], [row])]);
  const more = rows.length - shown.length;
  return [
    table(['Needs people', 'On record'], shown),
    ...(more === 0 ? [] : [paragraph(`And ${more} more, among those below.`)]),
  ];
};

const recordWords = (change: PlanChange, nameOf: PlanDiff['nameOf']): Words => {
  const open = openWords(change, nameOf);
  const done = doneWords(change, nameOf);
  return [...(open === '' ? [] : [strong(open)]), ...(open === '' || done === '' ? [] : [' ']), done];
};

const whatWords = ({ item, what: fact }: PlanChange, nameOf: PlanDiff['nameOf']): Words => {
  const what = cut(plain(happened(fact, nameOf)), LONGEST_CHANGE);
  if (item === undefined) return what;
  return [strong(item.title), ...(item.id === item.title ? [] : [` (${item.id})`]), `: ${what}`];
};

const LONGEST_CHANGE = 500;

/** Too few characters to say anything of a team. */
const LEAST_ROOM = 1_000;

/** Every team has its share of the room that those before it have left. */
const foldedTeams = (diff: PlanDiff, room: number): readonly Block[] => {
  let left = room;
  const blocks: Block[] = [];
  for (const [index, team] of diff.teams.entries()) {
    const teams = diff.teams.length - index;
    if (left < LEAST_ROOM) return [...blocks, paragraph(`And changes of ${counted(teams, 'more team')}.`)];
    const folded = foldedTeam(team, Math.max(LEAST_ROOM, left / teams) - LEAST_ROOM / 2, diff);
    left -= sizeOf(folded);
    blocks.push(...folded);
  }
  return blocks;
};

const foldedTeam = ({ name, changes }: TeamDiff, room: number, diff: PlanDiff): readonly Block[] => {
  const entries = changes.map(change => entryFor(change, diff));
  const shown = fitting(entries, room, entry => [list([entry])]);
  const more = entries.length - shown.length;
  const all = more === 0 ? shown : [...shown, `and ${more} more`];
  return [
    {
      type: 'html',
      value: `<details>\n<summary>${asHtml(cut(plain(name), 60))}: ${counted(changes.length, 'change')}</summary>`,
    },
    list(all),
    { type: 'html', value: '</details>' },
  ];
};

const entryFor = (change: PlanChange, { nameOf }: PlanDiff): Words => {
  const what = whatWords(change, nameOf);
  const parts: readonly Words[] = [
    ...[whyWords(change), ...notesOf(change.what, nameOf), doneWords(change, nameOf)].filter(text => text !== ''),
    ...[openWords(change, nameOf)].filter(text => text !== '').map(strong),
    ...change.why.links.filter(({ length }) => length <= LONGEST_CHANGE).map(target => link('Record', target)),
  ];
  return [...listOf(what), ...parts.flatMap(part => [' · ', ...listOf(part)])];
};

const listOf = (words: Words): readonly (string | Exclude<Words, string | readonly unknown[]>)[] =>
  typeof words === 'string' || 'type' in words ? [words] : words;

/** In HTML, everything but letters, digits and blanks as a character's number; a word joiner keeps `@name` and `#1` from becoming links. */
const asHtml = (text: string): string =>
  text
    .replaceAll(/[@#](?=\w)/g, found => `${found}\u2060`)
    .replaceAll(/[^\p{L}\p{M}\p{N} ]/gu, found => `&#${found.codePointAt(0)};`);
