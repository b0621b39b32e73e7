import { describe, expect, it } from 'vitest';
import { entriesOf, linesOf } from '../../support/calendar.ts';
import { teamText } from '../../support/lint-text.ts';

const answers = (quarter: string, lines: string) => ({
  ...teamText(''),
  [`reviews/${quarter}/search.yaml`]: `quarter: ${quarter}\nteam: search\n${lines}`,
});

const meeting = (on: string, followUp?: string) =>
  `meetings: [{ on: ${on}, aligned: false${followUp === undefined ? '' : `, follow_up_on: ${followUp}`} }]\n`;

describe('a check-in', () => {
  it('is overdue from the day after, as long as no meeting is noted', () => {
    const texts = answers('2026-Q4', 'scheduled_on: 2026-11-20\ninvited: [executives, sales]\n');
    expect(linesOf(texts, '2026-11-20')).toEqual(['2026-11-20 check-in.search.2026-q4: 2026-Q4']);
    expect(linesOf(texts, '2026-11-21')).toEqual(['2026-11-20 check-in.search.2026-q4: 2026-Q4 (overdue)']);
    expect(entriesOf(texts)[0]?.notes).toEqual(['Invited: executives and sales.']);
  });

  it('that was held stays on its day; one that was held early is not waited for', () => {
    const texts = answers('2026-Q4', `scheduled_on: 2026-11-20\n${meeting('2026-11-18')}`);
    expect(linesOf(texts, '2026-11-21')).toEqual(['2026-11-20 check-in.search.2026-q4: 2026-Q4']);
    expect(linesOf(texts, '2026-11-20')).toEqual([]);
  });

  it('is not waited for once a later one is planned', () => {
    const texts = {
      ...answers('2026-Q3', 'scheduled_on: 2026-09-10\n'),
      ...answers('2026-Q4', 'scheduled_on: 2026-12-10\n'),
    };
    expect(linesOf(texts)).toEqual([
      '2026-09-10 check-in.search.2026-q3: 2026-Q3',
      '2026-12-10 check-in.search.2026-q4: 2026-Q4',
    ]);
  });
});

describe('a follow-up', () => {
  it('is overdue from the day after', () => {
    const texts = answers('2026-Q4', meeting('2026-11-10', '2026-11-20'));
    const line = '2026-11-20 follow-up.search.2026-q4: after the check-in on 2026-11-10';
    expect(linesOf(texts, '2026-11-20')).toEqual([line]);
    expect(linesOf(texts, '2026-11-21')).toEqual([`${line} (overdue)`]);
  });

  it('is settled by any later meeting of the team, but not of another', () => {
    const first = answers('2026-Q3', meeting('2026-09-10', '2026-10-01'));
    expect(linesOf({ ...first, ...answers('2026-Q4', meeting('2026-11-10')) })).toEqual([]);
    const other = { 'reviews/2026-Q4/growth.yaml': `quarter: 2026-Q4\nteam: growth\n${meeting('2026-11-10')}` };
    expect(linesOf({ ...first, ...other })).toEqual([
      '2026-10-01 follow-up.search.2026-q3: after the check-in on 2026-09-10 (overdue)',
    ]);
  });

  it('is not waited for where a meeting may stand in what could not be read', () => {
    const partial = `${meeting('2026-11-10', '2026-11-20')}`.replace('}]', '}, { on: 2026-11-31, aligned: true }]');
    expect(linesOf(answers('2026-Q4', partial))).toEqual([]);
    const first = answers('2026-Q3', meeting('2026-09-10', '2026-10-01'));
    expect(linesOf({ ...first, 'reviews/2026-Q4/search.yaml': 'meetings: [' })).toEqual([]);
  });
});
