/**
 * What a note of the apparatus may hold. Notes are stand-off: a note names its passage and the words it stands at, and
 * neither the digest nor the chapter knows of it.
 */
import { z } from 'zod';
import { id, passage, source, text } from './fields.ts';

/** A note has this many words: what fits beside a paragraph and is read without losing it. */
export const NOTE_WORDS = { min: 25, max: 90 } as const;
/** The reason of a textual note may be shorter: the readings speak. */
export const TEXTUAL_WORDS = { min: 6, max: 60 } as const;

/** The kinds of note, in the order in which they are listed. */
export const NOTE_KINDS = ['gloss', 'context', 'method', 'connection', 'critique', 'textual'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

const common = {
  /** The note's heading, in our words. */
  title: text,
  /** The passage it stands at. */
  target: passage,
  /** Words of that passage that it is about, letter for letter: at most seven. */
  lemma: text.optional(),
  /** Where these words stand in the passage, counted from 0, the end not included. */
  range: z.tuple([z.int().min(0), z.int().min(1)], 'two word numbers such as [12, 15]').optional(),
  themes: z.array(id).default([]),
  references: z.array(id).default([]),
  /** Whether it states a fact that the chapter does not; then `sources` says from where. */
  outside: z.boolean('true or false: whether it states a fact that the chapter does not'),
  sources: z.array(source).default([]),
};
/** Words of the digest after which the mark stands; absent: at the end of the paragraph. */
const beside = text.optional();

const gloss = z.strictObject({
  kind: z.literal('gloss'),
  ...common,
  /** Every form of the term in the digest, the quotations and the notes; the first use in each text links here. */
  forms: z.array(text).min(1, 'at least one form of the term'),
});
const critical = z.strictObject({ kind: z.enum(['context', 'method', 'connection', 'critique']), ...common, beside });
const { lemma: _, ...withoutLemma } = common;
const textual = z.strictObject({
  kind: z.literal('textual'),
  ...withoutLemma,
  beside,
  /** The words as printed: the note's lemma. */
  reading: text,
  /** The same words as they should probably read; empty where they should be left out. */
  correction: z.string({ error: 'the words as they should read, or "" where they should be left out' }).trim(),
  /** Where the words are printed: in the passage, or in a figure or caption that it introduces. */
  where: z.enum(['text', 'caption', 'figure']).default('text'),
  certainty: z.enum(['certain', 'probable', 'possible'], 'certain, probable or possible'),
});

export const annotationSchema = z.discriminatedUnion('kind', [gloss, critical, textual], {
  error: `a kind of note: ${NOTE_KINDS.join(', ')}`,
});

export type AnnotationData = z.infer<typeof annotationSchema>;
export type Certainty = z.infer<typeof textual>['certainty'];

/** The words of the chapter that a note is about, whatever its kind calls them. */
export function lemmaOf(note: AnnotationData): string | undefined {
  return note.kind === 'textual' ? note.reading : note.lemma;
}
