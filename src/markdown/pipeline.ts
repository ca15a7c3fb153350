/**
 * The edition's Markdown, as one list of stages. Bodies and Markdown fields go through the same stages; nothing else
 * in the project reads Markdown.
 */
import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { problem, type Position, type Problem } from '../core/edition/problems.ts';
import type { Inline } from '../core/edition/fields.ts';
import type { BodyBlock, NoteMark, PhraseMark, PlacedCitation, PlacedLink } from '../core/edition/records.ts';
import type { Glossary } from '../core/text/glossary.ts';
import { linkGlosses } from './link-glosses.ts';
import { labelMarks, type SectionMarks } from './label-marks.ts';
import type { Group } from './nodes.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkElements } from './remark-elements.ts';
import { remarkTypography } from './remark-typography.ts';
import { problemsOf, report } from './report.ts';
import { toHtmlOf, toText, type Rendering } from './to-html.ts';

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCitations)
  .use(remarkElements)
  .use(remarkTypography)
  .freeze();

/** A body that has been read: its tree, for rendering once the bibliography is known, and its problems. */
export interface ReadBody {
  tree: Root;
  problems: Problem[];
}

/** Reads a file with or without frontmatter. Never throws for faults in the text: they come as problems with lines. */
export function readBody(path: string, source: string): ReadBody {
  const file = new VFile({ path, value: source });
  try {
    const tree = markdown.runSync(markdown.parse(file), file) as Root;
    return { tree, problems: problemsOf(file) };
  } catch (error) {
    const message = error as VFileMessage;
    if (message.reason === undefined) throw error;
    const position = message.line
      ? { line: message.line, ...(message.column && { column: message.column }) }
      : undefined;
    const mend = 'MDX reads < and { as code: close the element, or write the sign as a word.';
    return {
      tree: { type: 'root', children: [] },
      problems: [problem('mdx-malformed', path, position, message.reason, mend)],
    };
  }
}

/** What may follow a paragraph and belong to it; anything else has been refused by remark-elements. */
const ATTACHED = new Set(['heading', 'list', 'table', 'blockquote']);

/** What the apparatus adds to a body: links from terms to glosses, and the marks of notes. */
export interface Apparatus {
  glossary: Glossary;
  /** A gloss whose own text this is: it does not link to itself. */
  own?: string;
  /** For the body of a section: the notes whose marks stand in it. */
  marks?: SectionMarks;
}

/**
 * The blocks of a body in order. A paragraph begins a block; headings, lists, tables and quotations in Markdown belong
 * to the paragraph before them.
 */
export function renderBody(
  body: ReadBody,
  path: string,
  rendering: Rendering,
  apparatus: Apparatus,
): { blocks: BodyBlock[]; problems: Problem[] } {
  const file = new VFile({ path });
  const groups = groupBlocks(body.tree, file);
  const problems = problemsOf(file);
  const seen = new Set(apparatus.own ? [apparatus.own] : []);
  const labelled = labelMarks(groups, apparatus.marks);
  problems.push(...labelled.problems);
  const blocks = groups.map((group, i): BodyBlock => {
    const marks = labelled.marks[i]!;
    if (Array.isArray(group))
      return renderParagraph(group, rendering, marks, linkGlosses(group, apparatus.glossary, seen));
    return group.what === 'quote'
      ? { type: 'quote', id: group.id, marks, ...startOf(group) }
      : { type: 'figure', id: group.id, ...startOf(group) };
  });
  return { blocks, problems };
}

function groupBlocks(tree: Root, file: VFile): Group[] {
  const groups: Group[] = [];
  for (const node of tree.children) {
    if (node.type === 'yaml' || node.type === 'definition') continue;
    const last = groups.at(-1);
    if (node.type === 'placement') groups.push(node);
    else if (node.type === 'paragraph') groups.push([node]);
    else if (Array.isArray(last) && ATTACHED.has(node.type)) last.push(node);
    else if (ATTACHED.has(node.type))
      report(
        file,
        'passage-count',
        node.position,
        `Unexpected ${node.type} before any paragraph of its passage.`,
        'Begin the passage with a paragraph.',
      );
  }
  return groups;
}

function renderParagraph(nodes: RootContent[], rendering: Rendering, marks: NoteMark[], glosses: string[]): BodyBlock {
  return {
    type: 'paragraph',
    html: toHtmlOf(nodes, rendering),
    text: toText(nodes, rendering.formatter),
    citations: citationsIn(nodes),
    phrases: phrasesIn(nodes, rendering),
    links: linksIn(nodes),
    glosses,
    marks,
    ...startOf(nodes[0]!),
  };
}

/** Renders a Markdown field in place. One paragraph comes without its p element, so that it can stand in a sentence. */
export function renderInline(inline: Inline, path: string, rendering: Rendering): Problem[] {
  const body = readBody(path, inline.markdown);
  const nodes = body.tree.children;
  const only = nodes.length === 1 && nodes[0]!.type === 'paragraph' ? nodes[0].children : nodes;
  inline.html = toHtmlOf(only, rendering);
  inline.text = toText(nodes, rendering.formatter);
  inline.citations = citationsIn(nodes).map((c) => c.cluster);
  return body.problems;
}

const startOf = (node: RootContent): { position?: Position } =>
  node.position ? { position: { line: node.position.start.line, column: node.position.start.column } } : {};

function citationsIn(nodes: RootContent[]): PlacedCitation[] {
  const found: PlacedCitation[] = [];
  visit({ type: 'root', children: nodes } as Root, 'citation', (node) => {
    found.push({ cluster: node.cluster, ...startOf(node) });
  });
  return found;
}

/** Links to pages of this site; those to other hosts are the business of the sources. */
function linksIn(nodes: RootContent[]): PlacedLink[] {
  const found: PlacedLink[] = [];
  visit({ type: 'root', children: nodes } as Root, 'link', (node) => {
    if (node.url.startsWith('/')) found.push({ path: node.url, ...startOf(node) });
  });
  return found;
}

function phrasesIn(nodes: RootContent[], { formatter }: Rendering): PhraseMark[] {
  const found: PhraseMark[] = [];
  visit({ type: 'root', children: nodes } as Root, 'phrase', (node) => {
    found.push({
      text: toText(node.children, formatter),
      by: node.by,
      ...(node.case && { case: node.case }),
      ...startOf(node),
    });
  });
  return found;
}
