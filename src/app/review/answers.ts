import { dirname, join } from 'node:path';
import { answersPath, reviewFileOf } from '../../analyze/review/review.ts';
import type { YamlValue } from '../../model/edit.ts';
import { REVIEW_KEYS } from '../../model/files/review.ts';
import type { FileChange } from '../../model/host.ts';
import { WriteRefused } from '../../model/host.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { plainPath } from '../../model/words/plain.ts';
import { editYaml } from '../../yaml/edit/edit.ts';
import { EditRefused } from '../../yaml/edit/refused.ts';
import type { QuestionKey, ReviewSession } from './review-session.ts';

/** An answers file that says that it is of another team or quarter than its name does: perhaps it was copied. */
export interface MisnamedAnswers {
  readonly shown: string;
  readonly says: { readonly team: string; readonly quarter: Quarter };
  readonly named: { readonly team: string; readonly quarter: Quarter };
}

export const misnamedAnswers = ({ world, quarter, teams }: ReviewSession): readonly MisnamedAnswers[] =>
  teams.flatMap(team => {
    const file = reviewFileOf(world, quarter, team);
    if (file === undefined || (file.content.team === team && file.content.quarter === quarter)) return [];
    const { shown, content } = file;
    return [{ shown, says: { team: content.team, quarter: content.quarter }, named: { team, quarter } }];
  });

/** Documents name the file in the same way everywhere; the user, as it is reached from here. */
export const shownAnswers = ({ host, root }: Pick<ReviewSession, 'host' | 'root'>, answersFile: string): string =>
  host.shown(join(dirname(root), answersFile));

/** Where answers go, for a team or, where none is known yet, for whichever it will be. */
export const answersPlace = ({ host, root, quarter }: ReviewSession, team: string | undefined): string =>
  host.shown(`${root}/${answersPath(quarter, team ?? 'TEAM')}`);

export interface GivenAnswer {
  readonly key: QuestionKey;
  readonly value: YamlValue;
}

/** Answers added to the file of a team, which begins with them where there is none. */
export const answersChange = (
  { world, quarter, root }: ReviewSession,
  team: string,
  given: readonly GivenAnswer[],
): FileChange => {
  const file = reviewFileOf(world, quarter, team);
  const path = file?.path ?? answersPath(quarter, team);
  return {
    path: `${root}/${path}`,
    before: file?.text,
    after: withAnswers(file ?? { shown: path, text: emptyAnswers(quarter, team) }, given),
  };
};

const emptyAnswers = (quarter: Quarter, team: string): string =>
  `# yaml-language-server: $schema=../../.schemas/review.schema.json\nquarter: ${quarter}\nteam: ${team}\n`;

const withAnswers = (
  { shown, text }: { readonly shown: string; readonly text: string },
  given: readonly GivenAnswer[],
): string => {
  try {
    return editYaml(
      text,
      given.map(({ key, value }) => ({ kind: 'set', path: key.split('.'), value, order: REVIEW_KEYS })),
    );
  } catch (error) {
    if (error instanceof EditRefused) throw new WriteRefused(`${plainPath(shown)} was left as it is. ${error.message}`);
    throw error;
  }
};
