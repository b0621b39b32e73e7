import * as z from 'zod';
import { SOURCES } from '../item.ts';
import { CHANGE_KEYS } from '../rule-id.ts';
import { daySchema } from '../time/day.ts';
import { durationSchema } from '../time/duration.ts';
import { id, list, names, said } from './schema.ts';
import { metricFields, suppressions } from './team.ts';

const stakeholder = z.strictObject({
  name: said('As people call them.').optional(),
  kind: z
    .enum(['customer', 'gtm', 'marketing', 'executive', 'team', 'partner'])
    .optional()
    .describe('What they are to us. The id of a customer is the id of its account.'),
  through: list(id).describe('Who may speak for them: ids of stakeholders.'),
  private: z.literal(true).optional().describe('Their name stands only in private/accounts.yaml.'),
  was: id.optional().describe('Their former id: what was agreed under it counts.'),
});

const goal = z.strictObject({
  id,
  name: said('What is to be true one day.'),
  north_star: z.literal(true).optional().describe('true for the one goal above all others.'),
  metric: z
    .strictObject({ name: said('What is measured.').optional(), ...metricFields })
    .optional()
    .describe('How its success is measured.'),
  kpis: list(id).describe('KPIs that it moves.'),
});

const level = z
  .enum(['free', 'inform', 'approve', 'inform + cause', 'approve + cause'])
  .describe('free: nothing; inform: they are told; approve: they agree; + cause: and it is said why.');

export type ChangeKey = (typeof CHANGE_KEYS)[number];

export type ChangeLevel = z.infer<typeof level>;

const share = z.number().nonnegative().max(1).describe('0.25 is a quarter of the work.');

const policy = z.strictObject({
  preset: z.enum(['standard', 'strict']).optional().describe('What changes need; standard if left out.'),
  changes: z
    .partialRecord(z.enum(CHANGE_KEYS), level)
    .optional()
    .describe('Single changes that need more, or less, than the preset says.'),
  approvers: list(id).describe('Stakeholders who are asked as well wherever a change needs approval.'),
  queue_limit: z
    .number()
    .int()
    .positive()
    .max(100)
    .optional()
    .describe('How many items the queue may hold; 5 if left out.'),
  queue_counts_far_commitments: z
    .boolean()
    .optional()
    .describe('Whether queued items that are promised for later than the next quarter count; true if left out.'),
  work_mix: z.partialRecord(z.enum(SOURCES), share).optional().describe('The shares of work by source, 0 to 1.'),
  external: z
    .strictObject({
      buffer: durationSchema.optional().describe('What is added to dates: 10d or 3w; 4w if left out.'),
      forbidden: names.describe('Words that must not appear.'),
    })
    .optional()
    .describe('For external roadmaps.'),
  rules: z
    .record(z.string(), z.enum(['error', 'warning', 'off']))
    .optional()
    .describe('Severities other than the built-in ones, by rule.'),
});

const strategy = z.strictObject({
  segments: names.describe('Whom we serve.'),
  differentiators: names.describe('Why we win.'),
  not_doing: names.describe('What we leave to others.'),
});

const intent = z.strictObject({
  id,
  name: said('The swimlane.'),
  mission: said('What it is to bring about.').optional(),
  goals: list(id).describe('Goals that it serves.'),
});

const kpi = z.strictObject({
  id,
  name: said('What is measured.'),
  parent: id.optional().describe('The KPI that it feeds.'),
  unit: said('What is counted: %, days, users.').optional(),
});

const deadline = z.strictObject({
  id: id.optional(),
  name: said('What is due.'),
  before: z.enum(['quarter', 'half']).describe('What it comes before.'),
  by: durationSchema.describe('How long before it starts: 10d or 3w.'),
});

const calendar = z.strictObject({
  fiscal_year_starts: z.number().int().min(1).max(12).optional().describe('A month, 1 to 12; 1 if left out.'),
  fiscal_year_named: z
    .enum(['start', 'end'])
    .optional()
    .describe('The calendar year that names a fiscal year: the one in which it starts, or ends; start if left out.'),
  holidays: list(daySchema).describe('Days on which nobody works, besides Saturdays and Sundays.'),
  planning: list(deadline).describe('Deadlines that return every quarter or half.'),
});

export const companySchema = z
  .strictObject({
    name: said('The name of the company.').optional(),
    vision: said('The world as it will be when we are done.').optional(),
    mission: said('What we do towards it.').optional(),
    strategy: strategy.optional().describe('Whom we serve, why we win, and what we leave to others.'),
    goals: list(goal).describe('What the company wants to reach.'),
    intents: list(intent).describe('Strategic intents: the swimlanes of the roadmap.'),
    values: names.describe('What we hold to.'),
    kpis: list(kpi).describe('A tree, by `parent`.'),
    metrics: list(z.strictObject({ id, name: said('What is measured.'), ...metricFields })).describe(
      'Metrics that several teams share.',
    ),
    stakeholders: z
      .record(id, stakeholder)
      .optional()
      .describe('Everyone who is promised something, or told, or asked.'),
    calendar: calendar.optional().describe('When the company works, and how it cuts its years.'),
    policy: policy.optional().describe('What changes need, and how the rules behave.'),
    ignore: suppressions,
  })
  .meta({ title: 'The company' });

export type Company = z.infer<typeof companySchema>;
export type Stakeholder = z.infer<typeof stakeholder>;
