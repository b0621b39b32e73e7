import { basename } from 'node:path';
import type { Forges } from '../../app/init/forges.ts';
import { FORGES } from '../../app/init/forges.ts';
import { idFor } from '../../app/init/id-for.ts';
import type { NewCompany, NewTeam } from '../../app/init/texts.ts';
import { isId } from '../../model/files/schema.ts';
import type { Host, PromptChoice } from '../../model/host.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';

/** What the command line says of a workspace, a team or its checks; what is absent is asked for, or is as usual. */
export interface InitWishes {
  readonly company?: string;
  readonly team?: string;
  readonly name?: string;
  readonly engineers?: string;
  readonly policy?: 'standard' | 'strict';
  readonly fiscalStart?: string;
  readonly ci?: Forges;
  /** Nothing is asked. */
  readonly yes?: boolean;
}

/** Whether somebody can be asked, and wants to be. */
const canAsk = ({ stdin, stderr }: Host, { yes = false }: InitWishes): boolean =>
  stdin.isTerminal && stderr.isTerminal && !yes;

/** From the options, else from the person, else what is usual. */
export const companyFrom = async (host: Host, options: InitWishes, home: string): Promise<NewCompany> => {
  const { fiscalStart } = options;
  if (fiscalStart !== undefined && !/^([1-9]|1[0-2])$/.test(fiscalStart))
    throw new UsageError(
      `--fiscal-start ${plain(fiscalStart)} is no month; give its number, 1 for January to 12 for December.`,
    );
  if (options.company?.trim() === '') throw new UsageError('--company is empty; say what the company is called.');
  const usual = basename(home) || 'Our company';
  if (!canAsk(host, options))
    return {
      name: options.company ?? usual,
      policy: options.policy ?? 'standard',
      fiscalStart: Number(fiscalStart ?? 1),
    };
  const name = options.company ?? (await askText(host, 'What is the company called?', usual));
  const policy = options.policy ?? (await askPolicy(host));
  const month = fiscalStart ?? (await askChoice(host, 'In which month does its fiscal year start?', MONTHS, '1'));
  return { name, policy, fiscalStart: Number(month) };
};

export const teamFrom = async (host: Host, options: InitWishes): Promise<NewTeam> => {
  refuseBadTeam(options);
  return canAsk(host, options) ? askTeam(host, options) : usualTeam(options);
};

const refuseBadTeam = ({ team, name, engineers }: InitWishes): void => {
  if (team !== undefined && !isId(team)) throw new UsageError(notAnId(`--team ${plain(team)}`, team));
  if (name?.trim() === '') throw new UsageError('--name is empty; say what the team is called.');
  if (engineers !== undefined && !isCount(engineers))
    throw new UsageError(`--engineers ${plain(engineers)} is no number of people; give a number such as 5.`);
};

const usualTeam = ({ team, name, engineers }: InitWishes): NewTeam => {
  if (team === undefined)
    throw new UsageError(
      'Which team is the plan for? Without questions that needs --team, such as: plan init --company Acme --team search --name Search --engineers 5 --yes',
    );
  return {
    id: team,
    name: name ?? capitalised(team),
    engineers: engineers === undefined ? undefined : Number(engineers),
  };
};

const askTeam = async (host: Host, { team, name, engineers }: InitWishes): Promise<NewTeam> => {
  const called =
    name ?? (await askText(host, 'What is the team called?', team === undefined ? undefined : capitalised(team)));
  const id =
    team ??
    (await askText(host, 'Its id, which names its file:', idFor(called), answer =>
      isId(answer) ? undefined : notAnId('This', answer),
    ));
  const people =
    engineers ??
    (await askText(host, 'How many engineers can work at once? (empty: not known yet)', '', answer =>
      answer === '' || isCount(answer) ? undefined : 'Give a number such as 5, or nothing.',
    ));
  return { id, name: called, engineers: people === '' ? undefined : Number(people) };
};

/** Whose pull requests get checks; `usual` is what the repository looks like. */
export const forgesFrom = async (host: Host, options: InitWishes, usual: Forges): Promise<Forges> => {
  if (options.ci !== undefined || !canAsk(host, options)) return options.ci ?? usual;
  const answer = await askChoice(host, 'Where should changes of the plan be checked?', FORGE_CHOICES, usual);
  return FORGES.find(forge => forge === answer) ?? usual;
};

const isCount = (text: string): boolean => /^\d{1,4}(\.\d{1,2})?$/.test(text);

const notAnId = (what: string, text: string): string =>
  `${what} is no id: lower-case letters, digits and hyphens, at most 60, such as ${idFor(text, ['item'])}.`;

/** `growth-billing` is called Growth billing. */
const capitalised = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

const askText = async (host: Host, message: string, usual: string | undefined, check = notEmpty): Promise<string> =>
  String(
    await host.ask({
      kind: 'text',
      message,
      check,
      ...(usual === undefined || usual === '' ? {} : { default: usual }),
    }),
  );

const notEmpty = (answer: string): string | undefined => (answer === '' ? 'Please give a name.' : undefined);

const askChoice = async (
  host: Host,
  message: string,
  choices: readonly PromptChoice[],
  usual: string,
): Promise<string> => String(await host.ask({ kind: 'choice', message, choices, default: usual }));

const askPolicy = async (host: Host): Promise<'standard' | 'strict'> => {
  const answer = await askChoice(host, 'How much agreement does a change of the plan need?', POLICIES, 'standard');
  return answer === 'strict' ? 'strict' : 'standard';
};

const POLICIES = [
  {
    value: 'standard',
    label: 'standard',
    hint: 'A promise changes with those it was made to; of other changes people are told.',
  },
  { value: 'strict', label: 'strict', hint: 'Other changes need agreement as well.' },
];

const FORGE_CHOICES: readonly PromptChoice[] = [
  { value: 'github', label: 'GitHub', hint: 'A workflow for pull requests, and a pre-commit hook.' },
  { value: 'gitlab', label: 'GitLab', hint: 'A job for merge requests, and a pre-commit hook.' },
  { value: 'both', label: 'both' },
  { value: 'none', label: 'nowhere yet', hint: '`plan init` can add the checks later.' },
];

const MONTHS: readonly PromptChoice[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((label, index) => ({ value: String(index + 1), label }));
