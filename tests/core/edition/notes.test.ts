/** Notes of the miniature edition: their order, their marks, and the ties both ways. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../../../src/source/read-edition.ts';

const { edition } = await readEdition({ root: join(import.meta.dirname, '../../fixtures/miniature'), base: '/under' });
const { notes, passages, themes, references } = edition!;
const note = (id: string) => notes.find((n) => n.id === id)!;

test('notes stand in the order of the text and know their neighbours', () => {
  expect(notes.map((n) => n.id)).toEqual(['slip', 'who-asked', 'board-for-bord', 'two-voices', 'spoken-slip']);
  expect(note('who-asked').previous).toBe('slip');
  expect(note('spoken-slip').next).toBeUndefined();
});

test('commentary is numbered and textual notes are lettered, each through its section; glosses have no mark', () => {
  expect(notes.map((n) => n.label)).toEqual([undefined, '1', 'a', '1', 'a']);
});

test('a mark stands after its words and leads to the note on the page of the passage', () => {
  const html = passages.find((p) => p.id === 'opening#p2')!.html;
  expect(html).toContain('plans for a bridge.<sup class="mark" data-kind="critique"><a id="at-who-asked"');
  expect(html).toContain('href="/under/read/opening/#note-who-asked"');
  expect(html).toMatch(/show\.<sup class="mark" data-kind="textual">.*<\/sup><\/p>$/s);
});

test('the first use of a term in a text links to its gloss, the second does not, its own text never', () => {
  const html = passages.find((p) => p.id === 'opening#p1')!.html;
  expect(html.match(/data-gloss="slip"/g)).toHaveLength(1);
  expect(html).toContain('<a href="/under/notes/slip/" data-gloss="slip">northern slip</a>');
  expect(note('slip').html).not.toContain('data-gloss');
  expect(note('slip').usedAt.map((p) => p.id)).toEqual(['opening#p1', 'who-asked']);
});

test('a passage knows the notes that stand at it and those that point to it', () => {
  expect(passages.find((p) => p.id === 'voices#p2')!.notes).toEqual(['two-voices']);
  expect(passages.find((p) => p.id === 'voices#p3')!.mentionedIn).toEqual(['who-asked']);
  expect(note('who-asked').pointsTo.map((p) => p.id)).toEqual(['voices#p3']);
});

test('themes and works know their notes, and a note’s citation is not one of the chapter', () => {
  expect(themes.find((t) => t.id === 'endings')!.notes).toEqual(['slip']);
  const lind = references.find((r) => r.id === 'lind-okafor-2010')!;
  expect(lind.notedBy.map((p) => p.id)).toEqual(['who-asked']);
  expect(lind.citedBy.map((p) => p.type)).not.toContain('note');
});

test('a participant’s words are told from the print’s', () => {
  expect([note('board-for-bord').spoken, note('spoken-slip').spoken]).toEqual([false, true]);
  expect(note('board-for-bord').variance).toEqual({ reading: 'bord', correction: 'board' });
});
