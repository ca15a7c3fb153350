import { expect, test } from 'vitest';
import { segmentChapter } from '../../../src/core/copy/segment.ts';

const text = `A title

Cite as: somebody

The first paragraph stands before any heading and is cut by the end of a page in the middle of

its last sentence, which goes on here.

A Heading

Three things were seen:

- the first thing
- the second thing

Figure 1. A caption

Kind\tMeaning
Ferry\tleaves

Figure 2. Another

- a list that belongs to the figure

The people said this:

we never asked for a bridge and nobody

thought of asking us either.

Stray

an ordinary paragraph that begins small, after one that ended.

References

- Berg (2001) The Board at the Slip
`;
const guide = {
  sections: [{ id: 'start' }, { id: 'middle', heading: 'A Heading' }],
  lemmas: [{ quote: 'bridge', lemma: 'never asked for a bridge' }],
};

test('page breaks are joined, lists join their paragraph, figures and stray words are no passages', () => {
  const { segments, unfound } = segmentChapter(text, guide);
  expect(segments.map(({ section, kind }) => [section, kind])).toEqual([
    ['start', 'paragraph'],
    ['middle', 'paragraph'],
    ['middle', 'paragraph'],
    ['middle', 'quotation'],
    ['middle', 'paragraph'],
  ]);
  expect(segments.map((s) => s.words)).toEqual([27, 10, 4, 13, 10]);
  expect(segments[3]!.quote).toBe('bridge');
  expect(unfound).toEqual([]);
});

test('a lemma that stands nowhere is named', () => {
  expect(segmentChapter(text, { ...guide, lemmas: [{ quote: 'boats', lemma: 'no such words' }] }).unfound).toEqual([
    'boats',
  ]);
});
