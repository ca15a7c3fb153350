/** The search as a reader meets it, on the built index: by keyboard, by address, without scripts, when it fails. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { serveSite } from '../../src/cli/serve-site.ts';
import { writeLargeIndex } from '../../src/cli/write-large-index.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { startSite, type Site } from './site.ts';

const dist = join(import.meta.dirname, '../../dist');

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

interface Question {
  ask: string;
  expect: string[];
  sort: string;
}
const read = <T>(name: string) => parse(readFileSync(join(import.meta.dirname, '../search', name), 'utf8')) as T;
const questions = [...read<Question[]>('questions.yaml'), ...read<Question[]>('questions-2.yaml')];
const absent = read<string[]>('absent.yaml');

/** Asks on the search page and gives the addresses of the results, in order. */
async function ask(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('#search-page input[name=q]')!;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // An answer is a promise, kept at once where the whole index is in memory.
    await new Promise((soon) => setTimeout(soon));
    return [...document.querySelectorAll<HTMLAnchorElement>('#results a.hit')].map((a) => a.pathname + a.hash);
  }, text);
}
const ready = (page: Page) => page.waitForSelector('#search-page.ready');

describe('a reader’s questions', () => {
  test('find what was meant: seven in eight among the first three, three in four first', async () => {
    const { page } = await site.open('/search/');
    await ready(page);
    const ranks: { ask: string; rank: number }[] = [];
    for (const question of questions) {
      const found = await ask(page, question.ask);
      const places = question.expect.map((path) => found.indexOf(path)).filter((i) => i >= 0);
      ranks.push({ ask: question.ask, rank: places.length ? Math.min(...places) : Infinity });
    }
    const share = (most: number) => ranks.filter((r) => r.rank < most).length / ranks.length;
    expect(questions.length).toBeGreaterThanOrEqual(40);
    expect(share(3), JSON.stringify(ranks.filter((r) => r.rank >= 3))).toBeGreaterThanOrEqual(0.875);
    expect(share(1), JSON.stringify(ranks.filter((r) => r.rank >= 1))).toBeGreaterThanOrEqual(0.75);
    await page.context().close();
  });

  test('for what is not there get an honest empty page, and the themes', async () => {
    const { page } = await site.open('/search/');
    await ready(page);
    for (const text of absent) {
      expect(await ask(page, text), text).toEqual([]);
      expect(await page.textContent('#search-page [role=status]')).toContain('Nothing found');
    }
    expect(await page.locator('#lists').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the search that opens anywhere', () => {
  test('opens with / and with Ctrl-K, goes through results with arrows, follows Enter, closes with Escape', async () => {
    const { page } = await site.open('/read/discussion/');
    await page.keyboard.press('/');
    await page.waitForSelector('.search-dialog[open] input:focus');
    await page.keyboard.type('catholic marriage');
    await page.waitForSelector('.search-dialog a.hit');
    expect(await page.textContent('.search-dialog [role=status]')).toMatch(/\d+ results?/);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('hit');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('INPUT');
    await page.keyboard.press('Escape');
    expect(await page.locator('.search-dialog[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.search-dialog[open]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/quotes\/catholic-marriage\/$/);
    await page.context().close();
  });

  test('loads nothing until a reader reaches for it', async () => {
    const { page, requests } = await site.open('/read/discussion/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((r) => /search|dialog|view/.test(new URL(r).pathname))).toEqual([]);
    const index = page.waitForResponse(/search\/index\.json$/);
    await page.hover('a[data-search]');
    await index;
    await page.context().close();
  });
});

describe('an address of the search', () => {
  test('restores words and choices, and back leads to the state before', async () => {
    const { page } = await site.open('/search/?q=culture&kind=quote&case=not-stated');
    await ready(page);
    expect(await page.inputValue('select[name=case]')).toBe('not-stated');
    const hits = () => page.locator('#results a.hit').count();
    const none = await hits();
    expect(none).toBeGreaterThan(0);
    const option = await page.locator('select[name=case] option[value=not-stated]').textContent();
    expect(option).toContain(`(${none})`);
    await page.selectOption('select[name=case]', '');
    expect(await hits()).toBeGreaterThan(none);
    await page.goBack();
    expect(await hits()).toBe(none);
    await page.context().close();
  });

  test('lands on the very paragraph and marks it', async () => {
    const { page } = await site.open('/search/?q="window of opportunity"');
    await ready(page);
    await page.click('#results a.hit[href*="#p4"]');
    await page.waitForURL(/\/read\/case-studies\/#p4$/);
    const shadow = await page.evaluate(() => getComputedStyle(document.querySelector('#p4 .words')!).boxShadow);
    expect(shadow).not.toBe('none');
    await page.context().close();
  });
});

describe('when it cannot work', () => {
  test.each([
    ['is not there', { status: 404, body: '' }],
    ['is damaged', { status: 200, body: '{"version":1,"records":[{"path"' }],
    ['is another', { status: 200, body: '{"version":9,"records":[]}' }],
  ])('an index that %s gives a message and the lists', async (_how, response) => {
    const { page } = await site.open('/robots.txt');
    await page.route('**/search/index.json', (route) => route.fulfill(response));
    await page.goto(new URL('search/?q=culture', site.origin).href);
    await page.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('could not be loaded'),
    );
    expect(await page.locator('#lists a').count()).toBeGreaterThan(30);
    await page.goto(new URL('read/discussion/', site.origin).href);
    await page.keyboard.press('/');
    await page.waitForFunction(() =>
      document.querySelector('.search-dialog [role=status]')?.textContent?.includes('could not be loaded'),
    );
    await page.context().close();
  });

  test('without scripts the link leads to a page of lists', async () => {
    const { page } = await site.open('/', { javaScriptEnabled: false });
    await page.click('a[data-search]');
    expect(new URL(page.url()).pathname).toBe('/search/');
    expect(await page.locator('#lists a:visible').count()).toBeGreaterThan(30);
    await page.context().close();
  });
});

describe('an index in pieces, as a large collection has it', () => {
  test('answers with the same records, phrases, exclusions and counts', async () => {
    const { records } = JSON.parse(readFileSync(join(dist, 'search/index.json'), 'utf8')) as {
      records: SearchRecord[];
    };
    const folder = mkdtempSync(join(tmpdir(), 'edition-pieces-'));
    cpSync(dist, folder, { recursive: true });
    await writeLargeIndex(records, join(folder, 'search/pieces'));
    writeFileSync(join(folder, 'search/index.json'), '{"version":1,"pieces":true,"records":[]}');
    const served = await serveSite({ folder, port: 0 });
    try {
      const page = await site.browser.newPage();
      const hits = async (query: string) => {
        await page.goto(new URL(`search/?q=${encodeURIComponent(query)}`, served.url).href);
        await page.waitForFunction(() => document.querySelector('#search-page [role=status]')!.textContent!.length > 3);
        return page.$$eval('#results a.hit', (links) => links.map((a) => (a as HTMLAnchorElement).pathname));
      };
      expect(await hits('catholic marriage')).toContain('/quotes/catholic-marriage/');
      const culture = await hits('culture acquisition');
      expect(culture.length).toBeGreaterThan(1);
      const without = await hits('culture -acquisition');
      expect(without.length).toBeGreaterThan(0);
      expect(without).not.toContain('/quotes/st-phillips-culture-comes/');
      await hits('regulator');
      expect(await page.textContent('select[name=kind] option[value=quote]')).toMatch(/\([1-9]\d*\)/);
      await page.close();
    } finally {
      await served.close();
      rmSync(folder, { recursive: true });
    }
  });
});
