/** Finds the terms of a glossary in running text. */
export interface Term {
  id: string;
  /** Forms as they stand in a text; case counts. */
  forms: readonly string[];
}

export interface TermFound {
  id: string;
  /** Half-open range of the text. */
  start: number;
  end: number;
}

export type Glossary = (text: string) => TermFound[];

/** A space of a form fits any space of a text: some are no-break. */
const escape = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s');

/**
 * All places in a text where a term stands as whole words, from left to right, never overlapping; where two terms begin
 * together the longer wins. A form that two terms claim goes to the first. Cost is linear in the text for one
 * glossary: all forms are one pattern.
 */
export function makeGlossary(terms: readonly Term[]): Glossary {
  const owner = new Map<string, string>();
  for (const { id, forms } of terms) for (const form of forms) if (!owner.has(form)) owner.set(form, id);
  if (!owner.size) return () => [];
  const forms = [...owner.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map((m) => ({
      id: owner.get(m[0].replace(/\s/gu, ' '))!,
      start: m.index,
      end: m.index + m[0].length,
    }));
}

/** Words of two capitals or more, with a small plural s: what a reader takes for an abbreviation. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{Lu}(?: & |&)\p{Lu}|\p{Lu}{2,}s?)(?![\p{L}\p{N}])/gu;

/** The abbreviations of a text that no term of the glossary covers, in order. */
export function unglossedAbbreviations(text: string, glossary: Glossary): string[] {
  const covered = glossary(text);
  return [...text.matchAll(ABBREVIATION)]
    .filter((m) => !covered.some(({ start, end }) => start <= m.index && m.index + m[0].length <= end))
    .map((m) => m[0]);
}
