import { describe, expect, test } from 'vitest';
import type { AsOf } from '../../../src/analyze/review/check-in.ts';
import { portfolioOf } from '../../../src/analyze/review/portfolio.ts';
import { sumOf } from '../../../src/analyze/review/retrospective/figures.ts';
import type {
  Retrospective,
  UntoldRetrospective,
} from '../../../src/analyze/review/retrospective/retrospective-result.ts';
import type { ReviewInput } from '../../../src/analyze/review/review.ts';
import { checkInOf } from '../../../src/analyze/review/review.ts';
import { renderCheckIn } from '../../../src/render/review/check-in.ts';
import { asOfIn } from '../../../src/render/review/document.ts';
import { renderPortfolio } from '../../../src/render/review/portfolio.ts';
import { reviewInput } from '../../support/check-in.ts';
import { expectGenerated } from '../../support/generated.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';
import type { Look } from '../../support/retrospective.ts';
import { told } from '../../support/retrospective.ts';

const inputOf = (texts: Texts, retrospective: Retrospective, asOf: Partial<AsOf> = {}): ReviewInput => {
  const input = reviewInput(texts);
  return { ...input, asOf: { ...input.asOf, ...asOf }, retrospective: () => retrospective };
};

const rendered = (texts: Texts, retrospective: Retrospective, asOf?: Partial<AsOf>): string => {
  const input = inputOf(texts, retrospective, asOf);
  const [team] = input.world.teams;
  if (team === undefined) throw new Error('no team');
  return renderCheckIn(checkInOf(input, team));
};

const promised = (date: string, more = '') => `commitment: { date: ${date}, to: [acme], scope: Okta.${more} }`;

const BEFORE = `
in_progress:
  - { id: sso, title: Sign-in, priority: P0, target_date: 2026-10-10, ${promised('2026-10-20')} }
  - { id: audit, title: Audit log, target_date: 2026-11-30, ${promised('2026-12-01')} }
  - { id: themes, title: Themes, target_date: 2026-10-20, ${promised('2027-01-15')} }
coming_soon:
  - { id: export, title: Export, stakeholders: [sales] }
  - { id: fast, title: Half the size of the index }
questions: [{ id: tier, question: Is it in the team tier?, to: [executives] }]
needs: [{ id: designer, need: A second designer. }]
`;

const AFTER = `
in_progress:
  - { id: fast, title: Half the size of the index, target_date: 2026-12-20 }
  - { id: outage, title: Outage of the index, started: 2026-10-15, target_date: 2026-11-01 }
coming_soon: [{ id: themes, title: Themes, ${promised('2027-02-15')} }]
backlog:
  - { id: export, title: Export, stakeholders: [sales] }
closed:
  - { id: sso, title: Sign-in, priority: P0, outcome: delivered, closed_on: 2026-10-19, target_date: 2026-10-10, ${promised('2026-10-20')} }
  - { id: audit, title: Audit log, outcome: dropped, closed_on: 2026-11-02, reason: Nobody reads it., ${promised('2026-12-01', ', changes: [{ on: 2026-11-01, withdrawn: true, approved_by: [acme] }]')} }
questions: [{ id: tier, question: Is it in the team tier?, to: [executives], answer: Yes., answered_on: 2026-10-06 }]
needs: [{ id: designer, need: A second designer. }]
`;

const LOG = `
- { on: 2026-10-15, item: themes, from: in_progress, to: coming_soon, reason: The index was down., cause: incident, because_of: outage, informed: [acme] }
`;

const LOOKS: readonly Look[] = [
  ['2026-09-28', BEFORE],
  ['2026-11-02', { ...teamText(AFTER), 'decisions/search.yaml': LOG }],
];

const NOW: Texts = { ...teamText(AFTER), 'decisions/search.yaml': LOG };

const section = (document: string, title: string): string =>
  `${document.slice(document.indexOf(`\n## ${title}\n`)).split(/\n(?=## )/, 2)[1]}`;

test('a retrospective in which every part has something to show', () => {
  const document = rendered(NOW, told(LOOKS));
  expectGenerated(new URL('./check-in.retrospective.md', import.meta.url).pathname, section(document, 'Retrospective'));
  expect(document).toContain(
    '\n- **The quarter so far:** 1 of 5 planned items delivered; kept 1 of 3 promises that came due or ended.\n',
  );
  expect(
    section(document, 'Risks / open questions / needs'),
  ).toContain(`### What became of the questions and needs of 2026-09-28

| Asked | Of | What became of it |
| - | - | - |
| Is it in the team tier? (tier) | executives | Answered 2026-10-06: Yes. |
| A second designer. (designer) | nobody | Still open. |
`);
});

describe('a promise that not everybody agreed to change', () => {
  const to = (who: string, date = '2026-10-20', more = '') =>
    `title: Sign-in${more}, commitment: { date: ${date}, to: [${who}], scope: Okta. }`;
  const done = (on: string) => `, outcome: delivered, closed_on: ${on}`;

  test.each([
    ['taken from one of them', `in_progress: [{ id: a, ${to('acme', '2026-12-20')} }]`, '2026-12-20', ''],
    [
      'taken from one of them, and delivered late',
      `closed: [{ id: a, ${to('acme', '2026-10-20', done('2026-10-25'))} }]`,
      '2026-10-20',
      'delivered 2026-10-25; ',
    ],
    [
      'taken from one of them, and moved',
      `in_progress: [{ id: a, ${to('acme', '2027-01-15')} }]`,
      '2026-12-20',
      'moved to 2027-01-15, and not everybody is on record as having agreed; ',
    ],
    [
      'taken from one of them, moved, and delivered late',
      `closed: [{ id: a, ${to('acme', '2026-10-22', done('2026-10-25'))} }]`,
      '2026-10-20',
      'moved to 2026-10-22, and not everybody is on record as having agreed; delivered 2026-10-25; ',
    ],
  ])('%s', (_what, after, first, words) => {
    const document = rendered(
      teamText(`${after}\n`),
      told([
        ['2026-09-28', `in_progress: [{ id: a, ${to('acme, sales', first)} }]`],
        ['2026-11-02', after],
      ]),
    );
    expect(document).toContain(
      `| ${first} | **Broken:** ${words}no longer promised to sales, who is not on record as having agreed. |\n`,
    );
  });

  test.each([
    [`in_progress: [{ id: a, ${to('acme, sales', '2026-12-20')} }]`, ''],
    [`closed: [{ id: a, ${to('acme, sales', '2026-12-20', done('2026-10-25'))} }]`, '; delivered 2026-10-25'],
  ])('moved: %s', (after, words) => {
    const document = rendered(
      teamText(`${after}\n`),
      told([
        ['2026-09-28', `in_progress: [{ id: a, ${to('acme, sales')} }]`],
        ['2026-11-02', after],
      ]),
    );
    expect(document).toContain(
      `**Broken:** moved to 2026-12-20, and not everybody is on record as having agreed${words}. |\n`,
    );
  });
});

test('a retrospective of nothing says None with its reason, and has no empty parts', () => {
  const document = rendered(teamText(''), told([['2026-09-28', '']]));
  expect(section(document, 'Retrospective').split('\n').slice(6).join('\n')).toBe(
    `What follows compares with the plan of 2026-09-28 (commit 1000000), the last before the quarter.

### What was planned, and what became of it

None. Nothing was in progress or coming soon on 2026-09-28.

### What became of promises

None. No promise has stood since 2026-09-28.

### In figures

- **Planned work:** none; nothing was in progress or coming soon.
- **Promises:** none came due.
- **First targets:** nothing was delivered that had one.
- **Unplanned work:** none; nothing was started or delivered that was not planned.
- **Queue:** nothing was in it.
- **Interruptions:** none; no work in progress was put back.
- **Still owed:** nothing; every record that a change needed is there.
`,
  );
});

test.each<[UntoldRetrospective['why'], string]>([
  ['no-repository', 'The plan is in no git repository.'],
  ['unwanted', 'The history of the plan was left out (--no-history).'],
  ['begins', 'The history of this plan begins only now.'],
  ['ahead', 'The quarter has not begun.'],
])('without history (%s) one line says so, and the plan tells what it holds', (why, words) => {
  const document = rendered(NOW, { kind: 'untold', why });
  expect(document).toContain(
    `\n*${words} What became of planned work, of promises, of the queue and of the questions and needs of the last check-in is not told here.*\n\n### Delivered this quarter\n\n| Work | Delivered | Promised | Target |\n`,
  );
  expect(document).toContain('### Dropped this quarter\n');
});

describe('where it starts', () => {
  const start = (looks: readonly Look[], options: Parameters<typeof told>[1] = {}) =>
    /^(What follows|The history).*$/m.exec(rendered(NOW, told(looks, options), { since: options.since }))?.[0];

  test.each<[string, readonly Look[], Parameters<typeof told>[1], string]>([
    [
      'in the quarter',
      [['2026-10-05', BEFORE]],
      {},
      'The history of this plan begins on 2026-10-05: what follows compares with that day.',
    ],
    [
      'in a shallow clone',
      LOOKS,
      { extent: 'partial' },
      'What follows compares with the plan of 2026-09-28 (commit 1000000), the last before the quarter. This is a shallow clone, whose history is cut off: what is older than it is not known.',
    ],
    [
      'before a day',
      LOOKS,
      { since: { day: '2026-10-15' } },
      'What follows compares with the plan of 2026-09-28 (commit 1000000), the last before the day that was chosen.',
    ],
    [
      'at a check-in that nobody wrote down',
      LOOKS,
      { since: 'check-in' },
      'What follows compares with the plan of 2026-09-28 (commit 1000000), the last before the quarter. No check-in of the quarter before is on record.',
    ],
    [
      'and ends with a quarter that is over',
      LOOKS,
      { today: '2027-01-05' },
      'What follows compares with the plan of 2026-09-28 (commit 1000000), the last before the quarter, up to 2026-12-31, the last day of 2026-Q4.',
    ],
  ])('%s', (_what, looks, options, words) => {
    expect(start(looks, options)).toBe(words);
  });

  test.each<Pick<AsOf, 'since' | 'withoutHistory'>>([
    {},
    { since: 'check-in' },
    { since: { day: '2026-10-15' } },
    { since: { commit: '200000000000' } },
    { withoutHistory: true },
  ])('a later check knows it: %j', asOf => {
    const day = { day: '2026-11-21', revision: 'abc1234' };
    expect(asOfIn(rendered(NOW, told(LOOKS), asOf))).toEqual({ ...day, ...asOf });
    expect(asOfIn(rendered(NOW, told(LOOKS), { revision: undefined, ...asOf }))).toEqual({
      ...day,
      revision: undefined,
      ...asOf,
    });
  });
});

test('the roll-up adds the figures up over the teams that have some', () => {
  const search = told(LOOKS);
  const input = inputOf({ ...NOW, 'teams/apps.yaml': 'team: apps\nname: Apps\n' }, search);
  const zoo: Texts = {
    ...NOW,
    'teams/apps.yaml': 'team: apps\nname: Apps\n',
    'teams/zoo.yaml': 'team: zoo\nname: Zoo\n',
  };
  const document = renderPortfolio(
    portfolioOf({
      ...inputOf(zoo, search),
      retrospective: ({ id }) => (id === 'zoo' ? { kind: 'untold', why: 'later' } : search),
    }),
  );
  expect(section(document, 'What became of the quarter')).toBe(`## What became of the quarter

| Team | Planned work delivered | Promises kept | First targets met | Unplanned | Churn of the queue | Interruptions | Still owed |
| - | - | - | - | - | - | - | - |
| [Apps](./apps.md) | 1 of 5 | 1 of 3 | 0 of 1 | 1 | 1 of 3 | 1 | 4 |
| [Search](./search.md) | 1 of 5 | 1 of 3 | 0 of 1 | 1 | 1 of 3 | 1 | 4 |
| [Zoo](./zoo.md) | – | – | – | – | – | – | – |
| **All teams** | 2 of 10 | 2 of 6 | 0 of 2 | 2 | 2 of 6 | 2 | 8 |

A promise counts where it came due or ended. Churn: items that left the queue neither started nor delivered, of those that were in it.
`);
  expect(portfolioOf(input).figures).toEqual(sumOf([search.figures, search.figures]));
});
