import type { z } from 'zod';
import { listed, nearest } from '../../model/words/words.ts';
import { shown } from './path-words.ts';
import type { ShapeWords } from './shape-words.ts';

const TYPES: { readonly [expected: string]: string } = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

/** Words for a value of the wrong type; `written` is the value as it stands in the file. */
export const typeWords = (place: string, expected: readonly string[], value: unknown, written: string): ShapeWords => {
  const wanted = listed([...new Set(expected.map(type => TYPES[type] ?? type))], 'or');
  const is = typeof value === 'number' || typeof value === 'boolean' ? written : shown(value);
  return { message: `${place} is ${is}; it must be ${wanted}`, hint: hintFor(expected, value, written) };
};

const hintFor = (expected: readonly string[], value: unknown, written: string): string => {
  const isSingle = typeof value !== 'object' && !written.includes('\n') && written.length <= 60;
  switch (expected[0]) {
    case 'string':
      return isSingle ? `Put quotes around it: "${written}".` : 'Write it as text.';
    case 'number':
    case 'int':
      return numberHint(value);
    case 'boolean':
      return /^(yes|on|y)$/i.test(String(value)) ? 'Write true.' : 'Write true or false, without quotes.';
    case 'array':
      return isSingle && /^[^[\]{},#|>&*!]+$/.test(written)
        ? `Write it as a list: [${written}].`
        : 'Put each member on a line of its own, behind a hyphen.';
    default:
      return 'Write lines of `key: value`, indented alike.';
  }
};

const numberHint = (value: unknown): string => {
  const text = typeof value === 'string' ? value : '';
  const [, percent] = /^(\d+(?:\.\d+)?) ?%$/.exec(text) ?? [];
  if (percent !== undefined) return `Write a share from 0 to 1: ${Number(percent) / 100}.`;
  const plain = text.replaceAll(/[_ ']|,(?=\d{3}(?!\d))/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? `Write it plain: ${plain}.` : 'Write a plain number, without unit or quotes.';
};

/** Words for a value that is none of a set; the member that was probably meant is named. */
export const enumWords = (place: string, members: readonly string[], value: unknown): ShapeWords => {
  const guess = typeof value === 'string' ? nearest(value.trim().replaceAll(/[ -]/g, '_'), members) : undefined;
  const otherwise = members.length === 1 ? `Write ${members[0]}, or take the line away.` : 'Choose one of them.';
  return {
    message: `${place} is ${shown(value)}; it must be ${listed(members, 'or')}`,
    hint: guess === undefined ? otherwise : `Did you mean ${guess}?`,
  };
};

/** Words for a number, or for how many members a list has, that is out of bounds. */
export const numberWords = (
  place: string,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
): ShapeWords => {
  if (Array.isArray(value)) return { message: `${place} is empty`, hint: 'Name at least one.' };
  const bound = boundWords(issue);
  return { message: `${place} is ${shown(value)}; it must be ${bound}`, hint: `Write a number that is ${bound}.` };
};

const boundWords = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string => {
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
};
