/**
 * The search at the size of a large collection: made-up quotations from the edition's own words, indexed in pieces. How
 * the time grows with their number, and what a first query loads on a slow telephone.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { tokensOf } from '../../search/query.ts';
import type { SearchRecord } from '../../search/records.ts';
import { serveSite } from '../serve-site.ts';
import { writeLargeIndex } from '../write-large-index.ts';
import { openSlow } from './slow.ts';
import type { Row } from './table.ts';

const SIZES = [1_000, 3_000, 10_000];

export interface ScaleOptions {
  dist: string;
  browserPath: string;
  progress: (text: string) => void;
}

export async function measureScale({ dist, browserPath, progress }: ScaleOptions): Promise<Row[]> {
  const { records } = JSON.parse(await readFile(join(dist, 'search/index.json'), 'utf8')) as {
    records: SearchRecord[];
  };
  const folder = await mkdtemp(join(tmpdir(), 'edition-scale-'));
  try {
    await cp(dist, folder, { recursive: true });
    const seconds: number[] = [];
    for (const size of SIZES) {
      progress(`${size} quotations`);
      await rm(join(folder, 'search/pieces'), { recursive: true, force: true });
      const began = performance.now();
      await writeLargeIndex(madeUp(records, size), join(folder, 'search/pieces'));
      seconds.push((performance.now() - began) / 1000);
    }
    await writeFile(join(folder, 'search/index.json'), '{"version":1,"pieces":true,"records":[]}');
    const bytes = await queryBytes(folder, browserPath);
    // The exponent of growth: 1 is linear.
    const exponent = Math.log(seconds.at(-1)! / seconds[0]!) / Math.log(SIZES.at(-1)! / SIZES[0]!);
    return [
      { what: `indexing ${SIZES.join(', ')} quotations`, value: seconds.map((s) => `${s.toFixed(1)} s`).join(', ') },
      { what: 'exponent of growth', value: exponent.toFixed(2), target: '≤ 1.2', met: exponent <= 1.2 },
      {
        what: `a first query at ${SIZES.at(-1)} quotations`,
        value: `${(bytes / 1000).toFixed(0)} kB`,
        target: '≤ 300 kB',
        met: bytes <= 300_000,
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function queryBytes(folder: string, browserPath: string): Promise<number> {
  const served = await serveSite({ folder, port: 0 });
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const { context, page } = await openSlow(browser);
    const sizes: Promise<number>[] = [];
    await page.goto(new URL('read/introduction/', served.url).href, { waitUntil: 'networkidle' });
    // The index is read in a worker, whose requests only the context sees.
    context.on('requestfinished', (request) =>
      sizes.push(request.sizes().then((s) => s.responseBodySize + s.responseHeadersSize)),
    );
    await page.keyboard.press('/');
    await page.waitForSelector('.search-dialog input');
    await page.fill('.search-dialog input', 'regulator');
    await page.waitForSelector('.search-dialog a.hit', { timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Quotations of sixty words each, the same every time: words of the edition by a fixed sequence. */
function madeUp(records: readonly SearchRecord[], size: number): SearchRecord[] {
  const words = records.flatMap((record) => tokensOf(record.text));
  let state = 7;
  // A linear congruential generator (Numerical Recipes): no quality is asked of it but to be the same every time.
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % words.length;
  return Array.from({ length: size }, (_, i): SearchRecord => ({
    path: `/quotes/made-up-${i}/`,
    kind: 'quote',
    title: Array.from({ length: 5 }, () => words[next()]).join(' '),
    place: `Made up, passage ${i}`,
    text: Array.from({ length: 60 }, () => words[next()]).join(' '),
    also: '',
    names: [],
    cases: [],
    themes: [],
    section: 'made-up',
  }));
}
