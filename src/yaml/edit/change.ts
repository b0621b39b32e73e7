import type { YamlValue } from '../../model/edit.ts';
import { sameValue } from './data.ts';
import type { YamlFile } from './file.ts';
import { commentsIn, readYaml } from './file.ts';
import { EditRefused } from './refused.ts';

export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** `dropped`: the stretch of text whose comments go with what is taken away, or several. */
export interface Change {
  readonly splices: readonly Splice[];
  readonly dropped?: Stretch | readonly Stretch[];
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Splices at the same place keep their order. */
export const spliced = (text: string, splices: readonly Splice[]): string => {
  const sorted = [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
  const parts = sorted.map(
    ({ from, text: inserted }, index) => text.slice(sorted[index - 1]?.to ?? 0, from) + inserted,
  );
  return parts.join('') + text.slice(sorted.at(-1)?.to ?? 0);
};

/** Reads the result of an edit and lets it pass only if it means what was intended and no other comment is gone. */
export const checked = (before: string, after: string, expected: YamlValue, dropped?: Change['dropped']): YamlFile => {
  const file = readAgain(after);
  if (!sameValue(file.value, expected)) throw doubtful('would not read back as intended');
  const left = new Map<string, number>();
  for (const { text } of commentsIn(after)) left.set(text, (left.get(text) ?? 0) + 1);
  const gone = [dropped ?? []].flat();
  for (const { at, text } of commentsIn(before)) {
    if (gone.some(({ from, to }) => at >= from && at < to)) continue;
    const count = left.get(text) ?? 0;
    if (count === 0) throw doubtful(`would lose the comment "${text}"`);
    left.set(text, count - 1);
  }
  return file;
};

/** Reads text that a splice made: what is wrong with it is not the user's fault. */
export const readAgain = (text: string): YamlFile => {
  try {
    return readYaml(text);
  } catch (error) {
    throw error instanceof EditRefused && !error.message.startsWith('The file is not valid')
      ? error
      : doubtful('would not be valid YAML any more');
  }
};

const doubtful = (what: string): EditRefused =>
  new EditRefused(
    `The file is written in a way that cannot be edited without a doubt: it ${what}; please make this change by hand.`,
  );
