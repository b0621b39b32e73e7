import { MAX_FILE_BYTES } from '../../model/files/registry.ts';
import { notStarted, refusal, startGit } from './git-process.ts';

export interface GitObject {
  readonly id: string;
  /** As git calls it. Of a link that leads nowhere, to itself or out of the repository: `dangling`, `loop`, `symlink`. */
  readonly type: string;
  readonly size: number;
  /** Undefined where it is larger than anything that is read. */
  readonly bytes: Buffer | undefined;
}

type Take = (object: GitObject | undefined) => void;

interface Incoming extends Omit<GitObject, 'bytes'> {
  /** So many bytes have still to come, the line end behind them counted. */
  left: number;
}

/** One `git cat-file --batch` that answers, in the order of the questions, what an object is and holds. Names of paths are followed through links. */
export class GitObjects {
  readonly #child: ReturnType<typeof startGit>;
  readonly #asked: { readonly take: Take; readonly fail: (error: Error) => void }[] = [];
  #stderr = '';
  #failed: Error | undefined;
  /** What came and was not digested yet, and how much of it there has to be before that is worth a try. */
  #pieces: Buffer[] = [];
  #left = 0;
  #wanted = 1;
  /** Whose bytes come next. */
  #current: Incoming | undefined;

  constructor(folder: string) {
    this.#child = startGit(folder, ['cat-file', '--batch', '--follow-symlinks']);
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
    while (at < data.length) {
      const end = this.#current === undefined ? this.#header(data, at) : this.#content(this.#current, data, at);
      if (end === undefined) break;
      at = end;
    }
    this.#left = data.length - at;
    this.#pieces = this.#left === 0 ? [] : [data.subarray(at)];
  }

  /** Returns where the line ends that begins here; undefined where more of it has to come. */
  #header(data: Buffer, at: number): number | undefined {
    const end = data.indexOf(10, at);
    if (end === -1) return undefined;
    const header = /^(?:([0-9a-f]{40,64}) (\w+)|(symlink|dangling|loop|notdir)) (\d+)$/.exec(
      data.toString('utf8', at, end),
    );
    const [, id = '', ofObject, ofLink = '', size = ''] = header ?? [];
    const type = ofObject ?? ofLink;
    if (header === null) this.#answer(undefined);
    else this.#current = { id, type, size: Number(size), left: Number(size) + 1 };
    return end + 1;
  }

  /** Returns where what belongs to an object ends; undefined where more has to come before anything of it is of use. */
  #content(current: Incoming, data: Buffer, at: number): number | undefined {
    const { id, type, size } = current;
    if (type !== 'tree' && size > MAX_FILE_BYTES) {
      // Nobody reads so much: it is passed over as it comes.
      const end = Math.min(at + current.left, data.length);
      current.left -= end - at;
      if (current.left === 0) this.#finish({ id, type, size, bytes: undefined });
      return end;
    }
    this.#wanted = size + 1;
    if (data.length - at < this.#wanted) return undefined;
    this.#finish({ id, type, size, bytes: data.subarray(at, at + size) });
    return at + size + 1;
  }

  #finish(object: GitObject): void {
    this.#current = undefined;
    this.#wanted = 1;
    this.#answer(object);
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
