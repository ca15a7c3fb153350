/** The works of the list, each with every place that cites it. */
import { sentenceCiting } from '../citation/excerpt.ts';
import type { CitationFormatter } from '../citation/format.ts';
import type { CitationCluster } from '../citation/parse.ts';
import { citationsOf } from './check-citations.ts';
import type { Edition, Place, Reference } from './edition.ts';
import type { BodyEntry, Records } from './records.ts';

/** All works in the order of the style. Places stand in the order of the text, those of the chapter apart from notes. */
export function makeReferences(
  records: Records,
  formatter: CitationFormatter,
  { passages, quotes, figures, cases, notes }: Pick<Edition, 'passages' | 'quotes' | 'figures' | 'cases' | 'notes'>,
): Reference[] {
  const citedBy = new Map<string, Reference['citedBy']>();
  const cites = (place: Place, clusters: readonly CitationCluster[], html = '') => {
    for (const key of new Set(clusters.flatMap((c) => c.items.map((i) => i.key))))
      citedBy.set(key, [...(citedBy.get(key) ?? []), { ...place, sentence: sentenceCiting(html, key) }]);
  };
  const citedIn = (entries: readonly BodyEntry<unknown>[]) =>
    new Map(entries.map((e) => [e.id, citationsOf(e).map((c) => c.cluster)]));

  for (const p of passages) cites({ type: 'passage', id: p.id, path: p.path, label: p.label }, p.citations, p.html);
  const [inQuotes, inFigures, inCases, inNotes] = [
    citedIn(records.quotes),
    citedIn(records.figures),
    citedIn(records.cases),
    citedIn(records.annotations),
  ];
  for (const q of quotes) cites(q.place, inQuotes.get(q.id) ?? []);
  for (const f of figures)
    cites({ type: 'figure', id: f.id, path: f.path, label: `${f.title} (${f.label})` }, inFigures.get(f.id) ?? []);
  for (const c of cases)
    cites({ type: 'case', id: c.id, path: c.path, label: `Case: ${c.title}` }, inCases.get(c.id) ?? []);
  for (const n of notes) cites(n.place, inNotes.get(n.id) ?? [], n.html);

  const byId = new Map(records.references.map((r) => [r.id, r.data]));
  return formatter.order().map((key): Reference => {
    const { custom, ...data } = byId.get(key)!;
    return {
      ...data,
      path: `/references/${key}/`,
      list: custom.list,
      ...(custom.note && { note: custom.note }),
      corrections: custom.corrections ?? [],
      ...(custom.doi && { foundDoi: custom.doi }),
      sources: custom.sources ?? [],
      entry: formatter.entry(key),
      short: formatter.short(key),
      citedBy: (citedBy.get(key) ?? []).filter((place) => place.type !== 'note'),
      notedBy: (citedBy.get(key) ?? []).filter((place) => place.type === 'note'),
    };
  });
}
