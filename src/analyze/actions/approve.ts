import { changeNoun } from '../../engine/changes/change-words.ts';
import { askNames, askText } from '../../engine/questions/ask.ts';
import { unknownNames } from '../../engine/questions/people.ts';
import { UsageError } from '../../model/host.ts';
import { idIn } from '../../model/item.ts';
import { unspokenFor } from '../../model/policy.ts';
import type { Script } from '../../model/question.ts';
import type { ActionContext } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import type { HeardKey, KeptRecord } from './complete.ts';
import { changeRecord, closingRecord, completion, decisionRecord, recordsOf } from './complete.ts';
import { commandFor } from './missing.ts';
import type { ActionNeed } from './needs.ts';
import { needsEntry, owedBy } from './needs.ts';
import type { Happening } from './outcome.ts';
import { outcomeOf } from './outcome.ts';

/** Adds to records who has agreed since they were written. */
export const approve = (context: ActionContext): Script<ActionOutcome> => complete(context, 'approved_by');

/** Adds to records who was told since they were written. */
export const inform = (context: ActionContext): Script<ActionOutcome> => complete(context, 'informed');

function* complete(context: ActionContext, key: HeardKey): Script<ActionOutcome> {
  const { world, placed } = context;
  const owed = owedBy(context);
  const records = recordsFor(context, owed, key);
  const waited = [...new Set(records.flatMap(({ lacks }) => lacks))];
  const names = yield* askNames(key, key === 'approved_by' ? 'Who has agreed?' : 'Who was told?', {
    notes: waited.length === 0 ? [] : [`Still owed: ${waited.join(', ')}.`],
    known: waited,
    check: given => (given.length === 0 ? 'name at least one' : unknownNames(given, world, waited)),
  });
  const link = yield* askText('link', 'Where can it be read?', {
    default: '',
    check: text => {
      const other = records.find(({ record }) => record.link !== undefined && record.link !== text)?.record.link;
      return text === '' || other === undefined ? undefined : `the record has a link already: ${other}`;
    },
  });
  const completed = records.flatMap(one => {
    const named = namesFor(one, names, records, context);
    const heard = { informed: key === 'informed' ? named : [], approvedBy: key === 'approved_by' ? named : [] };
    return named.length === 0
      ? []
      : [{ ...one, named, ...completion(one.record, { ...heard, link: link === '' ? undefined : link }) }];
  });
  const edits = completed.flatMap(one => one.edits);
  const corrections = completed.flatMap(one => one.corrections);
  return outcomeOf(context, {
    act: key === 'approved_by' ? 'record-approval' : 'record-telling',
    news: newsOn(completed, key, placed.work.title, edits.length + corrections.length === 0),
    edits,
    corrections,
  });
}

/** One for each group of people who are named on the same records. */
const newsOn = (
  completed: readonly NamedRecord[],
  as: HeardKey,
  title: string,
  isAlready: boolean,
): readonly Happening[] =>
  [...new Set(completed.map(({ named }) => named.join()))].map(group => {
    const theirs = completed.filter(({ named }) => named.join() === group);
    const people = theirs[0]?.named ?? [];
    const what = [...new Set(theirs.flatMap(({ words }) => words))];
    return { event: { kind: 'named-on-record', title, people, as, what, isAlready } };
  });

/** A record, in words what it is about, and whom it lacks; one record may speak of several changes. */
interface OpenRecord {
  readonly record: KeptRecord;
  readonly words: readonly string[];
  readonly lacks: readonly string[];
}

/** A record with those who are to be named on it. */
interface NamedRecord extends OpenRecord {
  readonly named: readonly string[];
}

/** Those of the names that a record waits for, or that no record waits for. */
const namesFor = (
  { lacks }: OpenRecord,
  names: readonly string[],
  all: readonly OpenRecord[],
  { base }: ActionContext,
): readonly string[] => {
  const isWaitedFor = (name: string, by: readonly string[]) =>
    unspokenFor(by, [name], base.company?.content).length < by.length;
  return names.filter(
    name => lacks.length === 0 || isWaitedFor(name, lacks) || !all.some(other => isWaitedFor(name, other.lacks)),
  );
};

/** Those that lack such names; where none does, the latest. */
const recordsFor = (context: ActionContext, owed: readonly ActionNeed[], key: HeardKey): readonly OpenRecord[] => {
  const open = new Map<string, OpenRecord>();
  for (const { record, what, lacks } of owed.flatMap(need => recordsOf(context, need, key))) {
    const place = JSON.stringify([record.file, record.path]);
    const known = open.get(place);
    open.set(place, {
      record,
      words: [...(known?.words ?? []), changeNoun(what)],
      lacks: [...new Set([...(known?.lacks ?? []), ...lacks])],
    });
  }
  if (open.size > 0) return [...open.values()];
  const { id } = context.placed;
  const missing = owed.find(needsEntry);
  if (missing !== undefined)
    throw new UsageError(
      `There is no record of ${changeNoun(missing.what)} of ${id} yet; ${commandFor(missing)} writes one.`,
    );
  const latest = latestRecord(context);
  if (latest === undefined)
    throw new UsageError(`Nothing about ${id} is on record that somebody could have agreed to, or been told of.`);
  return [latest];
};

/** By its day; of those of one day the closing, then what became of the promise. */
const latestRecord = (context: ActionContext): OpenRecord | undefined => {
  const { world, team, placed } = context;
  const log = world.decisions.find(file => file.team === team.id)?.content ?? [];
  const decision = log.findLast(({ item }) => idIn(item) === placed.id);
  const decided = decision && decisionRecord(context, decision);
  const closing = closingRecord(context);
  const change = changeRecord(context);
  const records = [
    ...(decided === undefined || decision === undefined
      ? []
      : [{ record: decided, day: decision.on, words: `the decision of ${decision.on}` }]),
    ...(change === undefined ? [] : [{ record: change, day: change.on, words: `the change of ${change.on}` }]),
    ...(closing === undefined || !('outcome' in placed.work)
      ? []
      : [{ record: closing, day: placed.work.closed_on, words: 'the closing' }]),
  ];
  const [latest] = records
    .toReversed()
    .toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  return latest && { record: latest.record, words: [latest.words], lacks: [] };
};
