/** The citations recorded as printed stand in step with those of the digest: same passages, same works. */
import { nearest } from '../text/nearest.ts';
import { problem, type Problem } from './problems.ts';
import type { PrintedCluster } from './printed.ts';
import type { BodyBlock, Records } from './records.ts';

/** Problems of records that point to nothing or differ from the digest. */
export function checkPrinted(records: Records): Problem[] {
  const known = new Set(records.references.map((r) => r.id));
  const sections = new Map(records.sections.map((s) => [s.id, s]));
  const figures = new Map(records.figures.map((f) => [f.id, f]));
  const found: Problem[] = [];
  for (const { id, file, data, locate } of records.printed) {
    const section = sections.get(id);
    if (!section) {
      found.push(
        problem('reference-dangling', file, undefined, `There is no section “${id}”.`, 'Name the file as its section.'),
      );
      continue;
    }
    for (const [place, clusters] of Object.entries(data)) {
      found.push(...checkKeys(clusters, place, file, locate, known));
      const block =
        place.startsWith('p') && /^p\d+$/u.test(place)
          ? passagesOf(section.blocks)[Number(place.slice(1)) - 1]
          : undefined;
      const figure = figures.get(place);
      if (!block && !figure)
        found.push(
          problem(
            'reference-dangling',
            file,
            locate([place]),
            `${place} is neither a passage of ${id} nor a figure.`,
            'Expected p1, p2 … or a figure’s id.',
          ),
        );
      else {
        const digest = figure
          ? (figure.data.adaptedFrom?.citations ?? [])
          : block?.type === 'paragraph'
            ? block.citations.map((c) => c.cluster)
            : [];
        const made = new Set(digest.flatMap((c) => c.items.map((i) => i.key)));
        found.push(...differ(made, clusters, place, file, locate([place])));
      }
    }
    passagesOf(section.blocks).forEach((block, i) => {
      if (block.type !== 'paragraph' || !block.citations.length || data[`p${i + 1}`]) return;
      found.push(
        problem(
          'printed-differs',
          file,
          locate([]),
          `p${i + 1} is not recorded; its digest has ${block.citations.length} citations.`,
          'Record each citation of this paragraph as the chapter prints it.',
        ),
      );
    });
  }
  return found;
}

const passagesOf = (blocks: readonly BodyBlock[]) => blocks.filter((b) => b.type !== 'figure');

function checkKeys(
  clusters: readonly PrintedCluster[],
  place: string,
  file: string,
  locate: Records['printed'][number]['locate'],
  known: ReadonlySet<string>,
): Problem[] {
  return clusters.flatMap(({ works }, i) =>
    works.flatMap(({ key, why, as, year }, j) => {
      const at = locate([place, i, 'works', j]);
      if (key === undefined)
        return why
          ? []
          : problem(
              'key-missing',
              file,
              at,
              `“${as} ${year}” has neither key nor why.`,
              'Expected the key of the work, or why the list has none.',
            );
      if (known.has(key)) return [];
      const near = nearest(key, known);
      return problem(
        'citation-unknown',
        file,
        at,
        `@${key} is not in the bibliography.`,
        near ? `Did you mean @${near}?` : 'Expected an id of bibliography/references.json.',
      );
    }),
  );
}

function differ(
  made: ReadonlySet<string>,
  clusters: readonly PrintedCluster[],
  place: string,
  file: string,
  position: Problem['position'],
): Problem[] {
  const printed = new Set(clusters.flatMap((c) => c.works.flatMap((w) => w.key ?? [])));
  const missing = [...printed].filter((key) => !made.has(key)).sort();
  const surplus = [...made].filter((key) => !printed.has(key)).sort();
  if (!missing.length && !surplus.length) return [];
  const says = [
    missing.length && `recorded as printed, not cited in the digest: ${missing.join(', ')}`,
    surplus.length && `cited in the digest, not recorded as printed: ${surplus.join(', ')}`,
  ].filter(Boolean);
  return [
    problem('printed-differs', file, position, `${place}: ${says.join('; ')}.`, 'Mend the record or the digest.'),
  ];
}
