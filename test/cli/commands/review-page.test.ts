import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { FULL } from '../../support/check-in.ts';
import { fakeHost } from '../../support/fake-host.ts';

const files = {
  ...Object.fromEntries(Object.entries(FULL).map(([path, text]) => [`plans/${path}`, text])),
  'plans/teams/apps.yaml': 'team: apps\nname: Apps\n',
};

const PAGE = '/home/company/check-in.html';

const review = async (words: readonly string[], more: { readonly [path: string]: string } = {}) => {
  const host = fakeHost({ files: { ...files, ...more } });
  const code = await run(['review', ...words], host);
  return { host, code, out: host.out(), err: host.err(), page: host.files.get(PAGE) };
};

const titleOf = (page = ''): string | undefined => /<title>(.*)<\/title>/.exec(page)?.[1];

describe('plan review --html', () => {
  it('writes one page over all teams, and no documents', async () => {
    const { host, code, out, err, page } = await review(['--html', 'check-in.html']);
    expect([code, out, err]).toEqual([
      0,
      'check-in.html: written, 2 teams and the roll-up; open it in a browser\n',
      '',
    ]);
    expect(titleOf(page)).toBe('Acme: check-ins 2026-Q4, all teams');
    expect([...host.files.keys()].filter(path => !(path.replace('/home/company/', '') in files))).toEqual([PAGE]);
  });

  it('writes a page about the named teams, without a roll-up', async () => {
    const one = await review(['Search', '--html', 'check-in.html']);
    expect([one.out, titleOf(one.page)]).toEqual([
      'check-in.html: written, 1 team; open it in a browser\n',
      'Search: check-in 2026-Q4',
    ]);
    const two = await review(['search', 'apps', '--html', 'check-in.html']);
    expect([titleOf(two.page), two.page?.includes('id="roll-up"')]).toEqual([
      'Acme: check-ins 2026-Q4, Apps and Search',
      false,
    ]);
  });

  it('prints it for -', async () => {
    const { host, out } = await review(['--html', '-']);
    expect([out.slice(0, 15), titleOf(out)]).toEqual(['<!doctype html>', 'Acme: check-ins 2026-Q4, all teams']);
    expect(host.files.size).toBe(Object.keys(files).length);
  });

  it('is put under the named quarter and as of the named day', async () => {
    const { page, err } = await review(['--html', 'check-in.html', '--quarter', '2026-Q3', '--today', '2026-11-22']);
    expect([titleOf(page), page?.includes('As of <span class="day">2026-11-22</span>')]).toEqual([
      'Acme: check-ins 2026-Q3, all teams',
      true,
    ]);
    expect(err).toBe('This is 2026-Q4: the plan of today is put under 2026-Q3.\n');
  });

  it('leaves the history out where it is told to', async () => {
    const { page } = await review(['--html', 'check-in.html', '--no-history']);
    expect(page).toContain('The history of the plan was left out (--no-history).');
  });

  it('writes over a page of its own, and says when nothing changed', async () => {
    const { page = '' } = await review(['--html', 'check-in.html']);
    const again = await review(['--html', 'check-in.html'], { 'check-in.html': page });
    expect(again.out).toBe('check-in.html: unchanged, 2 teams and the roll-up; open it in a browser\n');
    const fewer = await review(['search', '--html', 'check-in.html'], { 'check-in.html': page });
    expect(titleOf(fewer.page)).toBe('Search: check-in 2026-Q4');
  });

  it.each(['', '<!doctype html>\n<title>Mine</title>\n'])('destroys no file that it did not write: %j', async text => {
    const { code, err, page } = await review(['--html', 'check-in.html'], { 'check-in.html': text });
    expect([code, err, page]).toEqual([
      2,
      'plan: --html cannot write to /home/company/check-in.html: there is a file that `plan review --html` has not written; move it away, or choose another name.\n',
      text,
    ]);
  });

  it.each([
    ['plans/teams/search.yaml', 'that is a place for files of the plan'],
    ['plans/reviews/2026-Q4/search.md', 'that is a place for files of the plan'],
    ['plans', 'that is a folder'],
    ['nowhere/page.html', 'its folder does not exist'],
  ])('does not write to %s', async (file, why) => {
    const { code, err } = await review(['--html', file]);
    expect([code, err]).toEqual([2, `plan: --html cannot write to /home/company/${file}: ${why}.\n`]);
  });

  it('writes nothing where a plan cannot be read in full', async () => {
    const { code, out, page } = await review(['--html', 'check-in.html'], { 'plans/teams/apps.yaml': 'team: [' });
    expect([code, out, page]).toEqual([1, '', undefined]);
  });

  it.each(['--stdout', '--check', '--interview', '--refresh'])('is refused together with %s', async option => {
    expect((await review(['--html', 'check-in.html', option])).code).toBe(2);
  });
});
