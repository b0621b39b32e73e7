import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** An import of one file of the program: of another (`src/…`), or of a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Nothing of it is there when the program runs. */
  readonly isType: boolean;
}

/** Every file of `src`, sorted, by its path. */
export const sources: ReadonlyMap<string, string> = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `src/${name.replaceAll('\\', '/')}`)
    .sort()
    .map(path => [path, readFileSync(path, 'utf8')]),
);

/** What a file imports and hands on, also what it loads lazily. */
export const importsIn = (path: string, text: string): readonly Import[] =>
  [...text.matchAll(/^(?:import|export)( type)? [^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    ([, type, named, lazy]) => {
      const target = named ?? lazy ?? '';
      const to = target.startsWith('.') ? normalize(join(dirname(path), target)).replaceAll('\\', '/') : target;
      return { from: path, to, isType: type !== undefined };
    },
  );

/** The rooms and folders that a file lies in: `src/render/media/html/table.ts` gives `render`, `media`. */
export const placeOf = (path: string): readonly string[] => path.split('/').slice(1, 3);
