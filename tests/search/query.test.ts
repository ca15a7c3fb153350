import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';
import { fold, parseQuery, tokensOf } from '../../src/search/query.ts';
import { termOf } from '../../src/search/words.ts';

describe('a query', () => {
  test.each([
    ['old boats', { words: ['old', 'boats'], phrases: [], excluded: [] }],
    ['"last boat" home', { words: ['home'], phrases: ['last boat'], excluded: [] }],
    ['“last boat”', { words: [], phrases: ['last boat'], excluded: [] }],
    ['ferry -bridge', { words: ['ferry'], phrases: [], excluded: ['bridge'] }],
    ['ferry -"new bridge"', { words: ['ferry'], phrases: [], excluded: ['new', 'bridge'] }],
    ['well-known', { words: ['well', 'known'], phrases: [], excluded: [] }],
    ['"not closed', { words: ['not', 'closed'], phrases: [], excluded: [] }],
    ['', { words: [], phrases: [], excluded: [] }],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toEqual(expected);
  });

  test('never fails, whatever stands in it', () => {
    for (const text of ['"', '-', '--', '-"', '((', '\\', '%', '\u202e', '🛶', 'a'.repeat(50_000)])
      expect(() => parseQuery(text)).not.toThrow();
  });
});

test('a DOI and “A & E” are one word each, and IT is not it', () => {
  expect(tokensOf('IT is it')).toEqual(['infotech', 'is', 'it']);
  expect(tokensOf('See 10.1234/joc.2010.3, please')).toEqual(['10.1234/joc.2010.3', 'see', 'please']);
  expect(tokensOf('the A & E, the A&E')).toEqual(['the', 'aande', 'the', 'aande']);
});

test('folding is done once: folded text stays as it is', () => {
  const once = fold('“Everybody’s watching”, they said; £7 million — 20%');
  expect(fold(once)).toBe(once);
  expect(once).toBe('everybodys watching they said £7 million 20%');
});

test('words of one stem, British and American, are one term; words that only ask are none', () => {
  expect(termOf('organisation')).toBe(termOf('organizations'));
  expect(termOf('labour')).toBe(termOf('labor'));
  expect(termOf('merging')).toBe(termOf('merge'));
  expect(termOf('what')).toBeNull();
  expect(termOf('2005')).toBe('2005');
});

describe('an excerpt', () => {
  const text = `${'Quiet water. '.repeat(40)}Then the ferries came back. ${'Quiet water. '.repeat(40)}`;
  test('shows the first word asked for, marked, and whole words only', () => {
    const pieces = excerptOf(text, [termOf('ferry')!]);
    expect(pieces.filter((p) => p.marked).map((p) => p.text.trim())).toEqual(['ferries']);
    const shown = pieces.map((p) => p.text).join('');
    expect(shown.length).toBeLessThan(260);
    expect(shown.startsWith('… ') && shown.endsWith(' …')).toBe(true);
  });
  test('of a short text is the text', () => {
    expect(
      excerptOf('A short text.', [])
        .map((p) => p.text)
        .join(''),
    ).toBe('A short text.');
  });
});
