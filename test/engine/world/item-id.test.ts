import { describe, expect, it } from 'vitest';
import { itemId } from '../../../src/engine/world/item-id.ts';
import { isId } from '../../../src/model/files/schema.ts';

describe('an id made from a title', () => {
  it.each([
    ['Dark mode', 'dark-mode'],
    ['  SAML: single sign-on (v2.1)! ', 'saml-single-sign-on-v2-1'],
    ['Größe für Straßen', 'groesse-fuer-strassen'],
    ['Émigré, naïve; Łódź', 'emigre-naive-lodz'],
    ['Don’t ask', 'dont-ask'],
    ['Terms & privacy', 'terms-and-privacy'],
    ['🎉', 'item'],
    ['検索', 'item'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Code host permissions reach search within five minutes', 'code-host-permissions-reach-search'],
    ['x'.repeat(5000), 'x'.repeat(40)],
  ])('%s', (title, id) => {
    expect(itemId(title, new Set())).toBe(id);
    expect(isId(id)).toBe(true);
  });

  it('is numbered until nothing else has it', () => {
    expect(itemId('🎉', new Set(['item']))).toBe('item-2');
    expect(itemId('Dark mode', new Set(['dark-mode', 'dark-mode-2']))).toBe('dark-mode-3');
  });
});
