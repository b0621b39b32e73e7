import { describe, expect, it } from 'vitest';
import { teamText } from '../../support/lint-text.ts';
import { question } from '../../support/triaged.ts';

const scoped = (days: number) =>
  `scoping: { on: 2026-11-21, effort: { low: ${days}d, likely: ${days}d, high: ${days}d }, engineers: 1 }`;

/** One engineer; the queue keeps her until 2026-12-04. A week of work behind it ends 2026-12-11. */
const plan = (lines = '', engineers = 'engineers: 1') =>
  teamText(`${engineers}
coming_soon:
  - { id: export, title: Export, ${scoped(5)} }
  - { id: maps, title: Maps, ${scoped(5)} }
inbox:
  - { title: Dark mode, asked: { by: [acme], date: 2026-12-10 } }
${lines}`);
const WEEK = 'item: search/1\neffort: 5d/5d/5d\n';
const OFFER = `${WEEK}answer: offer\ndate: 2026-12-11\n`;

const said = (key: string, answers: string, texts = plan()) => question(key, texts, answers).notes.join('\n');

describe('the chance of a day', () => {
  it('stands where a wish is answered, and an offer is accepted', () => {
    expect(said('answer', WEEK)).toContain(
      'If it waits at the end of the queue, the chance to keep 2026-12-10 is 0 %.',
    );
    expect(said('accepted', OFFER)).toContain(
      'If it waits at the end of the queue, the chance to keep 2026-12-11 is 100 %.',
    );
  });

  it('says from which day on there is one, where a date is chosen', () => {
    expect(said('date', `${WEEK}answer: offer\n`)).toContain(
      'If it waits at the end of the queue, 2026-12-11 has a chance of 50 %, 2026-12-11 one of 85 %.',
    );
  });

  it('stands at each place of the queue for what is promised, and for nothing else', () => {
    const hints = (answers: string, texts = plan()) =>
      question('position', texts, answers).choices.map(({ hint }) => hint);
    expect(hints(`${OFFER}accepted: true\n`)).toEqual(['chance 100 %', 'chance 100 %', 'chance 100 %']);
    const late = `${OFFER.replace('12-11', '12-10')}accepted: true\n`;
    expect(hints(late)).toEqual(['chance 100 %', 'chance 100 %', 'chance 0 %']);
    expect(hints(`${WEEK}answer: decline\nplace: coming_soon\nreason: R\n`)).toEqual([undefined, undefined, undefined]);
    expect(hints(late, plan('', ''))).toEqual([undefined, undefined, undefined]);
  });

  it('is that of its own place for what is queued already', () => {
    const queued = plan(`  - { title: Other }\n`);
    const answers = 'item: export\nasked_by: acme\nasked_date: 2026-11-27\n';
    expect(said('answer', answers, queued)).toContain(
      'If it keeps its place in the queue, the chance to keep 2026-11-27 is 100 %.',
    );
  });

  it('is one at best where some work in progress has no figures', () => {
    const running = plan('in_progress: [{ id: sso, title: Sign-in, started: 2026-11-02, target_date: 2026-12-20 }]\n');
    expect(said('accepted', OFFER, running)).toContain('the chance to keep 2026-12-11 is at best 100 %.');
  });

  it.each([
    ['nobody says how many engineers there are', ''],
    ['there are no engineers', 'engineers: 0'],
  ])('is left out where %s', (_, engineers) => {
    expect(said('answer', WEEK, plan('', engineers))).not.toContain('chance');
  });
});
