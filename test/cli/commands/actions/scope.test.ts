import { describe, expect, it } from 'vitest';
import { HEAD, NOTHING_NEW } from '../../../support/action-plan.ts';
import { did, notesIn, problemsIn } from '../../../support/did.ts';

const PLAN = `${HEAD}engineers: 3
coming_soon:
  - id: a   # soon
    title: A
    source: strategy
    priority: P1
    customer_impact: Faster.
    stakeholders: [support]
`;
const SCOPED = `${PLAN}    scoping:
      on: 2026-11-21
      effort:
        low: 4w
        likely: 6w
        high: 10w
      engineers: 2
`;

describe('plan scope', () => {
  it('writes an assessment', async () => {
    const { code, plan, out } = await did(['scope', 'a', '4w/6w/10w', '--engineers', '2'], { plan: PLAN, base: PLAN });
    expect([code, plan, notesIn(out)]).toEqual([0, SCOPED, NOTHING_NEW]);
  });

  it('changes one, with as many engineers as before unless told otherwise', async () => {
    const { plan } = await did(['scope', 'a', '1w/2w/3w', '--on', '2026-11-20'], {
      plan: SCOPED.replace('2026-11-21', '2026-11-19'),
    });
    expect(plan).toBe(
      SCOPED.replace('2026-11-21', '2026-11-20').replace('4w', '1w').replace('6w', '2w').replace('10w', '3w'),
    );
  });

  it.each([
    [[], ['EFFORT is missing: How much undisturbed engineer time does it take, as low/likely/high?']],
    [['4w/6w'], ['EFFORT: write three durations, such as 2w/3w/5w or 3d/5d/10d']],
    [['10w/6w/4w'], ['EFFORT: the three must grow: low, likely, high']],
    [['4w/6w/10w', '--engineers', '0'], ['--engineers: 0 is no number of engineers']],
    [['4w/6w/10w', '--engineers', '2', '--on', '2026-11-22'], ['--on: 2026-11-22 has not come yet']],
  ])('with %j: %j', async (args, problems) => {
    const { code, err } = await did(['scope', 'a', ...args], { plan: PLAN });
    expect([code, problemsIn(err).slice(0, 1)]).toEqual([2, problems]);
  });

  it.each([
    ['2026-11-19', ['--on: it was assessed on 2026-11-20, and what is older cannot replace that']],
    ['2026-11-20', []],
  ])('of %s does not replace what is newer: %j', async (day, problems) => {
    const plan = SCOPED.replace('2026-11-21', '2026-11-20');
    expect(problemsIn((await did(['scope', 'a', '1w/2w/3w', '--on', day], { plan })).err)).toEqual(problems);
  });

  it('says what that does to the promises, also to programs', async () => {
    const promised = `${SCOPED}    commitment: { date: 2026-12-04, to: [acme], scope: S }\n`.replaceAll(
      /4w|6w|10w/g,
      '2w',
    );
    const scope = async (...more: readonly string[]) =>
      (await did(['scope', 'a', '21d/21d/21d', ...more], { plan: promised })).out;
    expect(await scope()).toContain(`
The chance that promises are kept, by the forecast:
  "A", due 2026-12-04: 100 % → 0 %
`);
    expect(JSON.parse(await scope('--json')).promises).toEqual([{ item: 'a', due: '2026-12-04', before: 1, after: 0 }]);
  });

  it('warns of more engineers than there are', async () => {
    const { out } = await did(['scope', 'a', '4w/6w/10w', '--engineers', '4'], { plan: PLAN });
    expect(notesIn(out)[0]).toMatch(/^plan lint will say warning more-engineers-than-team: a /);
  });
});
