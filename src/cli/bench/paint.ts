/**
 * First and largest paint and layout shift of a reading page beside a bare HTML page of the same text, in Chromium
 * with 1.6 Mbit/s, 150 ms latency and a quarter of the processor. The two are loaded in turn, each in a fresh context.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { serveSite } from '../serve-site.ts';
import { openSlow } from './slow.ts';
import { median, spread, type Row } from './table.ts';

interface Load {
  first: number;
  largest: number;
  shift: number;
  requests: number;
  foreign: number;
}

export interface PaintOptions {
  dist: string;
  browserPath: string;
  /** Path of the page measured, such as `/read/discussion/`. */
  path: string;
  runs: number;
  progress: (text: string) => void;
}

export async function measurePaint({ dist, browserPath, path, runs, progress }: PaintOptions): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'edition-bench-'));
  cpSync(dist, folder, { recursive: true });
  mkdirSync(join(folder, 'bare'));
  writeFileSync(join(folder, 'bare/index.html'), barePage(readFileSync(join(dist, path, 'index.html'), 'utf8')));
  const served = await serveSite({ folder, port: 0 });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const [ours, bare]: [Load[], Load[]] = [[], []];
  try {
    await load(browser, served.url, path);
    for (let i = 0; i < runs; i++) {
      progress(`run ${i + 1} of ${runs}`);
      ours.push(await load(browser, served.url, path));
      bare.push(await load(browser, served.url, '/bare/'));
    }
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  }
  const ratio = (pick: (load: Load) => number) => median(ours.map((load, i) => pick(load) / pick(bare[i]!)));
  const [first, largest] = [ratio((l) => l.first), ratio((l) => l.largest)];
  const shift = Math.max(...ours.map((l) => l.shift));
  return [
    {
      what: 'first paint',
      value: spread(
        ours.map((l) => l.first),
        'ms',
      ),
    },
    {
      what: 'first paint of the bare page',
      value: spread(
        bare.map((l) => l.first),
        'ms',
      ),
    },
    { what: 'first paint, median of the ratios', value: first.toFixed(3), target: '≤ 1.05', met: first <= 1.05 },
    {
      what: 'largest paint',
      value: spread(
        ours.map((l) => l.largest),
        'ms',
      ),
    },
    {
      what: 'largest paint of the bare page',
      value: spread(
        bare.map((l) => l.largest),
        'ms',
      ),
    },
    { what: 'largest paint, median of the ratios', value: largest.toFixed(3), target: '≤ 1.05', met: largest <= 1.05 },
    { what: 'layout shift, worst run', value: shift.toFixed(4), target: '0', met: shift === 0 },
    { what: 'requests', value: String(median(ours.map((l) => l.requests))) },
    {
      what: 'requests to another host',
      value: String(Math.max(...ours.map((l) => l.foreign))),
      target: '0',
      met: ours.every((l) => l.foreign === 0),
    },
  ];
}

async function load(browser: Browser, origin: string, path: string): Promise<Load> {
  const { context, page } = await openSlow(browser);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const seen = { first: 0, largest: 0, shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((e) => e.name === 'first-contentful-paint' && (seen.first = e.startTime)),
    ).observe({ type: 'paint', buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((e) => (seen.largest = e.startTime))).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((e) => (seen.shift += (e as unknown as { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(new URL(path.slice(1), origin).href, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(400);
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: { first: number; largest: number; shift: number } }).seen,
  );
  await context.close();
  return { ...seen, requests: requests.length, foreign: requests.filter((url) => !url.startsWith(origin)).length };
}

/** What a page would be without a designer: its words, headings, lists, tables and links; no style, script or picture. */
export function barePage(html: string): string {
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '';
  const plain = body
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, '')
    .replace(/<(\/?)([a-z0-9]+)([^>]*)>/g, (_, close: string, name: string, attributes: string) => {
      const href = / href="[^"]*"/.exec(attributes)?.[0] ?? '';
      return /^(span|div)$/.test(name) ? '' : `<${close}${name}${close ? '' : href}>`;
    });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title></head><body>${plain}</body></html>`;
}
