/**
 * What can be found: every section, paragraph, quotation, note, figure, case, theme and work is a record of its own, with
 * an address that lands on it. A record has its own words, and words that find it though they do not stand in it: a
 * quotation's keywords and themes, the names of its case, and both forms of every abbreviation it uses.
 */
import type { Case, Edition, Note, Passage, Quote } from '../core/edition/edition.ts';

export const RECORD_KINDS = ['quote', 'paragraph', 'note', 'theme', 'case', 'figure', 'reference', 'section'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface SearchRecord {
  /** Path from the site's root, with fragment. */
  path: string;
  kind: RecordKind;
  title: string;
  /** Where it stands, for a reader: “Discussion, para. 5”. */
  place: string;
  /** Its own words. */
  text: string;
  /** Words that find it and do not stand in it. */
  also: string;
  /** What it is called: who asks for just that means it. */
  names: string[];
  /** Ids. A quotation whose case the chapter does not state has none. */
  cases: string[];
  themes: string[];
  section?: string;
}

/** All records of an edition, in the order of the kinds and of the text within each. */
export function makeRecords(edition: Edition): SearchRecord[] {
  const context = contextOf(edition);
  const { sections, passages, quotes, notes, themes, cases, figures, references } = edition;
  return [
    ...quotes.map((quote) => quoteRecord(quote, context)),
    ...passages.filter((p) => p.kind === 'paragraph').map((passage) => paragraphRecord(passage, context)),
    ...notes.map((note) => noteRecord(note, context)),
    ...themes.map((t): SearchRecord => ({
      ...bare('theme', t.path, t.label, 'Theme', t.definition.text, t.keywords.join(', ')),
      themes: [t.id],
    })),
    ...cases.map((c): SearchRecord => ({
      ...bare('case', c.path, c.title, `Case: ${c.basis} ${c.form}`, c.text, namesOf(c)),
      names: c.sites.flatMap((site) => [site.name, ...site.variants]),
      cases: [c.id],
    })),
    ...figures.map((f): SearchRecord => ({
      ...bare('figure', f.path, f.title, f.label, [f.text, ...rowsOf(f)].join(' ')),
      section: f.section,
    })),
    ...references.map((r) =>
      bare(
        'reference',
        r.path,
        r.short.text,
        'Reference',
        r.entry.text,
        [r.title, r.DOI ?? r.foundDoi ?? '', ...printedAs(r.id, edition)].join(' '),
      ),
    ),
    ...sections.map((s): SearchRecord => ({
      ...bare('section', s.path, s.title, 'Section', s.argument.text, s.heading ?? ''),
      section: s.id,
    })),
  ];
}

const bare = (kind: RecordKind, path: string, title: string, place: string, text: string, also = ''): SearchRecord => ({
  path,
  kind,
  title,
  place,
  text,
  also,
  names: [],
  cases: [],
  themes: [],
});

interface Context {
  /** Names of a case's sites, as printed and as varied. */
  names: Map<string, string>;
  /** Label and definition of a theme. */
  themes: Map<string, string>;
  /** All forms of a gloss's term. */
  forms: Map<string, string>;
  labels: Map<string, string>;
}

function contextOf({ cases, themes, notes, passages }: Edition): Context {
  return {
    names: new Map(cases.map((c) => [c.id, namesOf(c)])),
    themes: new Map(themes.map((t) => [t.id, `${t.label} ${t.definition.text} ${t.keywords.join(', ')}`])),
    forms: new Map(notes.flatMap((n) => (n.kind === 'gloss' ? [[n.id, `${n.title} ${n.forms.join(' ')}`]] : []))),
    labels: new Map(passages.map((p) => [p.id, p.label])),
  };
}

const namesOf = (of: Case) => [of.title, ...of.sites.flatMap((site) => [site.name, ...site.variants])].join(' ');
const look = (from: Map<string, string>, ids: readonly string[]) => ids.map((id) => from.get(id) ?? '').join(' ');

function quoteRecord(quote: Quote, { names, themes, labels }: Context): SearchRecord {
  return {
    path: quote.path,
    kind: 'quote',
    title: quote.title,
    place: labels.get(quote.passage) ?? '',
    text: `… ${quote.shownLemma} … ${quote.text}`,
    also: [
      quote.keywords.join(', '),
      look(themes, quote.themes),
      quote.case ? (names.get(quote.case) ?? '') : '',
      quote.speaker ?? '',
    ].join(' '),
    names: [],
    cases: quote.case ? [quote.case] : [],
    themes: quote.themes,
    section: quote.section,
  };
}

function paragraphRecord(passage: Passage, { forms }: Context): SearchRecord {
  return {
    ...bare('paragraph', passage.path, passage.label, 'Paragraph', passage.text, look(forms, passage.glosses)),
    cases: passage.cases,
    section: passage.section,
  };
}

function noteRecord(note: Note, { forms }: Context): SearchRecord {
  const readings = note.kind === 'textual' ? `${note.reading} ${note.correction}` : (note.shownLemma ?? '');
  return {
    ...bare(
      'note',
      note.path,
      note.title,
      `${note.kind[0]!.toUpperCase()}${note.kind.slice(1)}, ${note.at.label}`,
      note.text,
      `${readings} ${forms.get(note.id) ?? ''}`,
    ),
    names: note.kind === 'gloss' ? [...note.forms, ...note.forms.flatMap(initialsOf)] : [],
    themes: note.themes,
    section: note.section,
  };
}

/** The initials of a name of three words and more, as readers shorten it: “FFT” for “friends and family test”. */
function initialsOf(form: string): string[] {
  const words = form.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word) && !/^(?:and|of|the|for|in)$/u.test(word));
  return words.length < 3 ? [] : [words.map((word) => word[0]!.toUpperCase()).join('')];
}

function rowsOf({ data }: Edition['figures'][number]): string[] {
  return data.rows.map((row) => {
    const name = 'term' in row ? row.term : 'name' in row ? row.name : '';
    return `${name}: ${'says' in row ? row.says.text : ''}`;
  });
}

/** How the chapter prints a work, where it is cited: “NHSI 2017c”. */
function printedAs(key: string, { passages, figures }: Edition): string[] {
  const works = [...passages, ...figures].flatMap((p) => p.printed.flatMap((c) => c.works));
  return [...new Set(works.filter((w) => w.key === key).map((w) => `${w.as} ${w.year}`))];
}
