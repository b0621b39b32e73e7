import { expect, it } from 'vitest';
import { GitObjects } from '../../../src/io/git/git-objects.ts';
import { repository } from '../../support/repository.ts';

it('answers in the order of the questions, whatever the pieces that git answers in', async () => {
  const made = repository();
  const sizes = [0, 1, 65_535, 65_536, 2 * 1024 * 1024, 2 * 1024 * 1024 + 1, 200_000];
  made.commit(Object.fromEntries(sizes.map(size => [`file-${size}`, 'x'.repeat(size)])));
  const names = sizes.map(size => `HEAD:file-${size}`);
  const objects = new GitObjects(made.folder);
  const found: (readonly [number, number | undefined] | undefined)[] = [];
  await objects.each([...names, 'nothing', ...names], object => {
    const isWhole = object?.bytes?.every(byte => byte === 120) !== false;
    found.push(object && [object.size, isWhole ? object.bytes?.length : -1]);
  });
  objects.close();
  const all = sizes.map(size => [size, size > 2 * 1024 * 1024 ? undefined : size]);
  expect(found).toEqual([...all, undefined, ...all]);
});
