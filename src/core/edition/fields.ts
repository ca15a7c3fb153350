/** The atoms of the content model: the kinds of value from which every schema is put together. */
import { z } from 'zod';
import type { CitationCluster } from '../citation/parse.ts';

/** Ids are parts of addresses that never change: lower case, digits, single hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A passage: a section and a place in it, as in the address `/read/<section>/#p4`. */
export const PASSAGE = /^[a-z0-9]+(?:-[a-z0-9]+)*#p[1-9][0-9]*$/;

export const id = z
  .string('an id: lower-case letters, digits and single hyphens')
  .regex(ID, 'an id: lower-case letters, digits and single hyphens');
export const passage = z
  .string('a passage such as case-studies#p5')
  .regex(PASSAGE, 'a passage such as case-studies#p5');
export const text = z.string().trim().min(1, 'some text');
export const url = z.url({ protocol: /^https?$/, error: 'a web address that starts with https:// or http://' });
export const date = z.iso.date('a date such as 2026-11-23');
export const year = z.string().regex(/^\d{4}(?:[–-]\d{2,4})?$/, 'a year such as "2017", in quotation marks');

/**
 * Markdown of one line or several, in which citations and emphasis work. The renderer fills in `html`, `text` and
 * `citations`; until then they are empty.
 */
export interface Inline {
  markdown: string;
  html: string;
  text: string;
  citations: CitationCluster[];
}
export const inline = text.transform((markdown): Inline => ({ markdown, html: '', text: '', citations: [] }));

export const person = z.strictObject({ family: text, given: text });
export const inferable = z.strictObject({ value: text, inferred: z.boolean().default(false) });

/** A public page that a fact comes from; `seen` is the day an editor read it. */
export const source = z.strictObject({ title: text, publisher: text, year: year.optional(), url, seen: date });
export type Source = z.infer<typeof source>;
