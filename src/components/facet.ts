/** A facet by which a form narrows what is listed, and the two that several forms have. */
import type { Case, Theme } from '../core/edition/edition.ts';
import { caseColumns } from './case-mark.ts';

export interface Facet {
  /** Its name in addresses. */
  name: string;
  label: string;
  options: { value: string; label: string }[];
}

export const themeFacet = (themes: readonly Theme[]): Facet => ({
  name: 'theme',
  label: 'Theme',
  options: themes.map((t) => ({ value: t.id, label: t.label })),
});

/** The cases and “case not stated”. */
export const caseFacet = (cases: readonly Case[]): Facet => ({
  name: 'case',
  label: 'Case',
  options: caseColumns(cases).map((c) => ({ value: c.value, label: c.mark.label })),
});
