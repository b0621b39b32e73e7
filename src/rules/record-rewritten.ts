import type { Rewritten } from '../engine/changes/change.ts';
import type { Comparison } from '../engine/changes/comparison.ts';
import type { Finding, Rule } from '../engine/lint/rule.ts';
import type { FindingSpot } from './against-base/spot.ts';
import { standingSpot } from './against-base/spot.ts';

export const recordRewritten: Rule = {
  id: 'record-rewritten',
  severity: 'error',
  summary: 'A record of the base was changed or taken away.',
  why: `
Who was told, who agreed and why can only be trusted if it stays as it was written. Entries of \`commitment.changes\`, decisions, and what a
closed item says of its closing are only ever added to: \`informed\`, \`approved_by\` and \`link\` may gain members, everything else stays. A mistake is
put right by a further entry.

Their order makes no difference, nor does the file that a decision stands in; closed items and decisions may move to the archive.
`,
  looksAt: 'base',

  check(comparison) {
    return comparison.changes.rewritten.flatMap(record => {
      const spot = spotFor(record, comparison);
      if (spot === undefined) return [];
      return [
        {
          ...spot,
          item: record.item,
          message: `${record.item}: ${NAMES[record.kind]} of ${record.on} is not as it was on the base (${record.words})`,
          hint: 'Put it back as it was; who was told or agreed since, and a link, may be added. What was wrong is put right by a further entry.',
        },
      ];
    });
  },
};

type RecordSpot = FindingSpot & Pick<Finding, 'related'>;

const NAMES = {
  change: 'the entry of `commitment.changes`',
  decision: 'the decision',
  closing: 'the closing',
} as const;

/** Where the record belongs: in the file that held it, or, where that is gone, in the plan, or the file of the base. */
const spotFor = (record: Rewritten, { before, after }: Comparison): RecordSpot | undefined => {
  const { kind, team, log = -1 } = record;
  const top = (files: readonly FindingSpot['file'][]): FindingSpot | undefined =>
    files[0] && { file: files[0], path: [] };
  const plans = ({ teams }: Comparison['after']) => teams.filter(({ id }) => id === team);
  if (kind === 'decision') {
    const held = before.decisions[log];
    if (held === undefined) return undefined;
    const spot = top([...after.decisions.filter(({ path }) => path === held.path), ...plans(after), held]);
    const isElsewhere = spot !== undefined && spot.file.path !== held.path;
    return isElsewhere ? { ...spot, related: [{ file: held, path: [], note: 'held it on the base' }] } : spot;
  }
  const position = standingSpot(record.after, after);
  const field = kind === 'change' ? ['commitment', 'changes'] : ['id'];
  return position ? { ...position, path: [...position.path, ...field] } : top([...plans(after), ...plans(before)]);
};
