/** A Markdown body as the pages show it. */
import type { BodyBlock } from './records.ts';

/** The paragraphs of a body as one HTML string and one text. */
export function bodyOf(blocks: readonly BodyBlock[]): { html: string; text: string } {
  const paragraphs = blocks.filter((b) => b.type === 'paragraph');
  return { html: paragraphs.map((b) => b.html).join('\n'), text: paragraphs.map((b) => b.text).join(' ') };
}

/** The glosses that a body links to. */
export function glossesOf(blocks: readonly BodyBlock[]): string[] {
  return [...new Set(blocks.flatMap((b) => (b.type === 'paragraph' ? b.glosses : [])))];
}
