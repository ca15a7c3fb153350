/**
 * Hands the assembled edition to Astro's content layer, one part a collection. The edition is read once for all parts;
 * while building, an error in it throws and stops the build; while editing, saving a file reads it again and problems
 * are kept for the page that shows them.
 */
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Edition } from '../core/edition/edition.ts';
import { hasErrors } from '../core/edition/problems.ts';
import { formatProblems } from '../terminal/report.ts';
import { readEdition, type ReadEdition } from './read-edition.ts';

export type Part = Exclude<keyof Edition, 'phrases'> | 'problems';

let reading: Promise<ReadEdition> | undefined;
const fillers = new Set<() => Promise<void>>();
let timer: NodeJS.Timeout | undefined;
let watching = false;

/** The loader of one part of the edition. */
export function editionLoader(part: Part): Loader {
  return {
    name: `edition-${part}`,
    load: async (context) => {
      const fill = () => fillStore(part, context);
      await fill();
      if (!context.watcher) return;
      fillers.add(fill);
      if (!watching) watch(context);
    },
  };
}

function read({ config }: LoaderContext): Promise<ReadEdition> {
  return (reading ??= readEdition({ root: fileURLToPath(config.root), base: config.base.replace(/\/$/, '') }));
}

async function fillStore(part: Part, context: LoaderContext): Promise<void> {
  const { edition, problems } = await read(context);
  const stop = hasErrors(problems);
  if (stop && !context.watcher) throw new Error(`The edition does not hold together.\n\n${formatProblems(problems)}`);
  if (part === 'problems') {
    if (stop) context.logger.error(`\n${formatProblems(problems)}`);
    context.store.set({ id: 'problems', data: { problems: stop ? problems : [] } });
    return;
  }
  if (!edition) return;
  context.store.clear();
  const items: object[] = part === 'work' ? [edition.work] : edition[part];
  // The store hands entries back in no promised order: each carries its place.
  items.forEach((item, place) => {
    const id = 'id' in item ? String(item.id) : part;
    context.store.set({ id, data: { place, item } });
  });
}

function watch({ watcher, config }: LoaderContext): void {
  watching = true;
  const root = fileURLToPath(config.root);
  watcher!.add([`${root}content`, `${root}bibliography`]);
  watcher!.on('all', (_event, path) => {
    if (!path.startsWith(`${root}content`) && !path.startsWith(`${root}bibliography`)) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      reading = undefined;
      for (const fill of fillers) await fill();
    }, 60);
  });
}
