/** Puts the marks of notes into a paragraph of the digest, each after the words it stands beside. */
import type { Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { NoteRefNode } from './nodes.ts';

/** A mark to be placed. */
export interface MarkRequest {
  id: string;
  /** The note’s kind, by which readers choose what they see. */
  kind: string;
  /** Words of the paragraph as the editor writes them; absent: the end of the paragraph. */
  beside?: string | undefined;
}

/** A mark in its place, to be labelled, or the number of places where its words stand when that is not one. */
export type MarkPlaced = { id: string; node: NoteRefNode } | { id: string; found: number };

/** Marks follow the punctuation after their words. */
const PUNCTUATION = /^[.,;:!?’]+/u;
/** Words inside these belong to something else: a mark there would be part of a link or of words quoted. */
const CLOSED = new Set(['link', 'citation', 'phrase', 'inlineCode']);

/**
 * Places the marks of one paragraph in its tree; those placed come in the order of the text. All places are found before
 * the first mark is set, so that one mark never hides the words of another.
 */
export function placeMarks(nodes: RootContent[], requests: readonly MarkRequest[], page: string): MarkPlaced[] {
  const tree = { type: 'root', children: nodes } as Root;
  const mark = ({ id, kind }: MarkRequest): NoteRefNode => ({ type: 'noteRef', id, page, kind, label: '' });
  const unplaced: MarkPlaced[] = [];
  const insertions: Insertion[] = [];
  for (const request of requests) {
    if (request.beside === undefined) continue;
    const found = placesOf(tree, request.beside);
    if (found.length === 1) insertions.push({ ...found[0]!, mark: mark(request) });
    else unplaced.push({ id: request.id, found: found.length });
  }
  // From the back, so that offsets stay true; marks at one place keep their order.
  for (const insertion of insertions.reverse().sort((a, b) => b.at - a.at)) insert(insertion);
  const last = nodes.findLast((node) => node.type === 'paragraph');
  for (const request of requests) if (request.beside === undefined) last?.children.push(mark(request));
  const placed: MarkPlaced[] = [];
  visit(tree, 'noteRef', (node, index, parent) => {
    const before = parent?.children.slice(0, index).findLast((n) => n.type !== 'text' || n.value !== '');
    node.next = before?.type === 'noteRef';
    placed.push({ id: node.id, node });
  });
  return [...placed, ...unplaced];
}

interface PlaceInText {
  parent: { children: RootContent[] };
  node: Text;
  /** Offset in the node after the words and their punctuation. */
  at: number;
}
type Insertion = PlaceInText & { mark: NoteRefNode };

/** Every place where the words stand whole in one run of text; how the editor breaks lines does not count. */
function placesOf(tree: Root, words: string): PlaceInText[] {
  const places: PlaceInText[] = [];
  const escaped = words.trim().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const pattern = new RegExp(escaped.replace(/\s+/gu, '\\s+'), 'gu');
  visit(tree, (node, _index, parent) => {
    if (CLOSED.has(node.type)) return SKIP;
    if (node.type !== 'text' || !parent) return undefined;
    for (const match of node.value.matchAll(pattern)) {
      const end = match.index + match[0].length;
      places.push({ parent, node, at: end + (PUNCTUATION.exec(node.value.slice(end))?.[0].length ?? 0) });
    }
    return undefined;
  });
  return places;
}

/** Cuts the node at the place; the node keeps what stands before it, so that places further to the front stay true. */
function insert({ parent, node, at, mark }: Insertion): void {
  const rest: Text = { ...node, value: node.value.slice(at) };
  node.value = node.value.slice(0, at);
  parent.children.splice(parent.children.indexOf(node) + 1, 0, mark, rest);
}
