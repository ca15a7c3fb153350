/** Links that lead nowhere, in a built site under a base path. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './pages.ts';

export interface BrokenLink {
  page: string;
  link: string;
  why: string;
}

/** Every internal address in links, images, scripts and styles that has no file, or a fragment that has no element. */
export function brokenLinks(pages: readonly Page[], folder: string, base: string): BrokenLink[] {
  const ids = new Map(pages.map((page) => [page.path, new Set(page.root.querySelectorAll('[id]').map((e) => e.id))]));
  return pages.flatMap((page) =>
    page.root.querySelectorAll('[href], [src]').flatMap((element): BrokenLink[] => {
      const link = element.getAttribute('href') ?? element.getAttribute('src')!;
      if (/^(https?:|mailto:|data:)/.test(link) || element.getAttribute('rel') === 'canonical') return [];
      const broken = (why: string) => [{ page: page.path, link, why }];
      const [target, fragment] = link.split('#') as [string, string?];
      const address = target.replace(/\?.*$/, '');
      if (address && !address.startsWith(base)) return broken(`is not under ${base}`);
      const path = address ? decodeURI(address.slice(base.length - 1)) : page.path;
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      if (!existsSync(file)) return broken('has no file');
      if (fragment && ids.has(path) && !ids.get(path)!.has(fragment)) return broken('has no element with this id');
      return [];
    }),
  );
}
