import type { Note } from '../core/edition/edition.ts';
import { headOf, standalone, toJson, type ExportFile, type ExportSource } from './export-file.ts';

/** Every note with its place, its text as HTML and as plain text, its sources and what it points to. */
export const notesJson: ExportFile = {
  name: 'notes.json',
  title: 'Notes',
  says: 'Every note in the order of the text: kind, passage, lemma and its word range, text, themes, works, sources.',
  format: 'JSON',
  mime: 'application/json',
  make: (source) =>
    toJson({
      ...headOf(source, '/exports/notes.json'),
      notes: source.edition.notes.map((note) => record(note, source)),
    }),
};

function record(note: Note, source: ExportSource) {
  const { address } = source;
  return {
    id: note.id,
    address: address(note.path),
    kind: note.kind,
    title: note.title,
    passage: note.target,
    passageAddress: address(note.at.path),
    mark: note.label ?? null,
    lemma: note.kind === 'textual' ? note.reading : (note.lemma ?? null),
    range: note.range ?? null,
    ...(note.kind === 'gloss' && { forms: note.forms, usedAt: note.usedAt.map((place) => place.id) }),
    ...(note.kind === 'textual' && {
      reading: note.reading,
      correction: note.correction,
      certainty: note.certainty,
      printedIn: note.where,
      participantsWords: note.spoken,
    }),
    text: note.text,
    html: standalone(note.html, source),
    themes: note.themes,
    references: note.references,
    pointsTo: note.pointsTo.map((place) => place.id),
    factsFromOutside: note.outside,
    sources: note.sources,
  };
}
