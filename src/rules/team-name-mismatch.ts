import type { Finding, Rule } from '../engine/lint/rule.ts';
import { namesInPath } from '../model/files/registry.ts';
import type { PlanFile } from '../model/source.ts';

export const teamNameMismatch: Rule = {
  id: 'team-name-mismatch',
  severity: 'error',
  summary: '`team` is not what the name of the file says.',
  why: `
A team has one name: that of its plan file. The decision log, the archive and the check-in documents find their team by it, and items are
named by it (\`search/saml-sso\`). Two names for one team mean that half of these look in the wrong place.
`,
  looksAt: 'workspace',

  check({ teams, archives, reviews }) {
    return [
      ...teams.flatMap(file => mismatch(file, file.id)),
      ...archives.flatMap(file => mismatch(file, namesInPath(file.path)['team'] ?? '')),
      ...reviews.flatMap(file => mismatch(file, file.team)),
    ];
  },
};

const mismatch = <Content extends { readonly team: string }>(
  file: PlanFile<Content>,
  named: string,
): readonly (Finding & { readonly file: PlanFile<Content> })[] => {
  const { team } = file.content;
  if (team === named) return [];
  const name = file.path.split('/').at(-1) ?? file.path;
  return [
    {
      file,
      path: ['team'],
      message: `\`team\` is ${team}, but the file is ${name}`,
      hint: `Write \`team: ${named}\`, or rename the file to ${name.replace(named, () => team)}`,
    },
  ];
};
