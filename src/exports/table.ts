/** Every export of the edition, in the order in which they are offered. A new format is a file beside this and a line here. */
import { annotationsJsonld } from './annotations-jsonld.ts';
import { auditJson } from './audit-json.ts';
import { editionTei } from './edition-tei.ts';
import type { ExportFile } from './export-file.ts';
import { notesJson } from './notes-json.ts';
import { quotesCsv, quotesJson } from './quotes.ts';

export const exportFiles: readonly ExportFile[] = [
  editionTei,
  annotationsJsonld,
  notesJson,
  quotesCsv,
  quotesJson,
  auditJson,
];
