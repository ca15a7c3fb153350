/**
 * The content model: what each file of `content/` and the bibliography may hold. Unknown keys are refused everywhere.
 * Types are inferred from here; nothing else defines them.
 */
import { z } from 'zod';
import { annotationSchema } from './annotation.ts';
import { date, id, inferable, inline, passage, person, source, text, url, year } from './fields.ts';

/** A lemma identifies words of the chapter and may quote at most this many of them (the rights rule). */
export const LEMMA_WORDS = 7;
/** The digest of a paragraph has this many words, so that it neither loses the argument nor replaces it. */
export const DIGEST_WORDS = { min: 25, max: 90 } as const;
export const QUOTE_WORDS = { min: 30, max: 80 } as const;

export const workSchema = z.strictObject({
  title: text,
  subtitle: text,
  authors: z.array(person).min(1),
  editors: z.array(person).min(1),
  book: z.strictObject({ title: text, subtitle: text, publisher: text, series: text, doi: inferable }),
  year,
  pages: z.strictObject({ first: z.int(), last: z.int() }),
  chapter: inferable,
  doi: text,
  isbn: z.array(z.strictObject({ value: text, format: text, inferred: z.boolean().default(false) })),
  copies: z.array(z.strictObject({ label: text, says: inline, url: url.optional() })).min(1),
  rights: inline,
  edition: z.strictObject({
    title: text,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'),
    /** Day of this version. */
    date,
    by: text,
    licence: text,
    /** What this edition is and is not, in two plain sentences. */
    is: inline,
    isNot: inline,
  }),
});

export const sectionSchema = z.strictObject({
  title: text,
  short: text,
  /** The chapter's own heading; absent where it prints none. */
  heading: text.optional(),
  order: z.int().min(1),
  argument: inline,
  figures: z.array(id),
  cases: z.array(id),
  references: z.array(id),
  passages: z.array(z.string().regex(/^p[1-9][0-9]*$/, 'a passage number such as p4')).min(1),
});

export const attributionSchema = z.enum(['explicit', 'context', 'none']);

export const quoteSchema = z.strictObject({
  passage,
  title: text,
  lemma: text,
  case: id.optional(),
  attribution: attributionSchema,
  reason: inline,
  speaker: text.optional(),
  themes: z.array(id).min(1, 'at least one theme, the main one first'),
  keywords: z.array(text),
  references: z.array(id).default([]),
});

export const themeSchema = z.strictObject({
  label: text,
  definition: inline,
  broader: id.optional(),
  /** Words a searcher would use for it, whatever the quotations say. */
  keywords: z.array(text).default([]),
});

const term = z.strictObject({ term: text, says: inline });
export const figureData = {
  definitions: z.strictObject({ type: z.literal('definitions'), rows: z.array(term).min(1) }),
  stages: z.strictObject({
    type: z.literal('stages'),
    rows: z.array(z.strictObject({ name: text, says: inline, horizon: text.optional() })).min(2),
  }),
  quadrants: z.strictObject({
    type: z.literal('quadrants'),
    rows: z
      .array(
        z.strictObject({
          quadrant: text,
          name: text,
          approach: z.enum(['top-down', 'bottom-up']),
          level: z.enum(['national', 'local']),
          found: z.enum(['evidence', 'gaps']),
          says: inline,
          examples: z.array(text),
        }),
      )
      .length(4, 'four quadrants'),
  }),
  absent: z.strictObject({
    type: z.literal('absent'),
    rows: z.array(z.never()).length(0, 'no rows: the copy has no image'),
  }),
} as const;

/** What public sources say of the same matter, shown apart from what the chapter says. */
const outside = z.strictObject({
  says: inline,
  rows: z.array(term),
  sources: z.array(source),
});

export const figureSchema = z.strictObject({
  number: text,
  title: text,
  section: id,
  adaptedFrom: inline.optional(),
  imageInCopy: z.boolean(),
  /** How many rows the chapter’s text says the figure has, where it does: one number, or several it leaves open. */
  rowsStated: z.strictObject({ numbers: z.array(z.int()).min(1), passage }).optional(),
  references: z.array(id),
  data: z.discriminatedUnion(
    'type',
    Object.values(figureData) as [
      typeof figureData.definitions,
      typeof figureData.stages,
      typeof figureData.quadrants,
      typeof figureData.absent,
    ],
  ),
  outside: outside.optional(),
});

const fact = z.strictObject({ says: inline, passage });
export const caseSchema = z.strictObject({
  title: text,
  short: text,
  order: z.int().min(1),
  basis: z.enum(['voluntary', 'mandated']),
  form: z.enum(['merger through acquisition', 'buddying']),
  interviews: z.strictObject({ count: z.int().min(1), passage }),
  sites: z
    .array(
      z.strictObject({
        name: text,
        variants: z.array(text),
        role: z.enum(['acquiring', 'acquired', 'supported', 'supporting']),
        says: inline,
        passage,
      }),
    )
    .min(1),
  drivers: z.array(fact),
  regulator: z.array(fact),
  timeline: z.array(z.strictObject({ when: text, says: inline, passage })),
  outcomes: z.array(z.strictObject({ says: inline, status: z.enum(['reported', 'expected', 'concern']), passage })),
  references: z.array(id).default([]),
});

const name = z.union([
  z.strictObject({
    family: text,
    given: text.optional(),
    'non-dropping-particle': text.optional(),
    suffix: text.optional(),
  }),
  z.strictObject({ literal: text }),
]);
const dateParts = z.strictObject({
  'date-parts': z.tuple([z.tuple([z.int()]).rest(z.int())], 'one date, such as [[2004]] or [[2019, 7, 24]]'),
});
const digits = z
  .string()
  .regex(/^[0-9A-Za-z]+(?:[-–][0-9A-Za-z]+)?$/, 'a number or a range such as 421-456, as a string');

const doi = z.string().regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.1111/j.1467-9299.2008.01736.x');
const correction = z.strictObject({
  field: text,
  /** What the list prints; absent where it leaves the field out. */
  list: text.optional(),
  corrected: text,
  certainty: z.enum(['certain', 'probable', 'possible']),
  why: text,
});

/** A CSL-JSON record as this edition takes it: the fields that chapters' reference lists use, and no others. */
export const referenceSchema = z.strictObject({
  id,
  type: z.enum(['article-journal', 'article-newspaper', 'article-magazine', 'book', 'chapter', 'report', 'webpage']),
  title: text,
  author: z.array(name).min(1),
  editor: z.array(name).optional(),
  'container-title': text.optional(),
  'collection-title': text.optional(),
  volume: digits.optional(),
  issue: digits.optional(),
  page: digits.optional(),
  number: text.optional(),
  publisher: text.optional(),
  'publisher-place': text.optional(),
  issued: dateParts,
  accessed: dateParts.optional(),
  DOI: doi.optional(),
  URL: url.optional(),
  custom: z.strictObject({
    /** Place in the chapter's own list, counting from 1. */
    list: z.int().min(1),
    /** What a careful reader notices about the printed entry; an observation, not a correction. */
    note: text.optional(),
    /** Where the list is wrong or leaves something out; the entry itself keeps the list’s reading. */
    corrections: z.array(correction).optional(),
    /** The work’s DOI where the list gives none. */
    doi: doi.optional(),
    /** The pages that corrections and DOI come from. */
    sources: z.array(source).optional(),
  }),
});

export const schemas = {
  sections: sectionSchema,
  quotes: quoteSchema,
  figures: figureSchema,
  cases: caseSchema,
  themes: themeSchema,
  annotations: annotationSchema,
} as const;

export type Kind = keyof typeof schemas;
export type Work = z.infer<typeof workSchema>;
export type SectionData = z.infer<typeof sectionSchema>;
export type QuoteData = z.infer<typeof quoteSchema>;
export type ThemeData = z.infer<typeof themeSchema>;
export type FigureData = z.infer<typeof figureSchema>;
export type CaseData = z.infer<typeof caseSchema>;
export type ReferenceData = z.infer<typeof referenceSchema>;
export type Correction = z.infer<typeof correction>;
export type Attribution = z.infer<typeof attributionSchema>;
export type Person = z.infer<typeof person>;
