/**
 * Fits notes into the margin. The margin beside a passage is as tall as the passage and the blocks after it that have no
 * notes; notes that would make it taller, and so tear the text apart, are shown by their title and first lines and open
 * on demand.
 *
 * Heights are estimates in lines of the text, from lengths. They only choose what is shown at first: rows grow with what
 * they hold, so a wrong estimate costs white space and never an overlap.
 */
import type { Note } from '../core/edition/edition.ts';

/** Characters a line of a paragraph and of a quotation; and a note's line in lines of the text. */
const LINE = { paragraph: 78, quotation: 72 };
const NOTE_LINE = 0.75;
/** Characters a line of a note and of its title in the margin of the narrowest window that has one, and of most. */
const MARGINS = { narrow: { note: 36, title: 30 }, wide: { note: 43, title: 36 } } as const;
type Width = (typeof MARGINS)[keyof typeof MARGINS];
/** By how much of its place a margin with one note may be taller before the note is cut short. */
const TOLERANCE = 0.2;
/** Fewer lines than these say nothing. */
const LEAST = 2;
const MOST = 9;
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
  /** For each note that is cut short, how many of its own lines are shown, 0 for the title alone; by width of the margin. */
  narrow: ReadonlyMap<string, number>;
  wide: ReadonlyMap<string, number>;
}

/** For each block of a section, its margin. */
export function fitMargins(blocks: readonly MarginBlock[]): Margin[] {
  return blocks.map((block, i) => {
    const next = blocks.findIndex((b, j) => j > i && b.notes.length > 0);
    const beside = blocks.slice(i, next < 0 ? undefined : next);
    const room = beside.reduce((sum, b) => sum + linesOf(b), 0);
    const cut = (width: Width) => cutShort(block.notes, room, width);
    return { span: beside.length, narrow: cut(MARGINS.narrow), wide: cut(MARGINS.wide) };
  });
}

/** Commentary is given room in its order; what every note needs for its head is set aside first. */
function cutShort(notes: readonly Note[], room: number, width: Width): Map<string, number> {
  const lines = new Map<string, number>();
  let left = room - notes.reduce((sum, note) => sum + headLines(note, width), 0);
  const commentary = notes.filter((note) => note.kind !== 'textual');
  commentary.forEach((note, i) => {
    const whole = bodyLines(note, width);
    // The notes after this one share what it leaves; a lone note may stand out a little.
    const share = left / (commentary.length - i);
    if (whole <= share + (commentary.length === 1 ? room * TOLERANCE : 0)) left -= whole;
    else {
      // One line is for the link that opens the rest.
      const shown = Math.floor(share / NOTE_LINE) - 1;
      lines.set(note.id, shown < LEAST ? 0 : Math.min(shown, MOST));
      left -= Math.max(0, shown) * NOTE_LINE;
    }
  });
  return lines;
}

function linesOf({ type, length }: MarginBlock): number {
  if (type === 'figure') return FIGURE_LINES;
  // One line of space after each; a quotation has its lemma, case and themes besides.
  return type === 'quote' ? Math.ceil(length / LINE.quotation) + 4 : Math.ceil(length / LINE.paragraph) + 1;
}

const headLines = (note: Note, { title }: Width): number => {
  const words = note.variance ? `${note.variance.reading} ] ${note.variance.correction} certain why` : note.title;
  return NOTE_LINE * ((note.variance ? 0.2 : 1.6) + Math.ceil(words.length / title));
};

const bodyLines = (note: Note, width: Width): number => NOTE_LINE * Math.ceil(note.text.length / width.note);
