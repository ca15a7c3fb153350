/**
 * Turns citations in text into citation nodes, wherever text can stand: paragraphs, emphasis, headings, table cells,
 * block quotations. Where a citation could only be shown as its own source (code, a link's text, an attribute), it
 * reports that instead of dropping it.
 */
import type { Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { looksLikeCitation, parseCitations } from '../core/citation/parse.ts';
import { report } from './report.ts';

export function remarkCitations() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'link') {
        visit(node, 'text', (text) => refuse(file, text, 'a link’s text', 'Put the citation outside the link.'));
        return SKIP;
      }
      if (node.type === 'inlineCode' || node.type === 'code') {
        refuse(file, node, 'code', 'Take the citation out of the code.');
        return SKIP;
      }
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        for (const { value } of node.attributes)
          if (typeof value === 'string' && looksLikeCitation(value))
            report(
              file,
              'citation-unrendered',
              node.position,
              `The attribute “${value}” holds a citation.`,
              'Attributes are plain text: put the citation into the body.',
            );
        return;
      }
      if (node.type !== 'text' || !parent || index === undefined || !looksLikeCitation(node.value)) return;
      const nodes = split(node, file);
      parent.children.splice(index, 1, ...(nodes as never[]));
      return index + nodes.length;
    });
  };
}

function refuse(file: VFile, node: { value: string; position?: Text['position'] }, where: string, mend: string): void {
  if (looksLikeCitation(node.value))
    report(
      file,
      'citation-unrendered',
      node.position,
      `“${node.value.slice(0, 60)}” holds a citation inside ${where}, where none is rendered.`,
      mend,
    );
}

function split(node: Text, file: VFile): RootContent[] {
  return parseCitations(node.value).map((piece): RootContent => {
    if (piece.type === 'text') return { type: 'text', value: piece.value };
    const position = within(node, piece.start, piece.end);
    if (piece.type === 'malformed') {
      report(
        file,
        'citation-malformed',
        position,
        `“${piece.value}” cannot be read: ${piece.why}.`,
        'Expected [@key], [@key, p. 4], [@one; @two], [-@key], @key or @key [p. 4].',
      );
      return { type: 'text', value: piece.value };
    }
    if (node.value[piece.start - 1] === '[')
      report(
        file,
        'citation-malformed',
        position,
        'A bracket opens before this citation and does not close in the same run of text.',
        'Close the bracket, and keep emphasis and links outside it.',
      );
    return { type: 'citation', value: node.value.slice(piece.start, piece.end), cluster: piece.cluster, position };
  });
}

/** The place of a part of a text node; exact for text without escapes and references. */
function within(node: Text, start: number, end: number): NonNullable<Text['position']> {
  const origin = node.position!.start;
  const point = (offset: number) => {
    const before = node.value.slice(0, offset).split('\n');
    const line = origin.line + before.length - 1;
    const column = before.length === 1 ? origin.column + offset : before.at(-1)!.length + 1;
    return { line, column };
  };
  return { start: point(start), end: point(end) };
}
