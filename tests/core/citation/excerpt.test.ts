import { expect, test } from 'vitest';
import { sentenceCiting } from '../../../src/core/citation/excerpt.ts';

const link = (key: string, words: string) =>
  `<span class="cite">(<a href="/references/${key}/" data-ref="${key}">${words}</a>)</span>`;

test('the sentence that holds the citation is given, and no other', () => {
  const html = `<p>Boats came first. Bridges were wanted later ${link('berg', 'Berg, 2001')}, and built. Nobody asked why.</p>`;
  expect(sentenceCiting(html, 'berg')).toBe('Bridges were wanted later (Berg, 2001), and built.');
});

test('“et al.”, initials and quotations do not end a sentence too soon', () => {
  const html = `<p>So <a href="/x" data-ref="walshe">Walshe <i>et al.</i> (2004)</a> A. Berg says <q class="phrase">it ended.</q> Then more.</p>`;
  expect(sentenceCiting(html, 'walshe')).toBe('So Walshe et al. (2004) A. Berg says ‘it ended.’');
});

test('a paragraph that does not cite the work gives nothing', () => {
  expect(sentenceCiting('<p>No citation.</p>', 'berg')).toBe('');
});
