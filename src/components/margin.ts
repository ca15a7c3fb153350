/**
 * Fits notes into the margin. The margin beside a passage is as tall as the passage and the blocks after it that have no
 * notes; notes that would make it taller, and so tear the text apart, are shown by their titles and open on demand.
 *
 * Heights are estimates in lines of the text, from lengths at the narrowest window that has a margin. They only choose
 * what is shown at first: rows grow with what they hold, so a wrong estimate costs white space and never an overlap.
 */
import type { Note } from '../core/edition/edition.ts';

/** Characters a line: of a paragraph, of a quotation, of a note; and a note's line in lines of the text. */
const LINE = { paragraph: 78, quotation: 72, note: 36, title: 30 };
const NOTE_LINE = 0.75;
/** How much taller than its place a margin may be before a note is shortened. */
const TOLERANCE = 1.25;
const FIGURE_LINES = 14;

export interface MarginBlock {
  type: 'passage' | 'quote' | 'figure';
  /** Characters of what stands in the text. */
  length: number;
  notes: Note[];
}

export interface Margin {
  /** Blocks that the margin runs beside: this one and those after it without notes. */
  span: number;
  /** Notes shown by their titles. */
  brief: ReadonlySet<string>;
}

/** For each block of a section, its margin. */
export function fitMargins(blocks: readonly MarginBlock[]): Margin[] {
  return blocks.map((block, i) => {
    const next = blocks.findIndex((b, j) => j > i && b.notes.length > 0);
    const beside = blocks.slice(i, next < 0 ? undefined : next);
    return {
      span: beside.length,
      brief: chooseBrief(
        block.notes,
        beside.reduce((sum, b) => sum + linesOf(b), 0),
      ),
    };
  });
}

function chooseBrief(notes: readonly Note[], room: number): Set<string> {
  const brief = new Set<string>();
  let used = 0;
  notes.forEach((note, i) => {
    const rest = notes.slice(i + 1).reduce((sum, n) => sum + headLines(n), 0);
    const whole = headLines(note) + bodyLines(note);
    // The first note may stand out a little: a note is read beside its paragraph, and a torn line is worse than a gap.
    const fits = used + whole + rest <= room * TOLERANCE || (i === 0 && notes.length === 1 && whole <= room * 1.5);
    if (!fits && bodyLines(note)) brief.add(note.id);
    used += fits ? whole : headLines(note);
  });
  return brief;
}

function linesOf({ type, length }: MarginBlock): number {
  if (type === 'figure') return FIGURE_LINES;
  // One line of space after each; a quotation has its lemma, case and themes besides.
  return type === 'quote' ? Math.ceil(length / LINE.quotation) + 4 : Math.ceil(length / LINE.paragraph) + 1;
}

const headLines = (note: Note): number => {
  const words = note.kind === 'textual' ? `${note.reading} ] ${note.correction}` : note.title;
  return NOTE_LINE * ((note.kind === 'textual' ? 0.8 : 1.8) + Math.ceil(words.length / LINE.title));
};

/** A textual note is its readings; the reason is opened. */
const bodyLines = (note: Note): number =>
  note.kind === 'textual' ? 0 : NOTE_LINE * Math.ceil(note.text.length / LINE.note);
