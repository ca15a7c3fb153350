/**
 * Everything that can be wrong with the edition's files, in one table. A checker returns plain problems; the command
 * line, the build and the browser's error page only show them.
 */
export const problemKinds = {
  'file-empty': { level: 'error', says: 'A content file has nothing in it.' },
  'file-encoding': { level: 'error', says: 'A content file is not UTF-8.' },
  'file-missing': { level: 'error', says: 'A file the edition cannot do without is not there.' },
  'file-name': { level: 'error', says: 'A file name cannot serve as id and address.' },
  'id-duplicate': { level: 'error', says: 'Two things have the same id or address.' },
  'yaml-malformed': { level: 'error', says: 'YAML that cannot be read.' },
  'mdx-malformed': { level: 'error', says: 'MDX that cannot be read.' },
  'mdx-forbidden': { level: 'error', says: 'An element, attribute or expression the edition does not know.' },
  'json-malformed': { level: 'error', says: 'JSON that cannot be read.' },
  'key-missing': { level: 'error', says: 'A required key is not there.' },
  'key-unknown': { level: 'error', says: 'A key the schema does not know.' },
  'value-invalid': { level: 'error', says: 'A value of the wrong type or form.' },
  'figure-row': { level: 'error', says: 'A figure’s data row does not fit its type.' },
  'bibliography-record': { level: 'error', says: 'A bibliography record is not valid CSL-JSON for this edition.' },
  'reference-dangling': { level: 'error', says: 'An id points to nothing.' },
  'citation-unknown': { level: 'error', says: 'A citation key is not in the bibliography.' },
  'citation-malformed': { level: 'error', says: 'A citation that cannot be read.' },
  'citation-unrendered': { level: 'error', says: 'A citation stands where none is rendered.' },
  'references-differ': { level: 'error', says: 'The references in the frontmatter are not those the body cites.' },
  'figures-differ': { level: 'error', says: 'The figures in the frontmatter are not those the body places.' },
  'passage-count': { level: 'error', says: 'The body has not one paragraph of digest for each passage.' },
  'passage-kind': {
    level: 'error',
    says: 'A passage is a paragraph where the chapter has a quotation, or the reverse.',
  },
  'quotation-place': { level: 'error', says: 'A quotation stands at another passage than its file says.' },
  'lemma-length': { level: 'error', says: 'A lemma or phrase has more than seven words.' },
  'attribution-case': { level: 'error', says: 'Case and attribution of a quotation contradict each other.' },
  'note-unplaced': { level: 'error', says: 'A note stands beside words that its digest does not have once.' },
  'note-range': { level: 'error', says: 'A note’s word range does not fit its lemma or its passage.' },
  'source-missing': { level: 'error', says: 'A note states a fact from outside the chapter and names no source.' },
  'gloss-form': { level: 'error', says: 'Two glosses claim the same form of a term.' },
  'abbreviation-unglossed': { level: 'error', says: 'An abbreviation has no gloss.' },
  'printed-differs': { level: 'error', says: 'The citations recorded as printed are not those the digest makes.' },
  'gloss-unused': { level: 'warning', says: 'No text uses the term of a gloss.' },
  'digest-length': { level: 'warning', says: 'A digest is shorter or longer than the edition’s measure.' },
  'typewriter-quotes': { level: 'warning', says: 'Typewriter quotation marks or apostrophes in prose.' },
  'theme-unused': { level: 'warning', says: 'No quotation has this theme.' },
} as const satisfies Record<string, { level: 'error' | 'warning'; says: string }>;

export type ProblemCode = keyof typeof problemKinds;

/** A place in a file: line and column count from 1. Unknown stays undefined; a line is never invented. */
export interface Position {
  line: number;
  column?: number;
}

/** One fault: where, what is wrong, what was expected and how to mend it. */
export interface Problem {
  code: ProblemCode;
  level: 'error' | 'warning';
  /** Path relative to the project, with forward slashes. */
  file: string;
  position?: Position;
  /** What is wrong. */
  message: string;
  /** What was expected and how to mend it. */
  mend: string;
}

/** Makes a problem; its level comes from the table. */
export function problem(
  code: ProblemCode,
  file: string,
  position: Position | undefined,
  message: string,
  mend: string,
): Problem {
  return { code, level: problemKinds[code].level, file, ...(position && { position }), message, mend };
}

/** Whether any of them must stop a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.level === 'error');
}

/** By file, then line, errors before warnings: the order an editor works through them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
      a.level.localeCompare(b.level),
  );
}
