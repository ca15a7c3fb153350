/** Bytes over the wire of reading pages, as a host that packs with brotli (quality 11) sends them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Row } from './table.ts';

const KB = 1000;
const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} kB`;

/** Weight of the heaviest reading page with its parts, and of all fonts. */
export function measureWeight(dist: string): Row[] {
  const packed = (path: string) => brotliCompressSync(readFileSync(join(dist, path))).length;
  const sum = (paths: string[], weigh: (path: string) => number) => paths.reduce((n, path) => n + weigh(path), 0);
  const fonts = sum(globSync('fonts/*', { cwd: dist }), (path) => readFileSync(join(dist, path)).length);
  const pages = globSync('read/*/index.html', { cwd: dist }).map((path) => {
    const scripts = sum(scriptsOf(readFileSync(join(dist, path), 'utf8')), packed);
    return { path, scripts, bytes: packed(path) + scripts };
  });
  const heaviest = pages.toSorted((a, b) => b.bytes - a.bytes)[0]!;
  const { scripts } = heaviest;
  const html = readFileSync(join(dist, heaviest.path), 'utf8');
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map((m) => m[1]).join('');
  const blocking = [...html.matchAll(/<script(?![^>]*type="module")[^>]*src=|<link[^>]*rel="stylesheet"/g)].length;
  return [
    {
      what: `heaviest reading page (${heaviest.path.split('/')[1]}), HTML + CSS + JS`,
      value: kb(heaviest.bytes),
      target: '≤ 30 kB',
      met: heaviest.bytes <= 30 * KB,
    },
    { what: 'of which JavaScript', value: kb(scripts), target: '≤ 6 kB', met: scripts <= 6 * KB },
    { what: 'of which CSS (packed alone)', value: kb(brotliCompressSync(Buffer.from(styles)).length) },
    { what: 'all fonts', value: kb(fonts), target: '≤ 90 kB', met: fonts <= 90 * KB },
    { what: 'render-blocking scripts and style sheets', value: String(blocking), target: 'none', met: blocking === 0 },
  ];
}

/** Scripts that a page loads by itself; what it loads when a reader reaches for something counts there. */
function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]* src="[^"]*\/(assets\/[^"]+)"/g)].map((match) => match[1]!);
}
