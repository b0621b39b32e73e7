import { relative, resolve, sep } from 'node:path';
import { Chalk } from 'chalk';
import type { LintReport } from '../../app/lint/lint-workspace.ts';
import { textToReplace } from '../../app/workspace/written-file.ts';
import type { Host } from '../../model/host.ts';
import { ReadFailed, UsageError, WriteRefused } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { closingLines } from '../../render/lint/closing.ts';
import { lintAsCompact } from '../../render/lint/compact.ts';
import { lintAsGithub } from '../../render/lint/github.ts';
import { lintAsJobSummary } from '../../render/lint/job-summary.ts';
import { lintAsJson } from '../../render/lint/json.ts';
import type { LintTextOptions } from '../../render/lint/text.ts';
import { lintAsText } from '../../render/lint/text.ts';
import type { Session } from '../session.ts';
import type { Format } from './lint-formats.ts';

/** Refuses, before any work is done, what could not be written or would destroy something. */
export const checkFormats = (formats: readonly Format[], root: string, host: Host): void => {
  const onStdout = formats.filter(({ file }) => file === undefined);
  if (onStdout.length > 1 && onStdout.some(({ name }) => name === 'json'))
    throw new UsageError(
      'JSON and another format cannot both go to stdout; write one to a file, such as --format json:lint.json.',
    );
  const files = formats.flatMap(({ name, file }) =>
    file === undefined ? [] : [{ name, path: resolve(host.cwd, file) }],
  );
  for (const [index, { name, path }] of files.entries()) {
    if (files.findIndex(other => other.path === path) !== index)
      throw new UsageError(`Two formats cannot both be written to ${plain(path)}.`);
    const isOurs = (text: string) => text === '' || WRITTEN[name].test(text);
    textToReplace(path, { flag: '--format', root, host, isOurs, whatElse: `\`plan lint\` has not written as ${name}` });
  }
};

const LAST_LINE = /(?:^|\n)\d+ files?, \d+ items?, \d+ rules?: [^\n]*\n$/;

/** How what a run wrote before is told from a file of somebody else's, which a pull request could name. */
const WRITTEN: { readonly [F in Format['name']]: RegExp } = {
  text: LAST_LINE,
  compact: LAST_LINE,
  json: /^\{\s*"version": \d+,[^{}[\]]*"(?:findings|kind": "lint")/,
  github: /^(?:::(?:error|warning|notice) [^\n]*\n)+$/,
};

/** Shows a report in every format asked for. The last lines go to stdout below text for people, else to stderr. */
export const showReport = async (
  report: LintReport,
  root: string,
  asked: readonly Format[],
  verbose: boolean,
  { host, paint, today }: Session,
): Promise<void> => {
  const formats: readonly Format[] = asked.length === 0 ? [{ name: 'text' }] : asked;
  for (const { name, file } of formats) {
    const screen =
      file === undefined ? { paint, width: host.stdout.columns } : { paint: new Chalk({ level: 0 }), width: 100 };
    const text =
      name === 'json'
        ? lintAsJson(report, { today, revision: await host.git.revision(root) })
        : rendered(name, report, { ...screen, verbose }, host);
    if (file === undefined) host.print(text);
    else overwrite(resolve(host.cwd, file), isForPeople(name) ? text + closingLines(report) : text, host);
  }
  const closeOnStdout = formats.some(({ name, file }) => file === undefined && isForPeople(name));
  (closeOnStdout ? host.print : host.remark)(closingLines(report));
  if (formats.some(({ name }) => name === 'github')) appendJobSummary(report, host);
};

const isForPeople = (name: Format['name']): boolean => name === 'text' || name === 'compact';

const rendered = (
  name: Exclude<Format['name'], 'json'>,
  report: LintReport,
  options: LintTextOptions,
  host: Host,
): string => {
  switch (name) {
    case 'text':
      return lintAsText(report, options);
    case 'compact':
      return lintAsCompact(report);
    case 'github':
      return lintAsGithub(report, file => inRepository(file, host));
  }
};

/** GitHub names files from the top of the repository, wherever the command runs. */
const inRepository = (file: string, { cwd, env }: Host): string => {
  const top = env['GITHUB_WORKSPACE'];
  if (!top) return file;
  const path = relative(top, resolve(cwd, file));
  return path.startsWith('..') ? file : path.replaceAll(sep, '/');
};

const overwrite = (path: string, after: string, host: Host): void =>
  host.write([{ path, before: host.readFile(path), after }], 'anywhere');

/** The summary page of the job is an extra: that it cannot be written is said, and changes no verdict. */
const appendJobSummary = (report: LintReport, host: Host): void => {
  const path = host.env['GITHUB_STEP_SUMMARY'];
  const text = lintAsJobSummary(report);
  if (!path || text === '') return;
  try {
    const before = host.readFile(path);
    host.write([{ path, before, after: `${before ?? ''}${text}` }], 'anywhere');
  } catch (error) {
    if (!(error instanceof ReadFailed || error instanceof WriteRefused)) throw error;
    host.remark(`plan: the job summary is left out: ${error.message}\n`);
  }
};
