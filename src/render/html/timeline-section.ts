import type { Portfolio } from '../../model/check-in.ts';
import type { TimeChart } from '../../model/time-chart.ts';
import { brief, linkBeside } from '../markdown.ts';
import { portfolioChart } from '../portfolio-forecast.ts';
import { TIMELINE, teamAnchor } from './anchors.ts';
import { blocksAsHtml } from './blocks.ts';
import type { Html } from './element.ts';
import { element } from './element.ts';
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
