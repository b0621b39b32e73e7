import type { Rule } from '../engine/lint/rule.ts';
import type { ClosedItem, Commitment, InboxEntry, Item } from '../model/item.ts';
import type { Path } from '../model/path.ts';
import { sameScope } from '../model/scope.ts';
import type { PlanFile } from '../model/source.ts';

export const changesBroken: Rule = {
  id: 'changes-broken',
  severity: 'error',
  summary: 'The changes of a commitment do not lead to its date and scope.',
  why: `
The entries under \`changes\` are the record of what became of a promise. Each that moves the date starts where the one before ended, and
the last ends at the date that stands now; the same goes for the scope, in which letter case, white space and punctuation make no
difference. Where the chain breaks, a move is missing: somebody changed the promise without writing down who agreed.

Every place is looked at, closed and archived items too, and withdrawn commitments.
`,
  looksAt: 'workspace',

  check({ teams, archives }) {
    return [
      ...teams.flatMap(file => file.everything.flatMap(({ work, id, path }) => findingsOf(file, work, id, path))),
      ...archives.flatMap(file =>
        file.content.closed.flatMap((work, index) => findingsOf(file, work, work.id, ['closed', index])),
      ),
    ];
  },
};

const findingsOf = (
  file: PlanFile<unknown>,
  { commitment }: Item | InboxEntry | ClosedItem,
  item: string,
  path: Path,
) => {
  const at = [...path, 'commitment'];
  if (commitment === undefined || commitment.changes.length === 0 || !file.isWholeAt(at)) return [];
  return [...breaksIn(commitment, 'date', isSame), ...breaksIn(commitment, 'scope', sameScope)].map(
    ({ key, index, end, starts, ended, endedAt }) => ({
      file,
      path: [...at, 'changes', index, key, end],
      related: [{ file, path: [...at, ...endedAt], note: end === 'to' ? 'stands now' : 'ended here' }],
      message:
        end === 'to'
          ? `the last change of the ${key} of ${item} ends at ${quoted(starts)}, but the commitment says ${quoted(ended)}`
          : `a change of the ${key} of ${item} starts at ${quoted(starts)}, but the one before ended at ${quoted(ended)}`,
      hint: 'Add the change that is missing between them, with who approved it, or correct the value that is wrong.',
    }),
  );
};

const isSame = (one: string, other: string): boolean => one === other;

interface Break {
  readonly key: 'date' | 'scope';
  /** The entry of `changes`, and the end of it that does not fit. */
  readonly index: number;
  readonly end: 'from' | 'to';
  readonly starts: string;
  readonly ended: string;
  readonly endedAt: Path;
}

const breaksIn = (
  commitment: Commitment,
  key: 'date' | 'scope',
  fits: (one: string, other: string) => boolean,
): readonly Break[] => {
  const breaks: Break[] = [];
  let before: { readonly to: string; readonly index: number } | undefined;
  for (const [index, { [key]: move }] of commitment.changes.entries()) {
    if (move === undefined) continue;
    if (before !== undefined && !fits(before.to, move.from))
      breaks.push({
        key,
        index,
        end: 'from',
        starts: move.from,
        ended: before.to,
        endedAt: ['changes', before.index, key, 'to'],
      });
    before = { to: move.to, index };
  }
  return before === undefined || fits(before.to, commitment[key])
    ? breaks
    : [...breaks, { key, index: before.index, end: 'to', starts: before.to, ended: commitment[key], endedAt: [key] }];
};

/** Days as they are; scopes in quotes, and not at any length. */
const quoted = (value: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return `"${value.length > 60 ? `${value.slice(0, 59)}…` : value}"`;
};
