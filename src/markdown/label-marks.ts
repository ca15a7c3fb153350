/** Labels the marks of a section in two series: numbers for commentary, letters for textual notes. */
import { problem, type Position, type Problem } from '../core/edition/problems.ts';
import type { NoteMark } from '../core/edition/records.ts';
import type { Group } from './nodes.ts';
import { placeMarks, type MarkRequest } from './place-marks.ts';

/** The notes of a section that have marks. */
export interface SectionMarks {
  /** Path of the section’s page, on which the notes stand. */
  page: string;
  /** By the number of their passage, in the order of the words they are about; each with its file. */
  at: ReadonlyMap<number, readonly (MarkRequest & { file: string; position?: Position | undefined })[]>;
}

/**
 * Places the marks of a section and labels them through it, for each group of its body; those of a block quotation are
 * set beside its lemma. A mark whose words the digest does not have once is a problem of the note’s file.
 */
export function labelMarks(
  groups: readonly Group[],
  marks: SectionMarks | undefined,
): { marks: NoteMark[][]; problems: Problem[] } {
  const problems: Problem[] = [];
  let passage = 0;
  let [numbers, letters] = [0, 0];
  const label = (kind: string) => (kind === 'textual' ? letterOf(letters++) : String(++numbers));
  const marked = groups.map((group): NoteMark[] => {
    if (!Array.isArray(group) && group.what === 'figure') return [];
    const requests = marks?.at.get(++passage) ?? [];
    if (!Array.isArray(group)) return requests.map(({ id, kind }) => ({ id, label: label(kind) }));
    return placeMarks(group, requests, marks?.page ?? '').flatMap((placed): NoteMark[] => {
      if ('node' in placed) {
        placed.node.label = label(placed.node.kind);
        return [{ id: placed.id, label: placed.node.label }];
      }
      const { file, position, beside } = requests.find((r) => r.id === placed.id)!;
      problems.push(
        problem(
          'note-unplaced',
          file,
          position,
          `beside: “${beside}” stands ${placed.found ? `${placed.found} times` : 'nowhere'} in the digest of the note’s passage.`,
          'Expected words that stand there once, outside citations, links and phrases; or leave “beside” out.',
        ),
      );
      return [];
    });
  });
  return { marks: marked, problems };
}

/** a, b … z, aa, ab … */
const letterOf = (n: number): string =>
  (n < 26 ? '' : letterOf(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));
