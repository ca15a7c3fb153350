/** Citations: each key exists, and what the frontmatter declares is what the body cites. */
import type { CitationCluster } from '../citation/parse.ts';
import { nearest } from '../text/nearest.ts';
import { problem, type Problem } from './problems.ts';
import { entriesOf, type BodyEntry, type Entry, type PlacedCitation, type Records } from './records.ts';
import type { Inline } from './fields.ts';

/** Problems for unknown keys anywhere and for frontmatter that differs from the body. */
export function checkCitations(records: Records): Problem[] {
  const keys = records.references.map((r) => r.id);
  const known = new Set(keys);
  const unknown = entriesOf(records).flatMap((entry) =>
    citationsOf(entry).flatMap(({ cluster, position }) =>
      cluster.items
        .filter((item) => !known.has(item.key))
        .map(({ key }) => {
          const near = nearest(key, keys);
          return problem(
            'citation-unknown',
            entry.file,
            position,
            `@${key} is not in the bibliography.`,
            near ? `Did you mean @${near}?` : 'Add the work to bibliography/references.json or mend the key.',
          );
        }),
    ),
  );
  const declaring = [
    ...records.sections,
    ...records.quotes,
    ...records.figures,
    ...records.cases,
    ...records.annotations,
  ];
  return [...unknown, ...declaring.flatMap((entry) => checkDeclared(entry, known))];
}

/** A file with an unknown key is left alone here: mending the key may mend this too. */
function checkDeclared(entry: BodyEntry<{ references: string[] }>, known: ReadonlySet<string>): Problem[] {
  const cited = new Set(citationsOf(entry).flatMap(({ cluster }) => cluster.items.map((i) => i.key)));
  const declared = entry.data.references;
  if (![...cited, ...declared].every((key) => known.has(key))) return [];
  const missing = [...cited].filter((key) => !declared.includes(key)).sort();
  const surplus = declared.filter((key) => !cited.has(key));
  const twice = declared.filter((key, i) => declared.indexOf(key) !== i);
  if (!missing.length && !surplus.length && !twice.length) return [];
  const says = [
    missing.length && `cited but not declared: ${missing.join(', ')}`,
    surplus.length && `declared but not cited: ${surplus.join(', ')}`,
    twice.length && `declared twice: ${twice.join(', ')}`,
  ].filter(Boolean);
  return [
    problem(
      'references-differ',
      entry.file,
      entry.locate(['references']),
      `references: ${says.join('; ')}.`,
      `Expected exactly what this file cites: references: [${[...cited].sort().join(', ')}]`,
    ),
  ];
}

/** Every citation an entry holds: in its Markdown fields and in its body. */
export function citationsOf(entry: Entry<unknown>): PlacedCitation[] {
  const body = 'blocks' in entry ? (entry as BodyEntry<unknown>).blocks : [];
  return [
    ...inlinesOf(entry.data).flatMap(({ inline, path }) =>
      inline.citations.map((cluster: CitationCluster) => ({ cluster, position: entry.locate(path) })),
    ),
    ...body.flatMap((block) => (block.type === 'paragraph' ? block.citations : [])),
  ];
}

/** All Markdown fields below a value, with their paths. */
export function inlinesOf(value: unknown, path: PropertyKey[] = []): { inline: Inline; path: PropertyKey[] }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => inlinesOf(item, [...path, i]));
  if (value === null || typeof value !== 'object') return [];
  if ('markdown' in value && 'citations' in value) return [{ inline: value as Inline, path }];
  return Object.entries(value).flatMap(([key, item]) => inlinesOf(item, [...path, key]));
}

/** All plain strings below a value, with their paths; Markdown fields are not plain. */
export function plainStringsOf(value: unknown, path: PropertyKey[] = []): { text: string; path: PropertyKey[] }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, i) => plainStringsOf(item, [...path, i]));
  if (value === null || typeof value !== 'object' || ('markdown' in value && 'citations' in value)) return [];
  return Object.entries(value).flatMap(([key, item]) => plainStringsOf(item, [...path, key]));
}
