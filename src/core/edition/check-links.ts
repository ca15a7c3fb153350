/** Every id that one record writes of another must exist. */
import { nearest } from '../text/nearest.ts';
import { problem, type Position, type Problem } from './problems.ts';
import type { BodyEntry, Entry, Records } from './records.ts';

interface Target {
  what: string;
  ids: ReadonlySet<string>;
  where: string;
}

/** Problems for dangling ids, ids used twice and a theme that is its own ancestor. */
export function checkLinks(records: Records): Problem[] {
  const targets = {
    section: target('section', 'content/sections/', records.sections),
    case: target('case', 'content/cases/', records.cases),
    figure: target('figure', 'content/figures/', records.figures),
    theme: target('theme', 'content/themes/', records.themes),
    quote: target('quotation', 'content/quotes/', records.quotes),
    reference: target('work', 'bibliography/references.json', records.references),
    note: target('note', 'content/annotations/', records.annotations),
    passage: {
      what: 'passage',
      ids: new Set(records.sections.flatMap((s) => s.data.passages.map((p) => `${s.id}#${p}`))),
      where: 'the passages of content/sections/',
    },
  } satisfies Record<string, Target>;

  const found: Problem[] = [];
  const check = (entry: Entry<unknown>, path: PropertyKey[], value: string | undefined, to: Target) => {
    if (value === undefined || to.ids.has(value)) return;
    const near = nearest(value, to.ids);
    found.push(
      problem(
        'reference-dangling',
        entry.file,
        entry.locate(path),
        `${path.join('.')}: there is no ${to.what} “${value}”.`,
        near ? `Did you mean “${near}”?` : `Expected one of ${to.where}.`,
      ),
    );
  };
  const each = (entry: Entry<unknown>, key: string, values: readonly string[], to: Target) =>
    values.forEach((value, i) => check(entry, [key, i], value, to));

  for (const s of records.sections) {
    each(s, 'figures', s.data.figures, targets.figure);
    each(s, 'cases', s.data.cases, targets.case);
    each(s, 'references', s.data.references, targets.reference);
    for (const block of s.blocks) {
      const to = block.type === 'quote' ? targets.quote : block.type === 'figure' ? targets.figure : undefined;
      if (to && 'id' in block && !to.ids.has(block.id)) found.push(danglingElement(s.file, block, to));
      if (block.type !== 'paragraph') continue;
      for (const phrase of block.phrases) {
        if (!phrase.case || targets.case.ids.has(phrase.case)) continue;
        found.push(
          danglingElement(s.file, { type: 'phrase', id: phrase.case, position: phrase.position }, targets.case),
        );
      }
    }
  }
  for (const q of records.quotes) {
    check(q, ['passage'], q.data.passage, targets.passage);
    check(q, ['case'], q.data.case, targets.case);
    each(q, 'themes', q.data.themes, targets.theme);
    each(q, 'references', q.data.references, targets.reference);
  }
  for (const f of records.figures) {
    check(f, ['section'], f.data.section, targets.section);
    each(f, 'references', f.data.references, targets.reference);
  }
  for (const c of records.cases) {
    check(c, ['interviews', 'passage'], c.data.interviews.passage, targets.passage);
    each(c, 'references', c.data.references, targets.reference);
    for (const key of ['sites', 'drivers', 'regulator', 'timeline', 'outcomes'] as const)
      c.data[key].forEach((fact, i) => check(c, [key, i, 'passage'], fact.passage, targets.passage));
  }
  for (const a of records.annotations) {
    check(a, ['target'], a.data.target, targets.passage);
    each(a, 'themes', a.data.themes, targets.theme);
    each(a, 'references', a.data.references, targets.reference);
    found.push(...checkBodyLinks(a, targets));
  }
  for (const f of records.figures) check(f, ['rowsStated', 'passage'], f.data.rowsStated?.passage, targets.passage);
  for (const t of records.themes) check(t, ['broader'], t.data.broader, targets.theme);
  return [...found, ...checkThemeCircles(records), ...checkOrders(records)];
}

/** Links that a note writes to passages and to other notes; the test of the built site knows all other addresses. */
function checkBodyLinks(entry: BodyEntry<unknown>, to: { passage: Target; note: Target }): Problem[] {
  return entry.blocks.flatMap((block) =>
    block.type !== 'paragraph'
      ? []
      : block.links.flatMap(({ path, position }) => {
          const match = /^\/read\/([^/]+)\/#(.+)$/u.exec(path);
          const note = /^\/notes\/([^/]+)\/$/u.exec(path)?.[1];
          const [id, target] = match ? [`${match[1]}#${match[2]}`, to.passage] : [note, to.note];
          if (id === undefined || target.ids.has(id)) return [];
          const near = nearest(id, target.ids);
          return problem(
            'reference-dangling',
            entry.file,
            position,
            `The link to ${path}: there is no ${target.what} “${id}”.`,
            near ? `Did you mean “${near}”?` : `Expected one of ${target.where}.`,
          );
        }),
  );
}

function target(what: string, where: string, entries: readonly { id: string }[]): Target {
  return { what, where, ids: new Set(entries.map((e) => e.id)) };
}

function danglingElement(
  file: string,
  element: { type: string; id: string; position?: Position | undefined },
  to: Target,
): Problem {
  const near = nearest(element.id, to.ids);
  const [tag, attribute] =
    element.type === 'phrase' ? ['Phrase', 'case'] : [element.type === 'quote' ? 'Quote' : 'Figure', 'id'];
  return problem(
    'reference-dangling',
    file,
    element.position,
    `<${tag} ${attribute}="${element.id}">: there is no ${to.what} “${element.id}”.`,
    near ? `Did you mean “${near}”?` : `Expected a file of ${to.where}.`,
  );
}

function checkThemeCircles(records: Records): Problem[] {
  const broader = new Map(records.themes.map((t) => [t.id, t.data.broader]));
  return records.themes.flatMap((theme) => {
    const seen = new Set<string>();
    for (let at: string | undefined = theme.id; at && !seen.has(at); at = broader.get(at)) {
      seen.add(at);
      if (broader.get(at) === theme.id)
        return problem(
          'value-invalid',
          theme.file,
          theme.locate(['broader']),
          `broader: “${theme.id}” is broader than itself, by way of “${at}”.`,
          'Expected a tree of themes: leave “broader” out of one of them.',
        );
    }
    return [];
  });
}

function checkOrders(records: Records): Problem[] {
  return [records.sections, records.cases].flatMap((entries) => {
    const first = new Map<number, string>();
    return (entries as Entry<{ order: number }>[]).flatMap((entry) => {
      const other = first.get(entry.data.order);
      first.set(entry.data.order, other ?? entry.file);
      return other === undefined
        ? []
        : problem(
            'id-duplicate',
            entry.file,
            entry.locate(['order']),
            `order: ${entry.data.order} is already the place of ${other}.`,
            'Give each its own place.',
          );
    });
  });
}
