/** From the edition's Markdown tree to HTML, with citations and phrases in the forms that readers see. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { CitationFormatter } from '../core/citation/format.ts';
import type { CitationNode, GlossRefNode, NoteRefNode, PhraseNode } from './nodes.ts';

export interface Rendering {
  formatter: CitationFormatter;
  /** Prefix of every address of the site, without a slash at its end. */
  base: string;
}

/** HTML of some blocks. Citations are links to their reference; unknown keys stay as written. */
export function toHtmlOf(nodes: readonly RootContent[], rendering: Rendering): string {
  const hast = toHast(rendering).runSync({ type: 'root', children: [...nodes] } as Root);
  return toHtml(hast as HastRoot, { allowDangerousHtml: true });
}

const processors = new WeakMap<Rendering, ReturnType<typeof makeProcessor>>();
function toHast(rendering: Rendering) {
  const made = processors.get(rendering) ?? makeProcessor(rendering);
  processors.set(rendering, made);
  return made;
}

function makeProcessor(rendering: Rendering) {
  return unified().use(remarkRehype, {
    // The formatter's runs are HTML of our own making (i, b, sup, sub); bodies cannot hold any (remark-elements).
    allowDangerousHtml: true,
    handlers: {
      citation: (_state: unknown, node: CitationNode) => citation(node, rendering),
      phrase: (state: { all(node: PhraseNode): ElementContent[] }, node: PhraseNode): Element => ({
        type: 'element',
        tagName: 'q',
        properties: {
          className: ['phrase'],
          ...(node.case && { dataCase: node.case }),
          ...(node.by === 'unstated' && { dataBy: 'unstated' }),
        },
        children: state.all(node),
      }),
      glossRef: (state: { all(node: GlossRefNode): ElementContent[] }, node: GlossRefNode): Element => ({
        type: 'element',
        tagName: 'a',
        properties: { href: `${rendering.base}/notes/${node.id}/`, dataGloss: node.id },
        children: state.all(node),
      }),
      noteRef: (_state: unknown, node: NoteRefNode) => noteMark(node, rendering.base),
      link: (
        state: { all(node: unknown): ElementContent[] },
        node: { url: string; title?: string | null },
      ): Element => ({
        type: 'element',
        tagName: 'a',
        properties: { href: node.url.startsWith('/') ? rendering.base + node.url : node.url },
        children: state.all(node),
      }),
    } as never,
  });
}

/** The mark leads to the note where it stands; the note leads back to the mark by its id. */
function noteMark({ id, page, kind, label, next }: NoteRefNode, base: string): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      id: `at-${id}`,
      href: `${base}${page}#note-${id}`,
      role: 'doc-noteref',
      ariaLabel: kind === 'textual' ? `Textual note ${label}` : `Note ${label}, ${kind}`,
    },
    children: [{ type: 'text', value: label }],
  };
  return {
    type: 'element',
    tagName: 'sup',
    properties: { className: next ? ['mark', 'next'] : ['mark'], dataKind: kind },
    children: [link],
  };
}

function citation(node: CitationNode, { formatter, base }: Rendering): ElementContent {
  if (!node.cluster.items.every((item) => formatter.has(item.key))) return { type: 'text', value: node.value };
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['cite'] },
    children: formatter.cluster(node.cluster).map((run): ElementContent => {
      const html = { type: 'raw', value: run.html } as unknown as ElementContent;
      if (!run.key) return html;
      return {
        type: 'element',
        tagName: 'a',
        properties: { href: `${base}/references/${run.key}/`, dataRef: run.key },
        children: [html],
      };
    }),
  };
}

/**
 * The words of some blocks as a reader would say them: phrases in quotation marks, citations in the sentence by their
 * author and year, citations in parentheses left out.
 */
export function toText(nodes: readonly RootContent[], formatter: CitationFormatter): string {
  return nodes
    .map((node) => textOf(node, formatter))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[.,;:!?])/gu, '')
    .trim();
}

function textOf(node: RootContent, formatter: CitationFormatter): string {
  if (node.type === 'citation') {
    const { form, items } = node.cluster;
    return form === 'narrative' && formatter.has(items[0]!.key) ? formatter.short(items[0]!.key).text : '';
  }
  if (node.type === 'phrase') return `‘${node.children.map((child) => textOf(child, formatter)).join('')}’`;
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('children' in node)) return node.type === 'break' ? ' ' : '';
  const glue = ['list', 'table', 'tableRow', 'blockquote'].includes(node.type) ? ' ' : '';
  return (node.children as RootContent[]).map((child) => textOf(child, formatter)).join(glue);
}
