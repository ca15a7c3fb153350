/** Reading as a person does: with the pointer, the keyboard, a finger, without scripts, on paper. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageTypes, startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
const section = '/read/partnering-for-improvement/';
const first = 'a[data-ref="mcdermott-2015"]';
const card = '.card-cite';

describe('a citation’s card', () => {
  test('opens under the pointer with the full entry, and goes when the pointer leaves', async () => {
    const { page } = await site.open(section);
    await page.hover(first);
    await page.waitForSelector(card);
    expect(await page.textContent(card)).toContain('Hybrid healthcare governance for improvement?');
    await page.mouse.move(5, 5);
    await page.waitForSelector(card, { state: 'detached' });
    await page.context().close();
  });

  test('opens on keyboard focus, is reached by Tab, and Escape returns to the citation', async () => {
    const { page } = await site.open(section);
    await page.focus('#p4 a[data-copy]');
    // Past the marks and terms that stand before the bracket.
    const at = () =>
      page.evaluate(
        () => !document.activeElement!.closest('.card-cite') && document.activeElement!.getAttribute('data-ref'),
      );
    for (let i = 0; i < 12 && (await at()) !== 'walshe-2004'; i++) await page.keyboard.press('Tab');
    await page.waitForSelector(card);
    // The first work of a bracket of several: its card comes before the next work.
    expect(await page.evaluate(() => document.activeElement!.getAttribute('data-ref'))).toBe('walshe-2004');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => Boolean(document.activeElement!.closest('.card-cite')))).toBe(true);
    expect(await page.evaluate(() => document.activeElement!.textContent!.trim())).toMatch(/^Where cited/);
    await page.keyboard.press('Escape');
    expect(await page.locator(card).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement!.hasAttribute('data-ref'))).toBe(true);
    await page.context().close();
  });

  test('closes when focus goes on into the text', async () => {
    const { page } = await site.open(section);
    await page.focus('#p7 a[data-copy]');
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      expect(await page.locator(card).count()).toBeLessThanOrEqual(1);
    }
    await page.context().close();
  });

  test('is announced: the link is described by its entry', async () => {
    const { page } = await site.open(section);
    const id = await page.getAttribute(first, 'aria-describedby');
    expect(await page.textContent(`#${id}`)).toContain('McDermott');
    await page.context().close();
  });

  test('opens on a first tap instead of leaving the page, inside the window; a second tap follows the link', async () => {
    const { page } = await site.open(section, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await page.tap(first);
    await page.waitForSelector(card);
    expect(new URL(page.url()).pathname).toBe(section);
    const box = (await page.locator(card).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    await page.tap(first);
    await page.waitForURL(/\/references\/mcdermott-2015\/$/);
    await page.context().close();
  });
});

describe('a paragraph’s number', () => {
  test('is a link to it and copies its full address', async () => {
    const { page } = await site.open(section, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.click('#p3 a[data-copy]');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('copied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      new URL(`${section.slice(1)}#p3`, site.origin).href,
    );
    expect(new URL(page.url()).hash).toBe('#p3');
    await page.context().close();
  });
});

describe('the section map', () => {
  test('shows the passage one is at', async () => {
    const { page } = await site.open('/read/leadership-and-management/#p12');
    await page.waitForSelector('.side a[aria-current="location"][href="#p12"]');
    expect(await page.locator('.side [aria-current="location"]').count()).toBe(1);
    await page.context().close();
  });
});

describe('without scripts', () => {
  test('every page type has its words, and a citation is a link to its reference', async () => {
    const { page } = await site.open(section, { javaScriptEnabled: false });
    await page.click(first);
    expect(new URL(page.url()).pathname).toBe('/references/mcdermott-2015/');
    for (const path of pageTypes) {
      await page.goto(new URL(path.slice(1), site.origin).href);
      expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(200);
    }
    await page.context().close();
  });
});

describe('the whole site by keyboard', () => {
  test('the first Tab offers to skip to the text, and every focus can be seen', async () => {
    const { page } = await site.open(section);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.textContent!.trim())).toBe('Skip to the text');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).not.toBe('none');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('text');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe('#p1');
    await page.context().close();
  });
});

describe('what goes over the wire', () => {
  test('nothing to another host, no error, no cookie, nothing stored', async () => {
    const { page, requests } = await site.open('/');
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    for (const path of pageTypes)
      await page.goto(new URL(path.slice(1), site.origin).href, { waitUntil: 'networkidle' });
    expect(requests.filter((request) => !request.startsWith(site.origin))).toEqual([]);
    expect(errors).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.context().close();
  });

  test('the faces are those of the edition, and a page after they have come has them at once, without its script', async () => {
    const { page } = await site.open(section);
    await page.waitForFunction(() => window.name === 'faces');
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(new URL('about/', site.origin).href);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily.split(',')[0])).toBe('Alegreya');
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      const own = [...document.fonts].filter((face) => !face.family.includes('stand-in'));
      return own.filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', ''));
    });
    expect(new Set(loaded)).toEqual(new Set(['Alegreya', 'Alegreya SC', 'Alegreya Sans']));
    await page.context().close();
  });

  test('faces that come late leave the page as it is', async () => {
    // A file that uses no face, so that none is in the browser's cache.
    const { page } = await site.open('/robots.txt', { viewport: { width: 412, height: 823 } });
    await page.route('**/fonts/*', async (route) => {
      await new Promise((late) => setTimeout(late, 900));
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (globalThis as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(new URL(section.slice(1), site.origin).href);
    await page.waitForFunction(() => window.name === 'faces');
    expect(await page.locator('html.faces').count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0);
    await page.context().close();
  });
});

test('nothing moves by itself: no transition, animation or smooth scrolling anywhere', async () => {
  const { page } = await site.open('/');
  for (const path of pageTypes) {
    await page.goto(new URL(path.slice(1), site.origin).href);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const style = getComputedStyle(element);
          return (
            style.animationName !== 'none' ||
            parseFloat(style.transitionDuration) > 0 ||
            style.scrollBehavior === 'smooth'
          );
        }).length,
    );
    expect(moving, path).toBe(0);
  }
  await page.context().close();
});

test('a section prints to PDF with its works cited and without the navigation', async () => {
  const { page } = await site.open(section);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.side .map').isVisible()).toBe(false);
  expect(await page.locator('.works:not(.glosses)').isVisible()).toBe(true);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
  await page.context().close();
});
