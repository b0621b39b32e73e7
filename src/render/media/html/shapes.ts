import type { Html } from './element.ts';
import { element } from './element.ts';
import { across } from './place.ts';

/** Between two shares of the width, its middle at a height. */
export const bar = (className: string, from: number, to: number, middle: number): Html =>
  element('rect', {
    className: [className],
    x: across(from),
    width: across(Math.max(to - from, 0.3)),
    y: String(middle - BAR / 2),
    height: String(BAR),
    rx: '3',
  });

const BAR = 12;

export const upright = (className: string, share: number, top: number, bottom: number): Html =>
  element('line', {
    className: [className],
    x1: across(share),
    x2: across(share),
    y1: String(top),
    y2: String(bottom),
  });

export const words = (
  className: string,
  share: number,
  baseline: number,
  children: readonly (Html | string)[],
  dx = '0',
): Html => element('text', { className: className.split(' '), x: across(share), y: String(baseline), dx }, children);

/** A picture of a fixed size at a share of the width, which only an svg of its own can be. */
export const mark = (kind: MarkKind, className: string, share: number, middle: number): Html =>
  element('svg', { x: across(share), y: String(middle), overflow: 'visible' }, [
    element('path', { className: className.split(' '), d: PATHS[kind] }),
  ]);

export type MarkKind = keyof typeof PATHS;

/** Around their middle. */
const PATHS = {
  diamond: 'M0-9 9 0 0 9-9 0Z',
  flag: 'M-1-10H1V10H-1ZM1-10 10-6 1-2Z',
  earlier: 'M0-6V6L-7 0Z',
  beyond: 'M0-6V6L7 0Z',
};
