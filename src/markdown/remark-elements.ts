/**
 * Reads the three elements that a body may hold, `<Quote id>`, `<Figure id>` and `<Phrase case by>`, and refuses every
 * other element, expression, import, image and unsafe link: content is data and never runs.
 */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { PhraseNode, PlacementNode } from './nodes.ts';
import { report } from './report.ts';

const MEND =
  'A body holds Markdown, <Quote id="…" />, <Figure id="…" /> and <Phrase case="…">…</Phrase>, and nothing else.';
const FORBIDDEN: Record<string, string> = {
  mdxjsEsm: 'import or export',
  mdxFlowExpression: 'an expression in braces',
  mdxTextExpression: 'an expression in braces',
  html: 'raw HTML',
  image: 'an image',
  imageReference: 'an image',
  code: 'a block of code',
  thematicBreak: 'a rule',
};
/** Addresses a link may have: the web, this site, this page. */
const SAFE_LINK = /^(?:https?:\/\/|\/(?!\/)|#)/;

export function remarkElements() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      const forbidden = FORBIDDEN[node.type];
      if (forbidden) {
        report(file, 'mdx-forbidden', node.position, `Unexpected ${forbidden}.`, MEND);
        return drop(parent, index);
      }
      if ((node.type === 'link' || node.type === 'definition') && !SAFE_LINK.test(node.url)) {
        report(
          file,
          'mdx-forbidden',
          node.position,
          `Unexpected link to “${node.url}”.`,
          'Link to https://…, to a page of this site as /read/…, or to #p4.',
        );
        return drop(parent, index);
      }
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const read = readElement(node, file);
      if (!read) return drop(parent, index);
      parent!.children.splice(index!, 1, read as never);
      return [SKIP, index! + 1];
    });
  };
}

/** What is refused is also taken out, so that no later stage can let it through. */
function drop(parent: Parents | undefined, index: number | undefined): [typeof SKIP, number] {
  parent!.children.splice(index!, 1);
  return [SKIP, index!];
}

function readElement(node: MdxJsxFlowElement | MdxJsxTextElement, file: VFile): PhraseNode | PlacementNode | null {
  const name = node.name ?? '';
  const allowed = { Quote: ['id'], Figure: ['id'], Phrase: ['case', 'by'] }[name];
  if (!allowed) {
    report(file, 'mdx-forbidden', node.position, `Unexpected element <${name}>.`, MEND);
    return null;
  }
  const attributes = readAttributes(node, allowed, file);
  if (name === 'Phrase') return readPhrase(node, attributes, file);
  if (!attributes.id) {
    report(file, 'mdx-forbidden', node.position, `<${name}> without an id.`, `Expected <${name} id="…" />.`);
    return null;
  }
  if (node.type === 'mdxJsxTextElement' || node.children.length) {
    report(
      file,
      'mdx-forbidden',
      node.position,
      `<${name} id="${attributes.id}"> must stand alone, between empty lines.`,
      `Expected <${name} id="${attributes.id}" /> on a line of its own.`,
    );
    return null;
  }
  return {
    type: 'placement',
    what: name === 'Quote' ? 'quote' : 'figure',
    id: attributes.id,
    ...(node.position && { position: node.position }),
  };
}

function readAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  allowed: string[],
  file: VFile,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && allowed.includes(attribute.name) && typeof attribute.value === 'string')
      values[attribute.name] = attribute.value;
    else {
      const what = attribute.type === 'mdxJsxAttribute' ? `attribute ${attribute.name}` : 'expression';
      report(
        file,
        'mdx-forbidden',
        node.position,
        `Unexpected ${what} on <${node.name}>.`,
        `Expected only ${allowed.map((a) => `${a}="…"`).join(' and ')}.`,
      );
    }
  }
  return values;
}

function readPhrase(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  attributes: Record<string, string>,
  file: VFile,
): PhraseNode {
  const by = attributes.by ?? 'participants';
  if (by !== 'participants' && by !== 'unstated')
    report(
      file,
      'mdx-forbidden',
      node.position,
      `<Phrase by="${by}"> is not known.`,
      'Expected by="participants" or by="unstated".',
    );
  return {
    type: 'phrase',
    by: by === 'unstated' ? 'unstated' : 'participants',
    ...(attributes.case && { case: attributes.case }),
    children: node.children as PhraseNode['children'],
    ...(node.position && { position: node.position }),
  };
}
