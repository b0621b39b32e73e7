import { itemId } from '../../engine/world/item-id.ts';

/** An id made from a name's words, other than those taken. */
export const idFor = (name: string, taken: readonly string[] = []): string => itemId(name, new Set(taken));
