import type { FileContent } from '../../model/repository.ts';
import { textOrProblem, tooLarge } from '../disk/files.ts';
import type { GitObject } from './git-objects.ts';
import { ObjectMissing } from './git-process.ts';

/** What a file was, or why that cannot be read. */
export const contentOf = (object: GitObject | undefined): FileContent => {
  const { type, bytes, size } = present(object);
  const hint = 'Put the file itself here.';
  switch (type) {
    case 'blob':
      return bytes === undefined ? tooLarge(size) : textOrProblem(bytes);
    case 'symlink':
      return { problem: 'the file is a link that leads out of the repository', hint };
    case 'dangling':
      return { problem: 'the file is a link that leads nowhere', hint };
    case 'loop':
      return { problem: 'the file is a link to itself', hint };
    case 'commit':
      return { problem: 'this is a submodule, no file', hint };
    default:
      return { problem: 'this is no file', hint };
  }
};

export const present = (object: GitObject | undefined): GitObject => {
  if (object !== undefined) return object;
  throw new ObjectMissing();
};
