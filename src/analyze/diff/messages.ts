import type { DiffContext } from '../../engine/diff/context.ts';
import type { Concerned, PersonalConcern, PlanChange, TeamDiff } from '../../engine/diff/plan-diff.ts';
import type { Message } from '../../engine/edits/outcome.ts';
import { listed } from '../../model/words/words.ts';
import { happened } from './happened.ts';

/** A message for each who is spoken to, by id: what changes for them and for those they speak for, and what they are asked. */
export const diffMessages = (
  people: readonly Concerned[],
  teams: readonly TeamDiff[],
  { nameOf }: DiffContext,
): readonly Message[] => {
  const spokenTo = [...new Set(people.map(addressee))].sort();
  return spokenTo.map(to => {
    const theirs = people.filter(person => addressee(person) === to);
    const name = nameOf(to);
    return { to, ...(name === to ? {} : { name }), text: textFor(name, newsFor(to, theirs, teams)) };
  });
};

const addressee = ({ id, through }: Concerned): string => through ?? id;

/** What one addressee hears of one change, for themselves or, by name, for others. */
interface News {
  readonly team: TeamDiff;
  readonly change: PlanChange;
  readonly concerns: readonly PersonalConcern[];
  readonly others: readonly string[];
}

const textFor = (name: string, news: readonly News[]): string => {
  const teams = [...new Set(news.map(({ team }) => team))];
  const [only] = teams;
  const from = only !== undefined && teams.length === 1 ? ` from the ${only.name} team` : '';
  return [
    `Hello ${name},`,
    '',
    `there is news${from} about work you have a stake in:`,
    ...teams.flatMap(team => [
      ...(teams.length === 1 ? [] : ['', `From the ${team.name} team:`]),
      ...byItem(news.filter(({ team: of }) => of === team)).flatMap(linesOn),
    ]),
    '',
    endingOf(news),
  ].join('\n');
};

const endingOf = (news: readonly News[]): string => {
  if (news.some(isAsked)) return 'Please answer: what we ask you about is settled only when you agree.';
  return news.every(({ change }) => change.kind === 'delivered')
    ? 'Tell us if something is missing.'
    : 'Tell us if that gets in your way.';
};

/** In the order of the plan, each change once. */
const newsFor = (to: string, people: readonly Concerned[], teams: readonly TeamDiff[]): readonly News[] => {
  const byChange = new Map<PlanChange, { readonly concerns: PersonalConcern[]; readonly others: string[] }>();
  for (const { id, name, concerns } of people)
    for (const concern of concerns) {
      const known = byChange.get(concern.change) ?? { concerns: [], others: [] };
      known.concerns.push(concern);
      if (id !== to) known.others.push(name);
      byChange.set(concern.change, known);
    }
  return teams.flatMap(team =>
    team.changes.flatMap(change => {
      const found = byChange.get(change);
      return found === undefined ? [] : { team, change, ...found };
    }),
  );
};

const isAsked = ({ concerns }: News): boolean =>
  concerns.some(({ need, isRecorded }) => need === 'approve' && !isRecorded);

const byItem = (news: readonly News[]): readonly (readonly News[])[] => {
  const items = new Map<string | undefined, News[]>();
  for (const one of news) {
    const id = one.change.item?.id;
    items.set(id, [...(items.get(id) ?? []), one]);
  }
  return [...items.values()];
};

/** One item in one sentence, and below it what is asked. */
const linesOn = (news: readonly News[]): readonly string[] => {
  const changes = news.map(({ change }) => change);
  const others = [...new Set(news.flatMap(({ others }) => others))];
  const concerns = news.flatMap(({ concerns }) => concerns);
  const isOwn = news.some(({ concerns, others }) => concerns.length > others.length);
  const whom = others.length === 0 ? '' : ` (${isOwn ? 'also ' : ''}for ${listed(others)})`;
  const reasons = [...new Set(changes.flatMap(({ why }) => why.reasons))];
  const isAgreed = concerns.every(({ need, isRecorded }) => need === 'approve' && isRecorded);
  return [
    [
      `- "${changes[0]?.item?.title ?? ''}"${whom}: ${withStop(changes.map(saidTo).join('; '))}`,
      ...reasons.map(reason => `Why: ${withStop(reason)}`),
    ].join(' '),
    ...questionsOn(news.filter(isAsked).map(({ change }) => change)).map(question => `  ${question}`),
    ...(isAgreed ? ['  We have on record that you agreed.'] : []),
  ];
};

/** Whom else work is promised to is no business of theirs. */
const saidTo = (change: PlanChange): string => {
  switch (change.kind) {
    case 'promise-joined':
      return happened({ ...change, kind: 'promised' });
    case 'promise-left':
      return 'no longer promised';
    default:
      return happened(change);
  }
};

const withStop = (text: string): string => (/[.!?…]"?$/.test(text) ? text : `${text}.`);

/** Whoever is to lose a promise is not asked about its date as well. */
const questionsOn = (changes: readonly PlanChange[]): readonly string[] => {
  const ended = changes.filter(({ kind }) => kind === 'promise-ended' || kind === 'promise-left');
  return [...new Set((ended.length > 0 ? ended : changes).map(questionOn))];
};

const questionOn = ({ kind, from, to }: PlanChange): string => {
  switch (kind) {
    case 'promise-moved':
      return `Do you agree to ${to} instead of ${from}?`;
    case 'promise-rescoped':
      return 'Do you agree to the new scope?';
    case 'promise-ended':
    case 'promise-left':
      return 'Do you agree that we take this promise back?';
    default:
      return 'Do you agree?';
  }
};
