import type { MissingPart } from '../missing-part.ts';
import { listed } from './words.ts';

/** What is missing, as a clause. */
export const missingWords = (part: MissingPart, nameOf: (id: string) => string = id => id): string => {
  switch (part.kind) {
    case 'entry':
      return 'no record of why';
    case 'informed':
      return `no record says that ${listed(part.who.map(nameOf))} heard of it`;
    case 'approved_by':
      return `no record says that ${part.who.length === 0 ? 'anybody' : listed(part.who.map(nameOf))} agreed`;
    case 'cause':
      return 'no record gives a cause';
    case 'because_of':
      return 'no record names the item that it was for';
    case 'fixed':
      return `${part.item}, which it was for, has no commitment with a fixed date`;
  }
};
