/** axe finds nothing against WCAG 2.2 AA on any page type, in either scheme, wide or narrow; nothing is cut off. */
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageTypes, startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each([360, 1440])('at %i px', (width) => {
  test.each(pageTypes)('%s', async (path) => {
    const { page } = await site.open(path, { viewport: { width, height: 900 } });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
      expect(found, colorScheme).toEqual([]);
    }
    await page.context().close();
  });
});

describe('no page is wider than the window', () => {
  // 640 px is a window of 1280 px at 200 % zoom.
  test.each([320, 640, 820, 1440, 2560])('at %i px', async (width) => {
    const { page } = await site.open('/', { viewport: { width, height: 900 } });
    const wide: string[] = [];
    for (const path of pageTypes) {
      await page.goto(new URL(path.slice(1), site.origin).href);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(path);
    }
    expect(wide).toEqual([]);
    await page.context().close();
  });
});
