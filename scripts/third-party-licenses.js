// The licences of the libraries in the bundle, which their authors want to be with every copy.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENSE_FILE = /^(licen[cs]e|copying|notice)/i;
const RULE = '─'.repeat(80);

/** The text for the libraries that the files of a bundle are from. Throws for a library that does not say its licence. */
export const licensesOf = files => {
  const folders = new Set(files.flatMap(file => PACKAGE_FOLDER.exec(file) ?? []));
  const parts = [...folders].map(partOf).sort();
  return `The program contains these libraries.\n\n${parts.join('\n')}`;
};

const partOf = folder => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter(file => LICENSE_FILE.test(file))
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (typeof license !== 'string') throw new Error(`${name} ${version} has no field "license"`);
  if (texts.length === 0) throw new Error(`${name} ${version} has no file with its licence`);
  return `${RULE}\n${name} ${version}, ${license}\n${RULE}\n\n${texts.join('\n\n')}\n`;
};
