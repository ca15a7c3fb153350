/**
 * Notices that a reader reaches for the search, and loads it then: the pointer or the focus at its link, or the keys /
 * and Ctrl-K. Without this script, and where loading fails, the link leads to the search page.
 */
import { askForIndex } from './index-file.ts';

/** Code and index are asked for side by side; what becomes of the index the search itself says. */
const load = () => {
  askForIndex().catch(() => undefined);
  return import('./dialog.ts');
};

export function attachSearch(root: Document): void {
  const link = root.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link) return;
  const prepare = () => void load().then(({ prepare: get }) => get());
  const open = () =>
    load().then(
      ({ openSearch }) => openSearch(),
      () => location.assign(link.href),
    );
  link.addEventListener('pointerenter', prepare, { once: true });
  link.addEventListener('focus', prepare, { once: true });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || link.pathname === location.pathname) return;
    event.preventDefault();
    void open();
  });
  root.addEventListener('keydown', (event) => {
    const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !k) return;
    event.preventDefault();
    const field = root.querySelector<HTMLInputElement>('#search-page input[name=q]');
    if (field) field.focus();
    else void open();
  });
}
