/**
 * The chapter's in-text citations as it prints them: short form, year and locator are facts about the text. The audit
 * compares them with the reference list; the digest shows the list's form.
 */
import { z } from 'zod';
import { id, text } from './fields.ts';

const printedWork = z.strictObject({
  /** Author as printed: “Lewis et al”. */
  as: text,
  year: z.string().regex(/^\d{4}[a-z]?$/, 'a year as printed, such as "2017c", in quotation marks'),
  /** The locator as printed, without its punctuation. */
  locator: text.optional(),
  /** The work it resolves to; absent when the list has none. */
  key: id.optional(),
  /** Why it resolves so, or does not, where that is not plain. */
  why: text.optional(),
  /** Whether the chapter prints words of this work in quotation marks here. */
  quotes: z.boolean().default(false),
});

const printedCluster = z.strictObject({
  /** `bracket`: all in parentheses; `sentence`: the author stands in the sentence; `caption`: in a figure’s caption. */
  form: z.enum(['bracket', 'sentence', 'caption']),
  works: z.array(printedWork).min(1),
});

/** One file a section: for each passage (`p4`) or figure (`figure-1`) its citations, in the order of the print. */
export const printedSchema = z.record(
  z.string().regex(/^(?:p[1-9][0-9]*|[a-z0-9]+(?:-[a-z0-9]+)*)$/, 'a passage such as p4, or a figure’s id'),
  z.array(printedCluster),
);

export type PrintedWork = z.infer<typeof printedWork>;
export type PrintedCluster = z.infer<typeof printedCluster>;
export type PrintedData = z.infer<typeof printedSchema>;
