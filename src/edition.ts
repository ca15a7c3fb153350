/** The one place that loads collections. Every page asks here and gets the whole edition, typed, with look-ups. */
import { getCollection } from 'astro:content';
import { auditEdition, type Audit } from './core/audit/audit.ts';
import type { Case, Edition, Figure, Note, Passage, Quote, Reference, Section, Theme } from './core/edition/edition.ts';

export interface LoadedEdition extends Edition {
  /** What follows from the citations by computation; made when first asked for. */
  readonly audit: Audit;
  /** Look-ups by id; they throw on an unknown id, which the edition's checks have ruled out. */
  section(id: string): Section;
  passage(id: string): Passage;
  quote(id: string): Quote;
  figure(id: string): Figure;
  case(id: string): Case;
  theme(id: string): Theme;
  note(id: string): Note;
  reference(id: string): Reference;
}

let loaded: Promise<LoadedEdition> | undefined;

/** The edition. Read once while building; read anew on every page while editing. */
export function getEdition(): Promise<LoadedEdition> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

type Stored<Item> = { data: { place: number; item: Item } }[];
const inOrder = <Item>(entries: Stored<Item>): Item[] =>
  entries.sort((a, b) => a.data.place - b.data.place).map((entry) => entry.data.item);

async function load(): Promise<LoadedEdition> {
  await stopOnProblems();
  const [work, sections, passages, quotes, figures, cases, themes, notes, references] = await Promise.all([
    getCollection('work'),
    getCollection('sections'),
    getCollection('passages'),
    getCollection('quotes'),
    getCollection('figures'),
    getCollection('cases'),
    getCollection('themes'),
    getCollection('notes'),
    getCollection('references'),
  ]);
  const edition: Edition = {
    work: work[0]!.data.item,
    sections: inOrder(sections),
    passages: inOrder(passages),
    quotes: inOrder(quotes),
    figures: inOrder(figures),
    cases: inOrder(cases),
    themes: inOrder(themes),
    notes: inOrder(notes),
    references: inOrder(references),
    phrases: [],
  };
  edition.phrases = edition.passages.flatMap((p) => p.phrases);
  let audit: Audit | undefined;
  return {
    ...edition,
    get audit() {
      return (audit ??= auditEdition(edition));
    },
    section: lookup('section', edition.sections),
    passage: lookup('passage', edition.passages),
    quote: lookup('quotation', edition.quotes),
    figure: lookup('figure', edition.figures),
    case: lookup('case', edition.cases),
    theme: lookup('theme', edition.themes),
    note: lookup('note', edition.notes),
    reference: lookup('reference', edition.references),
  };
}

function lookup<Item extends { id: string }>(what: string, items: readonly Item[]): (id: string) => Item {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const item = byId.get(id);
    if (!item) throw new Error(`There is no ${what} “${id}”.`);
    return item;
  };
}

/** While editing, the page itself says what is wrong with the files, with the place of the first fault. */
async function stopOnProblems(): Promise<void> {
  const problems = (await getCollection('problems')).flatMap((entry) => entry.data.problems);
  if (!problems.length) return;
  const errors = problems.filter((p) => p.level === 'error');
  const first = errors[0]!;
  const place = (p: (typeof errors)[number]) => `${p.file}${p.position ? `:${p.position.line}` : ''}`;
  const error = new Error(errors.map((p) => `${place(p)}  [${p.code}]\n${p.message}\n→ ${p.mend}`).join('\n\n'));
  throw Object.assign(error, {
    name: 'The edition does not hold together',
    loc: { file: first.file, line: first.position?.line, column: first.position?.column },
    stack: place(first),
  });
}
