import { expect, it } from 'vitest';
import { sameScope } from '../../src/model/scope.ts';

it.each([
  ['Sign-in with Okta.', 'sign in  with\nOKTA'],
  ['“Okta” and ‘Entra’', '\'Okta\' and "Entra"!'],
  ['Größe', 'GRÖSSE'.replace('SS', 'ß')],
  [' Okta', 'Okta '],
  ['Cafe\u0301', 'Café'],
  ['10\u00a0users', '10 users'],
  ['Pages 1–5, all of them', 'pages 1-5: all of them'],
  ['All 5.', 'all 5'],
])('%j promises the same as %j', (scope, other) => {
  expect(sameScope(scope, other)).toBe(true);
});

it.each([
  ['Okta', 'Okta and Entra'],
  ['1.5 million lines', '15 million lines'],
  ['up to 10 users', '10 users'],
  ['C++', 'C'],
  ['10² users', '102 users'],
  ['½ of them', '1/2 of them'],
  ['99 % of searches', '99 searches'],
  ['50%', '50'],
  ['R&D', 'R D'],
  ['C#', 'C'],
  ['-5 degrees', '5 degrees'],
  ['1.5 days', '1-5 days'],
  ['1.5 days', '1 5 days'],
  ['1.000 users', '1,000 users'],
  ['1/2 of the hosts', '1,2 of the hosts'],
])('%j promises something else than %j', (scope, other) => {
  expect(sameScope(scope, other)).toBe(false);
});
