import { describe, expect, it } from 'vitest';
import { lintAsGithub } from '../../../src/render/lint/github.ts';
import { lintAsJobSummary } from '../../../src/render/lint/job-summary.ts';
import { BASE } from '../../support/lint-base.ts';
import { diagnostic, HOSTILE, report } from '../../support/lint-report.ts';

const many = (count: number, severity: 'error' | 'warning') =>
  Array.from({ length: count }, () => diagnostic({ severity }));

describe('a workflow command', () => {
  it('names the place in its properties and in its text', () => {
    const related = [
      { file: 'plans/company.yaml', line: 7, column: 1, endLine: 7, endColumn: 4, message: 'promised here' },
    ];
    expect(lintAsGithub(report([diagnostic({ hint: 'Add one.', related })]))).toBe(
      '::error file=plans/teams/search.yaml,line=2,endLine=2,col=7,endColumn=13,title=target-missing::' +
        'plans/teams/search.yaml:2: saml-sso has no target date%0Apromised here: plans/company.yaml:7%0Ahint: Add one.\n',
    );
  });

  it('leaves the columns out of a place over several lines, as GitHub wants', () => {
    expect(lintAsGithub(report([diagnostic({ severity: 'warning', endLine: 3 })]))).toBe(
      '::warning file=plans/teams/search.yaml,line=2,endLine=3,title=target-missing::plans/teams/search.yaml:2: saml-sso has no target date\n',
    );
  });

  it('names the file as the repository does', () => {
    const text = lintAsGithub(report([diagnostic({ file: 'teams/search.yaml' })]), file => `docs/plans/${file}`);
    expect(text).toContain('::error file=docs/plans/teams/search.yaml,line=2,');
    expect(text).toContain('::teams/search.yaml:2: ');
  });

  it('escapes per cent signs, colons and commas', () => {
    const text = lintAsGithub(report([diagnostic({ file: 'a,b:c%.yaml', message: '100%, or: more' })]));
    expect(text).toContain('file=a%2Cb%3Ac%25.yaml,line=2,');
    expect(text).toContain('::a,b:c%25.yaml:2: 100%25, or: more\n');
  });

  it.each(HOSTILE)('is not forged by %j', hostile => {
    const shown = report([diagnostic({ file: hostile, item: hostile, message: hostile, hint: hostile })]);
    const [line = '', ...more] = lintAsGithub(shown).split('\n');
    expect(more).toEqual(['']);
    expect(commandIn(line)).toEqual({
      name: 'error',
      properties: ['file', 'line', 'endLine', 'col', 'endColumn', 'title'],
    });
  });
});

/** As GitHub's runner takes a line apart. */
const commandIn = (line: string) => {
  const end = line.indexOf('::', 2);
  const [name = '', ...rest] = line.slice(2, end).split(' ');
  return {
    name,
    properties: rest
      .join(' ')
      .split(',')
      .map(property => property.split('=')[0]),
  };
};

describe('what the base has, too', () => {
  const old = diagnostic({ existing: true });
  const notice =
    '::notice file=plans/teams/search.yaml,line=2,endLine=2,col=7,endColumn=13,title=target-missing::' +
    'plans/teams/search.yaml:2: saml-sso has no target date%0AThe base has it, too.';

  it('is a notice, behind all else', () => {
    const shown = lintAsGithub(report([old, diagnostic(), diagnostic({ severity: 'warning' })]));
    expect(shown.split('\n').map(line => line.split(' ')[0])).toEqual(['::error', '::warning', '::notice', '']);
    expect(shown.trimEnd().split('\n').at(-1)).toBe(notice);
  });

  it('is an error where all of them count', () => {
    expect(lintAsGithub(report([old], {}, { all: true }))).toBe(`${notice.replace('::notice', '::error')}\n`);
  });

  it('leaves room for the notice about what is left out', () => {
    const kinds = (errors: number, existing: number) => {
      const found = [...many(errors, 'error'), ...Array.from({ length: existing }, () => old)];
      const lines = lintAsGithub(report(found)).trimEnd().split('\n');
      return lines.filter(line => line.startsWith('::notice title='));
    };
    const said = (left: string) => [
      `::notice title=plan lint::GitHub shows at most 10 annotations of a kind for a step. Left out: ${left}; the log of this step lists all of them.`,
    ];
    expect(kinds(10, 10)).toEqual([]);
    expect(kinds(0, 11)).toEqual(said('2 more findings that the base has, too'));
    expect(kinds(11, 9)).toEqual(said('1 more error'));
    expect(kinds(11, 10)).toEqual(said('1 more error and 1 more finding that the base has, too'));
  });
});

describe('more than GitHub shows', () => {
  const last = (errors: number, warnings: number) =>
    lintAsGithub(report([...many(errors, 'error'), ...many(warnings, 'warning')]))
      .trimEnd()
      .split('\n')
      .at(-1);

  it('is said in a last notice', () => {
    expect(last(11, 15)).toBe(
      '::notice title=plan lint::GitHub shows at most 10 annotations of a kind for a step. Left out: 1 more error and 5 more warnings; the log of this step lists all of them.',
    );
    expect(last(2, 11)).toContain('Left out: 1 more warning;');
  });

  it('is not said of ten', () => {
    expect(last(10, 10)).toMatch(/^::warning /);
  });
});

describe('the summary of the job', () => {
  it('lists every finding in a table', () => {
    expect(
      lintAsJobSummary(report([diagnostic({ hint: 'Add one' }), diagnostic({ severity: 'warning', line: 9 })])),
    ).toBe(
      `### plan lint: 1 error, 1 warning

| | where | rule | what |
|---|---|---|---|
| error | plans/teams/search&#46;yaml&#58;2 | target-missing | saml-sso has no target date<br>Add one |
| warning | plans/teams/search&#46;yaml&#58;9 | target-missing | saml-sso has no target date |

`,
    );
  });

  it('says what was compared, and lists last what the base has, too', () => {
    const shown = report([diagnostic({ existing: true }), diagnostic({ severity: 'warning', line: 9 })]);
    expect(lintAsJobSummary({ ...shown, base: BASE }).split('\n')).toEqual([
      '### plan lint: 0 new errors, 1 new warning, 1 in the base too',
      '',
      'Compared with a1b2c3d (merge base with origin/main)&#46;',
      '',
      '| | where | rule | what |',
      '|---|---|---|---|',
      '| warning | plans/teams/search&#46;yaml&#58;9 | target-missing | saml-sso has no target date |',
      '| error, in the base too | plans/teams/search&#46;yaml&#58;2 | target-missing | saml-sso has no target date |',
      '',
      '',
    ]);
  });

  it('is empty without findings', () => {
    expect(lintAsJobSummary(report([]))).toBe('');
  });

  it('says how much is too much for the page', () => {
    const long = Array.from({ length: 200 }, () => diagnostic({ message: 'x'.repeat(5000) }));
    const page = lintAsJobSummary(report(long));
    expect(page.length).toBeLessThan(520_000);
    expect(page).toMatch(/\n\n1\d\d more findings, too many for this page: see the log of the step\.\n/);
  });

  it.each(HOSTILE)('keeps %j in its cell, as text', hostile => {
    const page = lintAsJobSummary(report([diagnostic({ file: hostile, message: hostile })]));
    const [row = ''] = page.split('\n').slice(4);
    expect(page.split('\n')).toHaveLength(7);
    expect(row.match(/\|/g)).toHaveLength(5);
    expect(row.replaceAll(/&#\d+;/g, '')).not.toMatch(/[`*_<>[\]@#]/);
  });
});
