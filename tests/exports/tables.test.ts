/** The tables and plain data, read back by parsers that are not ours. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { auditJson } from '../../src/exports/audit-json.ts';
import { notesJson } from '../../src/exports/notes-json.ts';
import { quotesCsv, quotesJson } from '../../src/exports/quotes.ts';
import { miniature } from './miniature.ts';

const source = await miniature();
const { edition } = source;

test('the CSV has every quotation whole, whatever its signs', () => {
  const quote = { ...edition.quotes[0]!, title: 'A “title”, with\nall; signs', speaker: '=1+1' };
  const csv = quotesCsv.make({ ...source, edition: { ...edition, quotes: [quote, edition.quotes[1]!] } });
  const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
  expect(rows.map((row) => row.id)).toEqual(['last-boat', 'no-name']);
  expect(rows[0]!.title).toBe(quote.title);
  expect(rows[0]!.says).toBe(quote.text);
  expect(rows[0]!.themes!.split('; ')).toEqual(quote.themes);
  // A spreadsheet must not run a cell that a participant's words begin like a formula.
  expect(rows[0]!.speaker).toBe("'=1+1");
  expect(rows[1]!.case).toBe('');
});

test('the JSON of quotations agrees with the CSV', () => {
  const { quotes } = JSON.parse(quotesJson.make(source)) as { quotes: { id: string; address: string }[] };
  expect(quotes.map((q) => q.id)).toEqual(['last-boat', 'no-name']);
  expect(quotes[0]!.address).toBe('https://edition.example/under/quotes/last-boat/');
});

test('the notes have what their kind has and nothing of another', () => {
  const { notes } = JSON.parse(notesJson.make(source)) as { notes: Record<string, unknown>[] };
  const by = (id: string) => notes.find((n) => n.id === id)!;
  expect(notes).toHaveLength(5);
  expect(by('slip')).toMatchObject({ kind: 'gloss', lemma: 'the northern slip', range: [20, 23], mark: null });
  expect(by('board-for-bord')).toMatchObject({ lemma: 'the bord knew of it', correction: 'the board knew of it' });
  expect('forms' in by('who-asked') || 'reading' in by('who-asked')).toBe(false);
  expect(by('slip').sources).toHaveLength(1);
});

test('the audit names works by keys that its reader can look up', () => {
  const { audit } = JSON.parse(auditJson.make(source)) as { audit: { citations: { key: string }[] } };
  const keys = new Set(edition.references.map((r) => r.id));
  expect(audit.citations.every((c) => keys.has(c.key))).toBe(true);
  expect(audit.citations).toHaveLength(4);
});
