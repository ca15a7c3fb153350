/** The built site, read once: every page parsed, with its path. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

export const root = join(import.meta.dirname, '../..');
export const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no built site: run `npm run build` first.');

export interface Page {
  /** `/read/discussion/` */
  path: string;
  html: string;
  root: HTMLElement;
}

export function readPages(folder = dist): Page[] {
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const path = `/${file.replace(/index\.html$/, '')}`;
      return { path, html, root: parse(html, { comment: false }) };
    });
}

/** Text as a reader sees it: white space folded, entities resolved. */
export const textOf = (element: HTMLElement): string => element.text.replace(/\s+/g, ' ').trim();
