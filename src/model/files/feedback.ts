import * as z from 'zod';
import { daySchema } from '../time/day.ts';
import { quarterSchema } from '../time/quarter.ts';
import { id, itemReference, list, said } from './schema.ts';

const request = z.strictObject({
  id,
  account: id.describe('The id of the account that asks.'),
  urgency: z
    .enum(['blocker', 'churn_risk', 'promised', 'nice_to_have'])
    .describe(
      'blocker: cannot buy or renew without it; churn_risk: would leave or not grow; promised: bought on our word.',
    ),
  asks: said('What they ask for.'),
  on: daySchema.optional().describe('The day on which they asked.'),
  item: itemReference.optional().describe('The item that answers it; absent: none yet.'),
});

const gap = z.strictObject({
  rank: z.number().int().positive().describe('1 is the worst gap.'),
  gap: said('What is missing.'),
  severity: said('What it costs us.').optional(),
  answer: z
    .union([itemReference, z.strictObject({ declined: said('Why not.') })])
    .optional()
    .describe('An item, or { declined: reason }.'),
});

export const feedbackSchema = z
  .strictObject({
    requests: list(request).describe('What customers ask for.'),
    gtm_gaps: z
      .record(quarterSchema, list(gap))
      .optional()
      .describe('Per quarter, the ranked product gaps that the go-to-market side reports.'),
  })
  .meta({ title: 'Customer requests and product gaps' });

const account = z.strictObject({
  name: said('Never shown in a shared file.'),
  arr: z.number().nonnegative().optional().describe('What they pay a year.'),
  opportunity: z.number().nonnegative().optional().describe('What they would pay a year besides.'),
  renewal: daySchema.optional().describe('The day their contract ends.'),
  health: said('How they are with us.').optional(),
});

export const accountsSchema = z
  .strictObject({ accounts: z.record(id, account).optional().describe('By the id that other files use.') })
  .meta({ title: 'Names and money of accounts. Never committed.' });
