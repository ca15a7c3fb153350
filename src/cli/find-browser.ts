/** Finds a Chromium for the browser tests and the bench: named, on the system, Playwright's own, or Debian's. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './run.ts';
import { StepFailed } from '../terminal/steps.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const ADVICE =
  'No browser for the browser tests: install Chromium (Debian: apt-get install chromium) or set CHROMIUM to its path.';

/** The path of a Chromium that is there, or null. A path given in CHROMIUM must exist. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new StepFailed(`CHROMIUM is ${named}, and there is nothing at that path.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...MAC, chromium.executablePath()].find(runnable) ?? null;
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium; on Debian as root it is installed when there is none. Fails with one line of advice. */
export async function needBrowser(progress: (text: string) => void = () => {}): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new StepFailed(ADVICE);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    progress('none found; installing Debian’s Chromium (about a minute)');
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  } catch (error) {
    throw new StepFailed(`${ADVICE}\nInstalling it here failed:\n${(error as Error).message.slice(-600)}`);
  }
  const installed = findBrowser();
  if (!installed) throw new StepFailed(ADVICE);
  return installed;
}
