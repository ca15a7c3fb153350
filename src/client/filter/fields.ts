/** The choices of a form, whether a list or a set of boxes, as the filter sees them. */
export interface Field {
  name: string;
  /** The values chosen; none of them where everything is. */
  chosen(): string[];
  /** Chooses these; what the field does not have is left out, and nothing left is everything. */
  choose(values: readonly string[]): void;
  /** Writes beside each option how many items it has; the empty value stands for all. */
  count(of: (value: string) => number): void;
}

/** The fields of a form in their order: each list, and each set of boxes with a `data-name`. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<HTMLElement>('select, fieldset[data-name]')].map((element) =>
    element instanceof HTMLSelectElement ? selectField(element) : boxesField(element),
  );
}

function selectField(select: HTMLSelectElement): Field {
  const labels = new Map([...select.options].map((option) => [option, option.text]));
  return {
    name: select.name,
    chosen: () => (select.value ? [select.value] : []),
    choose: ([value = '']) => {
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    },
    count: (of) => {
      for (const [option, label] of labels) option.text = `${label} (${of(option.value)})`;
    },
  };
}

/** All boxes are everything. Of those that `data-least` asks for, none can be taken away. */
function boxesField(set: HTMLElement): Field {
  const boxes = [...set.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const least = Number(set.dataset.least ?? 1);
  const checked = () => boxes.filter((box) => box.checked);
  return {
    name: set.dataset.name!,
    chosen: () => (checked().length === boxes.length ? [] : checked().map((box) => box.value)),
    choose: (values) => {
      const known = boxes.filter((box) => values.includes(box.value));
      for (const box of boxes) box.checked = known.length < least || known.includes(box);
    },
    count: (of) => {
      for (const box of boxes) {
        box.disabled = box.checked && checked().length <= least;
        const count = box.closest('label')?.querySelector('[data-count]');
        if (count) count.textContent = `(${of(box.value)})`;
      }
    },
  };
}
