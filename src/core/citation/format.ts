/**
 * What the edition needs of a citation engine. The engine itself (citeproc, one for the whole site) lives outside the
 * core; everything here works on its plain results.
 */
import type { CitationCluster } from './parse.ts';

/** A piece of a rendered citation: punctuation between works, or one work, which becomes a link. */
export interface CitationRun {
  /** HTML with no elements but i, b, sup, sub and small-capitals spans. */
  html: string;
  /** The work this run names; absent for the text between works. */
  key?: string;
}

/** A reference entry as a style prints it. */
export interface FormattedEntry {
  html: string;
  text: string;
}

/** Renders citations and entries of one bibliography in one style; the same cluster always renders the same. */
export interface CitationFormatter {
  has(key: string): boolean;
  keys(): string[];
  /** The works of a cluster must all exist: check with `has` first. */
  cluster(cluster: CitationCluster): CitationRun[];
  /** The entry of one work, with the year suffix it has in every citation. */
  entry(key: string): FormattedEntry;
  /** Author and year as one would write them in a sentence: “Walshe et al. (2004)”. */
  short(key: string): FormattedEntry;
  /** All keys in the order of the style's reference list. */
  order(): string[];
}

/** The plain text of a rendered run or entry: tags out, entities resolved. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&');
}
