/** From a word to its note and back: with the pointer, the keyboard, a finger, without scripts, on paper. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
const section = '/read/leadership-and-management/';
const wide = { viewport: { width: 1440, height: 900 } };
const narrow = { viewport: { width: 390, height: 800 } };
/** The first mark of a numbered note, and its note. */
const mark = '#p1 .mark[data-kind=method] a';
const note = '.note[data-kind=method]';

describe('on a wide screen', () => {
  test('notes stand in the margin beside their passage, and none covers another', async () => {
    const { page } = await site.open(section, wide);
    const boxes = await page.$$eval('.note', (notes) =>
      notes.map((n) => n.getBoundingClientRect().toJSON() as DOMRect),
    );
    const text = (await page.locator('#p1 .words').boundingBox())!;
    expect(boxes.length).toBeGreaterThan(10);
    expect(boxes.every((box) => box.height > 0 && box.left > text.x + text.width)).toBe(true);
    const sorted = [...boxes].sort((a, b) => a.top - b.top);
    sorted.forEach((box, i) => i > 0 && expect(box.top).toBeGreaterThanOrEqual(sorted[i - 1]!.bottom - 1));
    await page.context().close();
  });

  test('the keyboard goes from the mark into the note and back to the very mark', async () => {
    const { page } = await site.open(section, wide);
    await page.focus(mark);
    const from = await page.evaluate(() => document.activeElement!.id);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe(from.replace('at-', 'note-'));
    // The address can be copied, and going back leaves the page as before.
    expect(await page.evaluate(() => location.hash)).toBe(`#${from.replace('at-', 'note-')}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('role'))).toBe('doc-backlink');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe(from);
    await page.context().close();
  });

  test('a note that is cut short opens whole, and Escape closes it and returns', async () => {
    const { page } = await site.open('/read/case-studies/', wide);
    const short = page.locator('.note[data-wide]:not([data-kind=textual], [data-wide=all])').first();
    const before = (await short.boundingBox())!.height;
    await short.locator('.more').click();
    expect((await short.boundingBox())!.height).toBeGreaterThan(before);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement!.id.startsWith('at-'))).toBe(true);
    expect((await short.boundingBox())!.height).toBeCloseTo(before, 0);
    await page.context().close();
  });

  test('kinds of note can be put away, marks and all, without scripts', async () => {
    const { page } = await site.open(section, { ...wide, javaScriptEnabled: false });
    expect(await page.locator('[data-kind=textual]:visible').count()).toBeGreaterThan(2);
    await page.uncheck('#show-textual');
    expect(await page.locator('[data-kind=textual]:visible').count()).toBe(0);
    expect(await page.locator(note).first().isVisible()).toBe(true);
    await page.context().close();
  });
});

test.each([wide, narrow])('every mark is what a pointer at its centre meets, at %o', async (size) => {
  for (const path of ['/read/case-studies/', '/read/partnering-for-improvement/', '/read/discussion/']) {
    const { page } = await site.open(path, size);
    const missed = await page.$$eval('.text .mark a', (marks) =>
      marks.flatMap((mark) => {
        mark.scrollIntoView({ block: 'center' });
        const box = mark.getBoundingClientRect();
        const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return met === mark ? [] : mark.id;
      }),
    );
    expect(missed, path).toEqual([]);
    await page.context().close();
  }
});

describe('on a narrow screen', () => {
  test('a note that the address has opened can be closed', async () => {
    const { page } = await site.open(`${section}#note-leaders-on-leadership`, narrow);
    expect(await page.locator('.note:visible').count()).toBe(1);
    await page.click('.note:visible [role=doc-backlink]');
    expect(await page.locator('.note:visible').count()).toBe(0);
    await page.context().close();
  });

  test('a tap opens the note below its paragraph, and another closes it', async () => {
    const { page } = await site.open(section, { ...narrow, hasTouch: true, isMobile: true });
    expect(await page.locator('.note:visible').count()).toBe(0);
    await page.tap(mark);
    const box = (await page.locator(note).first().boundingBox())!;
    const text = (await page.locator('#p1').boundingBox())!;
    const next = (await page.locator('#p2').boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(text.y + text.height - 20);
    expect(box.y + box.height).toBeLessThanOrEqual(next.y + 1);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    await page.tap(mark);
    expect(await page.locator('.note:visible').count()).toBe(0);
    await page.context().close();
  });

  test('without scripts the mark opens the note as the page’s target, and the note leads back', async () => {
    const { page } = await site.open(section, { ...narrow, javaScriptEnabled: false });
    await page.click(mark);
    expect(await page.locator('.note:visible').count()).toBe(1);
    await page.click('.note:visible [role=doc-backlink]');
    expect(await page.locator('.note:visible').count()).toBe(0);
    expect(new URL(page.url()).hash).toMatch(/^#at-/);
    await page.context().close();
  });
});

describe('a glossed term', () => {
  test('shows its gloss in a card, which Escape closes', async () => {
    const { page } = await site.open(section, wide);
    const term = page.locator('.text a[data-gloss="clinical-buddying"]').first();
    await term.hover();
    await page.waitForSelector('.card-cite');
    expect(await page.getAttribute('.card-cite', 'aria-label')).toBe('Gloss');
    expect(await page.textContent('.card-cite')).toMatch(/buddying/i);
    await page.keyboard.press('Escape');
    expect(await page.locator('.card-cite').count()).toBe(0);
    await page.context().close();
  });

  test('without scripts is a link to the gloss’s own page', async () => {
    const { page } = await site.open(section, { ...wide, javaScriptEnabled: false });
    await page.click('.text a[data-gloss="clinical-buddying"]');
    expect(new URL(page.url()).pathname).toBe('/notes/clinical-buddying/');
    await page.context().close();
  });
});

describe('the list of notes', () => {
  test('is narrowed by kind, section and theme, keeps the state in its address, and goes back', async () => {
    const { page } = await site.open('/notes/');
    const shown = () => page.locator('[data-item]:visible').count();
    const all = await shown();
    await page.selectOption('select[name=kind]', 'textual');
    const textual = await shown();
    expect(textual).toBeLessThan(all);
    await page.selectOption('select[name=section]', 'discussion');
    expect(await shown()).toBeLessThan(textual);
    expect(new URL(page.url()).search).toBe('?kind=textual&section=discussion');
    expect(await page.textContent('.filter [role=status]')).toBe(`${await shown()} of ${all} notes`);
    await page.goBack();
    expect(await shown()).toBe(textual);
    await page.goto(new URL('notes/?kind=nothing&section=discussion', site.origin).href);
    expect(await page.inputValue('select[name=kind]')).toBe('');
    expect(await page.inputValue('select[name=section]')).toBe('discussion');
    await page.context().close();
  });

  test('says so when nothing fits, and is whole without scripts', async () => {
    const { page } = await site.open('/notes/?kind=textual&theme=emotional-labour');
    expect(await page.textContent('.filter [role=status]')).toContain('No notes fit');
    await page.context().close();
    const plain = await site.open('/notes/', { javaScriptEnabled: false });
    expect(await plain.page.locator('.filter').isVisible()).toBe(false);
    expect(await plain.page.locator('[data-item]').count()).toBeGreaterThan(100);
    await plain.page.context().close();
  });
});

test('on paper every note stands below its passage, whole', async () => {
  const { page } = await site.open(section, narrow);
  await page.emulateMedia({ media: 'print' });
  const all = await page.locator('.note').count();
  expect(await page.locator('.note:visible').count()).toBe(all);
  expect(await page.locator('.note .body:visible').count()).toBe(all);
  expect(await page.locator('.note .more:visible').count()).toBe(0);
  await page.context().close();
});
