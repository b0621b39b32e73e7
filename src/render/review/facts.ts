import type { CheckIn, QuestionKey } from '../../analyze/review/check-in.ts';
import type { PromisedWork } from '../../analyze/review/check-in-work.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import { counted, listed } from '../../model/words/words.ts';
import { summaryWords } from './figures.ts';
import { latestWords, progressWords } from './words.ts';

/** What the plan knows that helps to answer a question: a line or two, shown above it in a terminal. */
export const factsFor = (key: QuestionKey, checkIn: CheckIn): readonly string[] => {
  const { goals, asked, needs, excluded, promisedTo } = checkIn;
  switch (key) {
    case 'retrospective.how_well':
      return pastFacts(checkIn);
    case 'retrospective.evidence':
    case 'status.serving':
      return metricFacts(checkIn);
    case 'plan.fit':
      return [said('Goals that the work names', names(goals))];
    case 'plan.confidence':
      return confidenceFacts(checkIn);
    case 'guidance':
      return [said('Open questions to the executives', texts(asked.all.filter(({ kind }) => kind === 'question')))];
    case 'complete':
      return [said('Needs that are not met', texts(needs))];
    case 'excluded.why':
      return [said('Just below the line', titles(excluded.belowTheLine))];
    case 'excluded.declined':
      return [
        said('Closed as not to be done', titles(excluded.wontFix)),
        ...some('Dates declined', titles(excluded.declined.map(({ work }) => work))),
      ];
    case 'invited':
      return [said('Promises were made to', promisedTo)];
    case 'plan.data':
    case 'scheduled_on':
      return [];
  }
};

const pastFacts = ({ retrospective: history, past }: CheckIn): readonly string[] =>
  history.kind === 'told'
    ? [`Since ${history.start.day}: ${summaryWords(history.figures)}`]
    : [said('Delivered this quarter', titles(past.delivered)), ...some('Dropped', titles(past.dropped))];

const metricFacts = ({ metrics }: CheckIn): readonly string[] =>
  metrics.length === 0
    ? ['The plan has no metrics.']
    : metrics.slice(0, FEW).map(metric => `${metric.name}: ${latestWords(metric)}, ${progressWords(metric)}`);

const confidenceFacts = ({ scoped: { scoped, all, unscoped }, endangered, promises }: CheckIn): readonly string[] => [
  `${scoped} of ${counted(all, 'item')} scoped${unscoped.length === 0 ? '' : `; not: ${listed(titles(unscoped))}`}`,
  said('Promises broken or at risk', titles(endangered.all)),
  ...some('How likely promises are kept', promises.flatMap(chanceOf)),
];

const chanceOf = ({ title, chance }: PromisedWork): readonly string[] => {
  if ('why' in chance) return [];
  return [`${title} ${chance.isAtBest ? 'at best ' : ''}${chanceWords(chance.probability)}`];
};

const FEW = 3;

const titles = (work: readonly { readonly title: string }[]): readonly string[] => work.map(({ title }) => title);

const names = (things: readonly { readonly name: string }[]): readonly string[] => things.map(({ name }) => name);

const texts = (asks: readonly { readonly text: string }[]): readonly string[] => asks.map(({ text }) => text);

const said = (label: string, values: readonly string[]): string =>
  `${label}: ${values.length === 0 ? 'none' : values.join('; ')}`;

const some = (label: string, values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : [said(label, values)];
