/** What holds for every page of the built site. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { brokenLinks } from './links.ts';
import { dist, readPages, textOf } from './pages.ts';

const pages = readPages();
const base = `/${(process.env.BASE ?? '').split('/').filter(Boolean).join('/')}/`.replace('//', '/');

describe('every page', () => {
  test('there are as many as the edition has things to show', () => {
    expect(pages.length).toBeGreaterThan(120);
  });

  test('links lead somewhere, to the very element they name', () => {
    expect(brokenLinks(pages, dist, base)).toEqual([]);
  });

  test('addresses on other hosts are well-formed and use the web', () => {
    const outside = pages.flatMap((p) => p.root.querySelectorAll('a[href^=http]').map((a) => a.getAttribute('href')!));
    expect([...new Set(outside)].filter((href) => !URL.canParse(href) || /\s/.test(href))).toEqual([]);
  });

  test('nothing is loaded from another host', () => {
    const loading =
      'script[src], img[src], iframe, object, embed, source, video, audio, link[rel=stylesheet], link[rel=preload], link[rel=icon]';
    const wrong = pages.flatMap((page) => [
      ...page.root
        .querySelectorAll(loading)
        .map((e) => e.getAttribute('src') ?? e.getAttribute('href') ?? e.rawTagName)
        .filter((address) => !address.startsWith(base)),
      ...[...page.html.matchAll(/url\(["']?([^"')]+)/g)]
        .map((m) => m[1]!)
        .filter((address) => !address.startsWith(base)),
    ]);
    expect(wrong).toEqual([]);
  });

  test.each(pages.map((page) => [page.path, page] as const))(
    '%s has one h1, headings in order, landmarks, its own ids and a description',
    (_path, page) => {
      const { root } = page;
      expect(root.querySelectorAll('h1')).toHaveLength(1);
      const levels = root.querySelectorAll('h1, h2, h3, h4').map((h) => Number(h.rawTagName[1]));
      levels.forEach((level, i) => i > 0 && expect(level, `heading ${i + 1}`).toBeLessThanOrEqual(levels[i - 1]! + 1));
      for (const landmark of ['main', 'header', 'footer', 'nav[aria-label]'])
        expect(root.querySelector(landmark), landmark).not.toBeNull();
      const ids = root.querySelectorAll('[id]').map((e) => e.id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      expect(root.querySelector('html')!.getAttribute('lang')).toBe('en-GB');
      expect(root.querySelector('meta[name=description]')!.getAttribute('content')!.length).toBeGreaterThan(20);
      expect(textOf(root.querySelector('title')!).length).toBeGreaterThan(10);
      expect(root.querySelector('link[rel=canonical]')!.getAttribute('href')).toMatch(/^https?:\/\//);
      expect(page.html).not.toMatch(/ on[a-z]+=["']|javascript:|undefined|\[object Object\]|NaN/);
    },
  );

  test('no space stands before a comma or full stop, or inside a bracket or a range', () => {
    const stray = pages.flatMap((page) =>
      page.root.querySelectorAll('p, li, dd, dt, td, th, h1, h2, h3').flatMap((block) => {
        const found = /\S* [,.;)](?![.\d])|\( \S*|\d– \d/.exec(textOf(block).replaceAll('\u00a0', ' '));
        return found ? `${page.path}: ${found[0]}` : [];
      }),
    );
    expect([...new Set(stray)]).toEqual([]);
  });

  test('titles are all different', () => {
    const titles = pages.map((p) => textOf(p.root.querySelector('title')!));
    expect(titles.filter((t, i) => titles.indexOf(t) !== i)).toEqual([]);
  });
});

test('the sitemap lists every page but the 404', () => {
  const listed = [...readFileSync(join(dist, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (m) => new URL(m[1]!).pathname,
  );
  const built = pages.map((p) => base + p.path.slice(1)).filter((path) => !path.endsWith('404.html'));
  expect(listed.toSorted()).toEqual(built.toSorted());
});

test('the picture for other sites is a PNG of 1200 by 630', () => {
  const png = readFileSync(join(dist, 'og.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(existsSync(join(dist, 'favicon.svg'))).toBe(true);
});

describe('weight', () => {
  const packed = (bytes: Buffer) => brotliCompressSync(bytes).length;
  /** Scripts that a page loads by itself; the search is loaded when a reader reaches for it, and counted in the bench. */
  const scriptOf = ({ html }: { html: string }) =>
    [...html.matchAll(/<script[^>]* src="[^"]*\/(assets\/[^"]+)"/g)].reduce(
      (sum, match) => sum + packed(readFileSync(join(dist, match[1]!))),
      0,
    );

  test.each(pages.filter((p) => p.path.startsWith('/read/')).map((p) => [p.path, p] as const))(
    '%s is at most 30 kB, scripts at most 6 kB of it',
    (_path, page) => {
      const script = scriptOf(page);
      expect(script).toBeGreaterThan(0);
      expect(script).toBeLessThanOrEqual(6_000);
      expect(packed(Buffer.from(page.html)) + script).toBeLessThanOrEqual(30_000);
    },
  );

  test('all fonts together are at most 90 kB', () => {
    const fonts = globSync('fonts/*', { cwd: dist }).map((file) => readFileSync(join(dist, file)).length);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(90_000);
  });
});
