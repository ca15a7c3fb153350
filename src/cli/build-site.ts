/**
 * Builds the site beside the last good one and swaps it in when it is whole. Whatever happens before the swap, the
 * site in `out` stays as it was.
 */
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { hasErrors } from '../core/edition/problems.ts';
import { LARGE } from '../search/large.ts';
import type { SearchRecord } from '../search/records.ts';
import { readEdition } from '../source/read-edition.ts';
import { formatProblems } from '../terminal/report.ts';
import { runNode } from './run.ts';
import { writeLargeIndex } from './write-large-index.ts';
import { step, StepFailed } from '../terminal/steps.ts';

export interface BuildOptions {
  root: string;
  /** Where the site goes; `dist` in the project. */
  out?: string;
  site?: string;
  base?: string;
}

/** Checks the content, builds every page, swaps the site in. Throws `StepFailed` with the problems when it cannot. */
export async function buildSite({ root, out = join(root, 'dist'), site, base }: BuildOptions): Promise<void> {
  const target = resolve(out);
  await recover(target);
  await step(
    'Checking the content',
    () => checkContent(root),
    (summary) => summary,
  );
  const building = `${target}.building-${process.pid}`;
  try {
    await step(
      'Building the pages',
      async ({ progress }) => {
        let pages = 0;
        await runNode(join(root, 'node_modules/astro/bin/astro.mjs'), ['build'], {
          cwd: root,
          env: { NODE_ENV: 'production', OUT: building, ...(site && { SITE: site }), ...(base && { BASE: base }) },
          onLine: (line) => /[├└]─/u.test(line) && progress(`${++pages} pages`),
        });
        return pages;
      },
      (pages) => `${pages} pages`,
    );
    await splitIndex(building);
    await swap(building, target);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/** An index that is too large for one file is written in pieces, and its file says so. */
async function splitIndex(building: string): Promise<void> {
  const file = join(building, 'search/index.json');
  const text = await readFile(file, 'utf8');
  if (text.length <= LARGE) return;
  await step('Indexing in pieces', async () => {
    const { records } = JSON.parse(text) as { records: SearchRecord[] };
    await writeLargeIndex(records, join(building, 'search/pieces'));
    await writeFile(file, `${JSON.stringify({ version: 1, pieces: true, records: [] })}\n`);
  });
}

async function checkContent(root: string): Promise<string> {
  const { edition, problems } = await readEdition({ root });
  if (hasErrors(problems) || !edition) throw new StepFailed(formatProblems(problems));
  const warnings = problems.length ? `, ${problems.length} warnings (npm run check)` : '';
  return `${edition.sections.length} sections, ${edition.passages.length} passages, ${edition.quotes.length} quotations, ${edition.notes.length} notes, ${edition.references.length} works${warnings}`;
}

const previous = (target: string) => `${target}.previous`;
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Renames are the only change to `target`, so it is never half a site. */
async function swap(building: string, target: string): Promise<void> {
  await rm(previous(target), { recursive: true, force: true });
  if (await exists(target)) await rename(target, previous(target));
  await rename(building, target);
  await rm(previous(target), { recursive: true, force: true });
}

/** After a build that was killed: its half site goes, and a site caught between the two renames comes back. */
async function recover(target: string): Promise<void> {
  if (!(await exists(target)) && (await exists(previous(target)))) await rename(previous(target), target);
  for (const name of await readdir(dirname(target))) {
    const pid = name.startsWith(`${basename(target)}.building-`) ? Number(name.split('-').at(-1)) : NaN;
    if (Number.isInteger(pid) && !isRunning(pid))
      await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
