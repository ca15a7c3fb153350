/** The node types that this edition adds to mdast, the Markdown syntax tree. */
import type { Data, Literal, Node, Parent, PhrasingContent, RootContent } from 'mdast';
import type { CitationCluster } from '../core/citation/parse.ts';

/** A citation in a text. */
export interface CitationNode extends Literal {
  type: 'citation';
  /** As written, for a key that the bibliography does not have. */
  value: string;
  cluster: CitationCluster;
}

/** A phrase that the chapter prints in quotation marks within its prose. */
export interface PhraseNode extends Parent {
  type: 'phrase';
  case?: string;
  by: 'participants' | 'unstated';
  children: PhrasingContent[];
}

/** A term that links to its gloss. */
export interface GlossRefNode extends Parent {
  type: 'glossRef';
  id: string;
  children: PhrasingContent[];
}

/** The mark of a note. Its label is known once the whole section has been read. */
export interface NoteRefNode extends Node {
  type: 'noteRef';
  id: string;
  /** Path of the page on which the note stands. */
  page: string;
  kind: string;
  label: string;
  /** Whether it follows another mark with nothing between. */
  next?: boolean;
}

/** A block quotation or figure put in its place. */
export interface PlacementNode extends Node {
  type: 'placement';
  what: 'quote' | 'figure';
  id: string;
  data?: Data;
}

/** One block of a body: a paragraph with what belongs to it, or a quotation or figure put in its place. */
export type Group = RootContent[] | PlacementNode;

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
    phrase: PhraseNode;
    glossRef: GlossRefNode;
    noteRef: NoteRefNode;
  }
  interface RootContentMap {
    citation: CitationNode;
    phrase: PhraseNode;
    glossRef: GlossRefNode;
    noteRef: NoteRefNode;
    placement: PlacementNode;
  }
}
