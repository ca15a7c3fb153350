/** Words as they are compared: without those that ask or join, and by their stem. */
import { stemmer } from 'stemmer';

/** Words that carry a question and not its matter. */
const SILENT = new Set(
  (
    'a about after again all also am an and any are as at be because been before being between both but by can could did do does done ' +
    'for from get gets give given good had has have he her his how i if in into is it its just like made make me might more most ' +
    'much must my no not of on one or other our out over own people please really said say says she should show so some than that ' +
    'the their them then there these they thing things this those through to too under up us very was we well were what when where ' +
    'which while who whom whose why will with without would you your tell find chapter another keep keeping kept went way whole set single work works worked working properly actually ever never long'
  ).split(' '),
);

/** British and American spellings meet: the chapter has both. */
const spelling = (word: string): string =>
  word.replace(/is(e|es|ed|ing|ation|ations|ational|er|ers)$/u, 'iz$1').replace(/our(s|ed|ing)?$/u, 'or$1');

const terms = new Map<string, string | null>();

/**
 * The term under which a word is kept, or null for a word that says nothing. Numbers and DOIs stay as they are. Kept for
 * the next time: a text repeats most of its words.
 */
export function termOf(word: string): string | null {
  let term = terms.get(word);
  if (term === undefined) terms.set(word, (term = makeTerm(word.toLowerCase())));
  return term;
}

function makeTerm(word: string): string | null {
  if (SILENT.has(word)) return null;
  return /\d/u.test(word) ? word : stemmer(spelling(word));
}
