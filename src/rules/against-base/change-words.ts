import type { ItemChange, What } from '../../engine/changes/change.ts';
import type { Commitment } from '../../model/item.ts';
import type { Path } from '../../model/path.ts';
import type { Position } from '../../model/snapshot.ts';
import { LIST_NAMES, OUTCOME_WORDS, PLACE_NAMES } from '../../model/words/place-words.ts';
import { listed } from '../../model/words/words.ts';

/** What somebody did that needs others, and where it shows. */
export interface ChangeWords {
  /** From what to what; begins with the item. */
  readonly message: string;
  /** Where it shows, from the item on. */
  readonly field: Path;
  /** What has to be put right in the plan first. */
  readonly first?: string;
  /** What puts it right all by itself, where nobody has to be asked. */
  readonly remedy?: string;
}

/** Undefined for changes that need nobody. */
export const wordsOf = (change: ItemChange, nameOfTeam: (id: string) => string): ChangeWords | undefined => {
  const { item, what } = change;
  switch (what.kind) {
    case 'commitment-date':
      return { message: `${item}: the promise moved from ${what.from} to ${what.to}`, field: ['commitment', 'date'] };
    case 'commitment-scope':
      return {
        message: `${item}: the promise changed from ${quoted(what.from)} to ${quoted(what.to)}`,
        field: ['commitment', 'scope'],
      };
    case 'commitment-to':
      return {
        message: `${item}: ${listed(what.left)} ${what.left.length === 1 ? 'is' : 'are'} promised it no more`,
        field: ['commitment', 'to'],
      };
    case 'commitment-dropped':
      return droppedWords(change, what.how);
    case 'target':
      return {
        message: `${item}: the target ${what.to === undefined ? `of ${what.from} was taken away` : `moved from ${what.from ?? 'none'} to ${what.to}`}`,
        field: ['target_date'],
      };
    case 'added':
    case 'place':
      return placeWords(change, nameOfTeam);
    case 'vanished':
    case 'renamed':
    case 'team':
    case 'promised':
    case 'asked':
    case 'answered':
    case 'scoping':
    case 'steps':
      return undefined;
    case 'field':
      return what.field === 'fixed' ? freedWords(change) : undefined;
  }
};

/** No command writes an entry of `commitment.changes` that moves nothing. */
const freedWords = ({ item, before, requirement }: ItemChange): ChangeWords => {
  const date = promiseOf(before)?.date;
  const unheard = requirement?.missing.flatMap(part => ('who' in part ? part.who : (requirement?.who ?? []))) ?? [];
  return {
    message: `${item}: the promised day${date === undefined ? '' : `, ${date},`} is no longer said to be outside our control (\`fixed\`), and no new entry of \`commitment.changes\` says that ${listed(unheard)} heard of it`,
    field: ['commitment', 'date'],
    remedy: `Tell ${listed(unheard)}, then add an entry with the day, \`reason\` and \`informed: [${unheard.join(', ')}]\` to \`commitment.changes\``,
  };
};

const droppedWords = (
  { item, before, after }: ItemChange,
  how: Extract<What, { readonly kind: 'commitment-dropped' }>['how'],
): ChangeWords => {
  const promise = promiseOf(before) ?? promiseOf(after);
  const named = promise === undefined ? 'the promise' : `the promise for ${promise.date}`;
  const changes = promiseOf(after)?.changes ?? [];
  switch (how) {
    case 'withdrawn':
      return {
        message: `${item}: ${named} was withdrawn`,
        field: [
          'commitment',
          'changes',
          Math.max(
            0,
            changes.findLastIndex(entry => entry.withdrawn === true),
          ),
        ],
      };
    case 'deleted':
      return { message: `${item}: ${named} was deleted`, field: ['id'], first: 'Put the commitment back' };
    case 'unrecorded':
      return {
        message: `${item}: the record of ${named}, whose work is delivered, was taken out of the file`,
        field: ['id'],
        remedy: 'Put the commitment back as it was: it is the record of what became of the promise',
      };
    case 'closed':
      return { message: `${item}: closed as ${outcomeOf(after)} while ${named} stands`, field: ['commitment', 'date'] };
    case 'vanished':
      return {
        message: `${item}: ${named} vanished with the item`,
        field: ['id'],
        first: 'Put the item back, with its commitment',
      };
  }
};

const placeWords = ({ item, what, before, after }: ItemChange, nameOfTeam: (id: string) => string): ChangeWords => {
  const handedOver =
    what.kind === 'place' && what.handedOverBy !== undefined && after !== undefined
      ? `handed over from ${nameOfTeam(what.handedOverBy)} to ${nameOfTeam(after.team)}`
      : undefined;
  const from = before === undefined ? 'new work' : PLACE_NAMES[before.place];
  switch (after?.place) {
    case 'in_progress':
      return {
        message: `${item}: started past the queue (${before === undefined ? from : `from ${from}`})`,
        field: ['id'],
      };
    case 'closed':
      return {
        message: `${item}: moved from ${from} to ${PLACE_NAMES.closed} (${outcomeOf(after)})`,
        field: ['outcome'],
      };
    case 'inbox':
      return {
        message: `${item}: ${handedOver === undefined ? `moved from ${from} to ${PLACE_NAMES.inbox}` : `${handedOver}, into its ${LIST_NAMES.inbox}`}`,
        field: ['id'],
        first: 'Put it in the backlog',
      };
    default: {
      const to = after?.place ?? 'backlog';
      const moved =
        handedOver === undefined
          ? `moved from ${from} to ${PLACE_NAMES[to]}`
          : `${handedOver}, into its ${LIST_NAMES[to]}`;
      return { message: `${item}: ${moved}`, field: ['id'] };
    }
  }
};

const outcomeOf = (position: Position | undefined): string => {
  const outcome = position !== undefined && 'outcome' in position.work ? position.work.outcome : 'dropped';
  return OUTCOME_WORDS[outcome];
};

const promiseOf = (position: Position | undefined): Commitment | undefined => position?.work.commitment;

const quoted = (scope: string): string => `"${scope.length > 60 ? `${scope.slice(0, 59)}…` : scope}"`;
