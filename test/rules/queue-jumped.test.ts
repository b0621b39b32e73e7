import { describe, expect, it } from 'vitest';
import { foundAgainst, saidAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const QUEUE = 'coming_soon: [{ id: audit-log, title: Audit log }]\n';
const ITEM = '\n  - id: dark-mode\n    title: Dark mode\n    stakeholders: [support]\n';
const STARTED = teamText(`in_progress:${ITEM}${QUEUE}`);

const said = (before: Texts, after = STARTED) => saidAgainst('queue-jumped', before, after);

describe('work that starts past the queue', () => {
  it('is a warning', () => {
    expect(foundAgainst('queue-jumped', teamText(QUEUE), STARTED).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it.each([
    ['from the backlog', `backlog:${ITEM}${QUEUE}`],
    ['from closed', `closed:${ITEM}    outcome: delivered\n    closed_on: 2026-10-01\n${QUEUE}`],
    ['new work', QUEUE],
  ])('wants a decision with its reason (%s)', (from, before) => {
    expect(said(teamText(before))).toEqual([
      `4:9 [dark-mode] dark-mode: started past the queue (${from}); no decision speaks of it`,
      'hint: Record it: `plan start dark-mode --reason "…"`',
    ]);
  });

  it('with its decision is fine', () => {
    const decisions = '- { on: 2026-11-20, item: dark-mode, from: backlog, to: in_progress, reason: R. }\n';
    expect(said(teamText(`backlog:${ITEM}${QUEUE}`), { ...STARTED, 'decisions/search.yaml': decisions })).toEqual([]);
  });

  it('by the strict policy wants those told whom it concerns', () => {
    const strict = { 'company.yaml': 'policy: { preset: strict }\n' };
    expect(said({ ...teamText(`backlog:${ITEM}${QUEUE}`), ...strict })[1]).toBe(
      'hint: Tell support, then record it: `plan start dark-mode --reason "…" --informed support`',
    );
  });
});

it('is not said where nothing was queued, or the work itself was', () => {
  expect(said(teamText(`backlog:${ITEM}`))).toEqual([]);
  expect(said(teamText(`coming_soon:${ITEM}`))).toEqual([]);
});
