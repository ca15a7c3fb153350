/**
 * `npm test`: everything the edition promises, in order, on the machine at hand. Every step says what it does; the last
 * line counts. Nothing is skipped: a step that cannot run fails and says how to make it run.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, seconds, step, StepFailed, type Step } from '../terminal/steps.ts';
import { buildSite } from './build-site.ts';
import { needBrowser } from './find-browser.ts';
import { runNode } from './run.ts';

const root = process.cwd();
const bin = (path: string) => join(root, 'node_modules', path);
const counts = { passed: 0, failed: 0 };
const began = performance.now();

/** A step that passes or fails as one; the others still run, so that one call shows all there is to mend. */
async function check(name: string, run: (step: Step) => Promise<unknown>): Promise<void> {
  try {
    await step(name, run);
    counts.passed++;
  } catch (error) {
    counts.failed++;
    console.log(error instanceof StepFailed ? `\n${error.message}\n` : error);
  }
}

/** A step of many tests, each counted. */
async function tests(name: string, project: string, env: Record<string, string> = {}): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'edition-tests-'));
  const report = join(folder, 'report.json');
  let failure = '';
  try {
    await step(
      name,
      async ({ progress }) => {
        const args = [
          'run',
          '--project',
          project,
          '--reporter=verbose',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ];
        let done = 0;
        await runNode(bin('vitest/vitest.mjs'), args, {
          cwd: root,
          env: { NO_COLOR: '1', ...env },
          onLine: (line) => /^\s*[✓×]/u.test(line) && progress(`${++done} tests`),
        }).catch((error: Error) => (failure = error.message));
        const result = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as Record<string, number>;
        const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = result;
        counts.passed += passed;
        counts.failed += failed + skipped || (failure || !passed ? 1 : 0);
        if (failure || failed || skipped || !passed) throw new StepFailed(`${failed} failed, ${skipped} skipped`);
        return passed;
      },
      (passed) => `${passed} tests`,
    );
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.log(`\n${failures(failure) || error.message}\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the runner said of the tests that failed, without the list of those that passed. */
function failures(output: string): string {
  const at = output.search(/⎯+\s*Failed (Tests|Suites)|⎯+ Unhandled/u);
  return (at < 0 ? output : output.slice(at)).trim().slice(0, 12_000);
}

await main(async () => {
  await check('Formatting', () => runNode(bin('prettier/bin/prettier.cjs'), ['--check', '--log-level=warn', '.']));
  await check('Lint', () => runNode(bin('eslint/bin/eslint.js'), ['--max-warnings=0', '.']));
  await check('Types of the core', () => runNode(bin('typescript/bin/tsc'), ['-p', 'src/core/tsconfig.json']));
  await check('Types of everything else', () =>
    runNode(bin('astro/bin/astro.mjs'), ['check', '--minimumFailingSeverity', 'hint']),
  );
  await tests('Unit tests', 'unit');
  await check('The edition itself', () => buildSite({ root }));
  await tests('The built site: pages, links, citations, weight', 'site');
  let browser = '';
  await check('A browser', async ({ progress }) => (browser = await needBrowser(progress)));
  if (browser) await tests('In the browser: axe, keyboard, touch, print, requests', 'browser', { CHROMIUM: browser });

  console.log(`\nAll steps took ${seconds(performance.now() - began)}.`);
  console.log(
    counts.failed
      ? 'What failed is shown above, under its step.'
      : 'The site is in dist/: `npm start` serves it, docs/ and README.md say what next.',
  );
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed ? 1 : 0;
});
