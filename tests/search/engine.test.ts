/** What the search promises, on the miniature edition. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/search/engine.ts';
import { makeRecords } from '../../src/search/records.ts';
import { readEdition } from '../../src/source/read-edition.ts';

const { edition } = await readEdition({ root: join(import.meta.dirname, '../fixtures/miniature') });
const records = makeRecords(edition!);
const search = createEngine(records);
const paths = (text: string, filters = {}) => search(text, filters).results.map((r) => r.path);

test('every kind of thing is a record of its own, with an address that lands on it', () => {
  expect(new Set(records.map((r) => r.kind)).size).toBe(8);
  expect(new Set(records.map((r) => r.path)).size).toBe(records.length);
  expect(records.filter((r) => r.kind === 'paragraph').map((r) => r.path)).toContain('/read/opening/#p2');
});

describe('finds', () => {
  test('a quotation by a keyword and by its theme, which do not stand in it', () => {
    expect(paths('farewell')[0]).toBe('/quotes/last-boat/');
    expect(paths('who was consulted?')).toContain('/quotes/no-name/');
  });
  test('a work by author and year, and by its DOI', () => {
    expect(paths('Berg 2001')[0]).toBe('/references/berg-2001/');
    expect(paths('10.1234/joc.2010.3')).toEqual(['/references/lind-okafor-2010/']);
  });
  test('a work by the year as the text prints it, right or wrong', () => {
    expect(paths('Lind Okafor 2011')[0]).toBe('/references/lind-okafor-2010/');
  });
  test('an abbreviation by its long form and the reverse', () => {
    expect(paths('NSB')[0]).toBe('/notes/slip/');
    expect(paths('northern slip')[0]).toBe('/notes/slip/');
  });
  test('a site by a variant of its name', () => {
    expect(paths('Northslip')[0]).toBe('/cases/north-slip/');
  });
  test('an unfinished last word while it is typed', () => {
    expect(paths('passeng').length).toBeGreaterThan(0);
  });
});

test('a misspelt word is taken for the nearest one, and that is said', () => {
  const { results, corrections } = search('pasengers');
  expect(corrections).toEqual([{ from: 'pasengers', to: 'passengers' }]);
  expect(results.length).toBeGreaterThan(0);
});

test('a phrase means those words together', () => {
  expect(paths('"sailing times"')).toEqual(['/read/opening/#p1']);
  expect(paths('"times sailing"')).toEqual([]);
});

test('an excluded word takes out every record that has it', () => {
  const all = paths('bridge');
  const without = paths('bridge -ferry');
  expect(without.length).toBeLessThan(all.length);
  expect(without).not.toContain('/figures/kinds/');
});

test.each(['zzzz', 'quux blorp', '!!', '-', '""'])('%s finds nothing', (text) => {
  expect(paths(text)).toEqual([]);
});

describe('choices', () => {
  test('combine, and a quotation without a case is under none', () => {
    expect(paths('waiting crossing crew people', { kind: 'quote', case: 'not-stated' })).toEqual(['/quotes/no-name/']);
    expect(paths('waiting crossing crew people', { kind: 'quote', case: 'north-slip' })).toEqual([
      '/quotes/last-boat/',
    ]);
  });
  test('count what each would leave, the others as they are', () => {
    const { counts, results } = search('crew people', { kind: 'quote' });
    expect(counts.kind.get('quote')).toBe(results.length);
    expect(counts.kind.get('paragraph')).toBeGreaterThan(0);
    for (const [value, n] of counts.case) expect(paths('crew people', { kind: 'quote', case: value })).toHaveLength(n);
  });
});
