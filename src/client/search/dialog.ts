/**
 * The search that opens anywhere. A dialog with a field and links: arrows go through the results, Enter follows the
 * first or the one chosen, Escape closes. Loaded when a reader reaches for it.
 */
import type { AnyEngine } from '../../search/engine.ts';
import { base } from './index-file.ts';
import { loadEngine } from './load.ts';
import { FAILURE, sayAnswer, showResults } from './view.ts';

const MOST = 12;
let dialog: HTMLDialogElement | undefined;
let engine: AnyEngine | undefined;
/** Counts the questions, so that a late answer to an earlier one is not shown. */
let asked = 0;

/** Gets everything ready, without showing it. */
export async function prepare(): Promise<void> {
  try {
    engine ??= await loadEngine();
  } catch {
    // Said when it is opened.
  }
}

/** Opens the dialog; what is typed before the index has come is answered when it has. */
export async function openSearch(): Promise<void> {
  dialog ??= makeDialog();
  dialog.showModal();
  const field = dialog.querySelector('input')!;
  field.select();
  const status = dialog.querySelector<HTMLElement>('[role=status]')!;
  try {
    engine ??= await loadEngine();
    await answer();
  } catch {
    status.textContent = FAILURE;
  }
}

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', 'Search the edition');
  const form = document.createElement('form');
  form.setAttribute('role', 'search');
  form.action = `${base}/search/`;
  const field = document.createElement('input');
  Object.assign(field, { type: 'search', name: 'q', autocomplete: 'off', enterKeyHint: 'search' });
  field.setAttribute('aria-label', 'Search');
  field.placeholder = 'What did people say about …';
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', textContent: 'Close' });
  form.append(field, close);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const list = document.createElement('ul');
  list.className = 'results';
  const all = document.createElement('p');
  all.className = 'all';
  const link = document.createElement('a');
  link.href = `${base}/search/`;
  link.textContent = 'Search page, with themes, cases and sections to choose from';
  all.append(link);
  made.append(form, status, list, all);
  document.body.append(made);

  field.addEventListener('input', () => void answer());
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => event.target === made && made.close());
  made.addEventListener('keydown', (event) => {
    // A search field keeps the first Escape to itself, to empty it; here it closes.
    if (event.key === 'Escape') {
      event.preventDefault();
      made.close();
    } else move(event, field, list);
  });
  form.addEventListener('submit', (event) => {
    const first = list.querySelector<HTMLAnchorElement>('a.hit');
    if (!first) return;
    event.preventDefault();
    first.click();
  });
  // A result on the page one is at changes the fragment only.
  list.addEventListener('click', (event) => (event.target as Element).closest('a') && made.close());
  return made;
}

async function answer(): Promise<void> {
  if (!dialog || !engine) return;
  const text = dialog.querySelector('input')!.value.trim();
  const status = dialog.querySelector<HTMLElement>('[role=status]')!;
  const list = dialog.querySelector<HTMLElement>('.results')!;
  dialog.querySelector<HTMLAnchorElement>('.all a')!.href =
    `${base}/search/${text ? `?q=${encodeURIComponent(text)}` : ''}`;
  const own = ++asked;
  if (!text) {
    status.textContent = '';
    list.replaceChildren();
    return;
  }
  const found = await engine(text);
  if (own !== asked) return;
  showResults(list, found, MOST);
  status.textContent = sayAnswer(found, MOST);
}

function move(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [field, ...list.querySelectorAll<HTMLElement>('a.hit')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
