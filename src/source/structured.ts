/** YAML and JSON with the line of every value, and their check against a schema. */
import { isMap, isNode, LineCounter, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../core/text/nearest.ts';
import { problem, type Position, type Problem, type ProblemCode } from '../core/edition/problems.ts';
import type { Locate } from '../core/edition/records.ts';

export interface Structured {
  value: unknown;
  locate: Locate;
  problems: Problem[];
}

/** Reads YAML that begins on line `firstLine` of its file. */
export function readYaml(path: string, text: string, firstLine = 1): Structured {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2' });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems = document.errors.map((error) =>
    problem(
      'yaml-malformed',
      path,
      position(faultOf(error, document)),
      error.message.split(' at line')[0]!.replace(/\.?$/, '.'),
      'Check indentation and quotation marks; put a value that contains “: ” or begins with @, [ or { in quotation marks.',
    ),
  );
  return {
    value: problems.length ? null : document.toJS({ maxAliasCount: 100 }),
    locate: (keys) => {
      const offset = offsetOf(document, keys);
      return position(offset ?? 0);
    },
    problems,
  };
}

/** Where a fault begins: for a quotation mark that is never closed, the mark, not the end of the file. */
function faultOf(error: YAMLParseError, document: Document): number {
  const end = error.pos[0];
  let start = end;
  if (error.code === 'MISSING_CHAR')
    visit(document, {
      Scalar: (_key, { type, range }) => {
        if (type?.startsWith('QUOTE') && range && range[0] < end && end <= range[1]) start = range[0];
      },
    });
  return start;
}

/** Reads the YAML between the first two lines of three hyphens. */
export function readFrontmatter({ path, text }: { path: string; text: string }): Structured {
  const match = /^---\n(.*?)^---[ \t]*$/ms.exec(text);
  if (match?.index === 0) return readYaml(path, match[1]!, 2);
  return {
    value: null,
    locate: () => undefined,
    problems: [
      problem(
        'yaml-malformed',
        path,
        { line: 1 },
        'This file has no frontmatter.',
        'Expected the file to begin with a line ---, keys as in content/README.md, and a line ---.',
      ),
    ],
  };
}

/** Reads JSON; positions come from the same text read as YAML, of which JSON is a part. */
export function readJson(path: string, text: string): Structured {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message;
    const offset = /position (\d+)/.exec(message)?.[1];
    const before = text.slice(0, Number(offset ?? text.length)).split('\n');
    const at = { line: before.length, column: before.at(-1)!.length + 1 };
    const says = message.replace(/ in JSON.*$/s, '').replace(/ \(line.*$/s, '');
    return {
      value: null,
      locate: () => undefined,
      problems: [
        problem(
          'json-malformed',
          path,
          at,
          `${says}.`,
          'Expected JSON: check commas, brackets and quotation marks just before this place.',
        ),
      ],
    };
  }
  return readYaml(path, text);
}

/** Where a value stands, or the nearest thing above it that has a place. */
function offsetOf(document: Document, keys: readonly PropertyKey[]): number | undefined {
  for (let depth = keys.length; depth >= 0; depth--) {
    const path = keys.slice(0, depth);
    const parent = path.length ? document.getIn(path.slice(0, -1), true) : undefined;
    const pair = isMap(parent) ? parent.items.find((p) => String(p.key) === String(path.at(-1))) : undefined;
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    const node = path.length ? document.getIn(path, true) : document.contents;
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

/** The value as the schema has it, or null with one problem for each fault. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  read: Structured,
  special?: ProblemCode,
): { data: z.infer<Schema> | null; problems: Problem[] } {
  const result = schema.safeParse(read.value);
  if (result.success) return { data: result.data, problems: [] };
  return { data: null, problems: result.error.issues.flatMap((issue) => explain(issue, path, read, schema, special)) };
}

function explain(
  issue: z.core.$ZodIssue,
  path: string,
  read: Structured,
  schema: z.ZodType,
  special?: ProblemCode,
): Problem[] {
  const code =
    special ??
    (issue.path[0] === 'data' && issue.path[1] === 'rows' && issue.path.length > 2 ? 'figure-row' : undefined);
  const name = issue.path.join('.') || 'the file';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const near = nearest(key, knownKeys(schema, issue.path));
      return problem(
        code ?? 'key-unknown',
        path,
        read.locate([...issue.path, key]),
        `${[...issue.path, key].join('.')} is not a key of this file.`,
        near ? `Did you mean “${near}”?` : 'Remove it, or see content/README.md for the keys.',
      );
    });
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    read.value,
  );
  const expected = issue.message
    .replace(/^Invalid input: expected (\w+), received.*$/, 'a $1')
    .replace(/^Invalid (input|option): expected /, '');
  if (value === undefined)
    return [
      problem(code ?? 'key-missing', path, read.locate(issue.path), `${name} is missing.`, `Expected ${expected}.`),
    ];
  const shown = JSON.stringify(value) ?? String(value);
  return [
    problem(
      code ?? 'value-invalid',
      path,
      read.locate(issue.path),
      `${name} is ${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}.`,
      `Expected ${expected}.`,
    ),
  ];
}

/** The keys a strict object at the top or one level below would take; empty when the schema does not say. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const key of path) {
    const shape = (at as { shape?: Record<PropertyKey, unknown> }).shape;
    at = typeof key === 'number' ? (at as { element?: unknown }).element : shape?.[key];
    if (!at) return [];
  }
  return Object.keys((at as { shape?: object }).shape ?? {});
}
