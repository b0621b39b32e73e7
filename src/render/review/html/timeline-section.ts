import type { Portfolio } from '../../../analyze/review/check-in.ts';
import type { TimeChart } from '../../../analyze/review/time-row.ts';
import { TIMELINE, teamAnchor } from '../../media/html/anchors.ts';
import { blocksAsHtml } from '../../media/html/blocks.ts';
import type { Html } from '../../media/html/element.ts';
import { element } from '../../media/html/element.ts';
import { brief, linkBeside } from '../../media/markdown.ts';
import { portfolioChart } from '../portfolio-forecast.ts';
import { isDrawn, legend, timelineOf } from './timeline.ts';

/** Every team's work over the same time, drawn and as a table. */
export const timelineSection = (portfolio: Portfolio, here: ReadonlySet<string>): Html => {
  const blocks = portfolioChart(portfolio, ({ id, name }) => linkBeside(brief(name), `${id}.md`));
  return element('section', { id: TIMELINE, ariaLabelledBy: [`${TIMELINE}-name`] }, [
    element('h2', { id: `${TIMELINE}-name` }, [TITLE]),
    ...blocksAsHtml(blocks, { deeper: 1, here, caption: TITLE, chart: drawing(portfolio.chart, TIMELINE) }).map(node =>
      node.type === 'element' && node.tagName === 'table'
        ? element('details', {}, [element('summary', {}, ['The same days as a table']), node])
        : node,
    ),
  ]);
};

const TITLE = 'When work is likely to be finished';

/** One picture a team, so that none is longer than a sheet of paper. */
export const drawing = (chart: TimeChart, id: string): Html => {
  const rows = chart.rows.filter(isDrawn);
  const teams = [...new Map(rows.map(({ team }) => [team.id, team])).values()];
  return element('div', {}, [
    legend(),
    ...teams.map(team =>
      element('figure', {}, [
        ...(teams.length === 1
          ? []
          : [element('figcaption', {}, [element('a', { href: `#${teamAnchor(team.id)}` }, [brief(team.name)])])]),
        timelineOf({ ...chart, rows: rows.filter(row => row.team.id === team.id) }, `${id}-${teamAnchor(team.id)}`),
      ]),
    ),
  ]);
};
