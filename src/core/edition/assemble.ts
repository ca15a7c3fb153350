/**
 * Puts the records together. Everything that follows from several files at once is computed here and only here:
 * addresses, links both ways, neighbours in text order, counts. The result is plain data, the same for the same input.
 */
import type { CitationFormatter } from '../citation/format.ts';
import { curlApostrophes } from '../text/typography.ts';
import { countWords, readingMinutes } from '../text/words.ts';
import { bodyOf } from './body.ts';
import { checkAnnotations } from './check-annotations.ts';
import { checkCitations } from './check-citations.ts';
import { checkLinks } from './check-links.ts';
import { checkPassages } from './check-passages.ts';
import { checkPrinted } from './check-printed.ts';
import { checkProse } from './check-prose.ts';
import type { Case, Edition, Figure, Note, Passage, Phrase, Quote, Section, Theme, ThemePlace } from './edition.ts';
import { neighboursOf, relatedTo } from './kinship.ts';
import { makeNotes } from './notes.ts';
import { makePassages } from './passages.ts';
import { hasErrors, sortProblems, type Problem } from './problems.ts';
import { makeReferences } from './references.ts';
import type { BodyEntry, Records } from './records.ts';
import type { CaseData, SectionData } from './schema.ts';

/** Every check that needs more than one field, sorted as an editor works through them. */
export function checkRecords(records: Records): Problem[] {
  return sortProblems([
    ...checkLinks(records),
    ...checkCitations(records),
    ...checkPassages(records),
    ...checkProse(records),
    ...checkAnnotations(records),
    ...checkPrinted(records),
  ]);
}

/**
 * The edition and all problems of its records. With an error among them there is no edition (`null`): half an edition
 * would carry wrong links.
 */
export function assembleEdition(
  records: Records,
  formatter: CitationFormatter,
): { edition: Edition | null; problems: Problem[] } {
  const problems = checkRecords(records);
  if (hasErrors(problems)) return { edition: null, problems };

  const sectionRecords = [...records.sections].sort((a, b) => a.data.order - b.data.order);
  const caseRecords = [...records.cases].sort((a, b) => a.data.order - b.data.order);

  const passages = sectionRecords.flatMap((s) => makePassages(s, records, caseRecords));
  const byId = new Map(passages.map((p) => [p.id, p]));
  const quotes = makeQuotes(records, passages);
  const sections = sectionRecords.map((s, i) =>
    makeSection(
      s,
      passages.filter((p) => p.section === s.id),
      quotes,
      sectionRecords[i - 1]?.id,
      sectionRecords[i + 1]?.id,
    ),
  );
  const phrases = passages.flatMap((p) => p.phrases);
  const figures = makeFigures(records, sections, byId);
  const cases = caseRecords.map((c) => makeCase(c, quotes, passages, phrases));
  const notes = makeNotes(records, passages, quotes);
  for (const note of notes)
    for (const { id } of note.pointsTo) if (id !== note.target) byId.get(id)!.mentionedIn.push(note.id);
  const edition: Edition = {
    work: records.work.data,
    sections,
    passages,
    quotes,
    figures,
    cases,
    themes: makeThemes(records, passages, quotes, notes),
    notes,
    references: makeReferences(records, formatter, { passages, quotes, figures, cases, notes }),
    phrases,
  };
  return { edition, problems };
}

function makeQuotes(records: Records, passages: readonly Passage[]): Quote[] {
  const byId = new Map(records.quotes.map((q) => [q.id, q]));
  const inOrder = passages.flatMap((p) =>
    p.quote && byId.has(p.quote) ? { passage: p, record: byId.get(p.quote)! } : [],
  );
  const filed = inOrder.map(({ record }) => ({ id: record.id, themes: record.data.themes }));
  return inOrder.map(({ passage, record }, i): Quote => {
    const previous = inOrder[i - 1]?.record.id;
    const next = inOrder[i + 1]?.record.id;
    return {
      ...record.data,
      ...bodyOf(record.blocks),
      id: record.id,
      shownLemma: curlApostrophes(record.data.lemma),
      path: `/quotes/${record.id}/`,
      section: passage.section,
      place: { type: 'quote', id: record.id, path: `/quotes/${record.id}/`, label: `Quotation: ${record.data.title}` },
      related: relatedTo(filed[i]!, filed),
      ...(previous && { previous }),
      ...(next && { next }),
    };
  });
}

function makeSection(
  record: BodyEntry<SectionData>,
  passages: readonly Passage[],
  quotes: readonly Quote[],
  previous: string | undefined,
  next: string | undefined,
): Section {
  let n = 0;
  const blocks = record.blocks.map((block): Section['blocks'][number] => {
    if (block.type === 'figure') return { type: 'figure', id: block.id };
    const passage = passages[n++]!;
    return block.type === 'quote'
      ? { type: 'quote', id: block.id, passage: passage.id }
      : { type: 'passage', id: passage.id };
  });
  const spoken = new Map(quotes.map((q) => [q.id, q.text]));
  const digest = passages.reduce((sum, p) => sum + countWords(p.quote ? (spoken.get(p.quote) ?? '') : p.text), 0);
  const words = passages.reduce((sum, p) => sum + p.words, 0);
  return {
    ...record.data,
    id: record.id,
    path: `/read/${record.id}/`,
    blocks,
    passageIds: passages.map((p) => p.id),
    digest: { words: digest, minutes: readingMinutes(digest) },
    chapter: { words, minutes: words ? readingMinutes(words) : 0 },
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

function makeFigures(records: Records, sections: readonly Section[], passages: ReadonlyMap<string, Passage>): Figure[] {
  const byId = new Map(records.figures.map((f) => [f.id, f]));
  const after = new Map<string, string>();
  for (const section of sections) {
    let last = '';
    for (const block of section.blocks) {
      if (block.type === 'figure') after.set(block.id, last);
      else last = block.type === 'quote' ? block.passage : block.id;
    }
  }
  const order = sections.flatMap((s) => s.figures);
  const unplaced = records.figures.map((f) => f.id).filter((id) => !order.includes(id));
  return [...order, ...unplaced].map((id): Figure => {
    const record = byId.get(id)!;
    const passage = passages.get(after.get(id) ?? '');
    return {
      ...record.data,
      ...bodyOf(record.blocks),
      id,
      path: `/figures/${id}/`,
      label: `Figure ${record.data.number}`,
      printed: records.printed.flatMap((p) => p.data[id] ?? []),
      ...(passage && { after: { type: 'passage', id: passage.id, path: passage.path, label: passage.label } }),
    };
  });
}

function makeCase(
  record: BodyEntry<CaseData>,
  quotes: readonly Quote[],
  passages: readonly Passage[],
  phrases: readonly Phrase[],
): Case {
  return {
    ...record.data,
    ...bodyOf(record.blocks),
    id: record.id,
    path: `/cases/${record.id}/`,
    quotes: quotes.filter((q) => q.case === record.id).map((q) => q.id),
    passages: passages.filter((p) => p.kind === 'paragraph' && p.cases.includes(record.id)).map((p) => p.id),
    phrases: phrases.filter((p) => p.case === record.id),
  };
}

function makeThemes(
  records: Records,
  passages: readonly Passage[],
  quotes: readonly Quote[],
  notes: readonly Note[],
): Theme[] {
  const labels = records.themes.map((t) => ({ id: t.id, label: t.data.label }));
  return records.themes
    .map((t): Theme => {
      const own = quotes.filter((q) => q.themes.includes(t.id));
      const on = notes.filter((n) => n.themes.includes(t.id));
      return {
        ...t.data,
        id: t.id,
        path: `/themes/${t.id}/`,
        narrower: records.themes.filter((n) => n.data.broader === t.id).map((n) => n.id),
        quotes: own.map((q) => ({ id: q.id, main: q.themes[0] === t.id })),
        notes: on.map((n) => n.id),
        neighbours: neighboursOf(t.id, labels, quotes),
        places: placesOn(own, on, passages),
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

/** The paragraph before a quotation in its section leads into it; a quotation is a place of its own only where a note stands at it. */
function placesOn(quotes: readonly Quote[], notes: readonly Note[], passages: readonly Passage[]): ThemePlace[] {
  const ledInto = new Map<string, string>();
  let before: Passage | undefined;
  for (const p of passages) {
    if (p.kind === 'paragraph') before = p;
    else if (p.quote && before?.section === p.section) ledInto.set(p.quote, before.id);
  }
  return passages
    .map((p) => ({
      passage: p.id,
      quotes: quotes.filter((q) => q.id === p.quote || ledInto.get(q.id) === p.id).map((q) => q.id),
      notes: notes.filter((n) => n.target === p.id).map((n) => n.id),
      spoken: p.kind === 'quotation',
    }))
    .filter((place) => place.notes.length > 0 || (place.quotes.length > 0 && !place.spoken))
    .map(({ spoken: _, ...place }) => place);
}
