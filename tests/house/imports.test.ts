/** Who may import whom, as the README's plan of the house says. A new arrow in the code fails here first. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '../../src');
const files = globSync('**/*.{ts,astro}', { cwd: src }).filter((file) => !file.endsWith('.d.ts'));

/** For each room, the rooms and packages its files may import. `types:` allows `import type` only. */
const rules: Record<string, string[]> = {
  'core/text': [],
  'core/citation': ['zod', 'core/text'],
  'core/edition': ['zod', 'core/text', 'core/citation'],
  'core/audit': ['core/edition'],
  'core/copy': ['core/text'],
  exports: ['core', 'xast*', 'hast*', 'csv-stringify/sync'],
  bibliography: ['core', 'citeproc'],
  markdown: ['core', 'unified', 'unist*', 'remark-*', 'hast*', 'mdast*', 'vfile*'],
  source: ['core', 'markdown', 'bibliography', 'yaml', 'zod', 'node:*', 'astro/loaders', 'terminal/report.ts'],
  fonts: ['node:*', 'subset-font'],
  social: ['core', 'node:*', 'fontkit', '@resvg/*'],
  'edition.ts': ['core', 'astro:content'],
  'content.config.ts': ['core', 'source', 'astro:content', 'astro/zod'],
  components: ['types:core', 'types:edition.ts', 'components'],
  layouts: ['types:core', 'components', 'styles', 'client', 'fonts'],
  pages: [
    'edition.ts',
    'fonts',
    'exports',
    'layouts',
    'components',
    'social',
    'search',
    'client',
    'types:core',
    'types:astro',
  ],
  search: ['core', 'minisearch', 'stemmer'],
  client: ['core', 'client', 'search'],
  terminal: ['core'],
  cli: [
    'terminal',
    'core',
    'source',
    'bibliography',
    'markdown',
    'search',
    'cli',
    'node:*',
    'pagefind',
    'playwright-core',
    'yaml',
    'zod',
  ],
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(src, file), 'utf8');
  const pattern =
    /(?:import|export)\s+(type\s+)?(?:[\w*{}\s,]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...source.matchAll(pattern)].map((match) => {
    const to = match[2] ?? match[3]!;
    const local = to.startsWith('.') ? normalize(join(dirname(file), to)) : to;
    return { from: file, to: local, typeOnly: Boolean(match[1]) };
  });
}

const roomOf = (file: string) =>
  Object.keys(rules)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

function allowed({ to, typeOnly }: Import, room: string): boolean {
  return [...rules[room]!, room].some((rule) => {
    const name = rule.replace(/^types:/, '');
    if (rule.startsWith('types:') && !typeOnly) return false;
    if (name.endsWith('*')) return to.startsWith(name.slice(0, -1));
    return to === name || to.startsWith(`${name}/`);
  });
}

const all = files.flatMap(importsOf);

describe('the house', () => {
  test('every file has its room', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
  });

  test('no file imports what its room may not', () => {
    const wrong = all.filter((i) => !allowed(i, roomOf(i.from)!));
    expect(wrong.map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? ' (type)' : ''}`)).toEqual([]);
  });

  test('there are no circles', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of all)
      if (!typeOnly && files.includes(to)) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      (next.get(file) ?? []).forEach((to) => walk(to, [...path, file]));
      done.add(file);
    };
    files.forEach((file) => walk(file, []));
    expect(circles).toEqual([]);
  });

  test('there is no drawer', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file))).toEqual([]);
  });
});
