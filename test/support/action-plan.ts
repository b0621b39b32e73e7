/** Plans that commands change, and what they write. */
export const HEAD = 'team: search\nname: Search\n';

const GOOD = 'source: strategy, priority: P1, customer_impact: Faster.';
const SCOPED = 'scoping: { on: 2026-11-02, effort: { low: 1w, likely: 2w, high: 3w }, engineers: 1 }';

/** An item that no rule speaks of. */
export const item = (id: string, more = ''): string =>
  `{ id: ${id}, title: Title of ${id}, ${GOOD}, ${SCOPED}${more} }`;

export const RUN = item('run', ', started: 2026-10-05, target_date: 2026-12-10, stakeholders: [support]');
export const NEXT = item('next', ', stakeholders: [sales]');

/** A team with one item in progress, two in the queue, and one in the backlog. */
export const PLAN = `${HEAD}in_progress:
# what runs now
- ${RUN}
coming_soon:
- ${NEXT}   # first
- ${item('then')}
backlog:
- ${item('later')}
`;

export const STRICT =
  'stakeholders: { support: {}, sales: {}, board: {} }\npolicy: { preset: strict, approvers: [board] }\n';

/** A decision log that was not there before. */
/** A file with a decision of today in it, as the program writes it. */
export const newDecision = (...lines: readonly string[]): string =>
  ['# yaml-language-server: $schema=../../.schemas/decision.schema.json', 'on: 2026-11-21', ...lines, ''].join('\n');

/** Decisions of today in one list, as they once stood. */
export const newLog = (...decisions: readonly (readonly string[])[]): string =>
  `# yaml-language-server: $schema=../.schemas/decisions.schema.json\n${decisions
    .map(lines => `- on: 2026-11-21\n${lines.map(line => `  ${line}\n`).join('')}`)
    .join('')}`;

export const NOTHING_NEW = ['`plan lint` has nothing new against it.'];
export const REASON = '--reason is missing: Why? One sentence for the record.';

/** That those have to agree, as it is said where nobody is named. */
export const mustAgree = (who: string): string =>
  `--approved-by is missing: Who agreed? ${who} to; with --pending it is only proposed, and \`plan approve\` records later who agreed.`;
