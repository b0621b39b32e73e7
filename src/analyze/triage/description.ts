import { askChoice, askText } from '../../engine/questions/ask.ts';
import { calledBy } from '../../engine/questions/people.ts';
import { isTooLate, latestStart } from '../../engine/questions/start-sum.ts';
import { itemId } from '../../engine/world/item-id.ts';
import { isId } from '../../model/files/schema.ts';
import { isLive, PRIORITIES, SOURCES } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { RuleId } from '../../model/rule-id.ts';
import { daysBetween, isBefore } from '../../model/time/day.ts';
import { PRIORITY_WORDS, SOURCE_WORDS } from '../../model/words/item-words.ts';
import { latestStartWords } from '../../model/words/latest-start-words.ts';
import { WHERE } from '../../model/words/place-words.ts';
import { onOneLine, titleOf } from '../../model/words/title.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { Work } from './work.ts';

/** What is already known of the work. */
export const introduction = (work: Work): readonly string[] => {
  const { subject, before, team, world } = work;
  const name = onOneLine(team.content.name);
  if (subject.kind === 'new') {
    const { inbox } = team.content;
    return subject.title === undefined && inbox.length === 0
      ? [`The inbox of ${name} is empty, so this is about something new.`]
      : [];
  }
  const added = subject.kind === 'inbox' ? subject.placed.work.added : undefined;
  const waited =
    added === undefined || added >= world.today ? '' : ` for ${counted(daysBetween(added, world.today), 'day')}`;
  const { by = [], date } = before.asked ?? {};
  const who = listed(by.map(name => calledBy(name, world)));
  const parts = [who === '' ? '' : `by ${who}`, date === undefined ? '' : `for ${date}`].filter(Boolean);
  const wish = who === '' ? `Wanted by ${date}.` : `Asked for ${parts.join(', ')}.`;
  return [
    `"${titleOf(before)}" (${name}, ${WHERE[subject.placed.place]}${waited})`,
    ...(parts.length === 0 ? [] : [wish]),
    ...promiseSoFar(work),
  ];
};

/** What is promised already, when it must start, and what could be done where that is too late: triage does not move promises. */
const promiseSoFar = (work: Work): readonly string[] => {
  const { commitment, started } = work.before;
  if (!isLive(commitment)) return [];
  const to = listed(commitment.to.map(who => calledBy(who, work.world)));
  const promise = `Promised to ${to} for ${commitment.date}: ${onOneLine(commitment.scope).replace(/\.$/, '')}.`;
  if (started !== undefined) return [promise];
  const late = isBefore(commitment.date, work.world.today) || isTooLate(work, commitment.date);
  return [
    promise,
    isBefore(commitment.date, work.world.today)
      ? `${commitment.date} has passed.`
      : `${latestStartWords(latestStart(work, commitment.date))}.`,
    ...(late
      ? [`Another date, or less scope, takes the agreement of ${to}; record it under the commitment's \`changes\`.`]
      : []),
  ];
};

/** What it is called, where it comes from, how important it is. */
export function* askDescription(work: Work): Script<void> {
  if (work.item.title === '')
    work.give(
      'title',
      yield* askText('title', 'What is the work, in a few words?', {
        check: text => (text === '' ? 'give it a title' : undefined),
      }),
    );
  if (work.item.id === '') work.give('id', yield* askId(work));
  if (work.item.source === undefined) {
    const source = yield* askChoice(
      'source',
      'Where does it come from?',
      [
        ...SOURCES.map(value => ({ value, label: SOURCE_WORDS[value].choice })),
        ...unlessDemanded(work, 'source-missing'),
      ],
      defaultUnlessDemanded(work, 'source-missing'),
    );
    if (source !== '') work.give('source', source);
  }
  if (work.item.priority === undefined) {
    const priority = yield* askChoice(
      'priority',
      'How important is it?',
      [
        ...PRIORITIES.map(value => ({ value, label: `${value}: ${PRIORITY_WORDS[value]}` })),
        ...unlessDemanded(work, 'priority-missing'),
      ],
      defaultUnlessDemanded(work, 'priority-missing'),
    );
    if (priority !== '') work.give('priority', priority);
  }
}

function* askId({ item, world }: Work): Script<string> {
  const taken = world.usedIds;
  const proposed = itemId(item.title, taken);
  return yield* askText('id', 'Its id?', {
    default: isNumber(proposed) ? itemId(`item ${item.title}`, taken) : proposed,
    notes: ['A short name for files and commands; it never changes.'],
    check: text => {
      if (!isId(text)) return `${text} is no id; write lower-case words joined by hyphens, at most 60 characters`;
      if (isNumber(text)) return `${text} would be taken for a number in the inbox; add a word`;
      return taken.has(text) ? `${text} is taken already` : undefined;
    },
  });
}

/** In commands, a number stands for an entry of an inbox. */
const isNumber = (id: string): boolean => /^\d+$/.test(id);

const UNKNOWN = { value: '' as const, label: 'Not known yet' };

const unlessDemanded = (work: Work, rule: RuleId) => (work.demands(rule) ? [] : [UNKNOWN]);

const defaultUnlessDemanded = (work: Work, rule: RuleId): { readonly default?: '' } =>
  work.demands(rule) ? {} : { default: '' };

/** What is started or queued says what it is good for. */
export function* askImpact(work: Work): Script<void> {
  if (work.item.customer_impact !== undefined || work.item.business_impact !== undefined) return;
  const needed = work.demands('impact-missing');
  const impact = yield* askText('customer_impact', 'What do customers get from it?', {
    ...(needed ? {} : { default: '' }),
    notes: [`Customers inside or outside${needed ? '' : '; nothing if you cannot say yet'}.`],
    check: text => (text === '' && needed ? 'say it in a sentence' : undefined),
  });
  if (impact !== '') work.give('customer_impact', impact);
}
