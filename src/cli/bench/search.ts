/**
 * The search as readers meet it: from the key that opens it to the first results, each further query, and the bytes of
 * both, on a slow telephone; and how often a reader's questions find what was meant (tests/search/questions.yaml).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { parse } from 'yaml';
import { createEngine } from '../../search/engine.ts';
import type { SearchRecord } from '../../search/records.ts';
import { serveSite } from '../serve-site.ts';
import { openSlow } from './slow.ts';
import { median, spread, type Row } from './table.ts';

export interface SearchOptions {
  root: string;
  dist: string;
  browserPath: string;
  runs: number;
  progress: (text: string) => void;
}

interface Opening {
  first: number;
  firstBytes: number;
  further: number[];
  furtherBytes: number;
}

export async function measureSearch({ root, dist, browserPath, runs, progress }: SearchOptions): Promise<Row[]> {
  const served = await serveSite({ folder: dist, port: 0 });
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
  const openings: Opening[] = [];
  try {
    for (let i = 0; i < runs; i++) {
      progress(`run ${i + 1} of ${runs}`);
      openings.push(await open(browser, served.url));
    }
  } finally {
    await browser.close();
    await served.close();
  }
  const further = openings.flatMap((o) => o.further);
  const bytes = Math.max(...openings.map((o) => o.firstBytes));
  const [first, next] = [median(openings.map((o) => o.first)), median(further)];
  return [
    ...measureAnswers(root, dist),
    {
      what: 'opening to first results, nothing loaded before',
      value: spread(
        openings.map((o) => o.first),
        'ms',
      ),
      target: '≤ 900 ms',
      met: first <= 900,
    },
    { what: 'bytes of it', value: `${(bytes / 1000).toFixed(1)} kB`, target: '≤ 150 kB', met: bytes <= 150_000 },
    { what: 'each further query', value: spread(further, 'ms'), target: '≤ 35 ms', met: next <= 35 },
    {
      what: 'bytes of it',
      value: `${Math.max(...openings.map((o) => o.furtherBytes))} B`,
      target: '≤ 20 kB',
      met: openings.every((o) => o.furtherBytes <= 20_000),
    },
  ];
}

async function open(browser: Browser, origin: string): Promise<Opening> {
  const { context, page, session } = await openSlow(browser);
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await page.goto(new URL('read/introduction/', origin).href, { waitUntil: 'networkidle' });
  bytes = 0;
  const first = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const began = performance.now();
        const look = () => {
          const field = document.querySelector<HTMLInputElement>('.search-dialog input');
          if (field && !field.value) {
            field.value = 'two cultures becoming one';
            field.dispatchEvent(new Event('input', { bubbles: true }));
          }
          if (document.querySelector('.search-dialog a.hit')) done(performance.now() - began);
          else requestAnimationFrame(look);
        };
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
        look();
      }),
  );
  await page.waitForLoadState('networkidle');
  const firstBytes = bytes;
  bytes = 0;
  const further = await page.evaluate(
    async (queries) => {
      const field = document.querySelector<HTMLInputElement>('.search-dialog input')!;
      const times: number[] = [];
      for (const query of queries) {
        const began = performance.now();
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.resolve().then(() => undefined);
        void document.querySelector<HTMLElement>('.search-dialog')!.offsetHeight;
        times.push(performance.now() - began);
        // Let the browser breathe, as between two words of a typing hand.
        await new Promise((soon) => setTimeout(soon, 50));
      }
      return times;
    },
    ['regulator', 'red tape', 'fear of takeover', 'hybridty', 'Jas 2005', '"special measures"', 'culture -merger'],
  );
  await page.waitForTimeout(300);
  await context.close();
  return { first, firstBytes, further, furtherBytes: bytes };
}

/** The two sets of questions: the first was at hand while the search was made, the second came after. */
function measureAnswers(root: string, dist: string): Row[] {
  const { records } = JSON.parse(readFileSync(join(dist, 'search/index.json'), 'utf8')) as { records: SearchRecord[] };
  const search = createEngine(records);
  return ['questions.yaml', 'questions-2.yaml'].flatMap((file): Row[] => {
    const questions = parse(readFileSync(join(root, 'tests/search', file), 'utf8')) as {
      ask: string;
      expect: string[];
    }[];
    const ranks = questions.map(({ ask, expect }) => {
      const found = search(ask).results.map((r) => r.path);
      return Math.min(...expect.map((path) => found.indexOf(path)).map((i) => (i < 0 ? Infinity : i)));
    });
    const share = (most: number) => ranks.filter((rank) => rank < most).length / ranks.length;
    const reciprocal = ranks.reduce((sum, rank) => sum + 1 / (rank + 1), 0) / ranks.length;
    return [
      {
        what: `success@1 of ${questions.length} questions (${file})`,
        value: share(1).toFixed(3),
        target: '≥ 0.80',
        met: share(1) >= 0.8,
      },
      { what: 'success@3', value: share(3).toFixed(3), target: '1', met: share(3) === 1 },
      { what: 'mean reciprocal rank', value: reciprocal.toFixed(3) },
    ];
  });
}
