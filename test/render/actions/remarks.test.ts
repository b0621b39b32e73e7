import { expect, it } from 'vitest';
import { actionRemarks } from '../../../src/render/actions/action.ts';

it('says of a reason that no record takes whether anything is still owed', () => {
  const missing = [{ kind: 'promise', item: 'export' } as const];
  expect(actionRemarks({ remarks: [] }, ['--reason'], { missing: [] })).toEqual([
    '--reason is not written down: this needs no record.',
  ]);
  expect(actionRemarks({ remarks: [] }, ['--reason', '--link'], { missing })).toEqual([
    '--reason and --link are not written down: this makes no record, and what is still owed stands below.',
  ]);
});
