// The build puts them in.
declare const PLAN_VERSION: string;
declare const PLAN_SOURCES: string;

export const VERSION = typeof PLAN_VERSION === 'string' ? PLAN_VERSION : '0.0.0';

/** The version, and what it was built from: two builds of a version on the way to the next may read a file differently. */
export const BUILD = typeof PLAN_SOURCES === 'string' ? `${VERSION} ${PLAN_SOURCES}` : VERSION;
