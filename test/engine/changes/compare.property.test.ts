import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { comparedTexts, dutiesIn } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';
import { namesOf, subjectNamed, walk } from '../../support/triage-walk.ts';
import type { WorldData } from '../../support/triage-worlds.ts';
import { worlds } from '../../support/triage-worlds.ts';
import { written } from '../../support/triaged.ts';

const SEED = { seed: 20261121, numRuns: 150 };
const NOTHING = { items: [], teams: [], rewritten: [] };

const textsOf = (data: WorldData): Texts =>
  Object.fromEntries(Object.entries(data).map(([path, value]) => [path, stringify(value)]));

const decisions = fc.array(
  fc.record({
    on: fc.constantFrom('2026-11-01', '2026-11-02'),
    item: fc.constantFrom('running-0', 'search/queued-0', 'gone'),
    from: fc.constantFrom('new', 'in_progress'),
    to: fc.constantFrom('backlog', 'coming_soon'),
    reason: fc.constant('R'),
    informed: fc.subarray(['sales', 'acme', 'board']),
  }),
  { maxLength: 6 },
);

it('a plan that did not change has not changed, in whatever order its decisions stand', () => {
  const logs = decisions.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(worlds, logs, (data, [log, shuffled]) => {
      const texts = textsOf(data);
      const withLog = (entries: readonly object[]): Texts => ({
        ...texts,
        'decisions/search.yaml': stringify(entries),
      });
      expect(comparedTexts(withLog(log), withLog(shuffled)).changes).toEqual(NOTHING);
    }),
    SEED,
  );
});

it('a log that was only added to is not rewritten; one that lost entries lost those of which none is left', () => {
  fc.assert(
    fc.property(decisions, fc.nat(6), (log, length) => {
      const plan = { 'teams/search.yaml': 'team: search\nname: Search\n' };
      const withLog = (entries: readonly object[]): Texts => ({ ...plan, 'decisions/search.yaml': stringify(entries) });
      const [all, some] = [withLog(log), withLog(log.slice(0, length))];
      expect(comparedTexts(some, all).changes.rewritten).toEqual([]);
      const left = new Set(log.slice(0, length).map(entry => JSON.stringify(entry)));
      const lost = log.slice(length).filter(entry => !left.has(JSON.stringify(entry)));
      expect(comparedTexts(all, some).changes.rewritten.length).toBe(lost.length);
    }),
    SEED,
  );
});

it('triage leaves nothing owed but to tell those whom its answers leave out', () => {
  const dice = fc.array(fc.nat(1000), { minLength: 5, maxLength: 25 });
  fc.assert(
    fc.property(worlds, fc.nat(30), dice, (data, which, numbers) => {
      const texts = textsOf(data);
      const { world } = readWorld(sourcesOf(texts), TODAY);
      const names = namesOf(world);
      const { outcome } = walk(world, subjectNamed(world, names[which % names.length] ?? ''), numbers);
      const { changes } = comparedTexts(texts, written(texts, outcome));
      // Whom to tell is left to people; who is not in the list of stakeholders cannot be chosen; a cause is asked for where work is interrupted.
      const isLeftOut = (line: string) =>
        /(settled|owes (informed \[[^\]]+\]|approved_by \[board\]))$/.test(line) || /^\S+ queue-.*cause$/.test(line);
      expect(dutiesIn(changes).filter(line => !isLeftOut(line))).toEqual([]);
      expect(changes.rewritten).toEqual([]);
    }),
    { ...SEED, numRuns: 80 },
  );
});
