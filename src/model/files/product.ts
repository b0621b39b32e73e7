import * as z from 'zod';
import { daySchema } from '../time/day.ts';
import { id, list, said } from './schema.ts';

const MATURITIES = ['not_implemented', 'experimental', 'beta', 'partial_ga', 'ga', 'deprecated'] as const;

const area = z.strictObject({
  id,
  name: said('What it is called.'),
  team: id.optional().describe('The team that looks after it.'),
});

const feature = z.strictObject({
  id,
  name: said('As customers call it.'),
  area: id.optional().describe('The product area it belongs to.'),
  maturity: z.enum(MATURITIES).describe('How far it is.'),
  docs: said('Where customers read about it.').optional(),
  note: said('What somebody who sells it should know.').optional(),
});

export const productSchema = z
  .strictObject({
    areas: list(area).describe('The parts of the product.'),
    features: list(feature).describe('What may be sold, and how far it is.'),
    reviewed_on: daySchema.optional().describe('The day on which somebody last went through this page.'),
  })
  .meta({ title: 'Product areas and features' });
