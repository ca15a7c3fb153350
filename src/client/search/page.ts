/**
 * The search page: the same answers with choices of kind, theme, case and section, each with its count. The whole state
 * stands in the address, so it can be shared, and back and forward work. Without this script the page has its lists.
 */
import type { AnyEngine, Facet, Filters } from '../../search/engine.ts';
import { loadEngine } from './load.ts';
import { FAILURE, sayAnswer, showResults } from './view.ts';

const MOST = 50;

export async function attachSearchPage(root: Document): Promise<void> {
  const form = root.querySelector<HTMLFormElement>('#search-page');
  if (!form) return;
  const field = form.querySelector<HTMLInputElement>('input[name=q]')!;
  const selects = [...form.querySelectorAll('select')];
  const status = form.querySelector<HTMLElement>('[role=status]')!;
  const list = root.querySelector<HTMLElement>('#results')!;
  const lists = root.querySelector<HTMLElement>('#lists')!;
  const labels = new Map(selects.flatMap((s) => [...s.options].map((o) => [o, o.textContent!] as const)));
  let engine: AnyEngine;
  let asked = 0;

  const filters = (): Filters => Object.fromEntries(selects.flatMap((s) => (s.value ? [[s.name, s.value]] : [])));
  const show = async () => {
    const text = field.value.trim();
    const own = ++asked;
    lists.hidden = Boolean(text);
    form.classList.toggle('asked', Boolean(text));
    if (!text) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    const answer = await engine(text, filters());
    if (own !== asked) return;
    showResults(list, answer, MOST);
    status.textContent = sayAnswer(answer, MOST);
    lists.hidden = answer.results.length > 0;
    for (const select of selects)
      for (const option of select.options) {
        if (!option.value) continue;
        const n = answer.counts[select.name as Facet].get(option.value) ?? 0;
        option.textContent = `${labels.get(option)} (${n})`;
        option.disabled = n === 0 && !option.selected;
      }
  };
  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    field.value = query.get('q') ?? '';
    for (const select of selects) {
      const value = query.get(select.name) ?? '';
      select.value = [...select.options].some((o) => o.value === value) ? value : '';
    }
    void show();
  };
  const toAddress = (push: boolean) => {
    const query = new URLSearchParams();
    if (field.value.trim()) query.set('q', field.value.trim());
    for (const [name, value] of Object.entries(filters())) query.set(name, value as string);
    const address = `${location.pathname}${query.size ? `?${query}` : ''}`;
    if (push) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void show();
  };

  try {
    engine = await loadEngine();
  } catch {
    status.textContent = FAILURE;
    return;
  }
  form.classList.add('ready');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    toAddress(true);
  });
  field.addEventListener('input', () => toAddress(false));
  for (const select of selects) select.addEventListener('change', () => toAddress(true));
  addEventListener('popstate', fromAddress);
  fromAddress();
}
