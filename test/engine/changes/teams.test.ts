import { describe, expect, it } from 'vitest';
import type { TeamWhat } from '../../../src/engine/changes/change.ts';
import { comparedTexts } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';

const whats = (before: string, after: string): readonly TeamWhat[] =>
  comparedTexts(teamText(before), teamText(after)).changes.teams.map(({ what }) => what);

it('a plan is adopted with what stands in it, or gone', () => {
  const web: Texts = {
    'teams/web.yaml': 'team: web\nname: Web\nbacklog: [{ id: a, title: A }]\ninbox: [{ title: B }]\n',
  };
  expect(comparedTexts(teamText(''), { ...teamText(''), ...web }).changes.teams).toEqual([
    { team: 'web', what: { kind: 'adopted', items: 2 } },
  ]);
  expect(comparedTexts({ ...teamText(''), ...web }, teamText('')).changes.teams).toEqual([
    { team: 'web', what: { kind: 'gone' } },
  ]);
});

describe('a queue is reordered', () => {
  const queue = (ids: string) => `coming_soon: [${[...ids].map(id => `{ id: ${id}, title: T }`).join(', ')}]\n`;
  const moved = (before: string, after: string) =>
    whats(queue(before), queue(after)).map(what =>
      what.kind === 'reordered' ? [what.queue.join(''), what.moved.join('')] : [],
    );

  it.each([
    ['ab', 'ba', 'b'],
    ['abcd', 'dabc', 'd'],
    ['abcd', 'bcda', 'a'],
    ['abcde', 'acbed', 'ce'],
    ['abcde', 'edcba', 'edcb'],
    ['abc', 'xcab', 'c'],
    ['abc', 'cb', 'c'],
  ])('by as few moves as may be: %s to %s', (before, after, expected) => {
    expect(moved(before, after)).toEqual([[after, expected]]);
  });

  it.each([
    ['abc', 'abc'],
    ['abc', 'ac'],
    ['ab', 'axb'],
    ['', 'ab'],
    ['abc', ''],
  ])('not by what comes and goes: %s to %s', (before, after) => {
    expect(moved(before, after)).toEqual([]);
  });

  it('and its items are followed to their new ids', () => {
    const after = 'coming_soon: [{ id: b, title: T }, { id: x, title: T, was: a }]\n';
    expect(whats(queue('ab'), after)).toEqual([{ kind: 'reordered', queue: ['b', 'x'], moved: ['b'] }]);
    expect(whats(queue('ab'), after.replace('was: a', 'was: c'))).toEqual([]);
  });
});

it('how many work, and for how much of their time, is told', () => {
  expect(whats('engineers: 5\n', 'engineers: 4\nfocus: 0.7\n')).toEqual([
    { kind: 'engineers', from: 5, to: 4 },
    { kind: 'focus', from: undefined, to: 0.7 },
  ]);
});

it('metrics are told when they are new, and when they are read', () => {
  const metric = (readings: string, more = '') => `metrics: [{ id: m, name: M${more}, readings: [${readings}] }]\n`;
  const [one, two] = ['{ on: 2026-10-01, value: 1 }', '{ on: 2026-11-01, value: 2 }'];
  const told = (before: string, after: string) =>
    whats(before, after).map(what => what.kind === 'metric' && [what.metric.id, what.isNew, what.readings]);
  expect(told('', metric(one))).toEqual([['m', true, [{ on: '2026-10-01', value: 1 }]]]);
  expect(told(metric(one), metric(`${two}, ${one}`))).toEqual([['m', false, [{ on: '2026-11-01', value: 2 }]]]);
  expect(told(metric(one), metric(one, ', target: 3'))).toEqual([]);
});

it('risks are told when they come, change, close and go', () => {
  const risk = (more: string) => `risks: [{ id: r, risk: R${more} }]\n`;
  const told = (before: string, after: string) =>
    whats(before, after).map(what => what.kind === 'risk' && `${what.risk.id} ${what.how}`);
  expect(told('', risk(''))).toEqual(['r added']);
  expect(told(risk(''), risk(', impact: high'))).toEqual(['r changed']);
  expect(told(risk(''), risk(', impact: high, closed_on: 2026-11-02'))).toEqual(['r closed']);
  expect(told(risk(', closed_on: 2026-11-02'), risk(', closed_on: 2026-11-03'))).toEqual(['r changed']);
  expect(told(risk(''), '')).toEqual(['r removed']);
  expect(told(risk(''), risk(''))).toEqual([]);
});

it('questions and needs are told when they are asked, settled and gone', () => {
  const asks = (question: string, need: string) =>
    `questions: [${question && `{ id: q, question: Q${question} }`}]\nneeds: [${need && `{ id: n, need: N${need} }`}]\n`;
  const open = asks(', to: [b]', ', to: [b]');
  const settled = asks(', to: [b], answer: Yes., answered_on: 2026-11-02', ', to: [b], met_on: 2026-11-02');
  const told = (how: string, answer?: string) => [
    { kind: 'question', id: 'q', text: 'Q', how, answer },
    { kind: 'need', id: 'n', text: 'N', how, answer: undefined },
  ];
  expect(whats('', open)).toEqual(told('asked'));
  expect(whats(open, settled)).toEqual(told('settled', 'Yes.'));
  expect(whats(settled, settled.replaceAll('[b]', '[c]'))).toEqual([]);
  expect(whats(open, '')).toEqual(told('removed'));
  expect(whats('', settled).map(what => 'how' in what && what.how)).toEqual(['asked', 'settled', 'asked', 'settled']);
});
