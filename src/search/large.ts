/**
 * The search of an edition too large for one file: its index lies on the server in pieces (Pagefind's), of which a query
 * loads the few it needs. It knows no “did you mean” and no exclusion of its own; phrases and counts it has.
 */
import type { Answer, AnyEngine, Facet, Filters } from './engine.ts';
import { parseQuery } from './query.ts';
import type { RecordKind, SearchRecord } from './records.ts';
import { termOf } from './words.ts';

/** As much of Pagefind's interface as is used here. */
export interface Pagefind {
  /** Loads the filters; counts come only after that. */
  filters(): Promise<unknown>;
  search(
    term: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{
    results: { id: string; data(): Promise<{ url: string; content: string; meta: Record<string, string> }> }[];
    filters: Record<string, Record<string, number>>;
  }>;
}

/** Above this many bytes of records the index goes into pieces: 400 kB are some 100 kB on the wire. */
export const LARGE = 400_000;
/** Results whose words are loaded; each is a small file of its own. */
const LOADED = 12;
const FACETS: Facet[] = ['kind', 'theme', 'case', 'section'];

/** An engine on Pagefind, for an index written by `writeLargeIndex`. */
export function createLargeEngine(pagefind: Pagefind): AnyEngine {
  const filtersReady = pagefind.filters();
  const idsOf = async (term: string) => new Set((await pagefind.search(term)).results.map((r) => r.id));
  return async (text: string, filters: Filters = {}): Promise<Answer> => {
    const query = parseQuery(text);
    const words = query.words.filter((word) => termOf(word) !== null);
    const asked = [...query.phrases.map((phrase) => `"${phrase}"`), ...words].join(' ');
    if (!asked) return emptyAnswer();
    await filtersReady;
    const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as Record<string, string>;
    const [answer, ...excluded] = await Promise.all([
      pagefind.search(asked, { filters: chosen }),
      ...query.excluded.map(idsOf),
    ]);
    const found = answer.results.filter(({ id }) => !excluded.some((ids) => ids.has(id)));
    const results = await Promise.all(found.slice(0, LOADED).map(async (r) => recordOf(await r.data())));
    return {
      ...emptyAnswer(),
      results,
      total: found.length,
      terms: words.flatMap((word) => termOf(word) ?? []),
      phrases: query.phrases,
      counts: Object.fromEntries(
        FACETS.map((facet) => [facet, new Map(Object.entries(answer.filters[facet] ?? {}))]),
      ) as Answer['counts'],
    };
  };
}

const emptyAnswer = (): Answer => ({
  results: [],
  total: 0,
  terms: [],
  phrases: [],
  corrections: [],
  unknown: [],
  counts: { kind: new Map(), theme: new Map(), case: new Map(), section: new Map() },
});

function recordOf({ content, meta }: { content: string; meta: Record<string, string> }): SearchRecord {
  return {
    path: meta.path!,
    kind: meta.kind as RecordKind,
    title: meta.title!,
    place: meta.place!,
    text: content.slice(0, Number(meta.length)),
    also: '',
    names: [],
    cases: [],
    themes: [],
  };
}
