import type { Host } from '../model/host.ts';

/** Says on a terminal how far something has come, once it turns out to take long. `done` takes that away again. */
export const progressOn = ({ stderr, elapsed, remark }: Host, what: string, total: number) => {
  let next = elapsed() + PATIENCE;
  let shown = '';
  let steps = 0;
  const show = (text: string) => {
    remark(`\r${' '.repeat(shown.length)}\r${text}`);
    shown = text;
  };
  return {
    step: () => {
      steps += 1;
      if (!stderr.isTerminal || elapsed() < next) return;
      next = elapsed() + PAUSE;
      show(`${what}: ${steps} of ${total}`);
    },
    done: () => {
      if (shown !== '') show('');
    },
  };
};

/** In milliseconds. */
const PATIENCE = 500;
const PAUSE = 100;
