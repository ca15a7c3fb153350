/**
 * Finds records for a query. The index is MiniSearch's (BM25+, in memory); what is ours is how a question becomes terms,
 * how much which words of a record count, and when an answer is honestly empty.
 *
 * - A record that has more of the question's words stands before one that has few of them often.
 * - A word the edition does not have is taken for the nearest word it has, and the reader is told; if there is none near,
 *   the word is left out; if nothing is left, nothing is found. No result comes from the chance beginning of a word.
 * - The last word may be unfinished while one types: it also finds words that begin with it.
 */
import MiniSearch from 'minisearch';
import { fold, parseQuery, tokensOf } from './query.ts';
import type { RecordKind, SearchRecord } from './records.ts';
import { synonymsOf } from './synonyms.ts';
import { termOf } from './words.ts';

/** How much a word counts by where it stands: heading, names, own words, words that only help to find it. */
const BOOST = { title: 2.4, names: 2, text: 1.7, also: 1 };
/** People look for what was said first; notes on misprints come last. */
const KIND: Record<RecordKind, number> = {
  quote: 1.35,
  theme: 1.1,
  case: 1.1,
  section: 1,
  paragraph: 1,
  figure: 1,
  reference: 0.9,
  note: 0.85,
};
/**
 * Records with less than this share of the best record's covered words are not answers; with few answers, half will do.
 */
const COVERAGE = { many: 0.6, few: 0.5 };
const FEW = 8;
const MOST = 80;
/** How much a synonym counts beside the reader's own word. */
const SYNONYM = 0.4;
/** A term goes to the index as it is: it has been resolved. */
const AS_IT_IS = { processTerm: (term: string) => term, tokenize: (term: string) => [term] };
/** In a long question a word that the edition does not have is more likely plain English than misspelt. */
const LONG = 4;
/** By how much a record gains that is called just what was asked for. */
const CALLED = 2.2;

export interface Filters {
  kind?: string;
  theme?: string;
  /** A case's id, or `not-stated` for quotations whose case is not stated. */
  case?: string;
  section?: string;
}
export type Facet = keyof Filters;

export interface Answer {
  results: SearchRecord[];
  /** How many there are, of which `results` may hold only the first. */
  total: number;
  /** Terms that were looked for, as the index has them: for marking words. */
  terms: string[];
  phrases: string[];
  /** Words the edition does not have, and the words that were taken for them. */
  corrections: { from: string; to: string }[];
  /** Words that were left out because nothing is near them. */
  unknown: string[];
  /** For each facet, how many results each value has when the other facets stay as they are. */
  counts: Record<Facet, Map<string, number>>;
}

export type Engine = (text: string, filters?: Filters) => Answer;
/** An engine whose index lies on the server in pieces. */
export type AnyEngine = (text: string, filters?: Filters) => Answer | Promise<Answer>;

/** Makes the index of some records: some ten milliseconds for five hundred. */
export function createEngine(records: readonly SearchRecord[]): Engine {
  const vocabulary: Vocabulary = new Map();
  const index = new MiniSearch<SearchRecord & { id: number }>({
    fields: ['title', 'names', 'text', 'also'],
    extractField: (record, field) =>
      field === 'names' ? record.names.join(' ; ') : String(record[field as keyof SearchRecord]),
    tokenize: tokensOf,
    processTerm: (word) => note(word, vocabulary),
    searchOptions: {
      boost: BOOST,
      boostDocument: (id) => KIND[records[id as number]!.kind],
      processTerm: termOf,
    },
  });
  index.addAll(records.map((record, id) => ({ ...record, id })));
  const nearest = makeNearest(vocabulary);
  let folded: string[] | undefined;
  const hasPhrase = (id: number, phrase: string) => {
    folded ??= records.map((record) => ` ${fold(`${record.title} ${record.text} ${record.also}`)} `);
    return folded[id]!.includes(` ${phrase} `);
  };

  return (text, filters = {}) => {
    const query = parseQuery(text);
    const { terms, corrections, unknown } = resolve(query.words, vocabulary, nearest);
    const phraseTerms = query.phrases.flatMap((phrase) => phrase.split(' ')).flatMap((word) => termOf(word) ?? []);
    const asked = [...terms, ...phraseTerms];
    const ranked = rank(asked, vocabulary, records, index).filter((id) =>
      query.phrases.every((phrase) => hasPhrase(id, phrase)),
    );
    const excluded = new Set(query.excluded.flatMap((word) => idsWith(word, index)));
    const found = ranked.filter((id) => !excluded.has(id)).map((id) => records[id]!);
    const results = found.filter((record) => fits(record, filters));
    return {
      results,
      total: results.length,
      terms: asked,
      phrases: query.phrases,
      corrections,
      unknown,
      counts: countFacets(found, filters),
    };
  };
}

type Index = MiniSearch<SearchRecord & { id: number }>;

function idsWith(word: string, index: Index): number[] {
  return termOf(word) === null ? [] : index.search(word, { prefix: false, fuzzy: false }).map((r) => r.id as number);
}

/** Ids of the records that answer, best first. */
function rank(
  terms: readonly string[],
  vocabulary: Vocabulary,
  records: readonly SearchRecord[],
  index: Index,
): number[] {
  if (!terms.length) return [];
  const asked = [...new Set(terms)];
  const scores = new Map<number, { score: number; weight: number }>();
  for (const term of asked) {
    const best = new Map<number, { score: number; weight: number }>();
    const look = (word: string, weight: number) => {
      // A word that the edition does not have is one still being typed: others were resolved before.
      const found = index.search(word, {
        ...AS_IT_IS,
        prefix: () => !vocabulary.has(word),
        weights: { prefix: 0.35, fuzzy: 0 },
      });
      for (const { id, score } of found) {
        const own = { score: score * weight, weight };
        if ((best.get(id as number)?.score ?? 0) < own.score) best.set(id as number, own);
      }
    };
    look(term, 1);
    for (const synonym of synonymsOf(term)) if (vocabulary.has(synonym)) look(synonym, SYNONYM);
    for (const [id, own] of best) {
      const sum = scores.get(id) ?? { score: 0, weight: 0 };
      scores.set(id, { score: sum.score + own.score, weight: sum.weight + own.weight });
    }
  }
  const covered = [...scores].map(([id, { score, weight }]) => ({ id, score, share: weight / asked.length }));
  const best = Math.max(0, ...covered.map((r) => r.share));
  const answers = (least: number) => covered.filter((r) => r.share >= best * least);
  const strict = answers(COVERAGE.many);
  return (strict.length < FEW ? answers(COVERAGE.few) : strict)
    .map((r) => ({ ...r, score: r.score * r.share ** 2 * exactness(records[r.id]!, terms) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, MOST)
    .map((r) => r.id);
}

/** A record that is called just what was asked for is what was meant. */
function exactness(record: SearchRecord, terms: readonly string[]): number {
  const isAsked = (name: string) => {
    const own = tokensOf(name).flatMap((word) => termOf(word) ?? []);
    return own.length > 0 && own.length === new Set(terms).size && own.every((term) => terms.includes(term));
  };
  return isAsked(record.title) || record.names.some(isAsked) ? CALLED : 1;
}

/** For each term the words that stand for it, and how often. */
type Vocabulary = Map<string, Map<string, number>>;

/** The term of a word, which is noted: the index is made in one pass over the words. */
function note(word: string, vocabulary: Vocabulary): string | null {
  const term = termOf(word);
  if (term === null) return null;
  const forms = vocabulary.get(term) ?? new Map<string, number>();
  vocabulary.set(term, forms.set(word, (forms.get(word) ?? 0) + 1));
  return term;
}

type Resolved = Pick<Answer, 'terms' | 'corrections' | 'unknown'>;

function resolve(words: readonly string[], vocabulary: Vocabulary, nearest: (word: string) => string | null): Resolved {
  const answer: Resolved = { terms: [], corrections: [], unknown: [] };
  const isLong = words.filter((word) => termOf(word) !== null).length >= LONG;
  words.forEach((word, i) => {
    const term = termOf(word);
    if (term === null) return;
    if (!vocabulary.has(term) && synonymsOf(term).some((other) => vocabulary.has(other))) {
      answer.terms.push(term);
      return;
    }
    const unfinished = i === words.length - 1 && word.length >= 4 && hasPrefix(term, vocabulary);
    if (vocabulary.has(term) || unfinished) {
      answer.terms.push(term);
      return;
    }
    const near = isLong ? null : nearest(word);
    const nearTerm = near === null ? null : termOf(near);
    if (near === null || nearTerm === null) answer.unknown.push(word);
    else {
      answer.terms.push(nearTerm);
      answer.corrections.push({ from: word, to: near });
    }
  });
  return answer;
}

const hasPrefix = (term: string, vocabulary: Vocabulary) =>
  [...vocabulary.keys()].some((known) => known.startsWith(term));

/**
 * Finds for a word that the edition does not have the nearest one that it has, or null: within one edit for five letters,
 * two for eight and more; words with figures and shorter ones have none. The more frequent of several is taken. The
 * words are indexed when the first is asked for.
 */
function makeNearest(vocabulary: Vocabulary): (word: string) => string | null {
  let words: MiniSearch<{ id: string; word: string; count: number }> | undefined;
  return (word) => {
    if (word.length < 5 || /\d/u.test(word)) return null;
    if (!words) {
      words = new MiniSearch({ fields: ['word'], storeFields: ['count'], tokenize: (text) => [text] });
      words.addAll(
        [...vocabulary.values()].flatMap((forms) => [...forms].map(([word, count]) => ({ id: word, word, count }))),
      );
    }
    for (const edits of word.length < 8 ? [1] : [1, 2]) {
      const found = words.search(word, { fuzzy: edits, prefix: false });
      const best = found.sort((a, b) => (b.count as number) - (a.count as number))[0];
      if (best) return best.id as string;
    }
    return null;
  };
}

function fits(record: SearchRecord, { kind, theme, section, ...rest }: Filters): boolean {
  return (
    (!kind || record.kind === kind) &&
    (!theme || record.themes.includes(theme)) &&
    (!section || record.section === section) &&
    (!rest.case || valuesOf(record).case.includes(rest.case))
  );
}

/** The values a record has in each facet. */
function valuesOf(record: SearchRecord): Record<Facet, string[]> {
  return {
    kind: [record.kind],
    theme: record.themes,
    case: record.cases.length ? record.cases : record.kind === 'quote' ? ['not-stated'] : [],
    section: record.section ? [record.section] : [],
  };
}

function countFacets(found: readonly SearchRecord[], filters: Filters): Answer['counts'] {
  const count = (facet: Facet) => {
    const others = { ...filters };
    delete others[facet];
    const counts = new Map<string, number>();
    for (const record of found)
      if (fits(record, others))
        for (const value of valuesOf(record)[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return { kind: count('kind'), theme: count('theme'), case: count('case'), section: count('section') };
}
