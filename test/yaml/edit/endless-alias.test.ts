import { expect, it } from 'vitest';
import { EditRefused, editYaml } from '../../../src/yaml/edit/edit.ts';

it.each(['backlog: &x\n- { id: a, more: *x }\n', 'a: &x { b: { c: *x } }\n', '- &x [*x]\n'])(
  'an alias of what it stands in is refused: %j',
  text => expect(() => editYaml(text, [{ kind: 'set', path: ['name'], value: 'N' }])).toThrow(EditRefused),
);
