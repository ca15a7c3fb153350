/** How quotations are narrowed: the facets of the list, the values of a quotation in them, the address of a state. */
import type { Case, Quote, Section, Theme } from '../core/edition/edition.ts';
import { notStated } from './case-mark.ts';
import { caseFacet, themeFacet, type Facet } from './facet.ts';

export const attributions = {
  explicit: 'Named in the chapter',
  context: 'Inferred from the context',
  none: 'Not stated in the chapter',
} as const satisfies Record<Quote['attribution'], string>;

/** Each facet with its options, in the order of the form. */
export const quoteFacets = (
  themes: readonly Theme[],
  cases: readonly Case[],
  sections: readonly Section[],
): Facet[] => [
  themeFacet(themes),
  caseFacet(cases),
  { name: 'section', label: 'Section', options: sections.map((s) => ({ value: s.id, label: s.short })) },
  {
    name: 'attribution',
    label: 'Attribution',
    options: [
      { value: 'explicit', label: 'Named' },
      { value: 'context', label: 'From context' },
      { value: 'none', label: 'Not stated' },
    ],
  },
];

/** What an item of the list carries for the filter. */
export const facetValues = (quote: Quote) => ({
  'data-theme': quote.themes.join(' '),
  'data-case': quote.case ?? notStated,
  'data-section': quote.section,
  'data-attribution': quote.attribution,
});

/** The query of a state: `theme=leadership&case=not-stated`. */
export const stateOf = (chosen: { theme?: string; case?: string }) => new URLSearchParams(chosen).toString();
/** The list in that state, from any page. */
export const listPath = (chosen: { theme?: string; case?: string }) => `/quotes/?${stateOf(chosen)}#list`;
