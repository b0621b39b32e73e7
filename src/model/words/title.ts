import type { Script } from '../question.ts';

const LONGEST = 80;

/** A title as questions, messages and records speak of it: on one line, and no longer than people read. */
export const titleOf = ({ title }: { readonly title: string }): string => shortened(onOneLine(title), LONGEST);

/** Without line breaks: a title must not look like a sentence, or a message, of its own. */
export const onOneLine = (text: string): string =>
  text
    .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ');

/** Cut to a number of characters as people see them. An address is left whole or left out: a part of it leads elsewhere. */
export const shortened = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = cutTo(text, length);
  const kept = cut.endsWith('…') && cut !== text ? cut.length - 1 : text.length;
  const address = [...text.matchAll(/[a-z][a-z0-9+.-]*:\/\/\S+/gi)].find(
    ({ index, 0: found }) => index < kept && index + found.length > kept,
  );
  if (address === undefined) return cut;
  const before = text.slice(0, address.index).trimEnd();
  if (before !== '') return `${before}…`;
  const [whole] = address;
  return whole.length === text.trim().length ? text : `${whole} …`;
};

const cutTo = (text: string, length: number): string => {
  let short = '';
  let count = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, 40 * length))) {
    count += 1;
    if (count === length) return `${short.trimEnd()}…`;
    short += segment;
  }
  return short.length === text.length ? text : `${short}…`;
};

/** Puts lines above the first question of a script. */
export function* introduced<Result>(lines: readonly string[], script: Script<Result>): Script<Result> {
  let step = script.next();
  for (let isFirst = true; !step.done; isFirst = false) {
    const question = step.value;
    step = script.next(yield isFirst ? { ...question, notes: [...lines, ...question.notes] } : question);
  }
  return step.value;
}
