import type { Act, Message, OutcomeFacts } from '../../engine/edits/outcome.ts';
import { onOneLine, shortened } from '../../model/words/title.ts';
import { eventWords } from './outcome-sentences.ts';

/** What somebody reads of an outcome. */
interface OutcomeWords {
  /** What happens, a sentence each. */
  readonly summary: readonly string[];
  /** Who must be told, one message each, sorted by name. */
  readonly messages: readonly Message[];
  /** A subject of at most 72 characters, an empty line, the sentences. */
  readonly commitMessage: string;
}

export const outcomeWords = (facts: OutcomeFacts): OutcomeWords => {
  const names = namesOf(facts);
  const summary = facts.news.map(({ event }) => {
    const { sentence } = eventWords(event, names);
    return facts.occasion.isProposed ? `Proposed: ${sentence}` : sentence;
  });
  return { summary, messages: messagesOf(facts), commitMessage: commitMessage(facts, summary) };
};

const namesOf =
  ({ names }: OutcomeFacts) =>
  (who: string): string =>
    names.get(who) ?? who;

const messagesOf = (facts: OutcomeFacts): readonly Message[] => {
  const names = namesOf(facts);
  const everyone = [...new Set(facts.news.flatMap(({ to }) => to))].sort();
  return everyone.map(to => {
    const name = names(to);
    return { to, ...(name === to ? {} : { name }), text: messageText(facts, to, name) };
  });
};

const messageText = (facts: OutcomeFacts, to: string, name: string): string => {
  const theirs = facts.news.filter(item => item.to.includes(to));
  const reasons = [...new Set(theirs.flatMap(({ reason }) => (reason === undefined ? [] : onOneLine(reason))))];
  const sentences = theirs.map(({ event }) => {
    const { sentence, told, wish } = eventWords(event, namesOf(facts));
    if (facts.occasion.isProposed && wish !== undefined) return `We would like to ${wish(to)}.`;
    return told?.(to) ?? sentence;
  });
  return [
    `Hello ${name},`,
    '',
    opening(facts, to),
    ...sentences.map(sentence => `- ${sentence}`),
    ...(reasons.length === 0 ? [] : ['', ...reasons.map(reason => `Why: ${reason}`)]),
    '',
    ending(facts, to),
  ].join('\n');
};

const opening = ({ teamName, occasion: { asked, isProposed } }: OutcomeFacts, to: string): string => {
  const from = onOneLine(teamName);
  if (asked.includes(to))
    return `the ${from} team proposes a change of work you have a stake in, and needs your agreement:`;
  return isProposed
    ? `the ${from} team proposes a change of work you have a stake in:`
    : `there is news from the ${from} team about work you have a stake in:`;
};

const ending = ({ occasion: { asked, agreed, isOver } }: OutcomeFacts, to: string): string => {
  if (asked.includes(to)) return 'Do you agree?';
  if (isOver) return 'Tell us if you see it differently.';
  return agreed.includes(to) ? 'Thank you for agreeing to it.' : 'Tell us if that gets in your way.';
};

const ACT_WORDS: { readonly [A in Act]: string } = {
  start: 'start',
  queue: 'queue',
  'put-to-backlog': 'put to the backlog',
  close: 'close',
  promise: 'promise',
  'promise-anew': 'promise anew',
  'record-promise': 'record the promise of',
  withdraw: 'withdraw the promise of',
  rescope: 'rescope',
  retarget: 'retarget',
  scope: 'scope',
  'record-approval': 'record who agreed to',
  'record-telling': 'record who was told of',
};

const commitMessage = ({ team, item, act, reason }: OutcomeFacts, summary: readonly string[]): string =>
  [
    shortened(`${team}: ${ACT_WORDS[act]} ${item}`, 72),
    '',
    ...summary,
    ...(reason === undefined ? [] : ['', `Why: ${onOneLine(reason)}`]),
    '',
  ].join('\n');
