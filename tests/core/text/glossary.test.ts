import { describe, expect, test } from 'vitest';
import { makeGlossary, unglossedAbbreviations } from '../../../src/core/text/glossary.ts';

const glossary = makeGlossary([
  { id: 'slip', forms: ['slip', 'slips'] },
  { id: 'northern-slip', forms: ['northern slip', 'NSB'] },
]);
const found = (text: string) => glossary(text).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);

describe('a glossary', () => {
  test('finds whole words only, in the case they are written in', () => {
    expect(found('A slip, slipped; the Slip and two slips.')).toEqual(['slip: slip', 'slip: slips']);
  });
  test('prefers the longer of two terms that begin together or overlap', () => {
    expect(found('the northern slip')).toEqual(['northern-slip: northern slip']);
  });
  test('takes forms literally, whatever signs they have', () => {
    const odd = makeGlossary([{ id: 'money', forms: ['£22 (billion)', 'A & E'] }]);
    expect(odd('about £22 (billion) for A & E')).toHaveLength(2);
  });
  test('of no terms finds nothing', () => {
    expect(makeGlossary([])('a slip')).toEqual([]);
  });
});

describe('abbreviations without a gloss', () => {
  test.each([
    ['the NSB and the QRS', ['QRS']],
    ['STPs, A & E, A&E', ['STPs', 'A & E', 'A&E']],
    ['I saw A man; NSB', []],
    ['McKay went to VI', ['VI']],
  ])('%s', (text, expected) => {
    expect(unglossedAbbreviations(text, glossary)).toEqual(expected);
  });
});
