import { expect, test } from 'vitest';
import { nearest } from '../../../src/core/text/nearest.ts';
import { countWords, readingMinutes, wordsOf } from '../../../src/core/text/words.ts';

test('apostrophes and hyphens stay inside a word; dashes and figures part them', () => {
  expect(wordsOf('It’s a well-kept boat – no. 7')).toEqual(['It’s', 'a', 'well-kept', 'boat', 'no', '7']);
  expect(countWords('  …  ')).toBe(0);
});

test('reading takes whole minutes, at least one', () => {
  expect(readingMinutes(1)).toBe(1);
  expect(readingMinutes(238)).toBe(1);
  expect(readingMinutes(726)).toBe(3);
});

test('the nearest name is found for a slip of the pen and for a beginning, and nothing far away', () => {
  expect(nearest('walhse-2004', ['walshe-2004', 'walshe-2010'])).toBe('walshe-2004');
  expect(nearest('vol', ['DOI', 'volume'])).toBe('volume');
  expect(nearest('zebra', ['walshe-2004', 'harvey-2010'])).toBeNull();
});
