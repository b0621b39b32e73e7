/** Where changes of the plan are looked at before they count. */
export const FORGES = ['github', 'gitlab', 'both', 'none'] as const;

export type Forges = (typeof FORGES)[number];
