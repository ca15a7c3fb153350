/** The edition put together: what every page, export and search record is made from. All plain data. */
import type { CitationCluster } from '../citation/parse.ts';
import type { FormattedEntry } from '../citation/format.ts';
import type { Variance } from '../text/variance.ts';
import type { AnnotationData } from './annotation.ts';
import type { PrintedCluster } from './printed.ts';
import type { Source } from './fields.ts';
import type {
  Correction,
  CaseData,
  FigureData,
  QuoteData,
  ReferenceData,
  SectionData,
  ThemeData,
  Work,
} from './schema.ts';

/** A place of the edition that other things point to: enough to write a link to it. */
export interface Place {
  type: 'passage' | 'quote' | 'figure' | 'case' | 'note';
  id: string;
  /** Path from the site's root, with fragment. */
  path: string;
  /** “Discussion, para. 5” or a title. */
  label: string;
}

export interface Phrase {
  text: string;
  case?: string;
  by: 'participants' | 'unstated';
  place: Place;
}

/** A paragraph or block quotation of the chapter, as the edition has it. */
export interface Passage {
  /** `case-studies#p5` */
  id: string;
  section: string;
  /** Counts from 1 within the section. */
  number: number;
  anchor: string;
  path: string;
  label: string;
  kind: 'paragraph' | 'quotation';
  /** Words of this passage in the chapter; 0 when the chapter has not been surveyed. */
  words: number;
  /** The digest as HTML and as text; empty for a quotation, whose words are in its own file. */
  html: string;
  text: string;
  /** The quotation that stands here. */
  quote?: string;
  citations: CitationCluster[];
  phrases: Phrase[];
  /** Cases whose sites the digest names, or the quotation's own. */
  cases: string[];
  /** Its citations as the chapter prints them. */
  printed: PrintedCluster[];
  /** Notes whose marks stand at it, in order; and notes elsewhere that point to it. */
  notes: string[];
  mentionedIn: string[];
  /** Glosses that its words link to; for a quotation, those of what it says. */
  glosses: string[];
}

/** A section's body in reading order. */
export type Block =
  { type: 'passage'; id: string } | { type: 'quote'; id: string; passage: string } | { type: 'figure'; id: string };

export interface Section extends SectionData {
  id: string;
  path: string;
  blocks: Block[];
  passageIds: string[];
  /** Words and minutes of this edition's digest, and of the chapter's own text (0 when not surveyed). */
  digest: { words: number; minutes: number };
  chapter: { words: number; minutes: number };
  previous?: string;
  next?: string;
}

export interface Quote extends QuoteData {
  id: string;
  /** The lemma as it is set; `lemma` keeps the chapter's own marks, by which a copy recognises it. */
  shownLemma: string;
  path: string;
  html: string;
  text: string;
  section: string;
  place: Place;
  /** Other quotations on its themes, the nearest first. */
  related: RelatedQuote[];
  /** Neighbours among the quotations, in text order. */
  previous?: string;
  next?: string;
}

export interface RelatedQuote {
  id: string;
  /** The themes that both have. */
  themes: string[];
}

export interface Figure extends FigureData {
  id: string;
  path: string;
  label: string;
  html: string;
  text: string;
  /** The passage after which the section places it. */
  after?: Place;
  /** The citations of its caption as printed. */
  printed: PrintedCluster[];
}

export interface Case extends CaseData {
  id: string;
  path: string;
  html: string;
  text: string;
  quotes: string[];
  passages: string[];
  phrases: Phrase[];
}

export interface Theme extends ThemeData {
  id: string;
  path: string;
  narrower: string[];
  /** Quotations with this theme in text order; those whose main theme it is come with `main`. */
  quotes: { id: string; main: boolean }[];
  /** Notes on it, in text order. */
  notes: string[];
  /** The themes that share most quotations with it, the nearest first. */
  neighbours: ThemeNeighbour[];
  /** Passages that have to do with it, in text order: paragraphs before its quotations, and where its notes stand. */
  places: ThemePlace[];
}

export interface ThemePlace {
  passage: string;
  /** Its quotations that this paragraph leads into, or the one that stands here. */
  quotes: string[];
  /** Notes on it that stand here. */
  notes: string[];
}

export interface ThemeNeighbour {
  id: string;
  /** How many quotations have both themes. */
  shared: number;
}

/** A note of the apparatus. */
export type Note = AnnotationData & {
  id: string;
  path: string;
  html: string;
  text: string;
  section: string;
  place: Place;
  /** Where it stands in the text; for a gloss, the passage that first uses the term. */
  at: Place;
  /** The label of its mark in its section: a number, or a letter for a textual note; a gloss has none. */
  label?: string;
  /** The words it is about as they are set. */
  shownLemma?: string;
  /** For a textual note: the words in which reading and correction part. */
  variance?: Variance;
  /** Whether a textual note is about a participant’s words, which are kept as they are. */
  spoken: boolean;
  /** Passages that its text points to. */
  pointsTo: Place[];
  /** Glosses that its words link to. */
  glosses: string[];
  /** For a gloss: every passage, quotation and note that uses the term, in text order. */
  usedAt: Place[];
  /** Neighbours among all notes, in text order. */
  previous?: string;
  next?: string;
};

export interface Reference extends Omit<ReferenceData, 'custom'> {
  path: string;
  /** Place in the chapter's own list and what was noticed there. */
  list: number;
  note?: string;
  corrections: Correction[];
  /** The DOI where the list gives none, and the pages that it and the corrections come from. */
  foundDoi?: string;
  sources: Source[];
  entry: FormattedEntry;
  short: FormattedEntry;
  /** Every place where the chapter cites the work, in text order, with the digest's sentence that does. */
  citedBy: (Place & { sentence: string })[];
  /** Every note of the edition that cites it. */
  notedBy: (Place & { sentence: string })[];
}

export interface Edition {
  work: Work;
  /** In the order of the chapter. */
  sections: Section[];
  passages: Passage[];
  quotes: Quote[];
  figures: Figure[];
  /** In their own order. */
  cases: Case[];
  themes: Theme[];
  /** In the order of the text, glosses before the other notes of a passage. */
  notes: Note[];
  /** In the order of the reference style. */
  references: Reference[];
  phrases: Phrase[];
}
