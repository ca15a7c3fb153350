/** The passages of a section: each paragraph and block quotation with what stands at it. */
import { glossesOf } from './body.ts';
import type { Passage, Phrase, Place } from './edition.ts';
import type { BodyEntry, Records } from './records.ts';
import type { CaseData, SectionData } from './schema.ts';

/** All passages of one section, in order, numbered from 1. Notes that point to them are filled in by the assembly. */
export function makePassages(
  section: BodyEntry<SectionData>,
  records: Records,
  cases: readonly BodyEntry<CaseData>[],
): Passage[] {
  const quotes = new Map(records.quotes.map((q) => [q.id, q]));
  const printed = records.printed.find((p) => p.id === section.id)?.data ?? {};
  return section.blocks
    .filter((block) => block.type !== 'figure')
    .map((block, i): Passage => {
      const number = i + 1;
      const base = {
        id: `${section.id}#p${number}`,
        section: section.id,
        number,
        anchor: `p${number}`,
        path: `/read/${section.id}/#p${number}`,
        label: `${section.data.title}, ${block.type === 'quote' ? 'passage' : 'para.'}\u00a0${number}`,
        words: records.passages.data[section.id]?.[i]?.words ?? 0,
        printed: printed[`p${number}`] ?? [],
        notes: block.marks.map((m) => m.id),
        mentionedIn: [],
      };
      if (block.type === 'quote') {
        const quote = quotes.get(block.id);
        const own = quote?.data.case;
        return {
          ...base,
          kind: 'quotation',
          html: '',
          text: '',
          quote: block.id,
          citations: [],
          phrases: [],
          glosses: glossesOf(quote?.blocks ?? []),
          cases: own ? [own] : [],
        };
      }
      const place: Place = { type: 'passage', id: base.id, path: base.path, label: base.label };
      return {
        ...base,
        kind: 'paragraph',
        html: block.html,
        text: block.text,
        citations: block.citations.map((c) => c.cluster),
        glosses: block.glosses,
        phrases: block.phrases.map(({ position: _, ...phrase }): Phrase => ({ ...phrase, place })),
        cases: cases.filter((c) => namesSite(block.text, c.data)).map((c) => c.id),
      };
    });
}

/** Whether a text names one of the case's sites, under any of the names the chapter prints. */
function namesSite(text: string, { sites }: CaseData): boolean {
  return sites.some((site) => [site.name, ...site.variants].some((name) => text.includes(name)));
}
