import { MAX_FILE_BYTES } from '../../model/files/registry.ts';
import { notStarted, refusal, startGit } from './git-process.ts';

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly size: number;
  /** Undefined where it is larger than anything that is read. */
  readonly bytes: Buffer | undefined;
}

type Take = (object: GitObject | undefined) => void;

/** One `git cat-file --batch` that answers, in the order of the questions, what an object is and holds. */
export class GitObjects {
  readonly #child: ReturnType<typeof startGit>;
  readonly #asked: { readonly take: Take; readonly fail: (error: Error) => void }[] = [];
  #stderr = '';
  #failed: Error | undefined;
  /** What came and was not digested yet, and how much of it there has to be before that is worth a try. */
  #pieces: Buffer[] = [];
  #left = 0;
  #wanted = 1;
  /** Whose bytes come next; `left` counts the line end behind them. */
  #current: { readonly id: string; readonly type: string; readonly size: number; left: number } | undefined;

  constructor(folder: string) {
    this.#child = startGit(folder, ['cat-file', '--batch']);
    this.#child.stdin.on('error', () => {});
    this.#child.stderr.on('data', (piece: Buffer) => {
      // It may complain about every name.
      if (this.#stderr.length < 10_000) this.#stderr += piece.toString();
    });
    this.#child.stdout.on('data', (piece: Buffer) => {
      this.#pieces.push(piece);
      this.#left += piece.length;
      if (this.#left >= this.#wanted) this.#digest(this.#pieces.length === 1 ? piece : Buffer.concat(this.#pieces));
    });
    this.#child.on('error', error => this.#fail(notStarted(error)));
    this.#child.on('close', code => this.#fail(refusal(this.#stderr, code)));
  }

  /** By its id or any other name of one line; undefined where nothing here has that name. */
  get(name: string): Promise<GitObject | undefined> {
    return new Promise((take, fail) => this.#ask(name, take, fail));
  }

  /** Hands them on as they come: nothing is kept. */
  each(ids: readonly string[], take: (object: GitObject | undefined, index: number) => void): Promise<void> {
    return new Promise((done, fail) => {
      let left = ids.length;
      if (left === 0) done();
      for (const [index, id] of ids.entries()) {
        const taken = (object: GitObject | undefined) => {
          take(object, index);
          left -= 1;
          if (left === 0) done();
        };
        this.#ask(id, taken, fail);
      }
    });
  }

  close(): void {
    this.#child.stdin.end();
  }

  #ask(name: string, take: Take, fail: (error: Error) => void): void {
    if (this.#failed !== undefined) fail(this.#failed);
    // It reads a name a line.
    else if (/[\n\0]/.test(name)) take(undefined);
    else {
      this.#asked.push({ take, fail });
      this.#child.stdin.write(`${name}\n`);
    }
  }

  #fail(error: Error): void {
    this.#failed ??= error;
    for (const { fail } of this.#asked.splice(0)) fail(this.#failed);
  }

  #digest(data: Buffer): void {
    let at = 0;
    for (;;) {
      const current = this.#current;
      if (current === undefined) {
        const end = data.indexOf(10, at);
        if (end === -1) break;
        const header = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(data.toString('utf8', at, end));
        at = end + 1;
        const [, id = '', type = '', size = ''] = header ?? [];
        if (header === null) this.#answer(undefined);
        else this.#current = { id, type, size: Number(size), left: Number(size) + 1 };
        continue;
      }
      const { id, type, size } = current;
      if (type !== 'tree' && size > MAX_FILE_BYTES) {
        const gone = Math.min(current.left, data.length - at);
        at += gone;
        current.left -= gone;
        if (current.left > 0) break;
        this.#answer({ id, type, size, bytes: undefined });
      } else {
        this.#wanted = size + 1;
        if (data.length - at < this.#wanted) break;
        this.#answer({ id, type, size, bytes: data.subarray(at, at + size) });
        at += this.#wanted;
      }
      this.#current = undefined;
      this.#wanted = 1;
    }
    this.#left = data.length - at;
    this.#pieces = this.#left === 0 ? [] : [data.subarray(at)];
  }

  #answer(object: GitObject | undefined): void {
    const asked = this.#asked.shift();
    try {
      asked?.take(object);
    } catch (error) {
      asked?.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
