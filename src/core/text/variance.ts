/**
 * Where two readings part. A critical apparatus prints the words that differ and no more; where one reading only adds or
 * leaves out, a neighbouring word is kept on each side, so that there is something to see.
 */
export interface Variance {
  reading: string;
  correction: string;
}

/** The parts of two readings between their common beginning and end, in whole words. Linear in the words. */
export function varianceOf(reading: string, correction: string): Variance {
  const [a, b] = [reading.split(/\s+/u), correction.split(/\s+/u).filter(Boolean)];
  if (!b.length || reading === correction) return { reading, correction };
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const own = (words: string[]) => words.slice(start, words.length - end);
  const letters = (words: string[]) =>
    own(words)
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '');
  // One reading has nothing of its own, or only a point: widen by a word on each side, as far as there are words.
  if (start + end === shorter || letters(a) === letters(b)) {
    start = Math.max(0, start - 1);
    end = Math.max(0, end - 1);
  }
  return { reading: own(a).join(' '), correction: own(b).join(' ') };
}
