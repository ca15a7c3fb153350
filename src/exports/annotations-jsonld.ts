/**
 * The notes as a W3C Web Annotation collection (Web Annotation Data Model, Recommendation of 23 February 2017).
 *
 * Its target is the chapter by DOI. The model's own text selectors would carry the chapter's words, so a passage is
 * selected by a selector of this edition: section, number of the paragraph, and, where a note is about certain words, at
 * most seven of them with their place in the passage. A consumer that does not know it still has the source and the
 * note.
 */
import type { NoteKind } from '../core/edition/annotation.ts';
import type { Note } from '../core/edition/edition.ts';
import { standalone, toJson, type ExportFile, type ExportSource } from './export-file.ts';

/** What a kind of note is to the model. */
const MOTIVATION: Record<NoteKind, string> = {
  gloss: 'describing',
  context: 'commenting',
  method: 'assessing',
  connection: 'linking',
  critique: 'assessing',
  textual: 'editing',
};

export const annotationsJsonld: ExportFile = {
  name: 'annotations.jsonld',
  title: 'Notes as web annotations',
  says: 'The same notes in the W3C’s Web Annotation model, for annotation software. Passages are selected by number, never by the chapter’s words.',
  format: 'JSON-LD, Web Annotation',
  mime: 'application/ld+json',
  make: (source) => {
    const { edition, address } = source;
    const id = address('/exports/annotations.jsonld');
    const items = edition.notes.map((note) => annotation(note, source));
    return toJson({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { edition: `${address('/exports/')}#` }],
      id,
      type: ['AnnotationCollection'],
      label: `Notes of ${edition.work.edition.title}, version ${edition.work.edition.version}`,
      creator: edition.work.edition.by,
      rights: 'https://creativecommons.org/licenses/by/4.0/',
      total: items.length,
      first: { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    });
  },
};

function annotation(note: Note, source: ExportSource) {
  const { edition, address } = source;
  const { work } = edition;
  const [section, paragraph] = note.target.split('#p');
  const lemma = note.kind === 'textual' ? note.reading : note.lemma;
  return {
    id: address(note.path),
    type: 'Annotation',
    motivation: MOTIVATION[note.kind],
    created: `${work.edition.date}T00:00:00Z`,
    creator: work.edition.by,
    rights: 'https://creativecommons.org/licenses/by/4.0/',
    body: [
      { type: 'TextualBody', value: note.title, format: 'text/plain', language: 'en-GB', purpose: 'describing' },
      {
        type: 'TextualBody',
        value: standalone(note.html, source),
        format: 'text/html',
        language: 'en-GB',
        purpose: MOTIVATION[note.kind],
      },
      ...readings(note),
      { type: 'TextualBody', value: note.kind, format: 'text/plain', language: 'en', purpose: 'classifying' },
      ...note.themes.map((theme) => ({
        type: 'SpecificResource',
        source: address(edition.themes.find((t) => t.id === theme)!.path),
        purpose: 'tagging',
      })),
      ...note.sources.map(({ url }) => ({ type: 'SpecificResource', source: url, purpose: 'linking' })),
    ],
    target: {
      type: 'SpecificResource',
      source: `https://doi.org/${work.doi}`,
      selector: {
        type: 'edition:PassageSelector',
        'edition:section': section,
        'edition:paragraph': Number(paragraph),
        ...(lemma !== undefined && { 'edition:lemma': lemma }),
        ...(note.range && { 'edition:firstWord': note.range[0], 'edition:endWord': note.range[1] }),
      },
      renderedVia: address(note.at.path),
    },
  };
}

/** What a textual note would change, as a body of its own. */
function readings(note: Note) {
  if (note.kind !== 'textual') return [];
  const read = note.correction ? `read “${note.correction}”` : 'to be left out';
  const value = `Printed “${note.reading}”; ${read} (${note.certainty}).`;
  return [{ type: 'TextualBody', value, format: 'text/plain', language: 'en-GB', purpose: 'editing' }];
}
