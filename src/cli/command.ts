import type { Command } from 'commander';
import type { ExitCode, GlobalOptions, Session } from './session.ts';

/** Runs a command's work once the arguments are understood. The work is loaded here, so that help and errors stay quick. */
export type Execute = (
  command: Command,
  work: (session: Session, global: GlobalOptions) => Promise<ExitCode>,
) => Promise<void>;

/** Adds a command to the program: its arguments, options and help. */
export type Define = (program: Command, execute: Execute) => void;

/** The heading that a command stands under in `plan --help`. */
export const GROUPS = {
  main: 'The three jobs:',
  look: 'See where things stand, and add to them:',
  action: 'Change the plan, with its record:',
  plan: 'The workspace:',
  about: 'Rules and files:',
} as const;

/** An option that may be repeated. */
export const collect = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** Examples below a command's help; what they do stands beside them where 80 columns allow it, else below. */
export const examples = (lines: readonly (readonly [command: string, what: string])[]): string => {
  const width = Math.max(...lines.map(([command]) => command.length));
  const fit = lines.every(([, what]) => 2 + width + 2 + what.length <= 80);
  const shown = lines.map(([command, what]) =>
    fit ? `  ${command.padEnd(width)}  ${what}` : `  ${command}\n      ${what}`,
  );
  return `\nExamples:\n${shown.join('\n')}\n`;
};
