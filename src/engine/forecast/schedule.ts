import { once } from '../../model/once.ts';

/** How many engineers there are, and how many the work wants. */
export interface Staffing {
  readonly engineers: number;
  /** How many each item wants, work in progress first, then the queue in its order. None of the queue wants more than there are. */
  readonly wants: Float64Array;
  /** How many of them are in progress. */
  readonly started: number;
}

/** For every item one figure a run, in working days; worked out when asked for. */
export type Rows = readonly (() => Float64Array)[];

/** Sums of fractions of engineers carry dust. */
const DUST = 1e-9;

/**
 * From how long every item takes on its own, when it ends. Work in progress runs at once; while it wants more than there
 * are, all of it slows in proportion. The queue starts in order, each item once its engineers are free.
 * So work in progress does not depend on the queue, and nothing ends sooner because something else takes longer.
 * The rows that are given are overwritten.
 */
export const schedule = (lasts: Rows, staffing: Staffing): Rows => {
  const [alone, waiting] = [lasts.slice(0, staffing.started), lasts.slice(staffing.started)];
  const wanted = staffing.wants.subarray(0, staffing.started).reduce((sum, wants) => sum + wants, 0);
  const together = once(() => slow(rowsOf(alone), staffing, wanted));
  const begun = wanted > staffing.engineers + DUST ? alone.map((_, index) => () => together()[index] ?? NONE) : alone;
  const all = once(() => line(rowsOf([...begun, ...waiting]), staffing, wanted));
  return [...begun, ...waiting.map((_, index) => () => all()[staffing.started + index] ?? NONE)];
};

const NONE = new Float64Array();

const rowsOf = (rows: Rows): readonly Float64Array[] => rows.map(row => row());

/** Until so much has ended that there are enough for the rest. */
const slow = (
  rows: readonly Float64Array[],
  { engineers, wants }: Staffing,
  wanted: number,
): readonly Float64Array[] => {
  const running = emptyList(rows.length);
  const slowRun = (run: number): void => {
    // Time as it would be without slowing, in which endings keep their order, and how far the real one is behind.
    let time = 0;
    let delay = 0;
    let busy = wanted;
    for (let at = 0; at < rows.length; at += 1) {
      const end = running.ends[at] ?? 0;
      if (busy > engineers + DUST) delay += (end - time) * (busy / engineers - 1);
      time = end;
      const row = running.rows[at] ?? 0;
      busy -= wants[row] ?? 0;
      const cells = rows[row];
      if (cells !== undefined) cells[run] = time + delay;
    }
  };
  for (let run = 0; run < runsIn(rows); run += 1) {
    begin(running, rows, rows.length, run);
    slowRun(run);
  }
  return rows;
};

const runsIn = (rows: readonly Float64Array[]): number => rows[0]?.length ?? 0;

/** Puts the first rows of a run in, by when they end. Of many, halves are sorted and merged, so that the time does not grow with their square. */
const begin = (running: Running, rows: readonly Float64Array[], count: number, run: number): void => {
  if (count <= FEW) {
    for (let row = 0; row < count; row += 1) insert(running, 0, row, rows[row]?.[run] ?? 0);
    return;
  }
  for (let start = 0; start < count; start += FEW)
    for (let row = start; row < Math.min(start + FEW, count); row += 1)
      insert(running, start, row, rows[row]?.[run] ?? 0);
  let [from, to] = [running, spareFor(running)];
  for (let size = FEW; size < count; size *= 2) {
    for (let start = 0; start < count; start += 2 * size) merge(from, to, start, size, count);
    [from, to] = [to, from];
  }
  if (from === running) return;
  running.ends.set(from.ends);
  running.rows.set(from.rows);
};

/** So many are sorted faster one by one. */
const FEW = 16;

const spares = new WeakMap<Running, Running>();

const spareFor = (running: Running): Running => {
  const spare = spares.get(running) ?? emptyList(running.ends.length);
  spares.set(running, spare);
  return spare;
};

/** Two neighbours of a size, each in order, as one. Of equal ends the first stays first. */
const merge = (from: Running, to: Running, start: number, size: number, count: number): void => {
  const { ends, rows } = from;
  const { ends: toEnds, rows: toRows } = to;
  const middle = Math.min(start + size, count);
  const end = Math.min(start + 2 * size, count);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at += 1) {
    const isLeft = right >= end || (left < middle && (ends[left] ?? 0) <= (ends[right] ?? 0));
    const next = isLeft ? left++ : right++;
    toEnds[at] = ends[next] ?? 0;
    toRows[at] = rows[next] ?? 0;
  }
};

/** Lets what waits begin, while what has begun ends as its rows say. */
const line = (
  rows: readonly Float64Array[],
  { engineers, wants, started }: Staffing,
  wanted: number,
): readonly Float64Array[] => {
  const running = emptyList(rows.length);
  const lineUp = (run: number): void => {
    let ended = 0;
    let time = 0;
    let busy = wanted;
    for (let row = started; row < rows.length; row += 1) {
      const more = wants[row] ?? 0;
      // Waits for the next to end until its engineers are free.
      for (; ended < row && busy + more > engineers + DUST; ended += 1) {
        time = running.ends[ended] ?? 0;
        busy -= wants[running.rows[ended] ?? 0] ?? 0;
      }
      busy = (ended === row ? 0 : busy) + more;
      insert(running, ended, row, laterBy(time, rows[row], run));
    }
  };
  for (let run = 0; run < runsIn(rows); run += 1) {
    begin(running, rows, started, run);
    lineUp(run);
  }
  return rows;
};

/** Lets what lasts so long in a run begin at a time; the time at which it ends. */
const laterBy = (time: number, cells: Float64Array | undefined, run: number): number => {
  const end = time + (cells?.[run] ?? 0);
  if (cells !== undefined) cells[run] = end;
  return end;
};

/** Work by when it ends; the first rows of them all have been put in. */
interface Running {
  readonly ends: Float64Array;
  readonly rows: Int32Array;
}

const emptyList = (most: number): Running => ({ ends: new Float64Array(most), rows: new Int32Array(most) });

/** Puts the next row in its place behind those that have ended. Few run at once: shifting them is faster than a heap. */
const insert = ({ ends, rows }: Running, ended: number, row: number, end: number): void => {
  let at = row;
  for (; at > ended && (ends[at - 1] ?? 0) > end; at -= 1) {
    ends[at] = ends[at - 1] ?? 0;
    rows[at] = rows[at - 1] ?? 0;
  }
  ends[at] = end;
  rows[at] = row;
};
