import type { Rule } from '../engine/lint/rule.ts';
import { newDecisionFile, saidByName } from '../model/decision-files.ts';
import { idIn } from '../model/item.ts';

export const decisionMisnamed: Rule = {
  id: 'decision-misnamed',
  severity: 'error',
  summary: 'The file of a decision is not called by its day and its item.',
  why: `
A decision stands in a file of its own, \`decisions/<team>/<day>-<item>.yaml\`, and a second one about the item on that day in \`<day>-<item>.2.yaml\`.
So two branches meet in a file only where both decided about one item on one day, and then they should: under another name, two decisions about
one thing are merged without a word.
`,
  looksAt: 'workspace',

  check({ decisions, partial }) {
    const taken = new Set([...decisions, ...partial].map(({ path }) => path));
    return decisions
      .filter(({ kind }) => kind === 'decision')
      .flatMap(file =>
        file.content.flatMap((decision, index) => {
          const named = saidByName(file.path);
          const item = idIn(decision.item);
          if (named?.on === decision.on && named.item === item) return [];
          const name = file.path.split('/').at(-1) ?? file.path;
          const wanted = newDecisionFile(file.team, { on: decision.on, item }, taken).split('/').at(-1) ?? '';
          return [
            {
              file,
              path: [index, named === undefined || named.on !== decision.on ? 'on' : 'item'],
              message: `a decision about ${item} of ${decision.on} stands in ${name}`,
              hint: `Rename the file to ${wanted}, or put right what it says.`,
            },
          ];
        }),
      );
  },
};
