import type { Rule } from '../engine/lint/rule.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  summary: 'The file is not valid YAML.',
  why: `
Nothing can be read from a file whose structure is unclear, so no other rule looks at it, and rules that conclude something from
what is absent elsewhere hold back too. The usual causes are a tab used for indentation, text with a colon and a space in it that
wants quotes, and a bracket or quote that is never closed.
`,
  looksAt: 'reading',
};
