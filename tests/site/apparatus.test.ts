/** Notes, audit and exports in the built site: each in its place, each tied both ways. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { glossaryOf } from '../../src/core/edition/check-annotations.ts';
import { unglossedAbbreviations } from '../../src/core/text/glossary.ts';
import { exportFiles } from '../../src/exports/table.ts';
import { readEdition } from '../../src/source/read-edition.ts';
import { dist, readPages, root, textOf } from './pages.ts';

const pages = new Map(readPages().map((p) => [p.path, p]));
const { edition } = await readEdition({ root });
const { notes, sections, passages } = edition!;
const marked = notes.filter((n) => n.label);

describe('notes', () => {
  test('there are glosses, textual notes, and at least one other note for every two paragraphs of the chapter', () => {
    const of = (kind: string) => notes.filter((n) => n.kind === kind).length;
    expect(of('gloss')).toBeGreaterThan(60);
    expect(of('textual')).toBeGreaterThan(30);
    const paragraphs = passages.filter((p) => p.kind === 'paragraph').length;
    for (const kind of ['context', 'method', 'connection', 'critique']) expect(of(kind), kind).toBeGreaterThan(5);
    expect(marked.length - of('textual')).toBeGreaterThanOrEqual(paragraphs / 2);
  });

  test('each mark leads to its note and each note back to its mark, on the page of the passage', () => {
    for (const note of marked) {
      const page = pages.get(`/read/${note.section}/`)!;
      const mark = page.root.getElementById(`at-${note.id}`)!;
      expect(mark.getAttribute('href')!.endsWith(`#note-${note.id}`), note.id).toBe(true);
      expect(textOf(mark)).toBe(note.label);
      expect(mark.getAttribute('role')).toBe('doc-noteref');
      const place = page.root.getElementById(`note-${note.id}`)!;
      expect(place.getAttribute('role')).toBe('doc-footnote');
      expect(place.querySelector('[role=doc-backlink]')!.getAttribute('href')).toBe(`#at-${note.id}`);
    }
  });

  test('marks run through each section in order: 1, 2, 3 and a, b, c', () => {
    for (const section of sections) {
      const labels = pages.get(section.path)!.root.querySelectorAll('.text .mark a').map(textOf);
      const numbers = labels.filter((l) => /^\d+$/.test(l)).map(Number);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      const letters = labels.filter((l) => /^[a-z]+$/.test(l));
      expect(letters).toEqual([...letters].sort((a, b) => a.length - b.length || a.localeCompare(b)));
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('each note has a page of its own, and the list has all of them in text order', () => {
    const list = pages.get('/notes/')!.root.querySelectorAll('[data-item]');
    expect(list.map((item) => item.id)).toEqual(notes.map((n) => n.id));
    for (const note of notes) {
      const page = pages.get(`/notes/${note.id}/`)!;
      expect(textOf(page.root.querySelector('h1')!), note.id).toBe(note.title);
      for (const source of note.sources) expect(page.html).toContain(source.url.replaceAll('&', '&amp;').slice(0, 30));
    }
  });

  test('no abbreviation of digest or notes is without a gloss, and each section links the glosses its words use', () => {
    const glossary = glossaryOf(notes.map((n) => ({ id: n.id, data: n })));
    const texts = [...passages.map((p) => p.text), ...edition!.quotes.map((q) => q.text), ...notes.map((n) => n.text)];
    expect([...new Set(texts.flatMap((text) => unglossedAbbreviations(text, glossary)))]).toEqual([]);
    for (const section of sections) {
      const own = passages.filter((p) => p.section === section.id && p.kind === 'paragraph');
      const used = new Set(own.flatMap((p) => glossary(p.text).map((t) => t.id)));
      const linked = new Set(own.flatMap((p) => p.glosses));
      // A term whose only uses stand inside a citation is the name of an author and has no link.
      expect(
        [...used].filter((id) => !linked.has(id)),
        section.id,
      ).toEqual([]);
    }
  });

  test('every gloss that the words of a section link to is explained on its page, once', () => {
    for (const section of sections) {
      const { root: page } = pages.get(section.path)!;
      const linked = new Set(
        page.querySelectorAll('.text :is(.words, .says) [data-gloss]').map((a) => a.getAttribute('data-gloss')),
      );
      for (const id of linked) expect(page.querySelectorAll(`#gloss-${id}`), `${section.id} ${id}`).toHaveLength(1);
    }
  });
});

describe('the audit', () => {
  test('shows the differences that a reader of the print can see', () => {
    const page = textOf(pages.get('/audit/')!.root.querySelector('main')!);
    for (const known of ['NHSI 2017c', 'Aldwych Partners 2016', 'Dalton 2014', 'CQC 2017', 'Audit Commission (1998)'])
      expect(page).toContain(known);
  });

  test('counts the interviews that the cases state', () => {
    expect(textOf(pages.get('/audit/')!.root)).toContain('7 + 12 + 11 = 30');
  });
});

test('every export is there, is offered with its size, and is not empty', () => {
  const offered = pages.get('/exports/')!;
  for (const { name } of exportFiles) {
    const path = join(dist, 'exports', name);
    expect(existsSync(path), name).toBe(true);
    const kilobytes = Math.round(readFileSync(path).length / 1000).toLocaleString('en-GB');
    expect(textOf(offered.root)).toContain(`${name} ·`);
    expect(textOf(offered.root).replaceAll('\u00a0', ' ')).toContain(`${kilobytes} kB`);
  }
});
