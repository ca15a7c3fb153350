/** A real Chromium on the built site, for one test file. */
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { needBrowser } from '../../src/cli/find-browser.ts';
import { serveSite, type Served } from '../../src/cli/serve-site.ts';

export interface Site {
  browser: Browser;
  origin: string;
  /** A page in a fresh context, and every request it made. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; requests: string[] }>;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const served: Served = await serveSite({ folder: join(import.meta.dirname, '../../dist'), port: 0 });
  const browser = await chromium.launch({
    executablePath: await needBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return {
    browser,
    origin: served.url,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(new URL(path.replace(/^\//, ''), served.url).href);
      return { page, requests };
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** One page of each type. */
export const pageTypes = [
  '/',
  '/read/',
  '/read/partnering-for-improvement/',
  '/read/leadership-and-management/',
  '/read/discussion/',
  '/quotes/',
  '/quotes/catholic-marriage/',
  '/themes/',
  '/themes/two-cultures/',
  '/compare/',
  '/notes/',
  '/notes/special-measures/',
  '/notes/two-third-figures/',
  '/audit/',
  '/exports/',
  '/cases/',
  '/cases/st-phillips-rowheath-park/',
  '/figures/',
  '/figures/figure-1/',
  '/figures/figure-2/',
  '/figures/figure-3-governance/',
  '/references/',
  '/references/mcdermott-2015/',
  '/search/',
  '/search/?q=culture',
  '/about/',
  '/404.html',
];
