/** What is computed once from several files: the miniature edition, put together. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../../../src/source/read-edition.ts';

const { edition, problems } = await readEdition({
  root: join(import.meta.dirname, '../../fixtures/miniature'),
  base: '/under',
});
const { passages, quotes, cases, themes, references, figures, sections, phrases } = edition!;

test('the miniature edition has no problems', () => {
  expect(problems).toEqual([]);
});

test('paragraphs and quotations are numbered alike, figures are not', () => {
  expect(passages.map((p) => p.id)).toEqual(['opening#p1', 'opening#p2', 'voices#p1', 'voices#p2', 'voices#p3']);
  expect(passages.map((p) => p.path)).toContain('/read/voices/#p2');
  expect(sections[0]!.blocks.map((b) => b.type)).toEqual(['passage', 'figure', 'passage']);
});

test('a work knows every place that cites it, once each, in text order', () => {
  const places = (key: string) => references.find((r) => r.id === key)!.citedBy.map((p) => `${p.type} ${p.id}`);
  expect(places('berg-2001')).toEqual(['passage opening#p1', 'passage opening#p2', 'quote no-name', 'figure kinds']);
  expect(places('lind-okafor-2010')).toEqual(['passage opening#p2', 'figure kinds']);
});

test('a quotation without a stated case is filed under none', () => {
  expect(cases[0]!.quotes).toEqual(['last-boat']);
  expect(quotes.find((q) => q.id === 'no-name')!.case).toBeUndefined();
});

test('quotations know their neighbours in text order', () => {
  expect(quotes.map((q) => [q.previous, q.id, q.next])).toEqual([
    [undefined, 'last-boat', 'no-name'],
    ['last-boat', 'no-name', undefined],
  ]);
});

test('a case collects the paragraphs that name its sites, and its phrases with their place', () => {
  expect(cases[0]!.passages).toEqual(['voices#p1']);
  expect(cases[0]!.phrases.map((p) => [p.text, p.by, p.place.id])).toEqual([
    ['a kind of waiting', 'participants', 'voices#p1'],
  ]);
  expect(phrases).toHaveLength(1);
});

test('a theme knows its narrower themes and which quotations have it as their main one', () => {
  const endings = themes.find((t) => t.id === 'endings')!;
  expect(endings.narrower).toEqual(['being-heard']);
  expect(endings.quotes).toEqual([
    { id: 'last-boat', main: true },
    { id: 'no-name', main: false },
  ]);
});

test('a figure knows the paragraph it stands after', () => {
  expect(figures[0]!.after?.id).toBe('opening#p1');
});

test('links in rendered text stand under the base path', () => {
  expect(passages[0]!.html).toContain('href="/under/references/berg-2001/"');
});

test('the words of a digest leave citations in brackets out and keep those in the sentence', () => {
  expect(passages[0]!.text).not.toContain('Berg');
  expect(passages[1]!.text).toContain('Lind and Okafor (2010) argue');
});
