/** The build on other content than ours: a miniature edition, under a base path, and broken. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/cli/build-site.ts';
import { StepFailed } from '../../src/terminal/steps.ts';
import { brokenLinks } from './links.ts';
import { readPages, root } from './pages.ts';

const project = mkdtempSync(join(tmpdir(), 'edition-build-'));
afterAll(() => rmSync(project, { recursive: true }));
for (const name of ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
  cpSync(join(root, name), join(project, name), { recursive: true });
cpSync(join(root, 'tests/fixtures/miniature'), project, { recursive: true });
cpSync(join(root, 'bibliography/styles'), join(project, 'bibliography/styles'), { recursive: true });
mkdirSync(join(project, 'node_modules'));
for (const name of readdirSync(join(root, 'node_modules')))
  if (!['.cache', '.astro', '.vite', '.bin'].includes(name))
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));

describe('building another edition', () => {
  const dist = join(project, 'dist');
  let before = '';

  test('gives its own pages, whole and linked, under a base path', async () => {
    await buildSite({ root: project, site: 'https://example.org', base: '/some/where' });
    const pages = readPages(dist);
    expect(pages.map((p) => p.path)).toContain('/read/voices/');
    expect(brokenLinks(pages, dist, '/some/where/')).toEqual([]);
    const addresses = pages.flatMap((p) => [...p.html.matchAll(/url\(([^)]+)\)/g)].map((m) => m[1]!));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('/some/where/fonts/'))).toEqual([]);
    before = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(before).toContain('Ferries and Bridges');
    expect(before).toContain('<link rel="canonical" href="https://example.org/some/where/">');
  });

  test('stops at a fault, says where, and leaves the last good site as it was', async () => {
    const file = join(project, 'content/sections/opening.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('[@berg-2001, p. 12]', '[@berg-2002, p. 12]'));
    const failure = await buildSite({ root: project }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(StepFailed);
    expect((failure as StepFailed).message).toContain('content/sections/opening.mdx:13');
    expect((failure as StepFailed).message).toContain('Did you mean @berg-2001?');
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe(before);
    expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });

  test('a site caught between the two renames of a killed build comes back', async () => {
    cpSync(dist, `${dist}.previous`, { recursive: true });
    rmSync(dist, { recursive: true });
    mkdirSync(`${dist}.building-999999999`);
    await buildSite({ root: project }).catch(() => null);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe(before);
    expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });
});
