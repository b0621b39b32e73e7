import { toHtml } from 'hast-util-to-html';
import type { Portfolio } from '../../../analyze/review/check-in.ts';
import { listed } from '../../../model/words/words.ts';
import { ROLL_UP, TIMELINE, teamAnchor } from '../../media/html/anchors.ts';
import { blocksAsHtml, isMermaid, partsOf } from '../../media/html/blocks.ts';
import type { Html } from '../../media/html/element.ts';
import { element, flowing } from '../../media/html/element.ts';
import { STYLE } from '../../media/html/style.ts';
import { brief } from '../../media/markdown.ts';
import { portfolioBlocks } from '../portfolio.ts';
import { asOfWords } from '../words.ts';
import { teamSection } from './team-section.ts';
import { tiles } from './tiles.ts';
import { timelineSection } from './timeline-section.ts';

/** Check-ins for people who read no files. */
export interface Page {
  /** Of the teams that the page is about. */
  readonly portfolio: Portfolio;
  /** Whether these are all teams: then there is a roll-up of them. */
  readonly isWhole: boolean;
}

/** How every page begins, by which it is known again. */
const BEGINNING = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="plan review --html">
`;

export const isOurPage = (text: string): boolean =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .startsWith(BEGINNING);

/** Nothing is loaded and nothing runs, whatever stands in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One page that needs nothing else. The same value gives the same bytes. */
export const renderPage = (page: Page): string =>
  `${BEGINNING}${linesOf([
    element('meta', { httpEquiv: ['content-security-policy'], content: POLICY }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [titleOf(page)]),
    element('style', {}, [STYLE]),
  ])}
</head>
<body>
${linesOf([
  element('a', { className: ['skip'], href: '#content' }, ['Skip to the content']),
  element('header', {}, [
    element('h1', {}, flowing(titleOf(page))),
    element('p', {}, flowing(asOfWords(page.portfolio.asOf))),
  ]),
  contents(page),
])}
<main id="content">
${linesOf(sections(page))}
</main>
${linesOf([footer()])}
</body>
</html>
`;

const linesOf = (nodes: readonly Html[]): string => nodes.map(node => toHtml(node)).join('\n');

const titleOf = ({ portfolio: { company, quarter, checkIns }, isWhole }: Page): string => {
  const names = checkIns.map(({ team }) => brief(team.name));
  if (!isWhole && names.length === 1) return `${listed(names)}: check-in ${quarter}`;
  return `${company === undefined ? 'Check-ins' : `${brief(company)}: check-ins`} ${quarter}, ${isWhole ? 'all teams' : listed(names)}`;
};

const contents = ({ portfolio: { checkIns }, isWhole }: Page): Html =>
  element('nav', { ariaLabel: 'On this page' }, [
    element(
      'ul',
      {},
      [
        [TIMELINE, 'Timeline'] as const,
        ...(isWhole ? [[ROLL_UP, 'All teams'] as const] : []),
        ...checkIns.map(({ team }) => [teamAnchor(team.id), brief(team.name)] as const),
      ].map(([anchor, label]) => element('li', {}, [element('a', { href: `#${anchor}` }, [label])])),
    ),
  ]);

const sections = ({ portfolio, isWhole }: Page): readonly Html[] => {
  const { checkIns } = portfolio;
  const here = new Set([...(isWhole ? [ROLL_UP] : []), ...checkIns.map(({ team }) => teamAnchor(team.id))]);
  return [
    tiles(portfolio),
    timelineSection(portfolio, here),
    ...(isWhole ? [rollUp(portfolio, here)] : []),
    ...checkIns.map(checkIn => teamSection(checkIn, here, checkIns.length === 1)),
  ];
};

const rollUp = (portfolio: Portfolio, here: ReadonlySet<string>): Html =>
  element('section', { id: ROLL_UP, ariaLabelledBy: [`${ROLL_UP}-name`] }, [
    element('h2', { id: `${ROLL_UP}-name` }, ['All teams']),
    ...partsOf(portfolioBlocks(portfolio))
      .parts.filter(({ blocks }) => !blocks.some(isMermaid))
      .flatMap(({ blocks }) => blocksAsHtml(blocks, { deeper: 1, here, chart: undefined })),
  ]);

const footer = (): Html =>
  element('footer', {}, [element('p', {}, ['Written by plan review from the plan and the answers of the teams.'])]);
