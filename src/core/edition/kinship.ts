/** Which themes and which quotations lie near one another, from the themes that quotations share. */
import type { RelatedQuote, ThemeNeighbour } from './edition.ts';

interface Filed {
  id: string;
  /** The main theme first. */
  themes: readonly string[];
}
interface Labelled {
  id: string;
  label: string;
}

const MOST_NEIGHBOURS = 5;
const MOST_RELATED = 4;

/** The themes that share most quotations with one, at most five; where they share equally many, by label. */
export function neighboursOf(theme: string, themes: readonly Labelled[], quotes: readonly Filed[]): ThemeNeighbour[] {
  const own = quotes.filter((q) => q.themes.includes(theme));
  return themes
    .filter(({ id }) => id !== theme)
    .map(({ id, label }) => ({ id, label, shared: own.filter((q) => q.themes.includes(id)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.label.localeCompare(b.label, 'en-GB'))
    .slice(0, MOST_NEIGHBOURS)
    .map(({ id, shared }) => ({ id, shared }));
}

/**
 * The quotations that share most themes with one, at most four. Its main theme counts double, and so weighs as much as
 * two others; where the weight is the same, the order is that of the text.
 */
export function relatedTo(quote: Filed, quotes: readonly Filed[]): RelatedQuote[] {
  const weigh = (themes: readonly string[]) => themes.length + (themes.includes(quote.themes[0] ?? '') ? 1 : 0);
  return quotes
    .filter(({ id }) => id !== quote.id)
    .map(({ id, themes }) => ({ id, themes: quote.themes.filter((theme) => themes.includes(theme)) }))
    .filter(({ themes }) => themes.length > 0)
    .sort((a, b) => weigh(b.themes) - weigh(a.themes))
    .slice(0, MOST_RELATED);
}
