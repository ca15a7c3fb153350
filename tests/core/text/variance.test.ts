import { expect, test } from 'vitest';
import { varianceOf } from '../../../src/core/text/variance.ts';

test.each([
  ['a word put for another', 'the boat to reach the boat', 'the boat to reach the quay', 'boat', 'quay'],
  [
    'a word missing, with its neighbours',
    'kept within current rules',
    'kept within the current rules',
    'within current',
    'within the current',
  ],
  ['a word too many, with its neighbours', 'when they they left', 'when they left', 'they they left', 'they left'],
  ['a point, with its neighbours', 'went home Then it', 'went home. Then it', 'went home Then', 'went home. Then'],
  ['two places at once', 'a bord of the slipp', 'a board of the slip', 'bord of the slipp', 'board of the slip'],
  ['words to be left out whole', 'Stray', '', 'Stray', ''],
  ['readings that agree', 'the same', 'the same', 'the same', 'the same'],
])('%s', (_name, reading, correction, shownReading, shownCorrection) => {
  expect(varianceOf(reading, correction)).toEqual({ reading: shownReading, correction: shownCorrection });
});
