import type { CheckIn, PromisedWork, QuestionKey } from '../../analyze/review/check-in.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import { counted, listed } from '../../model/words/words.ts';
import { summaryWords } from './figures.ts';
import { latestWords, progressWords } from './words.ts';

/** What the plan knows that helps to answer a question: a line or two, shown above it in a terminal. */
export const factsFor = (key: QuestionKey, checkIn: CheckIn): readonly string[] => {
  const {
    retrospective: history,
    past,
    metrics,
    promises,
    goals,
    endangered,
    promisedTo,
    asked,
    needs,
    excluded,
  } = checkIn;
  switch (key) {
    case 'retrospective.how_well':
      return history.kind === 'told'
        ? [`Since ${history.start.day}: ${summaryWords(history.figures)}`]
        : [said('Delivered this quarter', titles(past.delivered)), ...some('Dropped', titles(past.dropped))];
    case 'retrospective.evidence':
    case 'status.serving':
      return metrics.length === 0
        ? ['The plan has no metrics.']
        : metrics.slice(0, FEW).map(metric => `${metric.name}: ${latestWords(metric)}, ${progressWords(metric)}`);
    case 'plan.fit':
      return [
        said(
          'Goals that the work names',
          goals.map(({ name }) => name),
        ),
      ];
    case 'plan.data':
      return [];
    case 'plan.confidence': {
      const { scoped, all, unscoped } = checkIn.scoped;
      return [
        `${scoped} of ${counted(all, 'item')} scoped${unscoped.length === 0 ? '' : `; not: ${listed(titles(unscoped))}`}`,
        said('Promises broken or at risk', titles(endangered.all)),
        ...some('How likely promises are kept', promises.flatMap(chanceOf)),
      ];
    }
    case 'guidance':
      return [
        said(
          'Open questions to the executives',
          asked.all.filter(({ kind }) => kind === 'question').map(({ text }) => text),
        ),
      ];
    case 'complete':
      return [
        said(
          'Needs that are not met',
          needs.map(({ text }) => text),
        ),
      ];
    case 'excluded.why':
      return [said('Just below the line', titles(excluded.belowTheLine))];
    case 'excluded.declined':
      return [
        said('Closed as not to be done', titles(excluded.wontFix)),
        ...some(
          'Dates declined',
          excluded.declined.map(({ work }) => work.title),
        ),
      ];
    case 'scheduled_on':
      return [];
    case 'invited':
      return [said('Promises were made to', promisedTo)];
  }
};

const chanceOf = ({ title, chance }: PromisedWork): readonly string[] =>
  'why' in chance ? [] : [`${title} ${chance.isAtBest ? 'at best ' : ''}${chanceWords(chance.probability)}`];

const FEW = 3;

const titles = (work: readonly { readonly title: string }[]): readonly string[] => work.map(({ title }) => title);

const said = (label: string, values: readonly string[]): string =>
  `${label}: ${values.length === 0 ? 'none' : values.join('; ')}`;

const some = (label: string, values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : [said(label, values)];
