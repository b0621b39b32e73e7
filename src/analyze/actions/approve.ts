import { changeNoun } from '../../engine/changes/change-words.ts';
import { askNames, askText } from '../../engine/questions/ask.ts';
import type { HeardPeople } from '../../engine/questions/people.ts';
import { unknownNames } from '../../engine/questions/people.ts';
import { UsageError } from '../../model/host.ts';
import { idIn } from '../../model/item.ts';
import { unspokenFor } from '../../model/policy.ts';
import type { Script } from '../../model/question.ts';
import { daysBetween } from '../../model/time/day.ts';
import type { ActionContext } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import type { HeardKey, KeptRecord } from './complete.ts';
import { changeRecord, closingRecord, completion, decisionRecord, recordsOf } from './complete.ts';
import { commandFor } from './missing.ts';
import type { ActionNeed } from './needs.ts';
import { currentNeeds, needsEntry } from './needs.ts';
import type { Happening } from './outcome.ts';
import { outcomeOf } from './outcome.ts';

/** Adds to records who has agreed since they were written. */
export const approve = (context: ActionContext): Script<ActionOutcome> => complete(context, 'approved_by');

/** Adds to records who was told since they were written. */
export const inform = (context: ActionContext): Script<ActionOutcome> => complete(context, 'informed');

function* complete(context: ActionContext, key: HeardKey): Script<ActionOutcome> {
  const records = recordsFor(context, key);
  const names = yield* askWho(context, records, key);
  const link = yield* askLink(records);
  // One record may wait for some of those who are named, another for others.
  const completed = records
    .map(one => ({ ...one, named: namesFor(one, names, records, context) }))
    .filter(({ named }) => named.length > 0);
  const additions = completed.map(({ record, named }) => completion(record, { ...heardAs(key, named), link }));
  const edits = additions.flatMap(one => one.edits);
  const corrections = additions.flatMap(one => one.corrections);
  return outcomeOf(context, {
    act: key === 'approved_by' ? 'record-approval' : 'record-telling',
    news: newsOn(completed, key, context.placed.work.title, edits.length + corrections.length === 0),
    edits,
    corrections,
  });
}

function* askWho({ world }: ActionContext, records: readonly OpenRecord[], key: HeardKey): Script<readonly string[]> {
  const waited = [...new Set(records.flatMap(({ lacks }) => lacks))];
  return yield* askNames(key, key === 'approved_by' ? 'Who has agreed?' : 'Who was told?', {
    notes: waited.length === 0 ? [] : [`Still owed: ${waited.join(', ')}.`],
    known: waited,
    check: given => (given.length === 0 ? 'name at least one' : unknownNames(given, world, waited)),
  });
}

/** A record keeps the link that it has. */
function* askLink(records: readonly OpenRecord[]): Script<string | undefined> {
  const links = records.flatMap(({ record: { link } }) => (link === undefined ? [] : [link]));
  const link = yield* askText('link', 'Where can it be read?', {
    default: '',
    check: text => {
      const other = links.find(known => known !== text);
      return text === '' || other === undefined ? undefined : `the record has a link already: ${other}`;
    },
  });
  return link === '' ? undefined : link;
}

const heardAs = (key: HeardKey, named: readonly string[]): HeardPeople =>
  key === 'informed' ? { informed: named, approvedBy: [] } : { informed: [], approvedBy: named };

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
const recordsFor = (context: ActionContext, key: HeardKey): readonly OpenRecord[] => {
  const needs = currentNeeds(context);
  const open = openRecords(context, needs, key);
  if (open.length > 0) return open;
  const { id } = context.placed;
  const missing = needs.find(needsEntry);
  if (missing !== undefined)
    throw new UsageError(
      `There is no record of ${changeNoun(missing.what)} of ${id} yet; ${commandFor(missing)} writes one.`,
    );
  const latest = latestRecord(context);
  if (latest === undefined)
    throw new UsageError(`Nothing about ${id} is on record that somebody could have agreed to, or been told of.`);
  return [latest];
};

/** One for each record, whatever changes it speaks of. */
const openRecords = (context: ActionContext, needs: readonly ActionNeed[], key: HeardKey): readonly OpenRecord[] => {
  const open = new Map<string, OpenRecord>();
  for (const { record, what, lacks } of needs.flatMap(need => recordsOf(context, need, key))) {
    const place = JSON.stringify([record.log, record.path]);
    const known = open.get(place);
    open.set(place, {
      record,
      words: [...(known?.words ?? []), changeNoun(what)],
      lacks: [...new Set([...(known?.lacks ?? []), ...lacks])],
    });
  }
  return [...open.values()];
};

/** By its day; of those of one day the closing, then what became of the promise. */
const latestRecord = (context: ActionContext): OpenRecord | undefined => {
  const { world, team, placed } = context;
  const logs = world.decisions.filter(file => file.team === team.id).flatMap(({ content }) => content);
  const [decision] = logs
    .filter(({ item }) => idIn(item) === placed.id)
    .toReversed()
    .toSorted((one, other) => daysBetween(one.on, other.on));
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
  const [latest] = records.toReversed().toSorted((one, other) => daysBetween(one.day, other.day));
  return latest && { record: latest.record, words: [latest.words], lacks: [] };
};
