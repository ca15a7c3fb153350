/** Puts the notes into the order of the text and ties them to what they are about, both ways. */
import { curlApostrophes } from '../text/typography.ts';
import { varianceOf } from '../text/variance.ts';
import { lemmaOf, type AnnotationData } from './annotation.ts';
import { bodyOf, glossesOf } from './body.ts';
import type { Note, Passage, Place, Quote } from './edition.ts';
import type { BodyBlock, BodyEntry, Records } from './records.ts';

/** All notes, in the order of the passages; at one passage glosses come first, then the others by their marks. */
export function makeNotes(records: Records, passages: readonly Passage[], quotes: readonly Quote[]): Note[] {
  const order = new Map(passages.map((p, i) => [p.id, i]));
  const places = new Map(passages.map((p) => [p.id, placeOf(p)]));
  const marks = marksOf(records);
  const uses = usesOf(records, passages, quotes);
  const inOrder = [...records.annotations].sort(
    (a, b) =>
      order.get(a.data.target)! - order.get(b.data.target)! ||
      (marks.get(a.id)?.order ?? -1) - (marks.get(b.id)?.order ?? -1) ||
      a.id.localeCompare(b.id, 'en'),
  );
  return inOrder.map((record, i): Note => {
    const lemma = lemmaOf(record.data);
    const label = marks.get(record.id)?.label;
    const at = places.get(record.data.target)!;
    const [previous, next] = [inOrder[i - 1]?.id, inOrder[i + 1]?.id];
    return {
      ...record.data,
      ...bodyOf(record.blocks),
      id: record.id,
      path: `/notes/${record.id}/`,
      section: record.data.target.split('#')[0]!,
      place: notePlace(record),
      at,
      ...(record.data.kind === 'textual' && { variance: shownVariance(record.data) }),
      spoken: record.data.kind === 'textual' && passages[order.get(record.data.target)!]!.kind === 'quotation',
      pointsTo: linksOf(record).flatMap((path) => {
        const passage = passages.find((p) => p.path === path);
        return passage ? placeOf(passage) : [];
      }),
      glosses: glossesOf(record.blocks),
      usedAt: uses.get(record.id) ?? [],
      ...(label !== undefined && { label }),
      ...(lemma !== undefined && { shownLemma: curlApostrophes(lemma) }),
      ...(previous && { previous }),
      ...(next && { next }),
    };
  });
}

const shownVariance = ({ reading, correction }: { reading: string; correction: string }) =>
  varianceOf(curlApostrophes(reading), curlApostrophes(correction));

const placeOf = ({ id, path, label }: Passage): Place => ({ type: 'passage', id, path, label });
const notePlace = ({ id, data }: BodyEntry<AnnotationData>): Place => ({
  type: 'note',
  id,
  path: `/notes/${id}/`,
  label: `Note: ${data.title}`,
});

const paragraphs = (blocks: readonly BodyBlock[]) => blocks.filter((b) => b.type === 'paragraph');
const linksOf = (entry: BodyEntry<unknown>) => [
  ...new Set(paragraphs(entry.blocks).flatMap((b) => b.links.map((l) => l.path))),
];

/** The label of each mark, as the Markdown stage has given it, and its place among all marks of the edition. */
function marksOf(records: Records): Map<string, { label: string; order: number }> {
  const marks = records.sections.flatMap((s) => s.blocks.flatMap((b) => (b.type === 'figure' ? [] : b.marks)));
  return new Map(marks.map(({ id, label }, order) => [id, { label, order }]));
}

/** For each gloss the places whose words link to it, in text order, notes last. */
function usesOf(records: Records, passages: readonly Passage[], quotes: readonly Quote[]): Map<string, Place[]> {
  const uses = new Map<string, Place[]>();
  const use = (place: Place, glosses: readonly string[]) => {
    for (const id of new Set(glosses)) uses.set(id, [...(uses.get(id) ?? []), place]);
  };
  const spoken = new Map(quotes.map((q) => [q.id, q.place]));
  for (const p of passages) use(p.quote ? (spoken.get(p.quote) ?? placeOf(p)) : placeOf(p), p.glosses);
  for (const record of records.annotations) use(notePlace(record), glossesOf(record.blocks));
  return uses;
}
