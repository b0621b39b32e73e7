import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../src/model/rule-id.ts';
import { ASKED_AT_TRIAGE } from '../../../src/rules/index.ts';
import { teamText } from '../../support/lint-text.ts';
import { questions } from '../../support/triaged.ts';

const TRIAGE = new URL('../../../src/analyze/triage/', import.meta.url);

/** What triage asks of a new item that starts, and lets nobody pass over, where the company makes an error of these rules. */
const insistedOn = (rules: readonly RuleId[]): readonly string[] => {
  const texts = {
    ...teamText('inbox: [{ title: Dark mode, added: 2026-11-18 }]\n'),
    'company.yaml': `policy: { rules: { ${rules.map(id => `${id}: error`).join(', ')} } }\n`,
  };
  const answers = `
item: search/1
source: strategy
priority: P1
interrupt: true
effort: 2w/3w/5w
target: 2027-02-26
customer_impact: Rested eyes.
`;
  return questions(texts, answers)
    .filter(asked => asked.default === undefined)
    .map(({ key }) => key);
};

const withoutAnyRule = insistedOn([]);

describe('a rule that triage asks about', () => {
  it('makes its question one that must be answered, and no other', () => {
    const more = [...ASKED_AT_TRIAGE].map(id => [id, insistedOn([id]).filter(key => !withoutAnyRule.includes(key))]);
    expect(Object.fromEntries(more)).toEqual({
      'unscoped-target': ['effort'],
      'source-missing': ['source'],
      'priority-missing': ['priority'],
      'impact-missing': ['customer_impact'],
    });
  });

  it('says so itself: triage demands nothing of other rules', () => {
    const texts = readdirSync(TRIAGE).map(name => readFileSync(fileURLToPath(new URL(name, TRIAGE)), 'utf8'));
    const demanding = texts.flatMap(text => [...text.matchAll(/demand\w*\((?:work, )?'([^']+)'/gi)]);
    expect(new Set(demanding.map(([, id]) => id))).toEqual(ASKED_AT_TRIAGE);
  });
});
