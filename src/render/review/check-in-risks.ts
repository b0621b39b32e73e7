import type { RiskGroup } from '../../analyze/review/check-in-work.ts';
import type { RuleId } from '../../model/rule-id.ts';
import type { Block, Inline, Words } from '../media/markdown.ts';
import { brief, list, strong } from '../media/markdown.ts';
import { acceptedWords, none, ruleWords } from './words.ts';

type Found = RiskGroup['findings'][number];

/** What puts dates at risk in one team's plan, with what to do about it. */
export const teamRisks = (groups: readonly RiskGroup[]): Block => riskList(groups, true);

/** The same of several teams, each by its name, without what to do. */
export const companyRisks = (groups: readonly RiskGroup[]): Block => riskList(groups, false);

const riskList = (groups: readonly RiskGroup[], isOneTeam: boolean): Block =>
  groups.length === 0
    ? none('No rule of planning finds a date at risk.')
    : list(groups.flatMap(group => linesOf(group, isOneTeam)));

/** What is found of several items alike is said once. */
const linesOf = ({ rule, accepted, findings }: RiskGroup, isOneTeam: boolean): readonly Words[] => {
  const words = ALIKE[rule];
  if (findings.length === 1 || words === undefined) return findings.map(found => wordsOf(found, isOneTeam));
  const [what, hint] = words;
  const names = findings.flatMap((found, index) => [index === 0 ? '' : '; ', ...nameOf(found, isOneTeam)]);
  const end = isOneTeam && accepted === undefined ? ` ${hint}` : '';
  return [[`${what}: `, ...names, `${acceptedWords(accepted)}.${end}`]];
};

const nameOf = ({ work, team }: Found, isOneTeam: boolean): readonly (string | Inline)[] => {
  const behind = [
    ...(work === undefined || work.id === work.title ? [] : [work.id]),
    ...(isOneTeam ? [] : [team.name]),
  ];
  return [
    strong(brief(work?.title ?? teamWords(team, isOneTeam))),
    behind.length === 0 ? '' : ` (${behind.map(brief).join(', ')})`,
  ];
};

const teamWords = ({ name }: Found['team'], isOneTeam: boolean): string => (isOneTeam ? 'The team' : name);

/** What is found by the rules that speak of one item at a time, and what to do about it, where it is found of several. */
const ALIKE: { readonly [rule in RuleId]?: readonly [what: string, hint: string] } = {
  'commitment-passed': [
    'Promised for a day that has passed, and not delivered',
    'Close what is delivered; for the rest, agree on new dates.',
  ],
  'start-overdue': [
    'Had to start before today to be done in time',
    'Start it now, cut its scope, or agree on later dates.',
  ],
  'start-soon': [
    'Must start within two weeks to be done in time',
    'See who can start it by then; if nobody can, talk to those who wait for it.',
  ],
  'target-after-commitment': [
    'Aims at a day after the one that is promised',
    'Bring the targets forward, cut scope, or agree on new dates.',
  ],
  'target-passed': [
    'Aimed at a day that has passed, and not delivered',
    'Close what is delivered; for the rest, set targets you believe in.',
  ],
  'unscoped-commitment-soon': [
    'Promised but not scoped, and started or due within eight weeks',
    'Let engineering estimate it now; if it does not fit, talk early to those whom it is promised to.',
  ],
  'dated-backlog': ['Promised, but waits in the backlog or the inbox', 'Queue it, or agree to withdraw the promise.'],
};

/** Rules name work by its id; a reader knows its title. What is said of no work is said of the team. */
const wordsOf = ({ work, message, hint, accepted, team }: Found, isOneTeam: boolean): readonly (string | Inline)[] => {
  const advice = isOneTeam && hint !== undefined && accepted === undefined ? ` ${ruleWords(hint)}` : '';
  const end = `${acceptedWords(accepted)}.${advice}`;
  if (work === undefined) return [strong(brief(teamWords(team, isOneTeam))), `: ${ruleWords(message)}${end}`];
  const said = message.startsWith(`${work.id} `)
    ? ` (${brief(work.id)})${ruleWords(message.slice(work.id.length))}`
    : `: ${ruleWords(message)}`;
  return [isOneTeam ? '' : `${brief(team.name)}: `, strong(brief(work.title)), `${said}${end}`];
};
