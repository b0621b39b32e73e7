import { resolve } from 'node:path';
import { answersIn } from '../../engine/questions/answers.ts';
import { MAX_FILE_BYTES } from '../../model/files/registry.ts';
import { ReadFailed, UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { YamlText } from '../../yaml/read/text.ts';
import { readText } from '../../yaml/read/thorough-text.ts';
import type { Inputs, Outside } from '../inputs.ts';

/** What a file of answers holds, and what is wrong with it beside that. */
export type GivenAnswers = ReturnType<typeof answersIn>;

export const NO_ANSWERS: GivenAnswers = { answers: new Map(), problems: [] };

/** Reads a file of answers; `-` is standard input. */
export const readAnswers = async ({ host }: Pick<Inputs, 'host'>, file: string): Promise<GivenAnswers> => {
  const text = file === '-' ? await host.readStdin() : answersText(host, file);
  const shown = file === '-' ? 'standard input' : plain(file);
  if (text === undefined) throw new UsageError(`There is no file ${shown} with answers.`);
  if (text.length > MAX_FILE_BYTES)
    throw new UsageError(
      `${shown} has ${(text.length / 1_048_576).toFixed(1)} MB; answers of up to 2 MB are read. Is this the right file?`,
    );
  const yaml = new YamlText(text, readText);
  const [problem] = yaml.problems;
  if (problem !== undefined)
    throw new UsageError(`${shown}:${yaml.spanOf(problem.from, problem.to).line}: ${problem.message}.`);
  return answersIn(yaml.value ?? {});
};

const answersText = (host: Outside, file: string): string | undefined => {
  try {
    return host.readFile(resolve(host.cwd, file));
  } catch (error) {
    if (!(error instanceof ReadFailed)) throw error;
    throw new UsageError(`${error.message} For answers from a pipe: --answers -`);
  }
};
