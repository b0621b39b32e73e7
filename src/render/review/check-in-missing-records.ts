import type { MissingRecord, ToldRetrospective } from '../../analyze/review/retrospective/retrospective-result.ts';
import type { MissingPart } from '../../engine/changes/change.ts';
import { listed } from '../../model/words/words.ts';
import type { Words } from '../media/markdown.ts';
import { brief, strong } from '../media/markdown.ts';

/** Records of one item that are missing: what happened, and whose word or what else is not there. */
export const missingRecordsLine = ({
  work: { id, title },
  records,
}: ToldRetrospective['otherMissingRecords'][number]): Words => [
  strong(brief(title)),
  id === title ? '' : ` (${brief(id)})`,
  ` ${records.map(record => `${happened(record)} on ${record.on}: ${listed(missing(record))}`).join('; it ')}.`,
];

const interruptedWords = (between: MissingRecord['between']): string => {
  if (between === undefined) return 'was interrupted';
  return `was interrupted, and went back to ${between.to === 'backlog' ? 'the backlog' : 'the queue'}`;
};

const happened = ({ key, between, left }: MissingRecord): string => {
  switch (key) {
    case 'commitment-moved':
      return `had its promised day moved${movedWords(between)}`;
    case 'commitment-rescoped':
      return 'had the scope of its promise changed';
    case 'commitment-dropped':
      return left.length === 0 ? 'had its promise given up' : `was no longer promised to ${listed(left.map(brief))}`;
    case 'work-interrupted':
      return interruptedWords(between);
    case 'work-dropped':
      return 'was dropped while in progress';
    case 'target-moved':
    case 'target-moved-committed':
      return `had its target moved${movedWords(between)}`;
    case 'queue-removal':
      return 'was taken out of the queue';
    case 'queue-jumped':
      return 'was started past the queue';
    case 'item-vanished':
      return `vanished from ${between?.from === 'in_progress' ? 'progress' : 'the queue'}`;
  }
};

const movedWords = (between: MissingRecord['between']): string =>
  between === undefined ? '' : ` from ${between.from} to ${between.to}`;

/** What is not there, each as `no …`. */
export const missing = (record: MissingRecord): readonly string[] => {
  const who = record.who.length === 0 ? 'anybody' : listed(record.who.map(brief));
  const words = record.missing.map(kind => missingWords(kind, who, record));
  return [...new Set(words)];
};

const missingWords = (
  kind: MissingPart['kind'],
  who: string,
  { key, need, who: { length } }: MissingRecord,
): string => {
  switch (kind) {
    case 'entry':
      if (key === 'item-vanished') return 'no word of what became of it';
      if (need === 'approve') return `no record that ${who} agreed`;
      return length === 0 ? 'no decision with its reason' : `no record that ${who} heard of it`;
    case 'informed':
      return `no record that ${who} heard of it`;
    case 'approved_by':
      return `no record that ${who} agreed`;
    case 'cause':
      return 'no cause';
    case 'because_of':
      return 'nothing that it made way for';
    case 'fixed':
      return 'what it made way for is no promise whose day is outside our control';
  }
};
