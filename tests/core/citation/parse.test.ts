import { describe, expect, test } from 'vitest';
import { looksLikeCitation, parseCitations, type CitationCluster } from '../../../src/core/citation/parse.ts';

const clusters = (text: string): CitationCluster[] =>
  parseCitations(text).flatMap((piece) => (piece.type === 'citation' ? piece.cluster : []));
const only = (text: string) => clusters(text)[0];

describe('a citation in brackets', () => {
  test('cites one work', () => {
    expect(only('so [@berg-2001].')).toEqual({ form: 'parenthetical', items: [{ key: 'berg-2001' }] });
  });
  test('has a page, a range of pages with an en dash, a paragraph or a section', () => {
    expect(only('[@a, p. 339]')!.items).toEqual([{ key: 'a', label: 'page', locator: '339' }]);
    expect(only('[@a, pp. 3-5]')!.items).toEqual([{ key: 'a', label: 'page', locator: '3–5' }]);
    expect(only('[@a, para. 4]')!.items).toEqual([{ key: 'a', label: 'paragraph', locator: '4' }]);
    expect(only('[@a, § 2]')!.items).toEqual([{ key: 'a', label: 'section', locator: '2' }]);
  });
  test('takes several works, each with its own prefix, locator and suffix', () => {
    expect(only('[see @a, p. 4, on tides; e.g. @b]')!.items).toEqual([
      { key: 'a', prefix: 'see', label: 'page', locator: '4', suffix: 'on tides' },
      { key: 'b', prefix: 'e.g.' },
    ]);
  });
  test('leaves the author out after a minus', () => {
    expect(only('Berg [-@berg-2001]')!.items).toEqual([{ key: 'berg-2001', suppressAuthor: true }]);
  });
  test('is refused with two keys and no semicolon, and the text is kept', () => {
    const pieces = parseCitations('x [@a @b] y');
    expect(pieces.map((p) => p.type)).toEqual(['text', 'malformed', 'text']);
    expect(clusters('x [@a @b] y')).toEqual([]);
  });
});

describe('a citation in the sentence', () => {
  test('names its author there', () => {
    expect(only('@berg-2001 says')).toEqual({ form: 'narrative', items: [{ key: 'berg-2001' }] });
  });
  test('may be followed by its page', () => {
    expect(only('@berg-2001 [p. 4] says')!.items).toEqual([{ key: 'berg-2001', label: 'page', locator: '4' }]);
  });
  test('ends before the full stop of its sentence', () => {
    expect(only('as in @berg-2001.')!.items[0]!.key).toBe('berg-2001');
  });
});

test('an e-mail address is not a citation', () => {
  expect(clusters('write to ada@example.org')).toEqual([]);
  expect(looksLikeCitation('write to ada@example.org')).toBe(false);
});

test('the pieces cover the text without gap or overlap', () => {
  const text = 'A [@a, p. 1] b @c [p. 2], d [-@e]; f@g.org [@h @i] end';
  const rebuilt = parseCitations(text)
    .map((p) => (p.type === 'text' ? p.value : text.slice(p.start, p.end)))
    .join('');
  expect(rebuilt).toBe(text);
});
