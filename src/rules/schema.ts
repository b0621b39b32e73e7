import type { Rule } from '../engine/lint/rule.ts';

export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  summary: 'A key or value is not one that can stand there.',
  why: `
A mistyped key would otherwise be ignored in silence, and a promise with it. Unknown keys, missing keys, values of the wrong type,
days that do not exist and words outside of a fixed set are all named, with the nearest right one where there is one. What is wrong
is left out and the rest of the file is still read, so one typing error does not hide the others; but rules that speak of something
missing do not judge such a file, because what they miss may be what was left out.

Keys of your own are welcome: let them begin with \`x_\`.
`,
  looksAt: 'reading',
};
