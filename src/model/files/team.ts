import * as z from 'zod';
import { CAUSES, closedItemSchema, inboxEntrySchema, itemSchema, PLACES } from '../item.ts';
import { daySchema, isDay } from '../time/day.ts';
import { quarterSchema } from '../time/quarter.ts';
import { id, itemReference, list, names, said } from './schema.ts';

const LEVELS = ['low', 'medium', 'high'] as const;

const reading = z.strictObject({
  on: daySchema.describe('The day it was measured.'),
  value: z.number().describe('What was measured.'),
  source: said('Where the number comes from.').optional(),
});

/** Readings and aims of a metric; goals have one of their own without id and name. */
export const metricFields = {
  unit: said('What is counted: %, days, users.').optional(),
  better: z.enum(['higher', 'lower']).optional().describe('Which way is good; higher if left out.'),
  baseline: z.number().optional().describe('The value before the work.'),
  target: z.number().optional().describe('The value to reach.'),
  by: quarterSchema.optional().describe('The quarter in which to reach it.'),
  readings: list(reading).describe('What was measured, and when.'),
};

const metric = z.strictObject({ id, name: said('What is measured.'), ...metricFields });

const risk = z.strictObject({
  id,
  risk: said('What could go wrong.'),
  likelihood: z.enum(LEVELS).optional().describe('How likely it is.'),
  impact: z.enum(LEVELS).optional().describe('How bad it would be.'),
  mitigation: said('What is done about it.').optional(),
  owner: said('Who looks after it.').optional(),
  closed_on: daySchema.optional().describe('The day it stopped being a risk; absent: open.'),
});

const question = z.strictObject({
  id,
  question: said('What is not known.'),
  to: names.describe('Who is asked.'),
  asked_on: daySchema.optional().describe('The day it was asked.'),
  answer: said('The answer; absent: none yet.').optional(),
  answered_on: daySchema.optional().describe('The day it was answered.'),
});

const need = z.strictObject({
  id,
  need: said('What is needed.'),
  to: names.describe('Who can help.'),
  asked_on: daySchema.optional().describe('The day it was asked for.'),
  met_on: daySchema.optional().describe('The day it was met; absent: still needed.'),
});

const suppression = z
  .strictObject({
    rule: said('The rule to silence.'),
    item: said('The item, metric, risk… whose finding it is; absent: the finding names none.').optional(),
    reason: said('Why.'),
    until: daySchema.optional().describe('The last day on which it is silenced; absent: no end.'),
  })
  .meta({ description: 'Silences one rule for one item.' });

export const suppressions = list(suppression).describe('Findings that are known and accepted, each with its reason.');

const lead = (description: string) => said(description).optional();

const triad = z.strictObject({
  engineering: lead('Who leads engineering.'),
  product: lead('Who leads product.'),
  design: lead('Who leads design.'),
});

export const teamSchema = z
  .strictObject({
    team: id.describe("Equals the file's name."),
    name: said('As people call it.'),
    mission: said('What the team is there for.').optional(),
    triad: triad.optional().describe('Who leads the team.'),
    engineers: z.number().nonnegative().max(10_000).optional().describe('How many can work at once.'),
    focus: z
      .number()
      .positive()
      .max(1)
      .optional()
      .describe('The share of their time that goes into planned work; 1 if left out.'),
    in_progress: list(itemSchema).describe('Started work. Each item has a target date.'),
    coming_soon: list(itemSchema).describe('The queue, most important first: at most five.'),
    backlog: list(itemSchema).describe('Everything else. Unordered, promises nothing.'),
    inbox: list(inboxEntrySchema).describe('New work that nobody has looked at yet.'),
    closed: list(closedItemSchema).describe('Delivered, dropped, or not to be done.'),
    metrics: list(metric).describe('How success is measured.'),
    risks: list(risk).describe('What could go wrong.'),
    questions: list(question).describe('What has to be known.'),
    needs: list(need).describe('What the team cannot get by itself.'),
    ignore: suppressions,
  })
  .meta({ title: "A team's plan" });

export type Team = z.infer<typeof teamSchema>;
export type Metric = z.infer<typeof metric>;
export type Risk = z.infer<typeof risk>;
export type Suppression = z.infer<typeof suppression>;

/** The order of the keys of a plan file, as `plan` writes them. */
export const TEAM_KEYS: readonly string[] = Object.keys(teamSchema.shape);

const decision = z.strictObject({
  on: daySchema.describe('The day it was decided.'),
  item: itemReference,
  from: z.enum(['new', ...PLACES]).describe('The place it left; `new` for new work, also from the inbox.'),
  to: z.enum(PLACES).describe('The place it went to.'),
  reason: said('Why.'),
  cause: z.enum(CAUSES).optional().describe('Why work in progress was interrupted.'),
  because_of: itemReference.optional().describe('The item that interrupted it.'),
  target: z
    .strictObject({
      from: daySchema.describe('The day before the change.'),
      to: daySchema.describe('The day after it.'),
    })
    .optional()
    .describe('The target date, before and after.'),
  asked: z
    .string()
    .regex(/^(declined|offered [1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$/, 'asked')
    .refine(answer => answer === 'declined' || isDay(answer.slice('offered '.length)), 'asked')
    .optional()
    .describe('The answer to an asked-for date: declined, or offered YYYY-MM-DD.'),
  informed: names.describe('Who was told.'),
  approved_by: names.describe('Who agreed.'),
  link: said('Where the agreement can be read.').optional(),
});

export const decisionSchema = decision.meta({
  title: 'A decision of a team. Only who was told or agreed, and a link, may be added.',
});

/** The order of the keys of a decision, as `plan` writes them. */
export const DECISION_KEYS: readonly string[] = Object.keys(decision.shape);

export const decisionsSchema = z
  .array(decision)
  .nullable()
  .transform(decisions => decisions ?? [])
  .meta({ title: "A team's decisions in one file, as they once stood. Append-only." });

export type Decision = z.infer<typeof decision>;

export const archiveSchema = z
  .strictObject({
    team: id,
    closed: list(closedItemSchema).describe('Closed items moved out of the plan file.'),
    decisions: list(decision).describe('Decisions of past years.'),
  })
  .meta({ title: 'Closed items and decisions of a team, archived' });

export type Archive = z.infer<typeof archiveSchema>;

export const isAnswered = ({ answer, answered_on }: Team['questions'][number]): boolean =>
  answer !== undefined || answered_on !== undefined;
