/** What has been read from files and not yet been put together. */
import type { CitationCluster } from '../citation/parse.ts';
import type { Position } from './problems.ts';
import type { AnnotationData } from './annotation.ts';
import type { PrintedData } from './printed.ts';
import type { CaseData, FigureData, QuoteData, ReferenceData, SectionData, ThemeData, Work } from './schema.ts';

/** Where a value stands in its file; undefined when the file does not say. */
export type Locate = (path: readonly PropertyKey[]) => Position | undefined;

/** A short phrase that the chapter's prose prints in quotation marks. */
export interface PhraseMark {
  text: string;
  /** The case the chapter ties it to. */
  case?: string;
  /** Whose words they are: the participants', or not stated. */
  by: 'participants' | 'unstated';
  position?: Position | undefined;
}

/** A citation in a body, with its place in the file. */
export interface PlacedCitation {
  cluster: CitationCluster;
  position?: Position | undefined;
}

/** A link in a body to a page of this site. */
export interface PlacedLink {
  /** Path from the site's root, with its fragment. */
  path: string;
  position?: Position | undefined;
}

/**
 * The mark of a note. Marks run through a section in two series, as critical editions have them: numbers for the
 * commentary, letters for the textual notes.
 */
export interface NoteMark {
  id: string;
  /** “3” or “b”. */
  label: string;
}

/** A block of a body, in order. */
export type BodyBlock =
  | {
      type: 'paragraph';
      html: string;
      text: string;
      citations: PlacedCitation[];
      phrases: PhraseMark[];
      links: PlacedLink[];
      /** Glosses that a term of this block links to. */
      glosses: string[];
      /** Notes whose marks stand in it. */
      marks: NoteMark[];
      position?: Position | undefined;
    }
  | { type: 'quote'; id: string; marks: NoteMark[]; position?: Position }
  | { type: 'figure'; id: string; position?: Position };

export interface Entry<Data> {
  id: string;
  file: string;
  data: Data;
  locate: Locate;
}
/** An entry with a Markdown body. */
export interface BodyEntry<Data> extends Entry<Data> {
  blocks: BodyBlock[];
}

/** How many words and what kind each passage of the chapter is: numbers about the text, never the text. */
export type PassageNumbers = Record<string, { kind: 'paragraph' | 'quotation'; words: number }[]>;

/** All records of an edition, each valid by itself. */
export interface Records {
  work: Entry<Work>;
  sections: BodyEntry<SectionData>[];
  quotes: BodyEntry<QuoteData>[];
  figures: BodyEntry<FigureData>[];
  cases: BodyEntry<CaseData>[];
  themes: Entry<ThemeData>[];
  annotations: BodyEntry<AnnotationData>[];
  /** Citations as printed, one entry a section. */
  printed: Entry<PrintedData>[];
  references: Entry<ReferenceData>[];
  passages: Entry<PassageNumbers>;
}

/** Every record that may hold words of the edition, whatever its kind. */
export function entriesOf(records: Records): Entry<unknown>[] {
  const { work, sections, quotes, figures, cases, themes, annotations, references } = records;
  return [work, ...sections, ...quotes, ...figures, ...cases, ...themes, ...annotations, ...references];
}
