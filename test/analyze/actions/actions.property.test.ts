import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { ActionContext } from '../../../src/analyze/actions/action-context.ts';
import { actionContextFor } from '../../../src/analyze/actions/action-context.ts';
import type { ActionOutcome } from '../../../src/analyze/actions/action-outcome.ts';
import { stillMissing } from '../../../src/analyze/actions/missing.ts';
import { needsAmong } from '../../../src/analyze/actions/needs.ts';
import { actionNamed, actionNames } from '../../../src/app/actions/action-list.ts';
import { GROUPS } from '../../../src/cli/command.ts';
import { programFor } from '../../../src/cli/program.ts';
import { askText } from '../../../src/engine/questions/ask.ts';
import { UsageError } from '../../../src/model/host.ts';
import type { Answer, Script } from '../../../src/model/question.ts';
import { isRecord } from '../../../src/model/subject.ts';
import { comparedTexts } from '../../support/compared.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { lintAgainst } from '../../support/lint-base.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';
import { walkThrough } from '../../support/triage-walk.ts';
import type { WorldData } from '../../support/triage-worlds.ts';
import { worlds } from '../../support/triage-worlds.ts';
import { written } from '../../support/triaged.ts';

type Act = (context: ActionContext) => Script<ActionOutcome>;

const ACTS: ReadonlyMap<string, Act> = new Map(
  await Promise.all(actionNames.map(async name => [name, await actionNamed(name).script()] as const)),
);

/** Without severities of its own: whether a source is missing is not what these commands are about. */
const textsOf = (data: WorldData): Texts =>
  Object.fromEntries(
    Object.entries(data).map(([path, value]) => [
      path,
      stringify(value, (key, member) => (key === 'rules' ? undefined : member)),
    ]),
  );

/** Also those whom the company does not know. */
const EVERYBODY = 'sales, support, acme, board, constructor';

const dice = fc.array(fc.nat(1000), { minLength: 5, maxLength: 25 });

/** A deed done to some item of a plan, or to the one that `before` was done to; undefined where it is nothing for that item. */
const done = (
  base: Texts,
  texts: Texts,
  act: Act,
  which: number,
  numbers: readonly number[],
  before?: { readonly item: string; readonly answers: ReadonlyMap<string, Answer> },
) => {
  const { world } = readWorld(sourcesOf(texts), TODAY);
  const items = world.teams.flatMap(team =>
    team.everything.filter(({ place }) => place !== 'inbox').map(({ id }) => id),
  );
  const item = before?.item ?? items[which % items.length];
  const found = item === undefined ? undefined : actionContextFor(world, readWorld(sourcesOf(base), TODAY).world, item);
  if (found === undefined || !('context' in found)) return undefined;
  try {
    // Who only proposes still owes something, and a day outside our control may be out of reach.
    const settled = new Map<string, Answer>([
      ['pending', false],
      ['fixed', false],
      // An incident names the work that it is for.
      ...(items.length > 1 ? [] : [['cause', 'redirected'] as const]),
      ...(before?.answers ?? []),
    ]);
    const { outcome, answers } = walkThrough(act(found.context), world, numbers, settled, [EVERYBODY, ...items]);
    return { outcome, answers };
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
};

/** In the backlog a promise is wrong for its place, elsewhere for its day. A name that nobody knows is wrong wherever it stands. */
const SAME: { readonly [rule: string]: string } = {
  'commitment-passed': 'dated-backlog',
  'start-overdue': 'dated-backlog',
  'unscoped-commitment-soon': 'dated-backlog',
};

const errorsOf = (base: Texts, texts: Texts, item: string): ReadonlySet<string> =>
  new Set(
    lintAgainst(sourcesOf(base), sourcesOf(texts))
      .filter(found => found.severity === 'error' && found.item === item && found.rule !== 'unknown-reference')
      .map(({ rule }) => SAME[rule] ?? rule),
  );

/** To pause promised work that had to start by now is wrong, and may have to be all the same; so may what it takes: the command shows what lint will say. */
const mayComeLate = (name: string, { edits }: ActionOutcome): boolean =>
  name === 'scope' || (name === 'move' && edits.some(edit => edit.kind === 'move' && edit.from[0] === 'in_progress'));

/** A withdrawal is its record, and so is who agreed or was told; what work takes needs none. */
const WITHOUT_RECORD = ['withdraw', 'approve', 'inform', 'scope'];

/** The same plan without what was written about an item beside the change itself. */
const withoutRecords = (base: Texts, texts: Texts, item: string): Texts => {
  const plan: unknown = parse(texts['teams/search.yaml'] ?? '', (_, member) =>
    isRecord(member) && member['id'] === item ? withoutRecord(member) : member,
  );
  return {
    ...base,
    'teams/search.yaml': stringify(plan),
  };
};

const withoutRecord = ({ informed: _, approved_by: __, ...work }: { readonly [key: string]: unknown }) => {
  const { commitment } = work;
  if (!isRecord(commitment) || !Array.isArray(commitment['changes'])) return work;
  const changes = commitment['changes'].filter(entry => isRecord(entry) && entry['on'] !== TODAY);
  return { ...work, commitment: { ...commitment, changes } };
};

const owedOn = (base: Texts, texts: Texts, item: string) =>
  stillMissing(needsAmong(comparedTexts(base, texts).changes.items, item));

const isPast = (answers: ReadonlyMap<string, Answer>): boolean =>
  [answers.get('date'), answers.get('target_date')].some(day => typeof day === 'string' && day < TODAY);

/** Fails also where the act is never done to anything. */
const keepsLint = (name: string, act: Act, numRuns = 20): void =>
  fc.assert(
    fc.property(worlds, fc.nat(30), dice, (data, which, numbers) => {
      const texts = textsOf(data);
      const found = done(texts, texts, act, which, numbers);
      fc.pre(found !== undefined && !isPast(found.answers));
      if (found === undefined) return;
      const { outcome } = found;
      const before = errorsOf(texts, texts, outcome.item);
      const after = errorsOf(texts, written(texts, outcome), outcome.item);
      // How likely a promise becomes is shown before the yes.
      const allowed = ['promise-hopeless', ...(mayComeLate(name, outcome) ? ['dated-backlog'] : [])];
      expect([...after].filter(rule => !before.has(rule) && !allowed.includes(rule))).toEqual([]);
    }),
    { seed: 20261121, numRuns },
  );

describe('whatever a command is told', () => {
  it.each([...ACTS])('lint has no new error of the item, against the plan that was there: %s', (name, act) =>
    keepsLint(name, act),
  );

  it('what somebody did by hand before is recorded by the command that does it', () => {
    const repeated = [...ACTS].filter(([name]) => !WITHOUT_RECORD.includes(name)).map(([, act]) => act);
    let lacking = 0;
    fc.assert(
      fc.property(worlds, fc.constantFrom(...repeated), fc.nat(30), dice, (data, act, which, numbers) => {
        const base = textsOf(data);
        const found = done(base, base, act, which, numbers);
        fc.pre(found !== undefined);
        if (found === undefined) return;
        const { outcome, answers } = found;
        const byHand = withoutRecords(base, written(base, outcome), outcome.item);
        if (owedOn(base, byHand, outcome.item).length > 0) lacking += 1;
        const again = done(base, byHand, act, which, numbers, { item: outcome.item, answers });
        expect(again?.outcome.item).toBe(outcome.item);
        const after = written(byHand, again?.outcome ?? outcome);
        expect(owedOn(base, after, outcome.item)).toEqual([]);
      }),
      { seed: 20261121, numRuns: 120 },
    );
    expect(lacking).toBeGreaterThan(30);
  });
});

describe('the commands that are told', () => {
  it('are all that change the plan, but for what touches no item that anybody works on', () => {
    const program = programFor(fakeHost({ files: {} }), async () => undefined);
    const changing = program.commands.filter(command => command.helpGroup() === GROUPS.action);
    expect(changing.map(command => command.name()).filter(name => !ACTS.has(name))).toEqual(['archive']);
  });

  const colour: Act = function* ({ team, placed }) {
    yield* askText('colour', 'Which colour?', {
      check: text => (/^#[0-9a-f]{6}$/.test(text) ? undefined : 'a colour is #ff00aa'),
    });
    return {
      team: team.id,
      file: team.path,
      teamName: team.content.name,
      item: placed.id,
      act: 'scope',
      news: [],
      reason: undefined,
      occasion: { agreed: [], asked: [], isProposed: false, isOver: false },
      names: new Map(),
      edits: [],
      decisions: [],
      corrections: [],
      remarks: [],
    };
  };
  const refused: Act = function* ({ placed }) {
    yield* askText('reason', 'Why?');
    throw new UsageError(`${placed.id} cannot be painted.`);
  };

  it.each([
    ['cannot be answered', colour, { cause: new Error('a dead end: no answer to colour, Which colour?') }],
    ['is never done', refused, { message: expect.stringContaining('too many pre-condition failures') }],
  ])('have a new one noticed where it %s', (_, act, problem) => {
    expect(() => keepsLint('paint', act, 1)).toThrow(expect.objectContaining(problem));
  });
});
