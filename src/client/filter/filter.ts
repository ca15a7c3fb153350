/**
 * Narrows a list by the choices of a form. The choices are kept in the address, so that a state can be shared, and back
 * and forward work; how much is shown is said to everyone, and each option says how many items it would leave, given the
 * other choices. Without this script the form is hidden and the list is whole.
 *
 * The form names its list in `data-filter`; an item of the list carries, for each field, its values in a data attribute
 * of that name, with spaces between; items with the same `data-item` count once. A group without items left is hidden
 * too; a part is hidden by the values that it carries itself, with or without items. A link with `data-set` makes the
 * choices that it names.
 */
import { fieldsOf, type Field } from './fields.ts';

export function attachFilter(root: Document): void {
  const form = root.querySelector<HTMLFormElement>('form[data-filter]');
  const list = form && root.querySelector<HTMLElement>(form.dataset.filter!);
  if (!form || !list) return;
  const all = (selector: string) => [...list.querySelectorAll<HTMLElement>(selector)];
  const [items, groups, parts] = [all('[data-item]'), all('[data-group]'), all('[data-part]')];
  const fields = fieldsOf(form);
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-set]')];
  const status = form.querySelector<HTMLElement>('[role=status]')!;
  const reset = form.querySelector<HTMLButtonElement>('button[type=reset]');
  let last: { field: EventTarget | null; at: number } = { field: null, at: -Infinity };

  const apply = () => {
    const total = distinct(items);
    for (const item of items) item.hidden = !fields.every((field) => meets(item, field, field.chosen()));
    for (const part of parts)
      part.hidden = !fields.every((field) => !(field.name in part.dataset) || meets(part, field, field.chosen()));
    for (const group of groups) group.hidden = !group.querySelector('[data-item]:not([hidden])');
    for (const field of fields) {
      const others = fields.filter((other) => other !== field);
      const left = items.filter((item) => others.every((other) => meets(item, other, other.chosen())));
      field.count((value) => distinct(left.filter((item) => !value || meets(item, field, [value]))));
    }
    const narrowed = fields.some((field) => field.chosen().length);
    const shown = distinct(items.filter((item) => !item.hidden));
    const noun = status.dataset.noun!;
    status.textContent = !narrowed
      ? `${total} ${noun}`
      : shown
        ? `${shown} of ${total} ${noun}`
        : `No ${noun} fit; choose “All” in one of the lists`;
    if (reset) reset.hidden = !narrowed;
    const state = stateOf(fields).toString();
    for (const link of links) {
      if (new URLSearchParams(link.dataset.set).toString() === state) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) field.choose(query.getAll(field.name));
    apply();
  };
  const toAddress = (changed: EventTarget | null = null) => {
    const url = new URL(location.href);
    for (const { name } of fields) url.searchParams.delete(name);
    for (const [name, value] of stateOf(fields)) url.searchParams.append(name, value);
    url.hash = '';
    // Steps through a list with the arrow keys are one step back, not many.
    const now = performance.now();
    if (changed && changed === last.field && now - last.at < 1500) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    last = { field: changed, at: now };
    apply();
  };
  const set = (query: URLSearchParams) => {
    for (const field of fields) field.choose(query.getAll(field.name));
    toAddress();
    form.scrollIntoView({ block: 'start' });
    form.querySelector('select')?.focus({ preventScroll: true });
  };

  form.addEventListener('change', (event) => toAddress(event.target));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    set(new URLSearchParams());
  });
  for (const link of links)
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      set(new URLSearchParams(link.dataset.set));
    });
  addEventListener('popstate', fromAddress);
  form.hidden = false;
  fromAddress();
}

const meets = (element: HTMLElement, { name }: Field, chosen: readonly string[]) => {
  const own = element.dataset[name]?.split(' ');
  return !chosen.length || chosen.some((value) => own?.includes(value));
};
const distinct = (items: readonly HTMLElement[]) => new Set(items.map((item) => item.dataset.item || item)).size;
const stateOf = (fields: readonly Field[]) =>
  new URLSearchParams(fields.flatMap(({ name, chosen }) => chosen().map((value) => [name, value])));
