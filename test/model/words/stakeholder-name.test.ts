import { expect, it } from 'vitest';
import { nameIn } from '../../../src/model/words/stakeholder-name.ts';
import type { World } from '../../../src/model/world.ts';
import { sourcesOf, teamText } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const companyWith = (stakeholders: string) => {
  const texts = { ...teamText(''), 'company.yaml': `name: Acme\nstakeholders:\n${stakeholders}` };
  const { company }: World = readWorld(sourcesOf(texts), '2026-11-21').world;
  return company?.content;
};

const NOW = companyWith(`  acme: { kind: customer, name: "Acme\\n\\nLtd" }
  secret: { kind: customer, name: Umbrella, private: true }
  plain: { kind: customer }
`);

it('a stakeholder goes by name, on one line, and by id where the name is private or nobody knows it', () => {
  expect(['acme', 'secret', 'plain', 'stranger', 'constructor'].map(nameIn(NOW))).toEqual([
    'Acme Ltd',
    'secret',
    'plain',
    'stranger',
    'constructor',
  ]);
  expect(nameIn(undefined)('acme')).toBe('acme');
});

it('one who has left goes by the name of before, and was private for good', () => {
  const before = companyWith(`  acme: { kind: customer, name: Old, private: true }
  gone: { kind: customer, name: Globex }
`);
  expect(['acme', 'gone'].map(nameIn(NOW, { before }))).toEqual(['acme', 'Globex']);
});

it('a long name is cut where somebody wants it cut', () => {
  expect(nameIn(NOW, { longest: 6 })('acme')).toBe('Acme…');
});
