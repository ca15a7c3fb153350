import { stringify } from 'csv-stringify/sync';
import type { Quote } from '../core/edition/edition.ts';
import { headOf, toJson, type ExportFile, type ExportSource } from './export-file.ts';

const record = (quote: Quote, { edition, address }: ExportSource) => ({
  id: quote.id,
  address: address(quote.path),
  passage: quote.passage,
  title: quote.title,
  lemma: quote.lemma,
  case: quote.case ?? '',
  caseTitle: edition.cases.find((c) => c.id === quote.case)?.title ?? '',
  attribution: quote.attribution,
  reason: quote.reason.text,
  speaker: quote.speaker ?? '',
  themes: quote.themes,
  keywords: quote.keywords,
  says: quote.text,
});

/** Every quotation: place, lemma, case with the reason for it, themes, what it says in the edition's words. */
export const quotesJson: ExportFile = {
  name: 'quotes.json',
  title: 'Quotations',
  says: 'Every interview quotation: passage, lemma, case and how firmly the chapter ties it there, themes, what it says in our words.',
  format: 'JSON',
  mime: 'application/json',
  make: (source) =>
    toJson({
      ...headOf(source, '/exports/quotes.json'),
      themes: source.edition.themes.map(({ id, label, definition }) => ({ id, label, definition: definition.text })),
      quotes: source.edition.quotes.map((quote) => record(quote, source)),
    }),
};

/**
 * The same for a spreadsheet: RFC 4180, UTF-8 with a mark that spreadsheets look for, lists joined by semicolons. A cell
 * that a spreadsheet would run as a formula begins with an apostrophe.
 */
export const quotesCsv: ExportFile = {
  name: 'quotes.csv',
  title: 'Quotations, as a table',
  says: 'The same for a spreadsheet or for qualitative analysis software; lists within a cell are joined by semicolons.',
  format: 'CSV (UTF-8)',
  mime: 'text/csv',
  make: (source) =>
    stringify(
      source.edition.quotes.map((quote) => {
        const { themes, keywords, ...cells } = record(quote, source);
        return { ...cells, themes: themes.join('; '), keywords: keywords.join('; ') };
      }),
      { header: true, bom: true, record_delimiter: 'windows', escape_formulas: true },
    ),
};
