import type { Rule } from '../engine/lint/rule.ts';

export const strayFile: Rule = {
  id: 'stray-file',
  severity: 'warning',
  summary: 'The file looks like one of the plan, and is not read.',
  why: `
Files of a plan are found by their place and name: \`teams/search.yaml\`, in small letters, straight in the folder. One that stands deeper, or is called
\`search.YAML\`, is passed over, and what somebody planned in it exists for nobody.
`,
  looksAt: 'reading',
};
