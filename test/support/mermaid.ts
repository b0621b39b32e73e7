import mermaid from 'mermaid';

/** A task as Mermaid understands it, its name as people see it. */
interface SeenTask {
  readonly section: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly marks: readonly string[];
}

/** What Mermaid makes of a chart; rejects where it refuses it. Needs a document around it. */
export const tasksIn = async (chart: string): Promise<readonly SeenTask[]> => {
  await mermaid.parse(chart);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(chart);
  if (!('getTasks' in db) || typeof db.getTasks !== 'function') throw new Error('no gantt chart');
  const tasks: readonly Record<string, unknown>[] = db.getTasks();
  return tasks.map(task => ({
    section: shown(task['section']),
    name: shown(task['task']),
    from: day(task['startTime']),
    to: day(task['endTime']),
    marks: ['crit', 'milestone', 'active', 'done'].filter(mark => task[mark] === true),
  }));
};

/** Mermaid keeps entities as marks of its own until it draws them. */
const shown = (text: unknown): string =>
  String(text)
    .trim()
    .replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));

const day = (date: unknown): string =>
  date instanceof Date ? `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` : String(date);

const two = (count: number): string => String(count).padStart(2, '0');

/** The charts of a document. */
export const chartsIn = (document: string): readonly string[] =>
  [...document.matchAll(/\n\n```mermaid\n([\s\S]*?)\n```\n\n/g)].map(([, chart = '']) => chart);
