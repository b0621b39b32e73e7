import { resolve } from 'node:path';
import { portfolioOf } from '../../analyze/review/portfolio.ts';
import { textToReplace } from '../workspace/written-file.ts';
import type { Portfolio, ReviewSession } from './review-session.ts';

/** How a page is written, and known again. */
export interface PageFormat {
  readonly page: (page: { readonly portfolio: Portfolio; readonly isWhole: boolean }) => string;
  readonly isOurs: (text: string) => boolean;
}

/** The check-ins of the teams as one page; the roll-up goes with them where they are all. */
export const pageText = ({ inputAt, asOf, teams, isWhole }: ReviewSession, { page }: PageFormat): string => {
  const input = inputAt(asOf);
  const portfolio = portfolioOf(
    input,
    input.world.teams.filter(({ id }) => teams.includes(id)),
  );
  return page({ portfolio, isWhole });
};

/** Refuses, before any work is done, a file that it must not write. */
export const writePage = (
  review: ReviewSession,
  file: string,
  format: PageFormat,
): { readonly shown: string; readonly isChanged: boolean } => {
  const { host, root } = review;
  const path = resolve(host.cwd, file);
  const before = textToReplace(path, {
    flag: '--html',
    root,
    host,
    planFiles: /\.(ya?ml|md)$/i,
    isOurs: format.isOurs,
    whatElse: '`plan review --html` has not written',
  });
  const after = pageText(review, format);
  if (after !== before) host.write([{ path, before, after }], 'anywhere');
  return { shown: host.shown(path), isChanged: after !== before };
};
