/**
 * The citation audit: what follows from the chapter's reference list, its citations as printed and the figures, by
 * computation alone. Nothing here is written by hand; a row says what is so, and a reader judges what it means.
 * Linear in citations times the works of one year.
 */
import type { Edition, Place, Reference } from '../edition/edition.ts';
import type { Correction } from '../edition/schema.ts';
import type { PrintedCluster, PrintedWork } from '../edition/printed.ts';
import { authorForm, compareAuthor, couldMean, yearOf, type AuthorMatch } from './short-form.ts';
import { auditCounts, type Count } from './counts.ts';

/** One in-text citation of one work. */
export interface Citation {
  place: Place;
  section: string;
  form: PrintedCluster['form'];
  /** “NHSI 2017c”, as printed. */
  printed: string;
  locator?: string;
  key?: string;
  why?: string;
  /** Whether words in quotation marks stand in the sentence that the citation supports. */
  quotes: boolean;
  author: AuthorMatch | 'unlisted';
  /** `letter`: the printed year has a letter that the list has no series for. */
  year: 'same' | 'differs' | 'letter' | 'unlisted';
  /** Works of the list that the short form could mean, when there are more than one. */
  couldMean: string[];
}

export type WorkKind = 'article' | 'report' | 'book' | 'other';

export interface Audit {
  citations: Citation[];
  citedNotListed: Citation[];
  listedNotCited: string[];
  yearsThatDiffer: Citation[];
  authorsThatDiffer: Citation[];
  ambiguous: Citation[];
  quotedWithoutPage: Citation[];
  /** Works by an author of the chapter, and works by an editor of its book. */
  selfCited: { key: string; by: string[]; citations: number }[];
  editorsCited: { key: string; by: string[]; citations: number }[];
  sections: { section: string; citations: number; works: number; byKind: Record<WorkKind, number> }[];
  /** Every year from the first work to the last, those without a work too. */
  years: { year: number; works: { key: string; kind: WorkKind; citations: number }[] }[];
  figures: { id: string; number: string; sources: string[]; imageInCopy: boolean; sharesNumberWith: string[] }[];
  counts: Count[];
  corrections: (Correction & { key: string })[];
}

const KINDS: Record<Reference['type'], WorkKind> = {
  'article-journal': 'article',
  report: 'report',
  book: 'book',
  chapter: 'book',
  'article-newspaper': 'other',
  'article-magazine': 'other',
  webpage: 'other',
};
export const kindOf = (work: Pick<Reference, 'type'>): WorkKind => KINDS[work.type];

/** Audits an edition. The same edition always gives the same audit. */
export function auditEdition(edition: Edition): Audit {
  const { references } = edition;
  const citations = citationsOf(edition);
  const times = (key: string) => citations.filter((c) => c.key === key).length;
  const cited = new Set(citations.flatMap((c) => c.key ?? []));
  const by = (people: readonly { family: string; given: string }[]) =>
    references.flatMap((work) => {
      const names = people.filter((p) => isAuthor(p, work)).map((p) => `${p.given} ${p.family}`);
      return names.length ? [{ key: work.id, by: names, citations: times(work.id) }] : [];
    });
  return {
    citations,
    citedNotListed: citations.filter((c) => c.key === undefined),
    listedNotCited: references.filter((r) => !cited.has(r.id)).map((r) => r.id),
    yearsThatDiffer: citations.filter((c) => c.year === 'differs' || c.year === 'letter'),
    authorsThatDiffer: citations.filter((c) => c.author !== 'same' && c.author !== 'unlisted'),
    ambiguous: citations.filter((c) => c.couldMean.length > 1),
    quotedWithoutPage: citations.filter((c) => c.quotes && c.locator === undefined),
    selfCited: by(edition.work.authors),
    editorsCited: by(edition.work.editors),
    sections: edition.sections.map(({ id }) => {
      const here = citations.filter((c) => c.section === id);
      const kinds = here.flatMap((c) => references.filter((r) => r.id === c.key).map(kindOf));
      const count = (kind: WorkKind) => kinds.filter((k) => k === kind).length;
      return {
        section: id,
        citations: here.length,
        works: new Set(here.map((c) => c.key)).size,
        byKind: { article: count('article'), report: count('report'), book: count('book'), other: count('other') },
      };
    }),
    years: yearsOf(references, times),
    figures: edition.figures.map((f) => ({
      id: f.id,
      number: f.number,
      sources: [...new Set(f.printed.flatMap((c) => c.works.flatMap((w) => w.key ?? [])))],
      imageInCopy: f.imageInCopy,
      sharesNumberWith: edition.figures.filter((o) => o !== f && o.number === f.number).map((o) => o.id),
    })),
    counts: auditCounts(edition),
    corrections: references.flatMap(({ id, corrections }) =>
      corrections.map((correction) => ({ key: id, ...correction })),
    ),
  };
}

function citationsOf({ passages, figures, references }: Edition): Citation[] {
  const all = passages.flatMap((p) => {
    const place: Place = { type: 'passage', id: p.id, path: p.path, label: p.label };
    const captions = figures
      .filter((f) => f.after?.id === p.id)
      .flatMap((f): [Place, PrintedCluster][] =>
        f.printed.map((c) => [{ type: 'figure', id: f.id, path: f.path, label: `${f.title} (${f.label})` }, c]),
      );
    return [...p.printed.map((c): [Place, PrintedCluster] => [place, c]), ...captions].map(([at, cluster]) => ({
      section: p.section,
      at,
      cluster,
    }));
  });
  return all.flatMap(({ section, at, cluster }) =>
    cluster.works.map((work): Citation => ({
      place: at,
      section,
      form: cluster.form,
      printed: `${work.as} ${work.year}`,
      quotes: work.quotes,
      ...(work.locator !== undefined && { locator: work.locator }),
      ...(work.key !== undefined && { key: work.key }),
      ...(work.why !== undefined && { why: work.why }),
      ...compare(work, references),
    })),
  );
}

function compare(work: PrintedWork, references: readonly Reference[]): Pick<Citation, 'author' | 'year' | 'couldMean'> {
  const [year, letter] = [Number(work.year.slice(0, 4)), work.year.slice(4)];
  const found = references.find((r) => r.id === work.key);
  const series = found
    ? references.filter((r) => authorForm(r) === authorForm(found) && yearOf(r) === yearOf(found))
    : [];
  const possible = references.filter((r) => yearOf(r) === year && couldMean(work.as, r));
  return {
    author: found ? compareAuthor(work.as, found) : 'unlisted',
    year: !found ? 'unlisted' : yearOf(found) !== year ? 'differs' : letter && series.length < 2 ? 'letter' : 'same',
    couldMean: possible.length > 1 && !letter ? possible.map((r) => r.id) : [],
  };
}

function isAuthor(person: { family: string; given: string }, work: Reference): boolean {
  return work.author.some(
    (name) => 'family' in name && name.family === person.family && (name.given ?? '')[0] === person.given[0],
  );
}

function yearsOf(references: readonly Reference[], times: (key: string) => number): Audit['years'] {
  const byList = [...references].sort((a, b) => a.list - b.list);
  if (!byList.length) return [];
  const [first, last] = [Math.min(...byList.map(yearOf)), Math.max(...byList.map(yearOf))];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => ({
    year,
    works: byList
      .filter((r) => yearOf(r) === year)
      .map((r) => ({ key: r.id, kind: kindOf(r), citations: times(r.id) })),
  }));
}
