/**
 * What a reader asks: words, phrases in quotation marks, words that must not stand there. Quotation marks of every kind
 * count; a minus excludes only at the beginning of a word.
 */
export interface Query {
  words: string[];
  phrases: string[];
  excluded: string[];
}

const PIECE = /(?<minus>(?<![\p{L}\p{N}])-)?(?:["“”„«](?<phrase>[^"“”„«»]+)["“”„»]|(?<word>[^\s"“”„«»]+))/gu;

/** Reads a query. Never fails: what is not closed is read as words. */
export function parseQuery(text: string): Query {
  const query: Query = { words: [], phrases: [], excluded: [] };
  for (const { groups } of text.normalize('NFKC').matchAll(PIECE)) {
    const { minus, phrase, word } = groups!;
    if (minus) query.excluded.push(...tokensOf(phrase ?? word ?? ''));
    else if (phrase !== undefined) {
      const words = fold(phrase);
      if (words) query.phrases.push(words);
    } else query.words.push(...tokensOf(word ?? ''));
  }
  return query;
}

/** A text as phrases are compared in it: lower case, straight apostrophes gone, one space between words. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'‘]/gu, '')
    .replace(/[^\p{L}\p{N}£%&]+/gu, ' ')
    .trim();
}

/** The words of a text as the index has them. “A & E” is one word, “IT” is not “it”, a DOI is one word. */
export function tokensOf(text: string): string[] {
  const whole = [...text.matchAll(/10\.\d{4,9}\/[^\s,;]+[^\s,;.]/gu)].map((m) => m[0].toLowerCase());
  const rest = fold(
    text
      .replace(/\bA ?& ?E\b/gu, ' aande ')
      .replace(/\bIT\b/gu, ' infotech ')
      .replace(/10\.\d{4,9}\/\S+/gu, ' '),
  );
  return [...whole, ...rest.split(/[\s&]+/u).filter(Boolean)];
}
