/**
 * Cuts the accepted manuscript's plain text into its passages, so that the edition can count them. Only numbers leave
 * this module.
 *
 * The text has one line a paragraph, empty lines between, and four things that must be seen through: a page break cuts
 * a paragraph in two; a list belongs to the paragraph that introduces it; figures (captions, tables, lists after a
 * caption) and stray words are not passages; nothing marks a block quotation but its words, so the quotations' lemmas
 * tell which they are. Where a paragraph without a full stop is followed by a quotation that begins in lower case, only
 * the quotation's own place tells it from a cut. Linear in the text.
 */
import { countWords, wordsOf } from '../text/words.ts';

export interface SegmentGuide {
  /** Sections in order, with the heading the chapter prints; the first may have none. */
  sections: readonly { id: string; heading?: string | undefined }[];
  /** The lemma of each quotation, and its number in its section where the edition has given it one. */
  lemmas: readonly { quote: string; lemma: string; number?: number }[];
  /** Words to look for in their passages, such as the lemmas of notes. */
  words?: readonly { id: string; passage: string; words: string }[];
}

export interface Segment {
  section: string;
  kind: 'paragraph' | 'quotation';
  words: number;
  quote?: string;
}

export interface Survey {
  /** The passages in order. */
  segments: Segment[];
  /** The quotations whose lemma was nowhere found. */
  unfound: string[];
  /** For each of the guide's words, every range of word numbers in its passage where they stand, letter for letter. */
  located: Map<string, [start: number, end: number][]>;
}

/** Cuts the text by the guide; never fails, whatever the text. */
export function segmentChapter(text: string, guide: SegmentGuide): Survey {
  const lemmas = guide.lemmas.map((l) => ({ ...l, words: plain(l.lemma) }));
  const lemmaIn = (block: string) => lemmas.find((l) => plain(block).includes(l.words));
  const headings = new Map(guide.sections.flatMap((s) => (s.heading ? [[plain(s.heading), s.id] as const] : [])));

  const segments: (Segment & { text: string })[] = [];
  /** Whether a block holds the lemma of a quotation that is not the passage before it, cut in two. */
  const begins = (block: string, section: string) => {
    const lemma = lemmaIn(block);
    return lemma !== undefined && lemma.number !== segments.filter((s) => s.section === section).length;
  };
  let section = guide.sections[0]?.id ?? '';
  let afterCaption = false;
  for (const block of bodyBlocks(text)) {
    const heading = headings.get(plain(block));
    const last = segments.at(-1);
    if (heading) section = heading;
    else if (/^Figure \d/u.test(block)) afterCaption = true;
    else if (block.includes('\t') || countWords(block) < 4) continue;
    else if (/^- /u.test(block) && (afterCaption || !last)) continue;
    else if (
      last &&
      last.section === section &&
      (/^- /u.test(block) || (isCut(last.text) && /^\p{Ll}/u.test(block) && !begins(block, section)))
    )
      last.text += ` ${block}`;
    else {
      afterCaption = false;
      segments.push({ section, kind: 'paragraph', words: 0, text: block });
    }
  }
  const found = segments.map(({ text: whole, ...segment }): Segment => {
    const quote = lemmaIn(whole)?.quote;
    return { ...segment, words: countWords(whole), ...(quote ? { kind: 'quotation' as const, quote } : {}) };
  });
  const seen = new Set(found.map((s) => s.quote));
  return {
    segments: found,
    unfound: guide.lemmas.map((l) => l.quote).filter((quote) => !seen.has(quote)),
    located: new Map(
      (guide.words ?? []).map(({ id, passage, words }) => {
        const [inSection, number] = passage.split('#p');
        const whole = segments.filter((s) => s.section === inSection)[Number(number) - 1]?.text ?? '';
        return [id, rangesOf(whole, words)];
      }),
    ),
  };
}

/** Every place where some words stand in a text, as half-open ranges of word numbers. Letters and case must agree. */
function rangesOf(text: string, words: string): [number, number][] {
  const [whole, part] = [wordsOf(text), wordsOf(words)];
  return whole.flatMap((_, i): [number, number][] =>
    part.length && part.every((word, j) => whole[i + j] === word) ? [[i, i + part.length]] : [],
  );
}

/** From the first long paragraph after the manuscript's “cite as” line to the reference list. */
function bodyBlocks(text: string): string[] {
  const blocks = text
    .split(/\n\s*\n/u)
    .map((b) => b.trim())
    .filter(Boolean);
  const cite = blocks.findIndex((b) => b.startsWith('Cite as'));
  const end = blocks.findLastIndex((b) => /^references$/iu.test(b));
  return blocks.slice(cite + 1, end < 0 ? undefined : end);
}

/** Whether a block stops in the middle of a sentence. */
const isCut = (block: string) => !/[.!?:…)”’"']$/u.test(block);

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
