/** A telephone on a slow line: 1.6 Mbit/s, 150 ms latency, a quarter of the processor, 412 by 823. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** A fresh page under these conditions, with its session, by which bytes can be counted. */
export async function openSlow(
  browser: Browser,
): Promise<{ context: BrowserContext; page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 750e3 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { context, page, session };
}
