/**
 * The sentence of a rendered paragraph that cites a work, as plain text, so that a reader sees what it is cited for.
 * Sentences end at . ! or ? before a space and a capital; “et al.” and initials do not end one.
 */
import { plainText } from './format.ts';

const MARK = '\uE010';

/** The first sentence of `html` that links to the work, or an empty string when none does. */
export function sentenceCiting(html: string, key: string): string {
  const marked = html.replace(new RegExp(`<a [^>]*data-ref="${key}"[^>]*>`, 'u'), (tag) => `${MARK}${tag}`);
  const text = plainText(
    marked
      .replace(/<sup class="mark.*?<\/sup>/gu, '')
      .replace(/<q[^>]*>/gu, '‘')
      .replace(/<\/q>/gu, '’')
      .replace(/<\/p>/gu, ' '),
  )
    .replace(/\s+/gu, ' ')
    .trim();
  const at = text.indexOf(MARK);
  if (at < 0) return '';
  const ends = [...text.matchAll(/(?<!\bal|\b\p{Lu}|\be\.g|\bpp?|\bno)[.!?]’?(?=\s\uE010?[\p{Lu}‘])/gu)].map(
    (m) => m.index + m[0].length,
  );
  const start = ends.findLast((end) => end <= at) ?? 0;
  const end = ends.find((e) => e > at) ?? text.length;
  return text.slice(start, end).replaceAll(MARK, '').trim();
}
