/** Keeps numbers on the line of what they count, in every text of the tree. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { joinNumbers } from '../core/text/typography.ts';

export function remarkTypography() {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = joinNumbers(node.value);
    });
  };
}
