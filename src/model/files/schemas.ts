import type { z } from 'zod';
import type { Company } from './company.ts';
import { companySchema } from './company.ts';
import { accountsSchema, feedbackSchema } from './feedback.ts';
import type { Marketing } from './marketing.ts';
import { marketingSchema } from './marketing.ts';
import { productSchema } from './product.ts';
import type { FileKind } from './registry.ts';
import type { ReviewAnswers } from './review.ts';
import { reviewSchema } from './review.ts';
import type { Archive, Decision, Team } from './team.ts';
import { archiveSchema, decisionSchema, decisionsSchema, teamSchema } from './team.ts';

/** What a file of each kind holds. */
export interface Contents {
  readonly team: Team;
  readonly decision: Decision;
  readonly decisions: readonly Decision[];
  readonly archive: Archive;
  readonly company: Company;
  readonly marketing: Marketing;
  readonly product: z.output<typeof productSchema>;
  readonly feedback: z.output<typeof feedbackSchema>;
  readonly accounts: z.output<typeof accountsSchema>;
  readonly review: ReviewAnswers;
}

export const SCHEMAS: { readonly [K in FileKind]: z.ZodType<Contents[K]> } = {
  team: teamSchema,
  decision: decisionSchema,
  decisions: decisionsSchema,
  archive: archiveSchema,
  company: companySchema,
  marketing: marketingSchema,
  product: productSchema,
  feedback: feedbackSchema,
  accounts: accountsSchema,
  review: reviewSchema,
};
