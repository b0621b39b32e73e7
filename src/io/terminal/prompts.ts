import inquirer from 'inquirer';
import type { Prompt } from '../../model/host.ts';
import { Interrupted } from '../../model/host.ts';

/** Questions are drawn on stderr, so that stdout stays the result. */
const prompt = inquirer.createPromptModule({ output: process.stderr });

/** Asks one question. Throws `Interrupted` on Ctrl-C. */
export const ask = async (question: Prompt): Promise<string | boolean | readonly string[]> => {
  try {
    return await answerTo(question);
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
    throw error;
  }
};

const answerTo = async (question: Prompt): Promise<string | boolean | readonly string[]> => {
  const { message } = question;
  switch (question.kind) {
    case 'yes-no':
      return (
        await prompt<{ answer: boolean }>({ type: 'confirm', name: 'answer', message, default: question.default })
      ).answer;
    case 'choice':
      return (
        await prompt<{ answer: string }>({
          type: 'select',
          name: 'answer',
          message,
          choices: choicesOf(question.choices),
          default: question.default,
          pageSize: 12,
          loop: false,
        })
      ).answer;
    case 'choices':
      return (
        await prompt<{ answer: string[] }>({
          type: 'checkbox',
          name: 'answer',
          message,
          choices: choicesOf(question.choices).map(choice => ({
            ...choice,
            checked: question.default?.includes(choice.value) ?? false,
          })),
          validate: chosen => question.check?.(chosen.map(({ value }) => String(value))) ?? true,
          pageSize: 12,
          loop: false,
        })
      ).answer;
    case 'text': {
      const { check } = question;
      return (
        await prompt<{ answer: string }>({
          type: 'input',
          name: 'answer',
          message,
          default: question.default,
          validate: (answer: string) => check?.(answer.trim()) ?? true,
        })
      ).answer.trim();
    }
  }
};

const choicesOf = (choices: Extract<Prompt, { kind: 'choice' | 'choices' }>['choices']) =>
  choices.map(({ value, label, hint }) => ({
    value,
    name: label,
    ...(hint === undefined ? {} : { description: hint }),
  }));
