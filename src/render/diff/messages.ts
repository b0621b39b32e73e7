import type { ChangeNews, PersonalNews, PlanDiff } from '../../analyze/diff/plan-diff.ts';
import type { PlanChange } from '../../engine/diff/plan-change.ts';
import type { Message } from '../../engine/edits/outcome.ts';
import { listed } from '../../model/words/words.ts';
import { CHANGE_LABELS } from '../media/change-labels.ts';
import { happened } from './happened.ts';

/** A message for each who is spoken to, by id: what changes for them and for those they speak for, and what they are asked. */
export const diffMessages = ({ news, nameOf }: PlanDiff): readonly Message[] =>
  news.map(personal => {
    const { to } = personal;
    const name = nameOf(to);
    return { to, ...(name === to ? {} : { name }), text: textFor(name, personal, nameOf) };
  });

type NameOf = PlanDiff['nameOf'];

const textFor = (name: string, { news }: PersonalNews, nameOf: NameOf): string => {
  const teams = [...new Set(news.map(({ team }) => team))];
  const [only] = teams;
  const from = only !== undefined && teams.length === 1 ? ` from the ${only.name} team` : '';
  return [
    `Hello ${name},`,
    '',
    `there is news${from} about work you have a stake in:`,
    ...teams.flatMap(team => [
      ...(teams.length === 1 ? [] : ['', `From the ${team.name} team:`]),
      ...byItem(news.filter(({ team: of }) => of === team)).flatMap(ofItem => linesOn(ofItem, nameOf)),
    ]),
    '',
    endingOf(news),
  ].join('\n');
};

const endingOf = (news: readonly ChangeNews[]): string => {
  if (news.some(({ isAsked }) => isAsked))
    return 'Please answer: what we ask you about is settled only when you agree.';
  return news.every(({ change }) => change.what.kind === 'delivered')
    ? 'Tell us if something is missing.'
    : 'Tell us if that gets in your way.';
};

const byItem = (news: readonly ChangeNews[]): readonly (readonly ChangeNews[])[] => {
  const items = new Map<string | undefined, ChangeNews[]>();
  for (const one of news) {
    const id = one.change.item?.id;
    items.set(id, [...(items.get(id) ?? []), one]);
  }
  return [...items.values()];
};

/** One item in one sentence, and below it what is asked. */
const linesOn = (news: readonly ChangeNews[], nameOf: NameOf): readonly string[] => {
  const changes = news.map(({ change }) => change);
  const reasons = [...new Set(changes.flatMap(({ why }) => why.reasons))];
  const isAgreed = news.every(one => one.isAgreed);
  return [
    [
      `- "${changes[0]?.item?.title ?? ''}"${whomWords(news)}: ${withStop(changes.map(change => saidTo(change, nameOf)).join('; '))}`,
      ...reasons.map(reason => `Why: ${withStop(reason)}`),
    ].join(' '),
    ...questionsOn(news.filter(({ isAsked }) => isAsked)).map(question => `  ${question}`),
    ...(isAgreed ? ['  We have on record that you agreed.'] : []),
  ];
};

const whomWords = (news: readonly ChangeNews[]): string => {
  const others = [...new Set(news.flatMap(one => one.others))];
  if (others.length === 0) return '';
  return ` (${news.some(({ isOwn }) => isOwn) ? 'also ' : ''}for ${listed(others)})`;
};

/** Whom else work is promised to is no business of theirs. */
const saidTo = ({ what }: PlanChange, nameOf: NameOf): string => {
  switch (what.kind) {
    case 'promise-joined':
      return what.date === undefined
        ? CHANGE_LABELS.promised.phrase
        : `${CHANGE_LABELS.promised.phrase} for ${what.date}`;
    case 'promise-left':
      return 'no longer promised';
    default:
      return happened(what, nameOf);
  }
};

const withStop = (text: string): string => (/[.!?…]"?$/.test(text) ? text : `${text}.`);

/** Whoever is to lose a promise is not asked about its date as well. */
const questionsOn = (news: readonly ChangeNews[]): readonly string[] => {
  const facts = news.map(({ change }) => change.what);
  const ended = facts.filter(({ kind }) => kind === 'promise-ended' || kind === 'promise-left');
  return [...new Set((ended.length > 0 ? ended : facts).map(questionOn))];
};

const questionOn = (what: PlanChange['what']): string => {
  switch (what.kind) {
    case 'promise-moved':
      return `Do you agree to ${what.to} instead of ${what.from}?`;
    case 'promise-rescoped':
      return 'Do you agree to the new scope?';
    case 'promise-ended':
    case 'promise-left':
      return 'Do you agree that we take this promise back?';
    default:
      return 'Do you agree?';
  }
};
