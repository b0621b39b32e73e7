import type { NamedSubject } from '../../analyze/triage/subject.ts';
import { openChoices, subjectOf } from '../../analyze/triage/subject.ts';
import type { Subject } from '../../analyze/triage/work.ts';
import { UsageError } from '../../model/host.ts';
import type { Answers, Choice, Question } from '../../model/question.ts';
import { plain } from '../../model/words/plain.ts';
import type { World } from '../../model/world.ts';

/** The work that the command or the answers name; undefined where nothing was named. */
export const namedSubject = (
  world: World,
  { item, team, title }: NamedSubject,
  answers: Answers,
): Subject | undefined =>
  subjectIn(world, {
    item: chosenBy('item', item, answers),
    team: chosenBy('team', team, answers),
    title: chosenBy('title', title, answers),
  });

/** What the command line and the answers say of the same thing must be the same. */
const chosenBy = (key: string, argument: string | undefined, answers: Answers): string | undefined => {
  const answer = answers.get(key);
  const answered = typeof answer === 'string' && answer !== '' ? answer : undefined;
  if (argument !== undefined && answered !== undefined && argument !== answered)
    throw new UsageError(
      `The command says ${key} ${plain(argument)}, the answers say ${plain(answered)}; leave one of them out.`,
    );
  return argument ?? answered;
};

const subjectIn = (world: World, named: NamedSubject): Subject | undefined => {
  const found = subjectOf(world, named);
  switch (found.kind) {
    case 'subject':
      return found.subject;
    case 'open':
      return undefined;
    case 'problem': {
      const unread = world.whole ? '' : ' Some files cannot be read in full; `plan lint` shows them.';
      throw new UsageError(`${plain(found.problem)}${unread}`);
    }
  }
};

/** What came in, where nothing was named: `choose` returns the value of one of the choices. */
export const chosenSubject = async (
  world: World,
  choose: (message: string, choices: readonly Choice[]) => Promise<string>,
): Promise<Subject> => {
  const choices = openChoices(world);
  if (choices.length === 0)
    throw new UsageError(
      world.whole
        ? 'There is no team yet; `plan init --team NAME` adds one.'
        : 'No plan of a team can be read; `plan lint` shows why.',
    );
  const item = await choose(WHICH_WORK, choices);
  const found = subjectIn(world, { item });
  if (found === undefined) throw new RangeError(`no work is called ${item}`);
  return found;
};

const WHICH_WORK = 'What came in?';

/** The same as a question for programs. */
export const whichWork = (world: World): Question => ({
  key: 'item',
  kind: 'choice',
  message: WHICH_WORK,
  notes: [],
  choices: openChoices(world),
  check: () => undefined,
});

/** What an answers file says of the work that was named, so that it can be named again. */
export const subjectAnswers = (subject: Subject): readonly (readonly [string, string])[] =>
  subject.kind === 'new'
    ? [['team', subject.team.id], ...titleAnswer(subject.title)]
    : [['item', `${subject.team.id}/${subject.placed.id}`]];

const titleAnswer = (title: string | undefined): readonly (readonly [string, string])[] =>
  title === undefined ? [] : [['title', title]];
