/**
 * Cuts the accepted manuscript's plain text into its passages, so that the edition can count them. Only numbers leave
 * this module.
 *
 * The text has one line a paragraph, empty lines between, and four things that must be seen through: a page break cuts
 * a paragraph in two; a list belongs to the paragraph that introduces it; figures (captions, tables, lists after a
 * caption) and stray words are not passages; nothing marks a block quotation but its words, so the quotations' lemmas
 * tell which they are. Linear in the text.
 */
import { countWords } from '../text/words.ts';

export interface SegmentGuide {
  /** Sections in order, with the heading the chapter prints; the first may have none. */
  sections: readonly { id: string; heading?: string | undefined }[];
  /** The lemma of each quotation. */
  lemmas: readonly { quote: string; lemma: string }[];
}

export interface Segment {
  section: string;
  kind: 'paragraph' | 'quotation';
  words: number;
  quote?: string;
}

/** The passages in order, and the quotations whose lemma was nowhere found. */
export function segmentChapter(text: string, guide: SegmentGuide): { segments: Segment[]; unfound: string[] } {
  const lemmas = guide.lemmas.map(({ quote, lemma }) => ({ quote, words: plain(lemma) }));
  const quoteIn = (block: string) => lemmas.find((l) => plain(block).includes(l.words))?.quote;
  const headings = new Map(guide.sections.flatMap((s) => (s.heading ? [[plain(s.heading), s.id] as const] : [])));

  const segments: (Segment & { text: string })[] = [];
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
      (/^- /u.test(block) || (isCut(last.text) && /^\p{Ll}/u.test(block) && !quoteIn(block)))
    )
      last.text += ` ${block}`;
    else {
      afterCaption = false;
      segments.push({ section, kind: 'paragraph', words: 0, text: block });
    }
  }
  const found = segments.map(({ text: whole, ...segment }): Segment => {
    const quote = quoteIn(whole);
    return { ...segment, words: countWords(whole), ...(quote ? { kind: 'quotation' as const, quote } : {}) };
  });
  const seen = new Set(found.map((s) => s.quote));
  return { segments: found, unfound: guide.lemmas.map((l) => l.quote).filter((quote) => !seen.has(quote)) };
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
