import { describe, expect, it } from 'vitest';
import { entriesOf, inLines } from '../../support/calendar.ts';

const marketing = `themes:
  - { id: fear, name: Without fear, event: Our conference, event_date: 2027-03-16 }
  - { id: audit, name: Ready for audit, event_date: 2027-02-09 }
  - { id: none, name: No day }
launches:
  - { id: spring, name: Spring, tier: L1, date: 2027-03-16, theme: fear }
  - { id: credits, name: Credits, tier: L3, date: 2026-11-10, confidential: true }
roadmap_handoffs:
  2027-Q1:
    kickoff: { by: 2026-11-16, done_on: 2026-11-17 }
    inputs: { by: 2026-11-20 }
    refine: { by: 2026-11-21 }
    creative: {}
    training: { by: 2027-01-08 }
insights:
  - { title: "Why reviews stall", for: 2027-H1, due: 2026-11-20 }
  - { title: Done, due: 2026-11-20, done_on: 2026-11-19 }
  - { title: No day }
`;

describe('the calendar of marketing', () => {
  const entries = entriesOf({ 'marketing.yaml': marketing });

  it('holds launches, events, and what is not handed over yet', () => {
    expect(inLines(entries)).toEqual([
      '2026-11-10 launch.credits: Credits',
      '2026-11-20 handoff.2027-q1.inputs: Roadmap 2027-Q1: inputs (product) (overdue)',
      '2026-11-20 insight.why-reviews-stall-1o9k242: Why reviews stall (overdue)',
      '2026-11-21 handoff.2027-q1.refine: Roadmap 2027-Q1: refine (product marketing)',
      '2027-01-08 handoff.2027-q1.training: Roadmap 2027-Q1: training (product marketing and product)',
      '2027-02-09 event.audit: Ready for audit',
      '2027-03-16 launch.spring: Spring',
      '2027-03-16 event.fear: Our conference',
    ]);
  });

  it('belongs to the company, and says what is confidential', () => {
    expect(entries.filter(({ kind }) => kind === 'launch')).toEqual([
      {
        uid: 'launch.credits',
        kind: 'launch',
        day: '2026-11-10',
        team: undefined,
        item: undefined,
        about: 'Credits',
        notes: ['A launch of tier L3.', 'Confidential: nobody outside may hear of it.'],
        overdue: false,
        confidential: true,
      },
      {
        uid: 'launch.spring',
        kind: 'launch',
        day: '2027-03-16',
        team: undefined,
        item: undefined,
        about: 'Spring',
        notes: ['A launch of tier L1, of the theme Without fear.'],
        overdue: false,
        confidential: false,
      },
    ]);
  });
});
