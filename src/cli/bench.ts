/**
 * `npm run bench`: what the edition weighs, how soon it paints, how long it takes to build. One table; medians with
 * their spread. `--runs N` sets how often pages are loaded (default 9).
 */
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { main, step } from '../terminal/steps.ts';
import { measurePaint } from './bench/paint.ts';
import { measureScale } from './bench/scale.ts';
import { measureSearch } from './bench/search.ts';
import { formatTable, spread } from './bench/table.ts';
import { measureWeight } from './bench/weight.ts';
import { buildSite } from './build-site.ts';
import { needBrowser } from './find-browser.ts';

const at = process.argv.indexOf('--runs');
const runs = at > 0 ? Number(process.argv[at + 1]) : 9;
const PAGES = ['/read/introduction/', '/read/leadership-and-management/', '/read/partnering-for-improvement/'];

await main(async () => {
  const root = process.cwd();
  const dist = join(root, 'dist');
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    await buildSite({ root });
    times.push((performance.now() - began) / 1000);
  }
  const browserPath = await needBrowser();
  const tables = [formatTable('Weight', measureWeight(dist))];
  for (const path of PAGES)
    tables.push(
      await step(`Loading ${path}`, async ({ progress }) =>
        formatTable(
          `Paint of ${path} (1.6 Mbit/s, 150 ms, CPU ÷ 4, 412 × 823)`,
          await measurePaint({ dist, browserPath, path, runs, progress }),
        ),
      ),
    );
  tables.push(
    await step('Searching', async ({ progress }) =>
      formatTable(
        'Search (1.6 Mbit/s, 150 ms, CPU ÷ 4, 412 × 823)',
        await measureSearch({ root, dist, browserPath, runs, progress }),
      ),
    ),
  );
  tables.push(
    await step('Searching a large collection', async ({ progress }) =>
      formatTable('Search at scale', await measureScale({ dist, browserPath, progress })),
    ),
  );
  const slowest = Math.max(...times);
  tables.push(
    formatTable('Build', [
      {
        what: 'the whole edition, checked and built',
        value: spread(times, 's', 1),
        target: '≤ 20 s',
        met: slowest <= 20,
      },
    ]),
  );
  const { model } = cpus()[0]!;
  console.log(
    `\n${cpus().length} × ${model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${runs} loads a page\n`,
  );
  console.log(tables.join('\n'));
});
