/** What may be answered: text, a list of texts, yes or no. */
export type Answer = string | boolean | readonly string[];

/** Answers by the key of their question. */
export type Answers = ReadonlyMap<string, Answer>;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** A question that triage asks; programs get it as JSON just so. */
export interface Question {
  /** Names the answer, in an answers file too; a dot leads into a map. */
  readonly key: string;
  readonly kind: 'text' | 'choice' | 'choices' | 'yes_no';
  readonly message: string;
  /** Facts that help to answer, a line each. */
  readonly notes: readonly string[];
  /** For `choice` and `choices`: all that may be answered. */
  readonly choices: readonly Choice[];
  /** What no answer means; absent: it must be answered. An empty text means "nothing". */
  readonly default?: Answer;
  /** One sentence on what is wrong with an answer; undefined if it will do. */
  readonly check: (answer: Answer) => string | undefined;
}

/** The questionnaire: yields questions, takes the answers, ends in what is to be done. Pure: the same answers lead to the same questions. */
export type Script<Result> = Generator<Question, Result, Answer>;

/** Where the answers given so far lead. */
export type Step<Result> =
  | { readonly kind: 'question'; readonly question: Question; readonly asked: readonly Question[] }
  | { readonly kind: 'done'; readonly result: Result; readonly asked: readonly Question[] }
  /** An answer that its question does not accept. */
  | {
      readonly kind: 'refused';
      readonly question: Question;
      readonly problem: string;
      readonly asked: readonly Question[];
    };
