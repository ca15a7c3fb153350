/** Astro's collections: the parts of the assembled edition. Their schema is the core's; the loader throws on errors. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Case, Figure, Note, Passage, Quote, Reference, Section, Theme } from './core/edition/edition.ts';
import type { Problem } from './core/edition/problems.ts';
import type { Work } from './core/edition/schema.ts';
import { editionLoader, type Part } from './source/astro-loader.ts';

const part = <Item>(name: Part) =>
  defineCollection({ loader: editionLoader(name), schema: z.custom<{ place: number; item: Item }>() });

export const collections = {
  problems: defineCollection({ loader: editionLoader('problems'), schema: z.custom<{ problems: Problem[] }>() }),
  work: part<Work>('work'),
  sections: part<Section>('sections'),
  passages: part<Passage>('passages'),
  quotes: part<Quote>('quotes'),
  figures: part<Figure>('figures'),
  cases: part<Case>('cases'),
  themes: part<Theme>('themes'),
  notes: part<Note>('notes'),
  references: part<Reference>('references'),
};
