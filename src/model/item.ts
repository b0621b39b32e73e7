import * as z from 'zod';
import { id, itemReference, list, names, said, text } from './files/schema.ts';
import { daySchema } from './time/day.ts';
import { durationSchema } from './time/duration.ts';

export const SOURCES = ['strategy', 'marketing', 'customer_feedback', 'gtm_request', 'internal'] as const;
export const PRIORITIES = ['P0', 'P1', 'P2'] as const;
export const OUTCOMES = ['delivered', 'dropped', 'wont_fix'] as const;
export const PLACES = ['in_progress', 'coming_soon', 'backlog', 'closed'] as const;
export const CAUSES = ['incident', 'fixed_commitment', 'blocked', 'redirected'] as const;

export type Place = (typeof PLACES)[number];
export type Cause = (typeof CAUSES)[number];

const change = z
  .strictObject({
    on: daySchema.describe('The day on which it was agreed.'),
    date: z
      .strictObject({
        from: daySchema.describe('The day before the change.'),
        to: daySchema.describe('The day after it.'),
      })
      .optional()
      .describe('The commitment date, before and after.'),
    scope: z
      .strictObject({ from: said('What was promised before.'), to: said('What is promised now.') })
      .optional()
      .describe('What was promised, before and after.'),
    withdrawn: z.literal(true).optional().describe('The promise ends here, without delivery.'),
    wording: z.literal(true).optional().describe('Only the words of the scope changed, not what is promised.'),
    reason: said('Why.').optional(),
    approved_by: names.describe('Who agreed: everyone it was promised to.'),
    informed: names.describe('Who was told.'),
    link: said('Where the agreement can be read.').optional(),
  })
  .meta({ description: 'One change of the promise. Entries are only ever added.' });

const commitment = z
  .strictObject({
    date: daySchema.describe('The promised day. Moving it takes the agreement of everyone in `to`.'),
    to: z.array(text).min(1).describe('Who it is promised to: ids of stakeholders.'),
    scope: said('What is promised.'),
    fixed: z.boolean().optional().describe('true: the date is outside our control.'),
    changes: list(change).describe('What became of the promise, oldest first. Append-only.'),
  })
  .meta({ description: 'A promise to somebody outside the team.' });

const scoping = z
  .strictObject({
    on: daySchema.describe('The day of the assessment; efforts count from the later of this and `started`.'),
    effort: z
      .strictObject({
        low: durationSchema.describe('If all goes well: 10d is ten working days, 3w is three weeks of five.'),
        likely: durationSchema.describe('Most probably: 10d or 3w.'),
        high: durationSchema.describe('If much goes wrong: 10d or 3w.'),
      })
      .describe('Undisturbed engineer time; outside low to high is nearly impossible.'),
    engineers: z.number().min(0.01).max(1000).describe('How many engineers work on it at once.'),
  })
  .meta({ description: 'The high-level engineering assessment.' });

const asked = z
  .strictObject({
    by: names.describe('Who asks.'),
    date: daySchema.optional().describe('The day they wish for. A wish, not a promise.'),
    link: said('Where they asked.').optional(),
  })
  .meta({ description: 'Who asks for this, and by when: a wish.' });

const step = z.strictObject({
  title: said('A piece that can ship, and stop, on its own.'),
  done_on: daySchema.optional().describe('The day it shipped; absent: not yet.'),
});

/** Every field an item may have besides its id, in the order in which `plan` writes them. */
const itemFields = {
  title: said('What it is, in a few words.'),
  source: z.enum(SOURCES).optional().describe('Where the work comes from.'),
  priority: z.enum(PRIORITIES).optional().describe('P0 must have, P1 want to have, P2 nice to have.'),
  owner: said('Who looks after it.').optional(),
  customer_impact: said('What customers, inside or outside, get from it.').optional(),
  business_impact: said('How it helps the company reach its goals.').optional(),
  supports: list(id).describe('Goals or strategic intents of company.yaml.'),
  stakeholders: names.describe('Who is told when this changes. Those it is committed to always are.'),
  started: daySchema.optional().describe('The day work began.'),
  target_date: daySchema.optional().describe("A rough idea of when. Only for work in progress; the team's to move."),
  scoping: scoping.optional(),
  commitment: commitment.optional(),
  asked: asked.optional(),
  metrics: list(id).describe('Metrics that will show its success.'),
  launch: id.optional().describe('The launch of marketing.yaml that it belongs to.'),
  cost_of_delay: z.number().nonnegative().optional().describe('Money lost per week of waiting, if you know it.'),
  external: z
    .strictObject({
      title: said('Its name for people outside.'),
      value: said('What they get from it.'),
      theme: said('The theme it stands under.').optional(),
    })
    .optional()
    .describe('What an external roadmap may say about it. Nothing else ever reaches one.'),
  links: names.describe('Where to read more.'),
  steps: list(step).describe('Pieces that can ship, and stop, on their own.'),
  notes: said('Anything else.').optional(),
  was: id.optional().describe('Its former id.'),
};

export const itemSchema = z.strictObject({ id, ...itemFields });

/** The order in which `plan` writes the keys of an item, an inbox entry or a closed item. */
export const ITEM_KEYS: readonly string[] = [
  'id',
  'title',
  'added',
  'outcome',
  'closed_on',
  'reason',
  'informed',
  'approved_by',
  'link',
  'replaced_by',
  ...Object.keys(itemFields).slice(1),
];

export const inboxEntrySchema = z.strictObject({
  id: id.optional(),
  ...itemFields,
  added: daySchema.optional().describe('The day it came in.'),
});

const closing = {
  id,
  ...itemFields,
  closed_on: daySchema.describe('The day it closed.'),
  informed: names.describe('Who was told.'),
  approved_by: names.describe('Who agreed.'),
  link: said('Where the agreement can be read.').optional(),
  replaced_by: list(itemReference).describe('The items that take its place.'),
};

export const closedItemSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    ...closing,
    outcome: z.literal('delivered').describe('How it ended: `dropped` was started or queued, `wont_fix` never was.'),
    reason: said('Why.').optional(),
  }),
  z.strictObject({
    ...closing,
    outcome: z.enum(['dropped', 'wont_fix']).describe('How it ended.'),
    reason: said('Why.'),
  }),
]);

export type Item = z.infer<typeof itemSchema>;
export type InboxEntry = z.infer<typeof inboxEntrySchema>;
export type ClosedItem = z.infer<typeof closedItemSchema>;
export type Commitment = z.infer<typeof commitment>;
export type PromiseChange = Commitment['changes'][number];

/** The id of an item that is named by it, or by `team/id`. */
export const idIn = (reference: string): string => reference.slice(reference.indexOf('/') + 1);

/** A commitment that was withdrawn stays in the file, but no date rule reads it. */
export const isLive = (commitment: Commitment | undefined): commitment is Commitment =>
  commitment !== undefined && commitment.changes.at(-1)?.withdrawn !== true;
