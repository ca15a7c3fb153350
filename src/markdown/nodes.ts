/** The node types that this edition adds to mdast, the Markdown syntax tree. */
import type { Data, Literal, Node, Parent, PhrasingContent } from 'mdast';
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

/** A block quotation or figure put in its place. */
export interface PlacementNode extends Node {
  type: 'placement';
  what: 'quote' | 'figure';
  id: string;
  data?: Data;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
    phrase: PhraseNode;
  }
  interface RootContentMap {
    citation: CitationNode;
    phrase: PhraseNode;
    placement: PlacementNode;
  }
}
