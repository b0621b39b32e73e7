import * as z from 'zod';

/** A duration as it is written, `10d` or `3w`: working days, weeks of five. */
export type Duration = string;

const SHAPE = /^(?!0+(\.0+)?[dw]$)\d{1,4}(\.\d{1,3})?[dw]$/;

export const durationSchema = z
  .string()
  .regex(SHAPE, 'duration')
  .meta({ description: 'Working time: 10d is ten working days, 3w is three weeks of five.' });

export const isDuration = (text: string): boolean => SHAPE.test(text);

/** In working days; a week has five. */
export const workingDaysIn = (duration: Duration): number =>
  Number(duration.slice(0, -1)) * (duration.endsWith('w') ? 5 : 1);
