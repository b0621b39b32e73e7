import * as z from 'zod';
import { daySchema } from '../time/day.ts';
import { durationSchema } from '../time/duration.ts';
import { quarterSchema } from '../time/quarter.ts';
import { id, list, said } from './schema.ts';

const TIERS = ['L1', 'L2', 'L3'] as const;

/** Product marketing starts, product answers, in this order. */
const HANDOFFS = ['kickoff', 'inputs', 'refine', 'validate', 'creative', 'training'] as const;

const handoff = z.strictObject({
  by: daySchema.optional().describe('The day it is due.'),
  done_on: daySchema.optional().describe('The day it was done; absent: not yet.'),
});

const half = z
  .string()
  .regex(/^[1-9]\d{3}-(Q[1-4]|H[12])$/, 'half')
  .describe('A quarter or half: 2026-Q4, 2027-H1.');

const theme = z.strictObject({
  id,
  name: said('What it is called.'),
  narrative: said('The story it tells.').optional(),
  event: said('Where it is told first.').optional(),
  event_date: daySchema.optional().describe('The first day of the event.'),
  set_on: daySchema.optional().describe('The day it was set: three to six months before the event.'),
});

const launch = z.strictObject({
  id,
  name: said('What it is called.'),
  tier: z.enum(TIERS).describe('L1 is the largest.'),
  date: daySchema.describe('The day of the launch.'),
  theme: id.optional().describe('The theme it belongs to.'),
  confidential: z.boolean().optional().describe('true: nobody outside may hear of it.'),
});

const leadTime = (description: string) => durationSchema.optional().describe(description);

const leadTimes = z.strictObject({
  L1: leadTime('8w if left out.'),
  L2: leadTime('4w if left out.'),
  L3: leadTime('1w if left out.'),
});

const insight = z.strictObject({
  title: said('What was found out, or will be.'),
  link: said('Where to read it.').optional(),
  for: half.optional(),
  due: daySchema.optional().describe('The day it is due.'),
  done_on: daySchema.optional().describe('The day it was handed over; absent: not yet.'),
});

export const marketingSchema = z
  .strictObject({
    themes: list(theme).describe('What marketing talks about.'),
    launches: list(launch).describe('What is announced when.'),
    lead_times: leadTimes.optional().describe('How long before a launch its work is finished.'),
    insights: list(insight).describe('What product marketing learns from the market.'),
    roadmap_handoffs: z
      .record(
        quarterSchema,
        z.partialRecord(z.enum(HANDOFFS), handoff.optional().describe('When it is due, and when it was done.')),
      )
      .optional()
      .describe('Per quarter, who hands what to whom by when.'),
  })
  .meta({ title: 'Marketing' });

export type Marketing = z.infer<typeof marketingSchema>;
