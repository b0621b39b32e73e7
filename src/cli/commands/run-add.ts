import { skippedInWords, titlesFrom, withoutKnown } from '../../app/add/titles.ts';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { teamOrRefusal } from '../../app/workspace/named-team.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import { itemId } from '../../engine/world/item-id.ts';
import type { Edit } from '../../model/edit.ts';
import { TEAM_KEYS } from '../../model/files/team.ts';
import { UsageError, WriteRefused } from '../../model/host.ts';
import { SOURCES } from '../../model/item.ts';
import { valueAt } from '../../model/subject.ts';
import { isDay } from '../../model/time/day.ts';
import { plain, plainPath, withoutCommands } from '../../model/words/plain.ts';
import { counted, listed, nearest } from '../../model/words/words.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { renderDiff } from '../../render/media/file-diff.ts';
import { jsonText } from '../../render/media/json-text.ts';
import { EditRefused, editYaml } from '../../yaml/edit/edit.ts';
import { YamlText } from '../../yaml/read/text.ts';
import { readText } from '../../yaml/read/thorough-text.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface AddOptions {
  readonly to: 'inbox' | 'backlog';
  readonly source?: string;
  readonly askedBy?: readonly string[];
  readonly askedDate?: string;
  readonly link?: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** A file with more wrong places than this is no plan: editing it would take minutes. */
const MOST_WRONG = 500;

export const runAdd = async (
  { host, today, paint }: Session,
  global: GlobalOptions,
  named: string,
  words: readonly string[],
  options: AddOptions,
): Promise<ExitCode> => {
  const { root, files } = workspaceFiles(host, global);
  const { world, diagnostics } = await readWorld(files, today);
  const team = teamOrRefusal(world, files, named);
  if (diagnostics.filter(({ file }) => file === team.shown).length > MOST_WRONG)
    throw new WriteRefused(`${team.shown} has too many errors to be edited; run \`plan lint\`.`);
  const details = detailsOf(options);
  const reads = words.length === 1 && words[0] === '-';
  if (reads && host.stdin.isTerminal) host.remark('One title a line; Ctrl-D ends the list.\n');
  const input = reads ? await host.readStdin() : undefined;
  const { titles, skipped } = withoutKnown(titlesFrom(words, input), team);
  const entries = entriesOf(titles, options, details, world);
  const after = withEntries(team, options.to, entries);
  if (!options.dryRun && entries.length > 0)
    host.write([{ path: `${root}/${team.path}`, before: team.text, after }], [root]);
  host.remark(skippedInWords(skipped) + strangersInWords(options.askedBy ?? [], world));
  if (options.json) host.print(asJson(team, options, entries, skipped.length));
  else if (options.dryRun) host.print(renderDiff(team.shown, team.text, after, paint));
  else host.print(inWords(team, options, entries));
  return 0;
};

interface Entry {
  readonly id?: string;
  readonly title: string;
  readonly added?: string;
  readonly source?: string;
  readonly asked?: { readonly by?: readonly string[]; readonly date?: string; readonly link?: string };
  readonly links?: readonly string[];
}

/** What the options say of every title, checked. */
const detailsOf = ({ source, askedBy = [], askedDate, link = [] }: AddOptions): Omit<Entry, 'title'> => {
  if (source !== undefined && !SOURCES.some(known => known === source)) {
    const meant = nearest(source, SOURCES);
    throw new UsageError(
      `--source ${plain(source)} is none of ${listed(SOURCES, 'or')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    );
  }
  if (askedDate !== undefined && !isDay(askedDate))
    throw new UsageError(
      `--asked-date ${plain(askedDate)} is no day of the calendar; write it as YYYY-MM-DD, such as 2027-01-15.`,
    );
  if (askedBy.some(name => name.trim() === '')) throw new UsageError('--asked-by is empty; name who asks.');
  if (link.some(url => url.trim() === '')) throw new UsageError('--link is empty; give an address.');
  const isAsked = askedBy.length > 0 || askedDate !== undefined;
  const [first] = link;
  const links = isAsked ? link.slice(1) : link;
  return {
    ...(source === undefined ? {} : { source }),
    ...(isAsked
      ? {
          asked: {
            ...(askedBy.length === 0 ? {} : { by: askedBy }),
            ...(askedDate === undefined ? {} : { date: askedDate }),
            ...(first === undefined ? {} : { link: first }),
          },
        }
      : {}),
    ...(links.length === 0 ? {} : { links }),
  };
};

const entriesOf = (
  titles: readonly string[],
  { to }: AddOptions,
  details: Omit<Entry, 'title'>,
  world: World,
): readonly Entry[] => {
  if (to === 'inbox') return titles.map(title => ({ title, added: world.today, ...details }));
  const taken = new Set(world.usedIds);
  return titles.map(title => {
    const id = itemId(title, taken);
    taken.add(id);
    return { id, title, ...details };
  });
};

const withEntries = ({ text, shown }: TeamFile, place: AddOptions['to'], entries: readonly Entry[]): string => {
  // Not the list that was understood: entries with errors are left out of that one.
  const list = valueAt(new YamlText(text, readText).value, [place]) ?? [];
  if (!Array.isArray(list)) throw new WriteRefused(`\`${place}\` in ${shown} is no list; run \`plan lint\`.`);
  const edits: readonly Edit[] =
    list.length === 0
      ? [{ kind: 'set', path: [place], value: entries.map(entry => ({ ...entry })), order: TEAM_KEYS }]
      : entries.map((entry, index) => ({
          kind: 'insert',
          list: [place],
          index: list.length + index,
          value: { ...entry },
        }));
  try {
    return entries.length === 0 ? text : editYaml(text, edits);
  } catch (error) {
    if (error instanceof EditRefused) throw new WriteRefused(`${shown} was left as it is. ${error.message}`);
    throw error;
  }
};

/** Names that `plan lint` will not know; no reason to lose what somebody asked for. */
const strangersInWords = (names: readonly string[], { company }: World): string => {
  const stakeholders = company?.content.stakeholders;
  if (company === undefined || !company.whole || !stakeholders) return '';
  const known = Object.keys(stakeholders);
  return names
    .filter(name => !known.includes(name))
    .map(name => {
      const meant = nearest(name, known);
      const hint = meant === undefined ? 'add them there' : `did you mean ${meant}`;
      return `"${plain(name)}" is none of the stakeholders in ${company.shown}; ${hint}?\n`;
    })
    .join('');
};

const inWords = (team: TeamFile, { to }: AddOptions, entries: readonly Entry[]): string => {
  if (entries.length === 0) return 'Nothing was added.\n';
  const [first] = entries;
  const width = Math.max(...entries.map(({ id = '' }) => id.length));
  const place = `${plain(team.content.name)}'s ${to} (${plainPath(team.shown)})`;
  const added =
    to === 'inbox' && entries.length === 1
      ? `Added to ${place}: ${plain(first?.title ?? '')}\n`
      : `Added ${counted(entries.length, 'item')} to ${place}:\n${entries
          .map(({ id, title }) => `  ${id === undefined ? '' : `${id.padEnd(width)}  `}${plain(title)}\n`)
          .join('')}`;
  const next = to === 'inbox' ? `plan triage ${plain(team.id)}` : `plan triage ${first?.id}`;
  return withoutCommands(`${added}Next: ${next}\n`);
};

const asJson = (
  team: TeamFile,
  { to, dryRun = false }: AddOptions,
  entries: readonly Entry[],
  skipped: number,
): string =>
  jsonText({
    version: 1,
    team: team.id,
    file: team.shown,
    to,
    written: !dryRun && entries.length > 0,
    added: entries.map(({ id, title }) => ({ id, title })),
    skipped,
  });
