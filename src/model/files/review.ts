import * as z from 'zod';
import { daySchema } from '../time/day.ts';
import { quarterSchema } from '../time/quarter.ts';
import { id, list, names, said } from './schema.ts';

const meeting = z.strictObject({
  on: daySchema.describe('The day it was held.'),
  attendees: names.describe('Who was there.'),
  aligned: z.boolean().describe('Whether executives and team left in agreement.'),
  concerns: names.describe('What stood in the way.'),
  follow_up_on: daySchema.optional().describe('When to meet again.'),
});

const evidence = z.strictObject({
  shows: said('What it shows.'),
  source: said('Where it comes from.').optional(),
});

const retrospective = z.strictObject({
  how_well: said('How well did we do against our goals since the last quarter?').optional(),
  evidence: list(evidence).describe('What data supports that?'),
});

const status = z.strictObject({
  serving: said('How well does the product serve customers and the business?').optional(),
});

const plan = z.strictObject({
  fit: said('Which goals and customer needs does this work serve?').optional(),
  data: names.describe('Which data drives the planning?'),
  confidence: said('How sure does scoping make us that promises will be kept?').optional(),
});

const excluded = z.strictObject({
  below_the_line: list(id).describe('Backlog items just below the line.'),
  why: said('Why are they not in the plan?').optional(),
  declined: said('Which requests were declined, and why?').optional(),
});

/** The answers only people can give for a check-in. */
export const reviewSchema = z
  .strictObject({
    quarter: quarterSchema,
    team: id.describe('Equals the name of the file.'),
    scheduled_on: daySchema.optional().describe('The day of the check-in.'),
    invited: names.describe('Who is to come besides the team.'),
    retrospective: retrospective.optional().describe('What the last quarter brought.'),
    status: status.optional().describe('Where the product stands.'),
    plan: plan.optional().describe('Why this plan.'),
    guidance: names.describe('What guidance is wanted from the executives?'),
    complete: said('Is everything there that success needs?').optional(),
    excluded: excluded.optional().describe('What is not in the plan.'),
    meetings: list(meeting).describe('The check-in, and its follow-ups until all are aligned.'),
  })
  .meta({ title: 'The answers for a check-in' });

/** Of the file and of the maps in it, in the order in which they are written. */
export const REVIEW_KEYS: readonly string[] = Object.entries(reviewSchema.shape).flatMap(([key, value]) => {
  const inner = value instanceof z.ZodOptional ? value.unwrap() : value;
  return [key, ...(inner instanceof z.ZodObject ? Object.keys(inner.shape) : [])];
});

export type ReviewAnswers = z.infer<typeof reviewSchema>;
