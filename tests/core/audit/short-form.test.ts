import { describe, expect, test } from 'vitest';
import { authorForm, compareAuthor, couldMean, shortens } from '../../../src/core/audit/short-form.ts';
import type { ReferenceData } from '../../../src/core/edition/schema.ts';

type Author = ReferenceData['author'];
const work = (...author: Author) => ({ author, issued: { 'date-parts': [[2004]] as [[number]] } });
const person = (family: string) => ({ family, given: 'A.' });
const one = work(person('Berg'));
const two = work(person('Lind'), person('Okafor'));
const three = work(person('Berg'), person('Lind'), person('Okafor'));
const board = work({ literal: 'Northern Slip Board' });
const boards = work({ literal: 'Northern Slip Board' }, { literal: 'NSB Ferries' });

test('the short form of a list: one name, two, the first of several', () => {
  expect([one, two, three, board, boards].map(authorForm)).toEqual([
    'Berg',
    'Lind and Okafor',
    'Berg et al',
    'Northern Slip Board',
    'Northern Slip Board and NSB Ferries',
  ]);
});

describe('a printed author', () => {
  test.each([
    ['Lind and Okafor', two, 'same'],
    ['Lind & Okafor', two, 'punctuation'],
    ['Northern Slip Board/NSB Ferries', boards, 'punctuation'],
    ['NSB', board, 'shortened'],
    ['NSB/NSBF', boards, 'shortened'],
    ['Northern', board, 'shortened'],
    ['Dale', board, 'other'],
    ['Berg', three, 'other'],
  ] as const)('%s', (printed, listed, match) => {
    expect(compareAuthor(printed, listed)).toBe(match);
  });
  test('small words have no initial, words in capitals are their own', () => {
    expect(shortens('DHSC', 'Department of Health and Social Care')).toBe(true);
    expect(shortens('NHSI', 'NHS Improvement')).toBe(true);
    expect(shortens('DOHASC', 'Department of Health and Social Care')).toBe(false);
  });
  test('could mean every work where a reader would stop who looks it up', () => {
    expect(couldMean('NSB', board) && couldMean('NSB', boards)).toBe(true);
    expect(couldMean('Berg et al', three)).toBe(true);
    expect(couldMean('Berg et al', one)).toBe(false);
    expect(couldMean('Lind', two)).toBe(true);
    expect(couldMean('Lind and Berg', two)).toBe(false);
  });
});
