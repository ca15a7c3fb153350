/**
 * How a work of the list is named in a text: the short form that its authors and year would make, and how a short form
 * as printed differs from it. The forms compared are those of an author–date style: one author, two joined by “and”,
 * three or more as the first with “et al”.
 */
import type { ReferenceData } from '../edition/schema.ts';

type Work = Pick<ReferenceData, 'author' | 'issued'>;
type Name = ReferenceData['author'][number];

export const nameOf = (name: Name): string => ('literal' in name ? name.literal : familyOf(name));
const familyOf = (name: Exclude<Name, { literal: string }>) =>
  [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');

/** “Lewis et al”, “Jas and Skelcher”, “NHS England”. */
export function authorForm({ author }: Work): string {
  const [first, second] = author.map(nameOf);
  if (author.length > 2) return `${first} et al`;
  return second === undefined ? first! : `${first} and ${second}`;
}

export const yearOf = ({ issued }: Work): number => issued['date-parts'][0][0];

/**
 * How an author form as printed stands to the list's:
 *
 *     same         letter for letter
 *     punctuation  the same words, other marks between them: “NHS England/NHS Improvement”
 *     shortened    initials or the first word of a body's name: “CQC”, “CASS/NHSI”
 *     other        none of these: “Dalton” for a department
 */
export type AuthorMatch = 'same' | 'punctuation' | 'shortened' | 'other';

export function compareAuthor(printed: string, work: Work): AuthorMatch {
  const listed = authorForm(work);
  if (printed === listed) return 'same';
  if (fold(printed) === fold(listed)) return 'punctuation';
  const parts = printed.split('/');
  const bodies = work.author.flatMap((name) => ('literal' in name ? name.literal : []));
  if (
    bodies.length === work.author.length &&
    parts.length === bodies.length &&
    parts.every((part, i) => shortens(part, bodies[i]!))
  )
    return 'shortened';
  return 'other';
}

const fold = (form: string) =>
  form
    .toLowerCase()
    .replace(/[/&]/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether some letters are a body's initials (words in capitals count whole, small words not at all) or its first word. */
export function shortens(short: string, body: string): boolean {
  if (short === body) return true;
  const words = body.split(/[\s-]+/u);
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => (word === word.toUpperCase() ? word : word[0]!))
    .join('');
  return short === initials || short === words[0];
}

/**
 * Whether a reader who looks a short form up could stop at this work: the first author agrees, and a second author or
 * “et al” where the form has one.
 */
export function couldMean(printed: string, work: Work): boolean {
  if (compareAuthor(printed, work) !== 'other') return true;
  const [first, ...others] = work.author.map(nameOf);
  const etAl = printed.replace(/ et al\.?$/u, '');
  if (etAl !== printed) return etAl === first && others.length > 1;
  if (/ and |\//u.test(printed)) return false;
  return printed === first || shortens(printed, first!);
}
