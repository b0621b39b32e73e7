import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { triage } from '../../../src/analyze/triage/script.ts';
import { DEFAULT_SEED, LINT_RUNS } from '../../../src/engine/forecast/of-team.ts';
import { teamOutlook } from '../../../src/engine/forecast/outlook.ts';
import { answersAsData, answersIn, resultOf } from '../../../src/engine/questions/answers.ts';
import { replay } from '../../../src/engine/questions/replay.ts';
import { HOPELESS } from '../../../src/model/chance.ts';
import type { Answer } from '../../../src/model/question.ts';
import { ASKED_AT_TRIAGE } from '../../../src/rules/index.ts';
import type { Texts } from '../../support/lint-text.ts';
import { lintTexts, sourcesOf, TODAY } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';
import { namesOf, subjectNamed, walk } from '../../support/triage-walk.ts';
import type { WorldData } from '../../support/triage-worlds.ts';
import { worlds } from '../../support/triage-worlds.ts';
import { written } from '../../support/triaged.ts';

const SEED = 20261121;

const dice = fc.array(fc.nat(1000), { minLength: 5, maxLength: 25 });

const textsOf = (data: WorldData): Texts =>
  Object.fromEntries(Object.entries(data).map(([path, value]) => [path, stringify(value)]));

/** One walk through a world: what was triaged, what came of it. */
const triaged = (texts: Texts, which: number, numbers: readonly number[]) => {
  const { world } = readWorld(sourcesOf(texts), TODAY);
  const names = namesOf(world);
  const subject = subjectNamed(world, names[which % names.length] ?? '');
  return { world, subject, ...walk(world, subject, numbers) };
};

/** A promise that has passed is wrong in the backlog for its place, elsewhere for its day: one error, that triage does not add. */
const SAME: { readonly [rule: string]: string } = { 'commitment-passed': 'dated-backlog' };

/** How often each rule finds an error in each item. A queue that is too long is the queue's fault, whichever item comes last. */
const errorsIn = (texts: Texts, aliases: ReadonlyMap<string, string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, severity, item = '' } of lintTexts(texts)) {
    if (severity !== 'error') continue;
    const key = rule === 'queue-too-long' ? rule : `${SAME[rule] ?? rule} of ${aliases.get(item) ?? item}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** `title`: what an entry of the inbox without an id goes by until it has one. */
const addedErrors = (before: Texts, after: Texts, title: string, id: string): readonly string[] => {
  const aliases = new Map([[title, id]]);
  const counts = errorsIn(before, aliases);
  return [...errorsIn(after, aliases)].flatMap(([key, count]) => (count > (counts.get(key) ?? 0) ? [key] : []));
};

describe('whatever is answered', () => {
  it('no outcome adds an error, but that of a promise of which it says so itself', () => {
    fc.assert(
      fc.property(worlds, fc.nat(30), dice, (data, which, numbers) => {
        const texts = textsOf(data);
        const { subject, outcome } = triaged(texts, which, numbers);
        const title = subject.kind === 'new' ? '' : subject.placed.work.title;
        const told = outcome.promises.promises.flatMap(({ id, after = 1, why }) =>
          after < HOPELESS || why === 'no-engineers' ? [`promise-hopeless of ${id}`] : [],
        );
        const added = addedErrors(texts, written(texts, outcome), title, outcome.item);
        expect(added.filter(error => !told.includes(error))).toEqual([]);
      }),
      { seed: SEED, numRuns: 160 },
    );
  });

  it('the promises are told as the plan that is written forecasts them', () => {
    fc.assert(
      fc.property(worlds, fc.nat(30), dice, (data, which, numbers) => {
        const texts = textsOf(data);
        const { outcome } = triaged(texts, which, numbers);
        const { world } = readWorld(sourcesOf(written(texts, outcome)), TODAY);
        const team = world.teams.find(({ id }) => id === outcome.team);
        if (team === undefined) throw new Error('no team');
        const { items } = teamOutlook(world, team, { runs: LINT_RUNS, seed: DEFAULT_SEED });
        const forecast = items.flatMap(({ id, due, ends }) => {
          if (due?.commitment === undefined) return [];
          return [[id, due.on, 'why' in ends ? ends.why : ends.probability]];
        });
        const told = outcome.promises.promises.map(({ id, due, after, why }) => [id, due, after ?? why]);
        expect(told.sort()).toEqual(forecast.sort());
      }),
      { seed: SEED, numRuns: 160 },
    );
  });

  it('an answers file of the same answers, and the questions one by one, come to the same', () => {
    fc.assert(
      fc.property(worlds, fc.nat(30), dice, (data, which, numbers) => {
        const { world, subject, answers, outcome } = triaged(textsOf(data), which, numbers);
        const script = () => triage(world, subject, ASKED_AT_TRIAGE);
        const given = new Map<string, Answer>();
        let step = replay(script, given);
        while (step.kind === 'question' && !given.has(step.question.key)) {
          given.set(step.question.key, answers.get(step.question.key) ?? '');
          step = replay(script, given);
        }
        expect(step).toMatchObject({ kind: 'done', result: outcome });
        expect(replay(script, answers)).toMatchObject({ kind: 'done', result: outcome });
        const { answers: read, problems } = answersIn(parse(stringify(answersAsData(answers))));
        expect([problems, resultOf(script, read, TODAY)]).toEqual([[], { result: outcome }]);
      }),
      { seed: SEED, numRuns: 160 },
    );
  });
});

describe('the count of errors', () => {
  const plan = (lines: string): Texts => ({ 'teams/search.yaml': `team: search\nname: Search\n${lines}` });

  it('would notice one more', () => {
    const [before, after] = [
      plan('coming_soon: [{ id: a, title: A }]\n'),
      plan('in_progress: [{ id: a, title: A }]\n'),
    ];
    expect(addedErrors(before, after, '', 'a')).toEqual(['target-missing of a']);
    expect(addedErrors(after, before, '', 'a')).toEqual([]);
  });

  it('would notice the same in another item, and the second of a kind', () => {
    const before = plan('in_progress: [{ id: a, title: A }]\n');
    const after = plan('in_progress: [{ id: b, title: B }]\n');
    const twice = plan('in_progress: [{ id: a, title: A }, { id: a, title: A }]\n');
    expect(addedErrors(before, after, '', 'b')).toEqual(['target-missing of b']);
    expect(addedErrors(before, twice, '', 'a')).toEqual(['target-missing of a', 'duplicate-id of a']);
  });

  it('knows an entry of the inbox that got its id', () => {
    const promise = 'commitment: { date: 2026-11-02, to: [a], scope: S }';
    const before = plan(`inbox: [{ title: A b, ${promise} }]\n`);
    const after = plan(`backlog: [{ id: a-b, title: A b, ${promise} }]\n`);
    expect(addedErrors(before, after, 'A b', 'a-b')).toEqual([]);
    expect(addedErrors(before, after, '', 'a-b')).toEqual(['dated-backlog of a-b']);
  });
});
