import { expect, test } from 'vitest';
import { plainText } from '../../src/core/citation/format.ts';
import { parseCitations } from '../../src/core/citation/parse.ts';
import { formatter } from './formatter.ts';

const rendered = (text: string) =>
  parseCitations(text)
    .map((p) =>
      p.type === 'citation'
        ? plainText(
            formatter
              .cluster(p.cluster)
              .map((run) => run.html)
              .join(''),
          )
        : '',
    )
    .join('');

test('Harvard (Cite Them Right): et al. from four authors, semicolons, years of one author together', () => {
  expect(rendered('[@walshe-2004]')).toBe('(Walshe et al., 2004)');
  expect(rendered('[@jas-2014; @walshe-2004; @jas-2012]')).toBe('(Walshe et al., 2004; Jas and Skelcher, 2012, 2014)');
});

test('in the sentence the author stands outside the brackets, the page within', () => {
  expect(rendered('@walshe-2004 [p. 3]')).toBe('Walshe et al. (2004, p. 3)');
  expect(formatter.cluster({ form: 'narrative', items: [{ key: 'walshe-2004' }] })[0]!.html).toContain('<i>et al.</i>');
});

test('the year alone', () => {
  expect(rendered('[-@walshe-2004]')).toBe('(2004)');
});

test('year suffixes follow the order of the list and are the same in citations, entries and short forms', () => {
  expect(rendered('[@alpha-2019]')).toBe('(NHS England, 2019b)');
  expect(rendered('[@zulu-2019]')).toBe('(NHS England, 2019a)');
  expect(formatter.entry('zulu-2019').text).toContain('NHS England (2019a)');
  expect(formatter.short('alpha-2019').text).toBe('NHS England (2019b)');
});

test('the same citation renders the same whatever was rendered before', () => {
  const first = rendered('[@jas-2012]');
  rendered('[@jas-2014; @jas-2012; @walshe-2004]');
  expect(rendered('[@jas-2012]')).toBe(first);
});

test('the reference list is in the order of the style', () => {
  expect(formatter.order()).toEqual(['jas-2012', 'jas-2014', 'zulu-2019', 'alpha-2019', 'walshe-2004']);
});
