import { describe, expect, test } from 'vitest';
import { checkInOf } from '../../../src/analyze/review/review.ts';
import { renderCheckIn } from '../../../src/render/review/check-in.ts';
import { asOfIn, keepingAllButOutcome } from '../../../src/render/review/document.ts';
import { FULL, reviewInput } from '../../support/check-in.ts';
import { expectGenerated } from '../../support/generated.ts';
import type { Texts } from '../../support/lint-text.ts';

const rendered = (texts: Texts, revision?: string): string => {
  const input = reviewInput(texts, revision);
  const [team] = input.world.teams;
  if (team === undefined) throw new Error('no team');
  return renderCheckIn(checkInOf(input, team));
};

const BARE: Texts = { 'teams/search.yaml': 'team: search\nname: Search\n' };

test('a document in which every part has something to show', () => {
  expectGenerated(new URL('./check-in.full.md', import.meta.url).pathname, rendered(FULL));
  expect(rendered(FULL)).not.toContain('None.');
});

test('a document of a team that has written nothing yet', () => {
  expectGenerated(new URL('./check-in.bare.md', import.meta.url).pathname, rendered(BARE));
});

test('all sections are there in their order, whatever the plan holds', () => {
  const sections = (document: string) => document.split('\n').filter(line => line.startsWith('## '));
  expect(sections(rendered(BARE))).toEqual([
    '## Retrospective',
    '## Status',
    '## Plan snapshot',
    '## Success metrics',
    '## Risks / open questions / needs',
    '## Excluded',
    '## Outcome',
  ]);
  expect(sections(rendered(FULL))).toEqual(sections(rendered(BARE)));
});

test('says when it was made from changes that are not committed, or without git', () => {
  expect(rendered(BARE, 'abc1234+')).toContain('As of 2026-11-21, revision abc1234 with uncommitted changes.\n');
  const input = reviewInput(BARE);
  const [team] = input.world.teams;
  const without = team && renderCheckIn(checkInOf({ ...input, asOf: { day: input.asOf.day } }, team));
  expect(without).toContain('As of 2026-11-21; the plan has no revision in git yet.\n');
});

test('a promise at risk that somebody accepted is at risk, with the reason and without advice', () => {
  const ignore = 'ignore: [{ rule: target-after-commitment, item: sso, reason: Acme knows. }]\n';
  const lines = rendered({ ...FULL, 'teams/search.yaml': `${FULL['teams/search.yaml']}${ignore}` }).split('\n');
  expect(lines.filter(line => /at risk|accepted/i.test(line))).toEqual([
    '- **Promises:** 1, of which 1 at risk: Sign-in (2026-12-15, chance 96 %, accepted).',
    expect.stringContaining('| **At risk** (accepted: Acme knows). In progress, target 2026-12-20 (in 29 days). |'),
    '### Dates at risk today',
    '- **Sign-in** (sso) aims at 2026-12-20, 5 days after it is promised (2026-12-15) (accepted: Acme knows).',
  ]);
});

test.each([
  ['', 'not scoped', 'Not scoped: engineering has not assessed it.'],
  [
    '2d',
    'effort out of order',
    'Its effort is out of order (low, likely and high must not fall), so no day follows from it.',
  ],
])('a promise whose low effort is %j of at most 1d says why it has no day to start', (low, cell, sentence) => {
  const scoping = `, scoping: { on: 2026-11-09, effort: { low: ${low}, likely: 1d, high: 1d }, engineers: 1 }`;
  const document = rendered({
    'teams/search.yaml': `team: search
name: Search
coming_soon: [{ id: a, title: A, commitment: { date: 2027-02-15, to: [sales], scope: S. }${low === '' ? '' : scoping} }]
`,
  });
  expect(document).toContain(`| **${cell}, so not known** |`);
  expect(document).toContain(`- **A**: S. ${sentence}\n`);
  expect(document).toContain(`| **A** (a) | ${cell} |`);
});

describe('the forecast', () => {
  const week = 'scoping: { on: 2026-11-21, effort: { low: 5d, likely: 5d, high: 5d }, engineers: 1 }';
  const promise = (date: string) => `commitment: { date: ${date}, to: [sales], scope: S. }`;
  /** The lines in which one of the words stands. */
  const saying = (words: RegExp, team: string) =>
    rendered({ 'teams/search.yaml': `team: search\nname: Search\n${team}` })
      .split('\n')
      .filter(line => words.test(line));

  const FIVE_WEEKS = Array.from({ length: 5 }, (_, n) => `{ id: q${n}, title: Q${n}, ${week} }`).join(', ');

  test('draws the line at the end of the quarter, and sums up what there is and what is wanted', () => {
    const plan = `engineers: 1\nin_progress: [{ id: a, title: A, ${week} }]\ncoming_soon: [${FIVE_WEEKS}]\n`;
    expect(saying(/Until|line:|by 2026-12-31:|Capacity|Queued, but/, plan)).toEqual([
      '- **Until 2026-12-31:** 5 of 6 items will probably be finished.',
      '- **Above the line, probably finished by 2026-12-31:** A; Q0; Q1; Q2; Q3.',
      '- **Below the line:** Q4.',
      '- **Capacity:** 5.8 engineer weeks until 2026-12-31 (1 engineer, 29 working days). Work in progress probably still takes 1.0 of them and the queue 5.0: 0.2 more than there are.',
      '**Queued, but probably not finished in 2026-Q4:** Q4.',
    ]);
  });

  test('names what has no figures, and says where they are at best figures', () => {
    const plan = `engineers: 1\nin_progress: [{ id: a, title: A }]\ncoming_soon: [{ id: b, title: B, ${week}, ${promise('2026-11-27')} }, { id: c, title: C, ${promise('2026-12-01')} }]\n`;
    expect(saying(/Until 2026-12-31:\*|best|not known/, plan)).toEqual([
      '- **Promises:** 2, of which 2 at risk: B (2026-11-27, chance at best 100 %) and C (2026-12-01).',
      '- **Until 2026-12-31:** 1 of 1 item will probably be finished; of 2 more there is no forecast.',
      expect.stringContaining('| 2026-11-23 (in 2 days) | at best 100 % | **At risk.**'),
      expect.stringContaining('| **not scoped, so not known** | not known: not scoped |'),
      '| **B** (b) | 2026-11-27 | 2026-11-27 | 2026-11-27 | 2026-11-27 | at best 100 % |',
      '| **C** (c) | – | – | – | 2026-12-01 | not known |',
      '**Not forecast:** A (not scoped) and C (not scoped). 1 of them is in progress, so all other work can only end later than it says here (“at best”).',
    ]);
  });

  test('of a team that gives no number of engineers is none, and the chart has the days that are known', () => {
    const plan = `coming_soon: [{ id: b, title: B, ${week}, ${promise('2026-11-27')} }, { id: c, title: C }]\n`;
    expect(saying(/forecast|engineers( \||\.)|– B|\| \*\*B\*\* \(b\) \| 2|runs|fits|Capacity| % sure/i, plan)).toEqual([
      expect.stringContaining('| not known: the plan gives no number of engineers |'),
      '**No forecast:** the plan gives no number of engineers.',
      '    promised – B :milestone, 2026-11-27, 0d',
      '| **B** (b) | 2026-11-27 | not known |',
    ]);
  });
});

describe('text from the plan and the answers', () => {
  const HOSTILE = [
    '| x',
    '</details>',
    '# x',
    '- x',
    '```',
    '<!--',
    '[x](javascript:y)',
    '\\u001b[2J',
    '@bob #1',
    'ש\\u202e',
    'x'.repeat(5000),
  ];
  const withText = (text: string): Texts =>
    Object.fromEntries(
      Object.entries(FULL).map(([path, content]) => [
        path,
        content
          .replaceAll(
            /(Sign-in|Okta and Entra\.|They move\.|Well\.|Growth\.|Interviews|Dark mode|Metadata changes\.)(?=[,\n }\]])/g,
            JSON.stringify(text).replaceAll('\\\\', '\\'),
          )
          .replaceAll('name: Search', `name: ${JSON.stringify(text).replaceAll('\\\\', '\\')}`),
      ]),
    );
  /** What each line is: its heading, its number of cells, or how it begins. */
  const structure = (document: string) =>
    document.split('\n').map(line => {
      if (line.startsWith('|')) return line.replaceAll('\\|', '').split('|').length;
      return /^(#+ |- |> |<!-- |```|$)/.exec(line)?.[0] ?? 'text';
    });

  test.each(HOSTILE)('changes nothing but the text: %s', hostile => {
    expect(structure(rendered(withText(hostile)))).toEqual(structure(rendered(withText('benign'))));
  });

  test('is cut where a title is longer than a title is', () => {
    const longest = Math.max(
      ...(rendered(withText('x'.repeat(5000)))
        .match(/\*\*x+…?\*\*/g)
        ?.map(found => found.length) ?? []),
    );
    expect(longest).toBe(204);
  });
});

describe('the first line', () => {
  test.each(['abc1234', 'abc1234+'])('tells the day and the revision %s to a later check', revision => {
    expect(asOfIn(rendered(BARE, revision))).toEqual({ day: '2026-11-21', revision });
  });

  test('of a document with other line ends is read as well', () => {
    expect(asOfIn(rendered(BARE).replaceAll('\n', '\r\n'))).toEqual({ day: '2026-11-21', revision: 'abc1234' });
  });

  test.each(['', '# Notes\n', '<!-- generated by something else; as of 2026-11-21, revision abc1234 -->\n'])(
    'of another document tells nothing: %j',
    document => {
      expect(asOfIn(document)).toBeUndefined();
    },
  );
});

describe('after the meeting', () => {
  test('all but the outcome stays as it was', () => {
    expect(keepingAllButOutcome('a\n\n## Outcome\n\nold\n', 'b\n\n## Outcome\n\nnew\n')).toBe(
      'a\n\n## Outcome\n\nnew\n',
    );
  });

  test('the outcome has no word that another day would change', () => {
    const held = `${FULL['reviews/2026-Q4/search.yaml']}meetings: [{ on: 2026-11-17, attendees: [Ana], aligned: false, concerns: [Too much.], follow_up_on: 2026-12-08 }]`;
    const document = rendered({ ...FULL, 'reviews/2026-Q4/search.yaml': held });
    expect(document.slice(document.indexOf('## Outcome'))).toBe(`## Outcome

**Scheduled for:** 2026-12-11

**Invited:** Executive team

### Meeting of 2026-11-17

**Not aligned yet.** They meet again on 2026-12-08. Present: Ana.

Concerns:

- Too much.
`);
  });
});
