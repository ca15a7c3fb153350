/**
 * From files to the edition. Everything wrong with them comes back at once; only a programmer's error throws.
 *
 *     files → YAML and Markdown with lines → schema → bibliography → HTML → assembleEdition
 */
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { createFormatter } from '../bibliography/engine.ts';
import type { CitationFormatter } from '../core/citation/format.ts';
import type { AnnotationData } from '../core/edition/annotation.ts';
import { assembleEdition, checkRecords } from '../core/edition/assemble.ts';
import { glossaryOf } from '../core/edition/check-annotations.ts';
import { inlinesOf } from '../core/edition/check-citations.ts';
import type { Edition } from '../core/edition/edition.ts';
import { printedSchema } from '../core/edition/printed.ts';
import { hasErrors, sortProblems, type Position, type Problem } from '../core/edition/problems.ts';
import { entriesOf, type BodyEntry, type Entry, type Records } from '../core/edition/records.ts';
import { schemas, workSchema, type ReferenceData } from '../core/edition/schema.ts';
import type { SectionMarks } from '../markdown/label-marks.ts';
import { renderBody, renderInline, type Apparatus } from '../markdown/pipeline.ts';
import type { MarkRequest } from '../markdown/place-marks.ts';
import type { Rendering } from '../markdown/to-html.ts';
import {
  passagesSchema,
  readBodies,
  readReferences,
  readSingle,
  readYamlFolder,
  type UnrenderedEntry,
} from './read-records.ts';
import { readJson, readYaml } from './structured.ts';

export interface EditionFiles {
  /** The folder that holds `content/` and `bibliography/`. */
  root: string;
  /** Prefix of the site's addresses, without a slash at its end. */
  base?: string;
}

export interface ReadEdition {
  /** Null when any problem is an error. */
  edition: Edition | null;
  problems: Problem[];
}

/** Reads, checks and assembles the edition below `root`. */
export async function readEdition({ root, base = '' }: EditionFiles): Promise<ReadEdition> {
  const problems: Problem[] = [];
  const collect = <T>(read: { problems: Problem[] } & T): T => {
    problems.push(...read.problems);
    return read;
  };
  const work = collect(await readSingle(root, 'content/work.yaml', readYaml, workSchema)).entry;
  const passages = collect(await readSingle(root, 'content/text/passages.json', readJson, passagesSchema)).entry;
  const references = collect(await readReferences(root)).entries;
  const themes = collect(await readYamlFolder(root, 'content/themes', schemas.themes)).entries;
  const printed = collect(await readYamlFolder(root, 'content/citations', printedSchema)).entries;
  const bodies = {
    sections: collect(await readBodies(root, 'sections')).entries,
    quotes: collect(await readBodies(root, 'quotes')).entries,
    figures: collect(await readBodies(root, 'figures')).entries,
    cases: collect(await readBodies(root, 'cases')).entries,
    annotations: collect(await readBodies(root, 'annotations')).entries as UnrenderedEntry<AnnotationData>[],
  };
  const glossary = glossaryOf(bodies.annotations);

  const formatter = await makeFormatter(references.map((r) => r.data));
  const rendering: Rendering = { formatter, base };
  const render = <Data>(
    entries: UnrenderedEntry<Data>[],
    apparatus: (entry: UnrenderedEntry<Data>) => Omit<Apparatus, 'glossary'> = () => ({}),
  ): BodyEntry<Data>[] =>
    entries.map((unrendered) => {
      const { body, ...entry } = unrendered;
      const { blocks, problems: more } = renderBody(body, entry.file, rendering, {
        glossary,
        ...apparatus(unrendered),
      });
      problems.push(...more);
      return { ...entry, blocks };
    });
  const records: Records = {
    work: work ?? missing('content/work.yaml'),
    passages: passages ?? missing('content/text/passages.json'),
    references,
    themes,
    printed,
    annotations: render(bodies.annotations, ({ id }) => ({ own: id })),
    // A body that could not be read has no place for a mark; that would only be a second fault from one cause.
    sections: render(bodies.sections as UnrenderedEntry<Records['sections'][number]['data']>[], ({ id, body }) =>
      body.problems.length ? {} : { marks: { page: `/read/${id}/`, at: marksOf(id, bodies.annotations) } },
    ),
    quotes: render(bodies.quotes as UnrenderedEntry<Records['quotes'][number]['data']>[]),
    figures: render(bodies.figures as UnrenderedEntry<Records['figures'][number]['data']>[]),
    cases: render(bodies.cases as UnrenderedEntry<Records['cases'][number]['data']>[]),
  };
  for (const entry of entriesOf(records)) problems.push(...renderInlines(entry, rendering));

  if (hasErrors(problems)) {
    // Faults of single files make some of the others (what points to them); show only those that stand by themselves.
    const broken = new Set(problems.filter((p) => p.level === 'error').map((p) => p.file));
    const rest =
      work && passages ? checkRecords(records).filter((p) => !broken.has(p.file) && !pointsTo(p, broken)) : [];
    return { edition: null, problems: sortProblems([...problems, ...rest]) };
  }
  const assembled = assembleEdition(records, formatter);
  return { edition: assembled.edition, problems: sortProblems([...problems, ...assembled.problems]) };
}

/** A stand-in for a single file that could not be read, so that the other files are still checked. */
function missing<Data>(file: string): Entry<Data> {
  return { id: file, file, data: {} as Data, locate: () => undefined };
}

/** Whether a problem is only that it points to a file which could itself not be read. */
function pointsTo(p: Problem, broken: ReadonlySet<string>): boolean {
  if (p.code === 'theme-unused' || p.code === 'quotation-place') return true;
  // What is recorded of a section's citations is compared with its body.
  if (p.file.startsWith('content/citations/'))
    return [...broken].some((file) => /^(?:bibliography|content\/(?:sections|figures))\//u.test(file));
  if (p.code !== 'reference-dangling' && p.code !== 'citation-unknown') return false;
  const id = /“([^”#]+)/u.exec(p.message)?.[1] ?? /@(\S+)/u.exec(p.message)?.[1] ?? '';
  return [...broken].some((file) => file.includes(`/${id}.`) || file.endsWith('references.json'));
}

/** The notes that have marks in a section, by the number of their passage, commentary before textual notes, each in the order of the words it is about. */
function marksOf(section: string, notes: readonly Entry<AnnotationData>[]): SectionMarks['at'] {
  const at = new Map<number, (MarkRequest & { file: string; position?: Position | undefined })[]>();
  const marked = notes
    .filter(({ data }) => data.kind !== 'gloss' && data.target.startsWith(`${section}#p`))
    .sort(
      (a, b) =>
        Number(a.data.kind === 'textual') - Number(b.data.kind === 'textual') ||
        (a.data.range?.[0] ?? Infinity) - (b.data.range?.[0] ?? Infinity) ||
        0,
    );
  for (const { id, file, data, locate } of marked) {
    const number = Number(data.target.split('#p')[1]);
    const beside = 'beside' in data ? data.beside : undefined;
    at.set(number, [...(at.get(number) ?? []), { id, kind: data.kind, beside, file, position: locate(['beside']) }]);
  }
  return at;
}

function renderInlines(entry: Entry<unknown>, rendering: Rendering): Problem[] {
  return inlinesOf(entry.data).flatMap(({ inline, path }) =>
    renderInline(inline, entry.file, rendering).map(({ position: _, ...fault }) => {
      const position = entry.locate(path);
      return { ...fault, message: `${path.join('.')}: ${fault.message}`, ...(position && { position }) };
    }),
  );
}

const stylesFolder = join(import.meta.dirname, '../../bibliography/styles');

/** The formatter of the edition's own style, Harvard (Cite Them Right). */
export async function makeFormatter(works: readonly ReferenceData[]): Promise<CitationFormatter> {
  const [style, locale] = await Promise.all(
    ['harvard-cite-them-right.csl', 'locales-en-GB.xml'].map((name) => readFile(join(stylesFolder, name), 'utf8')),
  );
  return createFormatter(works, { style: style!, locale: locale! });
}
