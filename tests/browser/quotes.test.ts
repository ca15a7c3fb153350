/** Quotations by theme and case: the list and its facets, the table that leads into it, the cases side by side. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

const shown = (page: Page) => page.locator('#list [data-item]:visible').count();
const status = (page: Page) => page.textContent('.filter [role=status]');
/** The number in brackets of each option of a facet, by its value. */
const counts = (page: Page, facet: string) =>
  page.$$eval(`select[name=${facet}] option`, (options) =>
    Object.fromEntries(
      (options as HTMLOptionElement[]).map((o) => [o.value, Number(/\((\d+)\)$/.exec(o.text)?.[1] ?? NaN)]),
    ),
  );

describe('the list of quotations', () => {
  test('facets combine, and the status says how many are left', async () => {
    const { page } = await site.open('/quotes/');
    const all = await shown(page);
    expect(await status(page)).toBe(`${all} quotations`);
    await page.selectOption('select[name=case]', 'green-bay-regency-vale');
    const ofCase = await shown(page);
    await page.selectOption('select[name=attribution]', 'explicit');
    const named = await shown(page);
    await page.selectOption('select[name=section]', 'case-studies');
    expect(all).toBeGreaterThan(ofCase);
    expect(ofCase).toBeGreaterThan(named);
    expect(named).toBeGreaterThan(await shown(page));
    expect(await shown(page)).toBeGreaterThan(0);
    expect(await status(page)).toBe(`${await shown(page)} of ${all} quotations`);
    expect(new URL(page.url()).search).toBe('?case=green-bay-regency-vale&section=case-studies&attribution=explicit');
    await page.click('.filter button[type=reset]');
    expect(await shown(page)).toBe(all);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  test('each option says what choosing it would leave, given the other choices', async () => {
    const { page } = await site.open('/quotes/?case=not-stated');
    for (const facet of ['theme', 'section', 'case'] as const) {
      const before = await counts(page, facet);
      for (const [value, count] of Object.entries(before)) {
        await page.selectOption(`select[name=${facet}]`, value);
        expect(await shown(page), `${facet}=${value}`).toBe(count);
      }
      await page.selectOption(`select[name=${facet}]`, facet === 'case' ? 'not-stated' : '');
    }
    // The counts of one facet follow the others, not itself.
    const cases = await counts(page, 'case');
    await page.selectOption('select[name=case]', 'greenpoint-middleton-way');
    expect(await counts(page, 'case')).toEqual(cases);
    expect((await counts(page, 'attribution')).none).toBe(0);
    await page.context().close();
  });

  test('an address restores its state; back and forward go through the states', async () => {
    const { page } = await site.open('/quotes/?theme=leadership&case=not-stated');
    expect(await page.inputValue('select[name=theme]')).toBe('leadership');
    expect(await page.inputValue('select[name=case]')).toBe('not-stated');
    const both = await shown(page);
    await page.selectOption('select[name=case]', '');
    const more = await shown(page);
    expect(more).toBeGreaterThan(both);
    await page.goBack();
    expect(await shown(page)).toBe(both);
    expect(await page.inputValue('select[name=case]')).toBe('not-stated');
    await page.goForward();
    expect(await shown(page)).toBe(more);
    await page.goto(new URL('quotes/?theme=nothing&case=not-stated', site.origin).href);
    expect(await page.inputValue('select[name=theme]')).toBe('');
    await page.context().close();
  });

  test('a quotation without a stated case stands under no hospital', async () => {
    const { page } = await site.open('/quotes/');
    const cases = Object.keys(await counts(page, 'case')).filter((value) => value && value !== 'not-stated');
    expect(cases).toHaveLength(3);
    let attributed = 0;
    for (const value of cases) {
      await page.selectOption('select[name=case]', value);
      attributed += await shown(page);
      expect(await page.locator('[data-item][data-attribution=none]:visible').count()).toBe(0);
      expect(await page.locator('[data-item]:visible .badge[data-mark="0"]').count()).toBe(0);
    }
    await page.selectOption('select[name=case]', 'not-stated');
    const unstated = await shown(page);
    expect(await page.locator('[data-item]:visible .badge[data-mark="0"]').count()).toBe(unstated);
    expect(await page.locator('[data-item][data-attribution=none]:visible').count()).toBe(unstated);
    await page.selectOption('select[name=case]', '');
    expect(attributed + unstated).toBe(await shown(page));
    await page.context().close();
  });

  test('says so when nothing fits, and is whole without scripts', async () => {
    const { page } = await site.open('/quotes/?theme=emotional-labour&case=greenpoint-middleton-way');
    expect(await status(page)).toContain('No quotations fit');
    await page.context().close();
    const plain = await site.open('/quotes/?theme=emotional-labour', { javaScriptEnabled: false });
    expect(await plain.page.locator('.filter').isVisible()).toBe(false);
    expect(await shown(plain.page)).toBe(30);
    await plain.page.context().close();
  });
});

describe('the table of themes and cases', () => {
  test.each(['/quotes/', '/themes/'])('on %s, each number leads to as many quotations', async (path) => {
    const { page } = await site.open(path);
    const cells = await page.$$eval('.theme-table td a', (links) =>
      (links as HTMLAnchorElement[]).map((a) => ({ href: a.href, count: parseInt(a.textContent!, 10) })),
    );
    expect(cells.length).toBeGreaterThan(40);
    const list = await site.open('/quotes/');
    for (const { href, count } of cells.filter((_, i) => i % 5 === 0)) {
      await list.page.goto(href);
      expect(await shown(list.page), href).toBe(count);
    }
    await list.page.context().close();
    await page.context().close();
  });

  test('a cell narrows the list on its own page, is marked, and back undoes it', async () => {
    const { page } = await site.open('/quotes/');
    const all = await shown(page);
    const cell = page.locator('a[data-set="theme=leadership&case=not-stated"]');
    const count = parseInt((await cell.textContent())!, 10);
    await cell.click();
    expect(await shown(page)).toBe(count);
    expect(new URL(page.url()).search).toBe('?theme=leadership&case=not-stated');
    expect(await cell.getAttribute('aria-current')).toBe('true');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('name'))).toBe('theme');
    expect(
      await page.evaluate(() => document.querySelector('.filter')!.getBoundingClientRect().top < innerHeight / 2),
    ).toBe(true);
    await page.goBack();
    expect(await shown(page)).toBe(all);
    expect(await cell.getAttribute('aria-current')).toBeNull();
    await page.context().close();
  });

  test('is folded on a narrow screen and opens', async () => {
    const { page } = await site.open('/quotes/', { viewport: { width: 390, height: 800 } });
    expect(await page.locator('.theme-table table').isVisible()).toBe(false);
    await page.click('.theme-table summary');
    expect(await page.locator('.theme-table table').isVisible()).toBe(true);
    await page.context().close();
  });
});

test('the shapes on a theme’s page are links, as many as its quotations', async () => {
  const { page } = await site.open('/themes/staff-engagement/');
  const names = await page.$$eval('.spread .marks a', (links) => links.map((a) => a.getAttribute('aria-label')!));
  expect(names).toHaveLength(await page.locator('.card').count());
  expect(names.every((name) => /\(.+\)$/.test(name))).toBe(true);
  await page.locator('.spread .marks a').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/quotes\/[a-z-]+\/$/);
  expect(await page.locator('#related + ul li').count()).toBeGreaterThan(0);
  await page.context().close();
});

describe('the cases side by side', () => {
  const themes = (page: Page) => page.locator('.compared:visible').count();
  const columns = (page: Page) => page.locator('.compared:visible .column:visible').count();

  test('are narrowed by theme and case, keep the state in the address, and go back', async () => {
    const { page } = await site.open('/compare/?theme=taking-over');
    expect(await themes(page)).toBe(1);
    expect(await columns(page)).toBe(3);
    await page.uncheck('input[value=green-bay-regency-vale]');
    expect(await columns(page)).toBe(2);
    expect(new URL(page.url()).searchParams.getAll('case')).toEqual([
      'greenpoint-middleton-way',
      'st-phillips-rowheath-park',
    ]);
    // Fewer than two could not be compared.
    expect(await page.isDisabled('input[value=greenpoint-middleton-way]')).toBe(true);
    await page.reload();
    expect(await columns(page)).toBe(2);
    expect(await page.isChecked('input[value=green-bay-regency-vale]')).toBe(false);
    await page.goBack();
    expect(await columns(page)).toBe(3);
    await page.click('.filter button[type=reset]');
    expect(await themes(page)).toBeGreaterThan(10);
    await page.context().close();
  });

  test('stand beside one another on a wide screen, below one another on a narrow one', async () => {
    const tops = async (width: number) => {
      const { page } = await site.open('/compare/?theme=taking-over', { viewport: { width, height: 900 } });
      const all = await page.$$eval('.compared:not([hidden]) .column', (all) =>
        all.map((c) => Math.round(c.getBoundingClientRect().top)),
      );
      await page.context().close();
      return new Set(all).size;
    };
    expect(await tops(1280)).toBe(1);
    expect(await tops(390)).toBe(3);
  });

  test('are whole without scripts, and hold no quotation without a stated case', async () => {
    const { page } = await site.open('/compare/?theme=leadership', { javaScriptEnabled: false });
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await themes(page)).toBeGreaterThan(10);
    const ids = await page.$$eval('.column [data-item]', (all) => all.map((e) => (e as HTMLElement).dataset.item!));
    const list = await site.open('/quotes/', { javaScriptEnabled: false });
    const stated = await list.page.$$eval('[data-item]:not([data-case=not-stated])', (all) => all.map((e) => e.id));
    expect([...new Set(ids)].sort()).toEqual(stated.sort());
    await list.page.context().close();
    await page.context().close();
  });
});
