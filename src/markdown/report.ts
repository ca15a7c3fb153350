/** How a plugin tells the editor of a fault: as a problem kept with the file being read. */
import type { Position as Span } from 'unist';
import type { VFile } from 'vfile';
import { problem, type Problem, type ProblemCode } from '../core/edition/problems.ts';

/** Adds a problem at a node's place. */
export function report(file: VFile, code: ProblemCode, at: Span | undefined, message: string, mend: string): void {
  const position = at && { line: at.start.line, column: at.start.column };
  problemsOf(file).push(problem(code, file.path, position, message, mend));
}

/** The problems reported for a file so far. */
export function problemsOf(file: VFile): Problem[] {
  const data = file.data as { problems?: Problem[] };
  return (data.problems ??= []);
}
