/** Turns the first use of each glossed term in a text into a link to its gloss. */
import type { Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Glossary } from '../core/text/glossary.ts';

/** Where a link cannot stand, or would stand inside a heading or a citation. */
const CLOSED = new Set(['link', 'heading', 'inlineCode', 'citation', 'glossRef']);

/**
 * Links the terms of some blocks, in place. `seen` holds the glosses that need no further link in this text; those
 * linked here are added to it. Returns the glosses linked, in order.
 */
export function linkGlosses(nodes: RootContent[], glossary: Glossary, seen: Set<string>): string[] {
  const linked: string[] = [];
  visit({ type: 'root', children: nodes } as Root, (node, index, parent) => {
    if (CLOSED.has(node.type)) return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return;
    const pieces: RootContent[] = [];
    let at = 0;
    for (const { id, start, end } of glossary(node.value)) {
      if (seen.has(id)) continue;
      seen.add(id);
      linked.push(id);
      pieces.push(part(node, at, start), { type: 'glossRef', id, children: [part(node, start, end)] });
      at = end;
    }
    if (!pieces.length) return;
    pieces.push(part(node, at, node.value.length));
    parent.children.splice(index, 1, ...(pieces as never[]));
    return index + pieces.length;
  });
  return linked;
}

/** A part of a text node; its place in the file stays that of the whole. */
const part = (node: Text, start: number, end: number): Text => ({ ...node, value: node.value.slice(start, end) });
