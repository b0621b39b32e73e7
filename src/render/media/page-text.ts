import type { ChalkInstance } from 'chalk';
import type { Rule } from '../../engine/lint/rule.ts';
import { wrapped } from './terminal.ts';

/** What a rule knows of itself, in Markdown; its page in `examples/rules` holds this and an example. */
export const shortPage = ({ id, severity, summary, why, looksAt }: Rule): string =>
  [
    `# ${id}`,
    `**${severity === 'error' ? 'Error' : 'Warning'}:** ${summary}`,
    why.trim(),
    looksAt === 'reading'
      ? 'It cannot be silenced.'
      : `\`policy: { rules: { ${id}: off } }\` in company.yaml switches it off; an entry in \`ignore\` silences one finding.`,
  ].join('\n\n');

/** A page in Markdown as a terminal shows it: headings stand out, paragraphs are wrapped, code is indented, links are their words. */
export const pageAsText = (markdown: string, { paint, width }: { paint: ChalkInstance; width: number }): string =>
  blocksOf(markdown)
    .map(({ code, lines }) => {
      if (code) return lines.map(line => (line === '' ? '' : paint.dim(`    ${line}`))).join('\n');
      const heading = /^#+ (.*)$/.exec(lines.join(' '))?.[1];
      return heading === undefined ? paragraph(lines, paint, Math.min(width, 100)) : paint.bold(heading);
    })
    .join('\n\n')
    .concat('\n');

interface Block {
  readonly code: boolean;
  readonly lines: string[];
}

const blocksOf = (markdown: string): readonly Block[] => {
  const blocks: Block[] = [];
  const begin = (code: boolean): Block => {
    const block = { code, lines: [] };
    blocks.push(block);
    return block;
  };
  let fence: string | undefined;
  let open: Block | undefined;
  for (const line of markdown.split('\n')) {
    const marker = /^`{3,}/.exec(line)?.[0];
    if (fence === undefined && marker !== undefined) {
      fence = marker;
      open = begin(true);
    } else if (fence !== undefined && line === fence) {
      fence = undefined;
      open = undefined;
    } else if (fence === undefined && line === '') open = undefined;
    else {
      open ??= begin(false);
      open.lines.push(line);
    }
  }
  return blocks;
};

const paragraph = (lines: readonly string[], paint: ChalkInstance, width: number): string =>
  wrapped(lines.join(' ').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1'), width)
    .join('\n')
    .replaceAll(/\*\*([^*]+)\*\*/g, (_, words: string) => paint.bold(words));
