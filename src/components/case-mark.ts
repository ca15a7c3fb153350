/** How the three cases look wherever they appear: a number for the colour, a shape, a word. */
import type { Case } from '../core/edition/edition.ts';

export interface Mark {
  /** Colour token: 1 to 3; 0 where no case is stated. */
  number: 0 | 1 | 2 | 3;
  label: string;
  path?: string;
}

export const unattributed: Mark = { number: 0, label: 'Case not stated' };

/** The mark of a case, by its order; more than three cases would need more colours that everyone can tell apart. */
export function markOf(of: Case | undefined): Mark {
  if (!of) return unattributed;
  if (of.order > 3) throw new Error(`There are marks for three cases; “${of.title}” is the ${of.order}th.`);
  return { number: of.order as 1 | 2 | 3, label: of.title, path: of.path };
}

/** The value by which addresses and lists name “case not stated”. */
export const notStated = 'not-stated';

export interface CaseColumn {
  /** The case's id, or `not-stated`. */
  value: string;
  short: string;
  mark: Mark;
}

/** The cases in their order, and “case not stated” as a value of its own. */
export const caseColumns = (cases: readonly Case[]): CaseColumn[] => [
  ...cases.map((of) => ({ value: of.id, short: of.short, mark: markOf(of) })),
  { value: notStated, short: 'Not stated', mark: unattributed },
];
