import type { YamlValue } from '../../model/edit.ts';
import type { Piece } from './carry.ts';
import { pieceAt } from './carry.ts';
import { isList, sameValue } from './data.ts';
import { editYaml } from './edit.ts';
import { collectionAt, commentsIn, locate, readYaml } from './file.ts';
import { EditRefused } from './refused.ts';
import { styleOf } from './style.ts';

/** Documents as the members of one list, with their comments. EditRefused where a comment would be lost. */
export const documentsAsList = (texts: readonly string[]): string => texts.map(asMember).join('');

const asMember = (text: string): string => {
  const { value } = readYaml(bare(text));
  const lines = bare(text).trimEnd().split('\n');
  const start = lines.findIndex(line => !/^\s*(#|\r?$)/.test(line));
  const member = lines.map((line, index) => indented(line, index - start)).join('\n');
  if (reads(`${member}\n`, [value])) return `${member}\n`;
  const [lost] = commentsIn(bare(text));
  if (lost !== undefined)
    throw new EditRefused(
      `The comment "${lost.text}" would be lost on the way to a list; please move it by hand first.`,
    );
  return editYaml('', [{ kind: 'insert', list: [], index: 0, value }]);
};

/** Comments above stay above. */
const indented = (line: string, behindStart: number): string => {
  if (behindStart < 0 || line.trim() === '') return line;
  return behindStart === 0 ? `- ${line}` : `  ${line}`;
};

/** The members of the list that a text is as documents, each with its comments; what stands beside them all goes with the first. */
export const listAsDocuments = (text: string, asDocument: (value: YamlValue) => string): readonly string[] => {
  const file = readYaml(bare(text));
  const { value } = file;
  if (!isList(value) || value.length === 0) return [];
  const collection = collectionAt(file, locate(file, []));
  const style = styleOf(file.text, file.document);
  const documents = value.map((member, index) => {
    const piece = pieceAt(file, collection, index, style);
    const body = asDocument(member);
    const comments = piece === undefined ? [] : commentsOf(piece);
    if (piece?.kind !== 'lines' || comments.length === 0) return below(comments, body);
    const own = outOfList(piece.text, body);
    return reads(own, member) ? own : below(comments, body);
  });
  const carried = countsOf(documents.flatMap(document => commentsIn(document).map(comment => comment.text)));
  const left = commentsIn(file.text).filter(({ text: comment }) => {
    const count = carried.get(comment) ?? 0;
    carried.set(comment, count - 1);
    return count <= 0;
  });
  const [first = '', ...others] = documents;
  return [
    below(
      left.map(comment => comment.text),
      first,
    ),
    ...others,
  ];
};

const countsOf = (comments: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const comment of comments) counts.set(comment, (counts.get(comment) ?? 0) + 1);
  return counts;
};

const commentsOf = (piece: Piece): readonly string[] => {
  switch (piece.kind) {
    case 'lines':
      return piece.comments;
    case 'inline':
      return [...piece.above, ...(piece.beside === '' ? [] : [piece.beside])];
    case 'value':
      return [];
  }
};

/** The lines of a member without its dash, below what a document of its kind begins with. */
const outOfList = (text: string, body: string): string => {
  const lines = text.split('\n');
  const start = lines.findIndex(line => /^\s*-/.test(line));
  const width = /^\s*-\s*/.exec(lines[start] ?? '')?.[0].length ?? 0;
  const member = lines.map((line, index) => (index === start ? line.slice(width) : dedented(line, width)));
  return (SCHEMA_LINE.exec(body)?.[0] ?? '') + member.join('\n');
};

const dedented = (line: string, width: number): string => line.slice(Math.min(line.search(/[^ ]|$/), width));

/** Comments below the line that names the schema. */
const below = (comments: readonly string[], body: string): string =>
  comments.length === 0
    ? body
    : body.replace(SCHEMA_LINE, line => line + comments.map(comment => `${comment}\n`).join(''));

const SCHEMA_LINE = /^(?:# yaml-language-server:.*\n)?/;

/** Without what speaks of the file alone, its line breaks among it. */
const bare = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/^\ufeff/, '')
    .replace(/^# yaml-language-server:.*(?:\n|$)/m, '');

const reads = (text: string, value: YamlValue): boolean => {
  try {
    return sameValue(readYaml(text).value, value);
  } catch (error) {
    if (error instanceof EditRefused) return false;
    throw error;
  }
};
