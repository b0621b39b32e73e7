import type { Rule } from '../../engine/lint/rule.ts';
import { nearest } from '../../model/words/words.ts';
import { RULES } from '../../rules/index.ts';
import type { Outside } from '../inputs.ts';
import { programFile } from '../workspace/program-file.ts';

export type ExplainedRule =
  | {
      readonly kind: 'found';
      readonly rule: Rule;
      /** In Markdown; undefined where the pages are not beside the program. */
      readonly page: string | undefined;
    }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

export const explainedRule = (host: Outside, id: string): ExplainedRule => {
  const rule = RULES.find(known => known.id === id);
  if (rule !== undefined)
    return { kind: 'found', rule, page: programFile(host, 'examples', 'rules', rule.id, 'README.md') };
  const ids = RULES.map(known => known.id);
  return { kind: 'unknown', nearest: nearest(id, ids) };
};
