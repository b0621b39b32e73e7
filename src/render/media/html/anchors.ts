/** The id on the page of a document, by its name as it stands in links: encoded, so that any name makes a proper id. */
export const anchorOf = (encoded: string): string => (encoded === 'index' ? ROLL_UP : `team-${encoded}`);

export const teamAnchor = (team: string): string => anchorOf(encodeURIComponent(team));

export const ROLL_UP = 'roll-up';

export const TIMELINE = 'timeline';
