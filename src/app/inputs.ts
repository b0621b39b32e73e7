import type { Host } from '../model/host.ts';
import type { Day } from '../model/time/day.ts';

/** The world as far as the work behind a command reaches it: no terminal, nothing printed. */
export type Outside = Omit<Host, 'print' | 'remark' | 'ask' | 'stdin' | 'stdout' | 'stderr'>;

/** What the work behind a command is given, whoever asks for it: a terminal, a server, an editor. */
export interface Inputs {
  readonly host: Outside;
  readonly today: Day;
  /** Whether a person may look on: one of the streams is a terminal. */
  readonly isAttended: boolean;
  /** Is told what somebody should know besides the result, as soon as it is known: a sentence, without a line break. */
  readonly remark: (sentence: string) => void;
  /** Is told how far something has come that may take long. */
  readonly progress: (what: string, total: number) => Progress;
}

/** `step` after each of the total, `done` at the end. */
export interface Progress {
  readonly step: () => void;
  readonly done: () => void;
}
