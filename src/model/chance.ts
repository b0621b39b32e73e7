/** Below this, a promise is not likely to be kept. */
export const LIKELY = 0.5;

/** Below this, a promise can hardly be kept. */
export const HOPELESS = 0.15;
