/**
 * Narrows a list by the choices of a form. A choice is kept in the address, so that a state can be shared, and back and
 * forward work; how much is shown is said to everyone. Without this script the form is hidden and the list is whole.
 *
 * The form names its list in `data-filter`; an item of the list carries, for each field, its values in a data
 * attribute of that name, with spaces between. A group without items left is hidden too.
 */
export function attachFilter(root: Document): void {
  const form = root.querySelector<HTMLFormElement>('form[data-filter]');
  const list = form && root.querySelector<HTMLElement>(form.dataset.filter!);
  if (!form || !list) return;
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')];
  const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')];
  const fields = [...form.querySelectorAll('select')];
  let last: { field: EventTarget | null; at: number } = { field: null, at: -Infinity };
  const status = form.querySelector<HTMLElement>('[role=status]')!;

  const apply = () => {
    const chosen = fields.filter((field) => field.value);
    let shown = 0;
    for (const item of items) {
      const fits = chosen.every((field) => item.dataset[field.name]?.split(' ').includes(field.value));
      item.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-item]:not([hidden])');
    const noun = status.dataset.noun!;
    status.textContent = chosen.length
      ? shown
        ? `${shown} of ${items.length} ${noun}`
        : `No ${noun} fit; choose “All” in one of the lists`
      : `${items.length} ${noun}`;
  };
  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = query.get(field.name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
    apply();
  };
  const toAddress = (changed: EventTarget | null = null) => {
    const url = new URL(location.href);
    for (const { name, value } of fields) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    // Steps through a list with the arrow keys are one step back, not many.
    const now = performance.now();
    if (changed && changed === last.field && now - last.at < 1500) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    last = { field: changed, at: now };
    apply();
  };
  form.addEventListener('change', (event) => toAddress(event.target));
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-set]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const query = new URLSearchParams(link.dataset.set);
      for (const field of fields) field.value = query.get(field.name) ?? '';
      toAddress();
      form.scrollIntoView({ block: 'start' });
      fields[0]!.focus({ preventScroll: true });
    });
  addEventListener('popstate', fromAddress);
  form.hidden = false;
  fromAddress();
}
