/**
 * Words as the edition counts them: for lemma limits, digest lengths and reading time.
 * A word is a run of letters or digits that may hold apostrophes or hyphens inside.
 */
const WORD = /[\p{L}\p{N}]+(?:[’'‑-][\p{L}\p{N}]+)*/gu;

/** The words of a text, in order, as written. Never fails; an empty text has none. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordsOf(text).length;
}

/**
 * Reading speed of adults for English non-fiction in silence, in words a minute: 238 is the mean of Brysbaert's
 * meta-analysis of 190 studies (Journal of Memory and Language 109, 2019).
 */
const WORDS_A_MINUTE = 238;

/** Minutes to read that many words, to the nearest whole minute, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
