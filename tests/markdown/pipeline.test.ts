/** Citations work wherever words can stand; nothing but words, citations and the edition's elements gets through. */
import { describe, expect, test } from 'vitest';
import { readBody, renderBody } from '../../src/markdown/pipeline.ts';
import { formatter } from '../bibliography/formatter.ts';

function render(source: string) {
  const read = readBody('test.mdx', source);
  const { blocks, problems } = renderBody(read, 'test.mdx', { formatter, base: '' }, { glossary: () => [] });
  const html = blocks.map((b) => (b.type === 'paragraph' ? b.html : `[${b.type} ${b.id}]`)).join('\n');
  return { html, blocks, problems: [...read.problems, ...problems] };
}
const link = '<a href="/references/walshe-2004/" data-ref="walshe-2004">';

describe('a citation resolves in', () => {
  test.each([
    ['a paragraph', 'Text [@walshe-2004].'],
    ['emphasis', 'Text *within [@walshe-2004] it*.'],
    ['strong emphasis', 'Text **within [@walshe-2004] it**.'],
    ['a heading', 'First.\n\n## Heading [@walshe-2004]'],
    ['a table cell', 'First.\n\n| a | b |\n| - | - |\n| c | [@walshe-2004] |'],
    ['a block quotation', 'First.\n\n> Quoted [@walshe-2004].'],
    ['a list', 'First:\n\n- item [@walshe-2004]'],
    ['a phrase', 'Text <Phrase>within [@walshe-2004]</Phrase>.'],
  ])('%s', (_where, source) => {
    const { html, problems } = render(source);
    expect(problems).toEqual([]);
    expect(html).toContain(`(${link}Walshe <i>et al.</i>, 2004</a>)`);
  });
});

test('several works in one bracket are several links in one citation', () => {
  const { html } = render('[@walshe-2004, p. 3; @jas-2012; @jas-2014]');
  expect(html).toBe(
    `<p><span class="cite">(${link}Walshe <i>et al.</i>, 2004, p. 3</a>; ` +
      `<a href="/references/jas-2012/" data-ref="jas-2012">Jas and Skelcher, 2012</a>, ` +
      `<a href="/references/jas-2014/" data-ref="jas-2014">2014</a>)</span></p>`,
  );
});

test('an unknown key does not take the citations after it along', () => {
  const { html } = render('One [@nobody-1999] and two [@walshe-2004].');
  expect(html).toContain('[@nobody-1999]');
  expect(html).toContain(link);
});

test('headings, lists and tables belong to the paragraph before them; quotations and figures stand alone', () => {
  const { blocks } = render('One.\n\n- a\n- b\n\n<Quote id="q" />\n\n<Figure id="f" />\n\nTwo.');
  expect(blocks.map((b) => b.type)).toEqual(['paragraph', 'quote', 'figure', 'paragraph']);
});

test('a phrase keeps its words, its case and whose words they are', () => {
  const { blocks, html } = render('So <Phrase case="here" by="unstated">they said</Phrase>.');
  expect(html).toContain('<q class="phrase" data-case="here" data-by="unstated">they said</q>');
  expect(blocks[0]).toMatchObject({
    text: 'So ‘they said’.',
    phrases: [{ text: 'they said', case: 'here', by: 'unstated' }],
  });
});

test.each([
  ['an element', 'A <b onclick="x()">word</b>.'],
  ['a script', '<script>alert(1)</script>'],
  ['an expression', 'A {process.env} word.'],
  ['an event attribute', '<Phrase onclick="x()">word</Phrase>'],
  ['an attribute expression', '<Phrase case={x}>word</Phrase>'],
  ['an image', '![x](https://example.org/x.png)'],
  ['a script link', '[word](javascript:alert(1))'],
  ['a data link', '[word](data:text/html,x)'],
  ['a protocol-relative link', '[word](//example.org/)'],
])('%s is refused and does not reach the page as code', (_what, source) => {
  const { problems, html } = render(source);
  expect(problems.map((p) => p.code)).toContain('mdx-forbidden');
  expect(html).not.toMatch(/onclick|<script|<img|process/);
});

test('problems carry the line and column of the citation, not of the paragraph', () => {
  const { problems } = render('First line\nsecond line with [@a @b] in it.');
  expect(problems).toMatchObject([{ code: 'citation-malformed', position: { line: 2, column: 18 } }]);
});
