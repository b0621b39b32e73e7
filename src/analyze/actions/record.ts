import type { Requirement } from '../../engine/changes/change.ts';
import { askChoice, askNames, askText, askYesNo } from '../../engine/questions/ask.ts';
import { CAUSE_CHOICES } from '../../engine/questions/cause-choices.ts';
import { unknownNames } from '../../engine/questions/people.ts';
import { askReason } from '../../engine/questions/reason.ts';
import { itemNamed } from '../../engine/world/find.ts';
import type { Cause, Item } from '../../model/item.ts';
import { idIn, isLive } from '../../model/item.ts';
import { unspokenFor, wantsCause } from '../../model/policy.ts';
import type { Script } from '../../model/question.ts';
import { byNumber, listed } from '../../model/words/words.ts';
import type { ActionContext } from './action-context.ts';
import type { ActionNeed } from './needs.ts';

/** What a record says besides what changed. */
export interface Recorded {
  readonly reason: string | undefined;
  readonly cause: Cause | undefined;
  readonly becauseOf: string | undefined;
  readonly informed: readonly string[];
  readonly approvedBy: readonly string[];
  readonly link: string | undefined;
  /** It happens only if somebody agrees who has not yet. */
  readonly isProposed: boolean;
  /** Those who still have to agree, where the change is only proposed. */
  readonly asked: readonly string[];
}

/** For a change that needs no record. */
export const UNRECORDED: Recorded = {
  reason: undefined,
  cause: undefined,
  becauseOf: undefined,
  informed: [],
  approvedBy: [],
  link: undefined,
  isProposed: false,
  asked: [],
};

/** Asks for all that the record of these changes wants: why, for whom, who was told, who agreed, and where that can be read. */
export function* askRecord(
  context: ActionContext,
  needs: readonly ActionNeed[],
  usualReason?: string,
): Script<Recorded> {
  const reason = yield* askReason(usualReason);
  const company = context.base.company?.content;
  // Work that is handed over to another team is not interrupted.
  const isCaused = ({ requirement: { key, record }, before, after }: ActionNeed) =>
    record === 'decisions' && (before === undefined || before.team === after?.team) && wantsCause(key, company);
  const cause = needs.some(isCaused)
    ? yield* askChoice('cause', 'What makes it necessary?', CAUSE_CHOICES, {
        check: cause =>
          cause === 'fixed_commitment' && !othersFixed(context)
            ? 'no other item has a commitment with `fixed: true`'
            : undefined,
      })
    : undefined;
  const isForAnother = cause === 'incident' || cause === 'fixed_commitment';
  const becauseOf = isForAnother ? yield* askBecauseOf(context, cause) : undefined;
  // Whoever is blocked tells the others; there is nothing to agree to.
  const effective = needs.map(need =>
    cause === 'blocked' && isCaused(need)
      ? { ...need, requirement: { ...need.requirement, need: 'inform' as const } }
      : need,
  );
  return { reason, cause, becauseOf, ...(yield* askHeard(context, effective, cause === 'redirected')) };
}

export type RecordedPeople = Pick<Recorded, 'informed' | 'approvedBy' | 'link' | 'asked' | 'isProposed'>;

/** Who was told, who agreed. With `pending` those who are asked may agree later. `somebody`: at least one person agrees, whoever it is. */
export function* askHeard(
  context: ActionContext,
  needs: readonly ActionNeed[],
  somebody = false,
): Script<RecordedPeople> {
  const { world } = context;
  const requirements = needs.map(({ requirement }) => requirement);
  const toTell = everybody(requirements, 'inform');
  const toAsk = everybody(requirements, 'approve');
  const mustAgree = somebody || requirements.some(({ need }) => need === 'approve');
  const company = context.base.company?.content;
  const isPending = yield* askYesNo('pending', 'Is it only proposed, and they agree later?', { default: false });
  const approvedBy = yield* askNames('approved_by', whoAgreed(toAsk), {
    ...(mustAgree && !isPending ? { notes: [PENDING] } : { default: '' }),
    known: toAsk,
    check: names => {
      const missing = mustAgree && !isPending ? unspokenFor(toAsk, names, company) : [];
      if (missing.length > 0) return `${listed(missing)} must be among them; ${PENDING_INSTEAD}`;
      return names.length === 0 && mustAgree && !isPending
        ? `name at least one person; ${PENDING_INSTEAD}`
        : unknownNames(names, world, toAsk);
    },
  });
  const informed = yield* askNames('informed', 'Who was told?', {
    default: unspokenFor(toTell, approvedBy, company).join(', '),
    known: toTell,
    check: names => {
      const missing = unspokenFor(toTell, [...names, ...approvedBy], company);
      return missing.length > 0 ? `${listed(missing)} must be among them` : unknownNames(names, world, toTell);
    },
  });
  const link = yield* askText('link', 'Where can the agreement be read?', { default: '' });
  const asked = isPending ? unspokenFor(toAsk, approvedBy, company) : [];
  const isProposed = isPending && mustAgree && (asked.length > 0 || approvedBy.length === 0);
  return { informed, approvedBy, link: link === '' ? undefined : link, isProposed, asked };
}

const PENDING_INSTEAD = 'with --pending it is only proposed, and `plan approve` records later who agreed';
const PENDING = 'Whoever has not agreed yet: run it with --pending, and `plan approve` later.';

const whoAgreed = (toAsk: readonly string[]): string =>
  toAsk.length === 0
    ? 'Who agreed?'
    : `Who agreed? ${listed(toAsk)} ${byNumber(toAsk.length, 'has', 'have')} to; ${PENDING_INSTEAD}.`;

const everybody = (requirements: readonly Requirement[], need: Requirement['need']): readonly string[] => [
  ...new Set(requirements.flatMap(requirement => (requirement.need === need ? requirement.who : []))),
];

const othersFixed = ({ world, placed }: ActionContext): boolean =>
  world.teams.some(({ open }) => open.some(({ path, work }) => path !== placed.path && isFixed(work)));

function* askBecauseOf(context: ActionContext, cause: Cause): Script<string> {
  const { world, team } = context;
  const answer = yield* askText('because_of', 'For which item is it interrupted?', {
    check: text => noOccasion(context, cause, text),
  });
  const found = itemNamed(world, answer);
  if (found.kind !== 'found' || found.team === team) return idIn(answer);
  return `${found.team.id}/${found.placed.id}`;
}

/** Why work cannot be interrupted for that item; undefined where it can. */
const noOccasion = ({ world, team, placed }: ActionContext, cause: Cause, name: string): string | undefined => {
  const found = itemNamed(world, name);
  if (found.kind === 'ambiguous') return `${name} may be ${found.matches.join(' or ')}; say which`;
  const meant = found.kind === 'unknown' && found.nearest !== undefined ? `; did you mean ${found.nearest}?` : '';
  if (found.kind !== 'found' || found.placed.work.id === undefined) return `there is no item ${name}${meant}`;
  if (found.placed.path === placed.path && found.team === team) return 'work is not interrupted for itself';
  return cause === 'fixed_commitment' && !isFixed(found.placed.work)
    ? `${name} has no commitment with \`fixed: true\``
    : undefined;
};

const isFixed = ({ commitment }: Pick<Item, 'commitment'>): boolean => isLive(commitment) && commitment.fixed === true;
