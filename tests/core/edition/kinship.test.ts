/** Which themes and quotations lie near one another: by hand, and in the miniature edition. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { neighboursOf, relatedTo } from '../../../src/core/edition/kinship.ts';
import { readEdition } from '../../../src/source/read-edition.ts';

const themes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, label: `Theme ${id}` }));
const quotes = [
  { id: 'one', themes: ['a', 'b', 'c'] },
  { id: 'two', themes: ['c', 'b'] },
  { id: 'three', themes: ['b', 'a'] },
  { id: 'four', themes: ['a', 'd', 'e', 'f', 'g'] },
  { id: 'five', themes: ['g'] },
  { id: 'six', themes: ['c'] },
];

describe('the neighbours of a theme', () => {
  test('are those that share most quotations with it, at most five, by label where they share equally many', () => {
    expect(neighboursOf('a', themes, quotes)).toEqual([
      { id: 'b', shared: 2 },
      { id: 'c', shared: 1 },
      { id: 'd', shared: 1 },
      { id: 'e', shared: 1 },
      { id: 'f', shared: 1 },
    ]);
  });

  test('are none for a theme that always stands alone', () => {
    expect(neighboursOf('h', [...themes, { id: 'h', label: 'H' }], [...quotes, { id: 'x', themes: ['h'] }])).toEqual(
      [],
    );
  });

  test('share as many with it as it shares with them', () => {
    for (const { id } of themes)
      for (const { id: other, shared } of neighboursOf(id, themes, quotes)) {
        const back = neighboursOf(other, themes, quotes);
        if (back.length < 5) expect(back).toContainEqual({ id, shared });
      }
  });
});

describe('related quotations', () => {
  test('share most themes; the main theme counts double; then the order is that of the text', () => {
    expect(relatedTo(quotes[0]!, quotes)).toEqual([
      { id: 'three', themes: ['a', 'b'] },
      { id: 'two', themes: ['b', 'c'] },
      { id: 'four', themes: ['a'] },
      { id: 'six', themes: ['c'] },
    ]);
  });

  test('are never the quotation itself, nor one without a theme in common, nor more than four', () => {
    expect(relatedTo(quotes[5]!, quotes).map((r) => r.id)).toEqual(['one', 'two']);
    const many = Array.from({ length: 9 }, (_, i) => ({ id: `q${i}`, themes: ['a'] }));
    expect(relatedTo(many[8]!, many).map((r) => r.id)).toEqual(['q0', 'q1', 'q2', 'q3']);
  });
});

test('the miniature edition has both, and the places of a theme', async () => {
  const { edition } = await readEdition({ root: join(import.meta.dirname, '../../fixtures/miniature') });
  const theme = (id: string) => edition!.themes.find((t) => t.id === id)!;
  expect(theme('endings').neighbours).toEqual([{ id: 'being-heard', shared: 1 }]);
  expect(theme('being-heard').neighbours).toEqual([{ id: 'endings', shared: 1 }]);
  expect(edition!.quotes.map((q) => q.related)).toEqual([
    [{ id: 'no-name', themes: ['endings'] }],
    [{ id: 'last-boat', themes: ['endings'] }],
  ]);
  // The quotations follow one another; the paragraph before both leads into both.
  const places = Object.fromEntries(theme('endings').places.map((p) => [p.passage, p]));
  expect(places['voices#p1']!.quotes).toEqual(['last-boat', 'no-name']);
  // Every note on it stands at one of them.
  expect(theme('endings').places.flatMap((p) => p.notes)).toEqual(theme('endings').notes);
});
