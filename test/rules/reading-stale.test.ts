import { describe, expect, it } from 'vitest';
import { readingStale } from '../../src/rules/reading-stale.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (texts: Texts, today = TODAY) => lintTexts(texts, 'reading-stale', today, [readingStale]);

/** Today is in 2026-Q4. */
const work = (started: string) => `in_progress: [{ id: saml-sso, title: SAML, ${started}metrics: [sso-adoption] }]\n`;
const STARTED = work('started: 2026-05-04, ');
const metrics = (...fields: readonly string[]) =>
  `metrics: [{ id: sso-adoption, name: ${['SSO on', ...fields].join(', ')} }]\n`;
const readOn = (...days: readonly string[]) => `readings: [${days.map(on => `{ on: ${on}, value: 6 }`).join(', ')}]`;

const OLD = 'sso-adoption has no reading in 2026-Q3 or 2026-Q4; the last is of 2026-06-30';
const NONE = 'sso-adoption has no reading yet';

describe('of work in progress', () => {
  it('points at a metric without a reading in this quarter or the one before', () => {
    expect(found(teamText(`${STARTED}${metrics(readOn('2026-06-30', '2026-04-01'))}`))).toEqual([
      {
        rule: 'reading-stale',
        severity: 'warning',
        file: 'plans/teams/search.yaml',
        line: 4,
        column: 17,
        endLine: 4,
        endColumn: 29,
        item: 'sso-adoption',
        message: OLD,
        hint: 'Measure it and add a reading: `{ on: 2026-11-21, value: … }`.',
        related: [
          {
            file: 'plans/teams/search.yaml',
            line: 3,
            column: 21,
            endLine: 3,
            endColumn: 29,
            message: 'measured by it',
          },
        ],
      },
    ]);
  });

  it('is content with a reading of the quarter before', () => {
    expect(found(teamText(`${STARTED}${metrics(readOn('2026-04-01', '2026-07-01'))}`))).toEqual([]);
  });

  it.each([
    ['started: 2026-09-30, ', 1],
    ['started: 2026-10-01, ', 0],
    ['', 1],
  ])('says nothing in the quarter in which the work started: "%s" gives %i findings', (started, count) => {
    const messages = found(teamText(`${work(started)}${metrics()}`)).map(({ message }) => message);
    expect(messages).toEqual(Array(count).fill(NONE));
  });

  it('says it also in that quarter of a metric that was read before', () => {
    const messages = found(teamText(`${work('started: 2026-10-01, ')}${metrics(readOn('2026-06-30'))}`)).map(
      ({ message }) => message,
    );
    expect(messages).toEqual([OLD]);
  });

  it('goes by the fiscal quarters of the company', () => {
    const texts = { ...teamText(`${work('started: 2026-10-31, ')}${metrics()}`) };
    expect(found(texts)).toEqual([]);
    expect(found({ ...texts, 'company.yaml': 'calendar: { fiscal_year_starts: 2 }' })).toHaveLength(1);
  });

  it('says nothing after the quarter in which the metric is to be reached', () => {
    expect(found(teamText(`${STARTED}${metrics('by: 2026-Q3')}`))).toEqual([]);
    expect(found(teamText(`${STARTED}${metrics('by: 2026-Q4')}`))).toHaveLength(1);
  });
});

describe('of other work', () => {
  const closed = (outcome: string, day: string) =>
    `closed: [{ id: saml-sso, title: SAML, outcome: ${outcome}, closed_on: ${day}, started: 2026-05-04, metrics: [sso-adoption] }]\n`;

  it.each([
    ['delivered', '2026-07-01', 1],
    ['delivered', '2026-06-30', 0],
    ['dropped, reason: No use', '2026-11-02', 0],
  ])('%s on %s gives %i findings', (outcome, day, count) => {
    expect(found(teamText(`${closed(outcome, day)}${metrics()}`))).toHaveLength(count);
  });

  it('looks into the archive', () => {
    const texts = {
      ...teamText(metrics()),
      'archive/search-2026.yaml': `team: search\n${closed('delivered', '2026-07-01')}`,
    };
    expect(inShort(found(texts))).toEqual([`warning reading-stale 3:17 [sso-adoption] ${NONE}`]);
  });

  it.each(['coming_soon', 'backlog'])('does not watch the metrics of %s', place => {
    expect(found(teamText(`${STARTED.replace('in_progress', place)}${metrics()}`))).toEqual([]);
  });
});

describe('of several', () => {
  it('reports a metric once, however much work shares it', () => {
    const more = `closed: [{ id: okta, title: Okta, outcome: delivered, closed_on: 2026-11-02, metrics: [sso-adoption] }]\n`;
    expect(inShort(found(teamText(`${STARTED}${more}${metrics()}`)))).toEqual([
      `warning reading-stale 5:17 [sso-adoption] ${NONE}`,
    ]);
  });

  it("looks for a metric in the team's own file first, then in the company's", () => {
    const company = { 'company.yaml': metrics(readOn('2026-06-30')) };
    expect(found({ ...teamText(`${STARTED}${metrics(readOn('2026-11-02'))}`), ...company })).toEqual([]);
    expect(found({ ...teamText(STARTED), ...company })).toMatchObject([{ file: 'plans/company.yaml', message: OLD }]);
  });

  it('says nothing of a metric that exists nowhere', () => {
    expect(found(teamText(STARTED))).toEqual([]);
  });
});

describe('of a goal', () => {
  const goal = (fields: string) => ({ 'company.yaml': `goals: [{ id: loved, name: Loved, metric: { ${fields} } }]\n` });

  it('points at the metric', () => {
    expect(inShort(found(goal('target: 40')))).toEqual([
      'warning reading-stale 1:43 [loved] the metric of the goal loved has no reading yet',
    ]);
    expect(inShort(found(goal(readOn('2026-06-30'))))).toEqual([
      'warning reading-stale 1:43 [loved] the metric of the goal loved has no reading in 2026-Q3 or 2026-Q4; the last is of 2026-06-30',
    ]);
  });

  it.each([
    ['a reading of the quarter before', goal(readOn('2026-07-01'))],
    ['a goal whose quarter is over', goal('by: 2026-Q3')],
    ['a goal without a metric', { 'company.yaml': 'goals: [{ id: loved, name: Loved }]\n' }],
  ])('is content with %s', (_, texts) => {
    expect(found(texts)).toEqual([]);
  });
});

it('does not judge a metric, or work, of which a part could not be read', () => {
  expect(found(teamText(`${STARTED}${metrics(readOn('2026-13-01'))}`))).toEqual([]);
  expect(found(teamText(`${work('started: soon, ')}${metrics()}`))).toEqual([]);
  const others = ', { id: other, name: Other, readings: 4 }]';
  expect(found(teamText(`${STARTED}backlog: [{ id: A }]\n${metrics().replace(']', others)}`))).toHaveLength(1);
});
