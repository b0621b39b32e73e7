import type { CheckIn } from '../../../analyze/review/check-in.ts';
import { counted } from '../../../model/words/words.ts';
import { ROLL_UP, teamAnchor } from '../../media/html/anchors.ts';
import type { Part } from '../../media/html/blocks.ts';
import { blocksAsHtml, isUnanswered, partsOf } from '../../media/html/blocks.ts';
import type { Html } from '../../media/html/element.ts';
import { element } from '../../media/html/element.ts';
import { brief } from '../../media/markdown.ts';
import { checkInBlocks } from '../check-in.ts';
import { drawing } from './timeline-section.ts';

/**
 * A team's check-in: what matters first, then each part of the document, to be opened; on paper all are open. Where it is alone on the
 * page, they are open from the start, and its work over time stands above.
 */
export const teamSection = (checkIn: CheckIn, here: ReadonlySet<string>, isAlone: boolean): Html => {
  const anchor = teamAnchor(checkIn.team.id);
  const { head, parts } = partsOf(checkInBlocks(checkIn));
  const around = { deeper: 1, here, chart: isAlone ? undefined : drawing(checkIn.chart, `${anchor}-chart`) };
  const isTitle = ({ type }: { readonly type: string }): boolean => type === 'heading';
  return element('section', { className: ['team'], id: anchor, ariaLabelledBy: [`${anchor}-name`] }, [
    element('h2', { id: `${anchor}-name` }, [brief(checkIn.team.name)]),
    ...blocksAsHtml(
      head.filter(block => !isTitle(block)),
      around,
    ),
    ...parts.map(part => partOf(part, isAlone, blocks => blocksAsHtml(blocks, around))),
    ...(here.has(ROLL_UP)
      ? [element('p', { className: ['up'] }, [element('a', { href: `#${ROLL_UP}` }, ['Back to all teams'])])]
      : []),
  ]);
};

const partOf = ({ blocks }: Part, isOpen: boolean, asHtml: (blocks: Part['blocks']) => readonly Html[]): Html => {
  const [heading, ...rest] = asHtml(blocks);
  const waiting = blocks.filter(isUnanswered).length;
  return element('details', { open: isOpen }, [
    element('summary', {}, [
      ...(heading === undefined ? [] : [heading]),
      ...(waiting === 0
        ? []
        : [element('span', { className: ['badge'] }, [`${counted(waiting, 'question')} not answered`])]),
    ]),
    ...rest,
  ]);
};
