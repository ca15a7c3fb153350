/** The records of an edition from its files: each valid by itself, its body read and not yet rendered. */
import { z } from 'zod';
import { problem, type Problem } from '../core/edition/problems.ts';
import type { Entry, PassageNumbers } from '../core/edition/records.ts';
import { referenceSchema, schemas, type Kind, type ReferenceData } from '../core/edition/schema.ts';
import { readBody, type ReadBody } from '../markdown/pipeline.ts';
import { readFolder, readSource } from './files.ts';
import { readFrontmatter, readJson, readYaml, validate, type Structured } from './structured.ts';

/** What content/text/passages.json may hold: numbers only. */
export const passagesSchema = z.record(
  z.string(),
  z.array(z.strictObject({ kind: z.enum(['paragraph', 'quotation']), words: z.int().min(1) })),
) satisfies z.ZodType<PassageNumbers>;

/** An entry whose body waits for the bibliography and the glossary. */
export type UnrenderedEntry<Data> = Entry<Data> & { body: ReadBody };

/** One file with one entry; null with problems when it is not there or not valid. */
export async function readSingle<Schema extends z.ZodType>(
  root: string,
  path: string,
  reader: (path: string, text: string) => Structured,
  schema: Schema,
): Promise<{ entry: Entry<z.infer<Schema>> | null; problems: Problem[] }> {
  const { text, problems } = await readSource(root, path);
  if (text === null) return { entry: null, problems };
  const read = reader(path, text);
  if (read.problems.length) return { entry: null, problems: read.problems };
  const { data, problems: faults } = validate(schema, path, read);
  return { entry: data === null ? null : { id: path, file: path, data, locate: read.locate }, problems: faults };
}

/** The bibliography: every valid record, and a problem for each that is not or whose id is taken. */
export async function readReferences(root: string): Promise<{ entries: Entry<ReferenceData>[]; problems: Problem[] }> {
  const path = 'bibliography/references.json';
  const { text, problems } = await readSource(root, path);
  if (text === null) return { entries: [], problems };
  const read = readJson(path, text);
  if (read.problems.length) return { entries: [], problems: read.problems };
  if (!Array.isArray(read.value))
    return {
      entries: [],
      problems: [
        problem(
          'bibliography-record',
          path,
          { line: 1 },
          'This is not a list of records.',
          'Expected CSL-JSON: [ { "id": "walshe-2004", "type": "article-journal", … }, … ]',
        ),
      ],
    };
  const entries: Entry<ReferenceData>[] = [];
  const first = new Map<string, number>();
  read.value.forEach((value: unknown, i) => {
    const locate: Entry<ReferenceData>['locate'] = (keys) => read.locate([i, ...keys]);
    const checked = validate(referenceSchema, path, { value, locate, problems: [] }, 'bibliography-record');
    const named = (value as { id?: unknown } | null)?.id;
    problems.push(
      ...checked.problems.map((p) => ({
        ...p,
        message: `Record ${i + 1}${typeof named === 'string' ? ` (${named})` : ''}: ${p.message}`,
      })),
    );
    if (!checked.data) return;
    const other = first.get(checked.data.id);
    if (other !== undefined)
      problems.push(
        problem(
          'id-duplicate',
          path,
          locate(['id']),
          `The id “${checked.data.id}” is already that of record ${other + 1}.`,
          'Give each work its own id.',
        ),
      );
    else entries.push({ id: checked.data.id, file: path, data: checked.data, locate });
    first.set(checked.data.id, other ?? i);
  });
  return { entries, problems };
}

/** A folder of YAML files of one schema. */
export async function readYamlFolder<Schema extends z.ZodType>(
  root: string,
  folder: string,
  schema: Schema,
): Promise<{ entries: Entry<z.infer<Schema>>[]; problems: Problem[] }> {
  const { files, problems } = await readFolder(root, folder, ['.yaml', '.yml']);
  const entries = files.flatMap((file) => {
    const read = readYaml(file.path, file.text);
    problems.push(...read.problems);
    if (read.problems.length) return [];
    const { data, problems: faults } = validate(schema, file.path, read);
    problems.push(...faults);
    return data ? [{ id: file.id, file: file.path, data, locate: read.locate }] : [];
  });
  return { entries, problems };
}

/** A folder of files with frontmatter and a Markdown body. */
export async function readBodies(
  root: string,
  kind: Exclude<Kind, 'themes'>,
): Promise<{ entries: UnrenderedEntry<unknown>[]; problems: Problem[] }> {
  const { files, problems } = await readFolder(root, `content/${kind}`, ['.mdx', '.md']);
  const entries = files.flatMap((file) => {
    const frontmatter = readFrontmatter(file);
    const body = readBody(file.path, file.text);
    problems.push(...frontmatter.problems, ...body.problems);
    if (frontmatter.problems.length) return [];
    const { data, problems: faults } = validate(schemas[kind], file.path, frontmatter);
    problems.push(...faults);
    return data ? [{ id: file.id, file: file.path, data, locate: frontmatter.locate, body }] : [];
  });
  return { entries, problems };
}
