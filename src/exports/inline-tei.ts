/** The edition's HTML, which is of our own making, as TEI's inline elements. */
import { fromHtml } from 'hast-util-from-html';
import type { Element as HtmlElement, ElementContent, RootContent } from 'hast';
import type { Element, Root } from 'xast';
import { x } from 'xastscript';

/** A piece of an XML tree; `null` leaves nothing. */
export type Piece = Element | Root | string | null;

/** The paragraphs of some HTML, each as its inline content. Text outside a paragraph is a paragraph of its own. */
export function inlineTei(html: string): Piece[][] {
  const paragraphs: Piece[][] = [];
  let loose: Piece[] | null = null;
  for (const node of fromHtml(html, { fragment: true }).children) {
    if (node.type === 'element' && node.tagName === 'p') {
      paragraphs.push(childrenOf(node));
      loose = null;
    } else if (node.type !== 'text' || node.value.trim()) {
      if (!loose) paragraphs.push((loose = []));
      loose.push(convert(node));
    }
  }
  return paragraphs;
}

const childrenOf = (node: HtmlElement): Piece[] => node.children.map(convert);

function convert(node: RootContent | ElementContent): Piece {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const { tagName, properties } = node;
  const children = childrenOf(node);
  if (tagName === 'em' || tagName === 'i') return x('hi', { rend: 'italic' }, children);
  if (tagName === 'strong' || tagName === 'b') return x('hi', { rend: 'bold' }, children);
  if (tagName === 'q') return x('q', children);
  if (tagName === 'sup' && (properties.className as string[]).includes('mark')) return mark(node);
  if (tagName === 'a') return link(properties, children);
  // A citation is a span around its links; nothing else of ours is a span.
  return x(null, children);
}

function link(properties: HtmlElement['properties'], children: Piece[]): Piece {
  if (properties.dataRef)
    return x('ref', { type: 'citation', target: `#work.${String(properties.dataRef)}` }, children);
  if (properties.dataGloss) return x('term', { ref: `#note.${String(properties.dataGloss)}` }, children);
  const href = String(properties.href ?? '');
  const passage = /\/read\/([^/]+)\/#(p\d+)$/u.exec(href);
  return x('ref', { target: passage ? `#${passage[1]}.${passage[2]}` : href }, children);
}

/** The mark of a note points to the note. */
function mark(node: HtmlElement): Piece {
  const anchor = node.children.find((child): child is HtmlElement => child.type === 'element');
  const id = String(anchor?.properties.href ?? '').split('#note-')[1];
  return id ? x('ptr', { type: 'note', target: `#note.${id}` }) : null;
}
