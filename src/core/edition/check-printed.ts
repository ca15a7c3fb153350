/** The citations recorded as printed stand in step with those of the digest: same passages, same works. */
import { nearest } from '../text/nearest.ts';
import { problem, type Problem } from './problems.ts';
import type { PrintedCluster } from './printed.ts';
import type { BodyBlock, Records } from './records.ts';

type Printed = Records['printed'][number];

/** Problems of records that point to nothing or differ from the digest. */
export function checkPrinted(records: Records): Problem[] {
  const known = new Set(records.references.map((r) => r.id));
  return records.printed.flatMap((printed) => {
    const section = records.sections.find((s) => s.id === printed.id);
    if (!section)
      return problem(
        'reference-dangling',
        printed.file,
        undefined,
        `There is no section “${printed.id}”.`,
        'Name the file as its section.',
      );
    const passages = section.blocks.filter((b) => b.type !== 'figure');
    return [
      ...Object.keys(printed.data).flatMap((place) => checkPlace(printed, place, passages, records, known)),
      ...checkLeftOut(printed, passages),
    ];
  });
}

function checkPlace(
  printed: Printed,
  place: string,
  passages: readonly BodyBlock[],
  records: Records,
  known: ReadonlySet<string>,
): Problem[] {
  const clusters = printed.data[place]!;
  const made = madeAt(place, passages, records);
  if (!made)
    return [
      problem(
        'reference-dangling',
        printed.file,
        printed.locate([place]),
        `“${place}” is neither a passage of ${printed.id} nor a figure.`,
        'Expected p1, p2 … or a figure’s id.',
      ),
    ];
  return [
    ...checkKeys(printed, place, known),
    // An unknown key is reported where it stands; mending it may mend this too.
    ...(made.every((key) => known.has(key))
      ? differ(new Set(made), clusters, place, printed.file, printed.locate([place]))
      : []),
  ];
}

/** The keys that the digest of a passage, or the caption of a figure, cites; null when there is no such place. */
function madeAt(place: string, passages: readonly BodyBlock[], records: Records): string[] | null {
  const figure = records.figures.find((f) => f.id === place);
  const block = /^p\d+$/u.test(place) ? passages[Number(place.slice(1)) - 1] : undefined;
  if (!figure && !block) return null;
  const placed = block?.type === 'paragraph' ? block.citations.map((c) => c.cluster) : [];
  const clusters = figure ? (figure.data.adaptedFrom?.citations ?? []) : placed;
  return clusters.flatMap((c) => c.items.map((i) => i.key));
}

function checkLeftOut(printed: Printed, passages: readonly BodyBlock[]): Problem[] {
  return passages.flatMap((block, i) =>
    block.type !== 'paragraph' || !block.citations.length || printed.data[`p${i + 1}`]
      ? []
      : problem(
          'printed-differs',
          printed.file,
          printed.locate([]),
          `p${i + 1} is not recorded; its digest has ${block.citations.length} citations.`,
          'Record each citation of this paragraph as the chapter prints it.',
        ),
  );
}

function checkKeys({ data, file, locate }: Printed, place: string, known: ReadonlySet<string>): Problem[] {
  return data[place]!.flatMap(({ works }, i) =>
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
