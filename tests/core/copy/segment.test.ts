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

test('a quotation that a page break cuts before its lemma is one passage, when the edition says which it is', () => {
  const cut = `Cite as: somebody

A paragraph that leads on to

a voice that speaks for a while and then is cut, so that most of it was

left for the far side of the page.

References
`;
  const lemmas = [{ quote: 'voice', lemma: 'the far side' }];
  const kinds = (number?: number) =>
    segmentChapter(cut, {
      sections: [{ id: 'start' }],
      lemmas: lemmas.map((l) => (number ? { ...l, number } : l)),
    }).segments.map((s) => s.kind);
  expect(kinds()).toEqual(['paragraph', 'quotation']);
  expect(kinds(1)).toEqual(['quotation']);
});

test('words are located in their passage by number, every time they stand there, letter for letter', () => {
  const { located } = segmentChapter(text, {
    ...guide,
    words: [
      { id: 'bridge', passage: 'middle#p3', words: 'asked for a bridge' },
      { id: 'twice', passage: 'start#p1', words: 'the' },
      { id: 'capital', passage: 'middle#p3', words: 'Asked for' },
    ],
  });
  expect(located.get('bridge')).toEqual([[2, 6]]);
  expect(located.get('twice')!.length).toBeGreaterThan(1);
  expect(located.get('capital')).toEqual([]);
});
