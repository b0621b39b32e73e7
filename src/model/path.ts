/** A place in a document: map keys and list indices from the root. */
export type Path = readonly (string | number)[];
