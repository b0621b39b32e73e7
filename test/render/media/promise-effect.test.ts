import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import type { AffectedPromise, PromiseEffect } from '../../../src/engine/forecast/affected-promise.ts';
import { changeOf } from '../../../src/engine/forecast/promise-effect.ts';
import { gradeOf } from '../../../src/model/chance.ts';
import { WHY } from '../../../src/render/media/chance-words.ts';
import { promiseLines } from '../../../src/render/media/promise-effect.ts';
import { HOSTILE } from '../../support/lint-report.ts';

const promise = (before?: number, after?: number, more: Partial<AffectedPromise> = {}): AffectedPromise => ({
  id: 'sso',
  title: 'Sign-in',
  due: '2027-01-15',
  before,
  after,
  news: undefined,
  grade: after === undefined ? undefined : gradeOf(after),
  change: changeOf({ before, after }),
  why: undefined,
  ...more,
});
const made = (after?: number, more: Partial<AffectedPromise> = {}) =>
  promise(undefined, after, { id: 'dark', title: 'Dark mode', news: 'made', ...more });

const said = (promises: readonly AffectedPromise[], more: Partial<PromiseEffect> = {}) =>
  promiseLines(
    { silence: undefined, isAtBest: false, promises, interrupted: [], anew: [], ...more },
    new Chalk({ level: 0 }),
  );

const HEAD = 'The chance that promises are kept, by the forecast:';
const NEW = '  "Dark mode", due 2027-01-15: 62 % (new)';

describe('what becomes of the promises', () => {
  it('is said of those that change, and of a new one, and in a sentence of the others', () => {
    expect(said([promise(0.91, 0.4), promise(0.8, 0.8), promise(0.7, 0.7), made(0.62)])).toEqual([
      HEAD,
      '  "Sign-in", due 2027-01-15: 91 % → 40 %',
      NEW,
      'The others stay as likely as they were.',
    ]);
  });

  it('is one sentence where a new promise leaves the others as they are', () => {
    expect(said([promise(0.8, 0.8), promise(0.7, 0.7), made(0.62)])).toEqual([
      HEAD,
      NEW,
      'The promises made so far stay as likely as they were.',
    ]);
    expect(said([promise(0.8, 0.75), made(0.62)])).toEqual([
      HEAD,
      NEW,
      'The promise made so far stays about as likely as it was.',
    ]);
    expect(said([made(0.62)])).toEqual([HEAD, NEW]);
  });

  it.each([
    [0.8, 0.7],
    [0.8, 0.9],
    [0.5, 0.49],
    [0.49, 0.5],
    [0.15, 0.14],
    [0.8, undefined],
    [undefined, 0.8],
  ])('is worth a line from %d to %d', (before, after) => {
    expect(said([promise(before, after)])[0]).toBe(HEAD);
  });

  it.each([
    [0.8, 0.701],
    [0.8, 0.8],
    [0.604, 0.596],
    [0.51, 0.5],
    [undefined, undefined],
  ])('is nothing from %d to %d', (before, after) => {
    expect(said([promise(before, after)])).toEqual([]);
  });

  it('names what is interrupted however little that changes, and what its forecast leaves out', () => {
    expect(said([promise(0.91, 0.9)], { interrupted: ['sso'], anew: ['sso'] })).toEqual([
      HEAD,
      '  "Sign-in", due 2027-01-15: 91 % → 90 %',
      'sso is counted with its whole effort again; scope what remains: plan scope sso',
    ]);
    expect(said([promise(0.9, 0.9)], { interrupted: ['maps'] })).toEqual([
      'The promise made so far stays as likely as it was.',
    ]);
    expect(said([], { interrupted: ['maps'], anew: ['maps'] })).toEqual([]);
  });

  it('shows a promise that gets another day, and figures that are at best so', () => {
    expect(said([promise(0.3, 0.9, { news: 'moved' })], { isAtBest: true })).toEqual([
      'The chance that promises are kept, by the forecast (at best: some work in progress has no figures):',
      '  "Sign-in", due 2027-01-15: 30 % → 90 % (moved)',
    ]);
  });

  it('says why a new promise has no figures, and nothing of the kind where nothing is promised', () => {
    const silence = 'engineers-unknown';
    expect(said([made(undefined, { why: silence })], { silence })).toEqual([
      `How likely the promise is to be kept cannot be told: ${WHY[silence]}.`,
    ]);
    expect(said([made()], { silence: 'no-engineers' })).toEqual([
      'As the plan stands, nobody is there to keep the promise: the team has no engineers.',
    ]);
    expect(said([promise()], { silence, interrupted: ['sso'] })).toEqual([]);
    expect(said([made(undefined, { why: 'unscoped' }), promise(0.8, undefined, { why: 'past-worst-case' })])).toEqual([
      HEAD,
      '  "Dark mode", due 2027-01-15: not known, not scoped (new)',
      '  "Sign-in", due 2027-01-15: 80 % → not known, past its worst case',
    ]);
  });

  it('stays text, whatever the title', () => {
    for (const title of HOSTILE) expect(said([made(0.62, { title })]).join('')).not.toMatch(/[\p{Cc}\u202e]|##\[/u);
  });
});
