/** The edition's own measure: lemmas short enough to be lawful, digests long enough to be true, typographic marks. */
import { looksLikeCitation } from '../citation/parse.ts';
import { countWords } from '../text/words.ts';
import { plainStringsOf, inlinesOf } from './check-citations.ts';
import { problem, type Position, type Problem } from './problems.ts';
import { entriesOf, type BodyEntry, type Entry, type Records } from './records.ts';
import { DIGEST_WORDS, LEMMA_WORDS, QUOTE_WORDS } from './schema.ts';

/** Problems of length, of attribution, of citations where none is rendered, and of typewriter marks. */
export function checkProse(records: Records): Problem[] {
  return [
    ...entriesOf(records).flatMap(checkPlainFields),
    ...records.quotes.flatMap(checkLemma),
    ...records.quotes.flatMap(checkAttribution),
    ...records.sections.flatMap(checkPhrases),
    ...records.sections.flatMap((s) =>
      s.blocks.flatMap((b) => (b.type === 'paragraph' ? checkLength(s.file, b, DIGEST_WORDS) : [])),
    ),
    ...records.quotes.flatMap((q) => checkLength(q.file, wholeBody(q), QUOTE_WORDS)),
    ...[...records.sections, ...records.quotes, ...records.figures, ...records.cases, ...records.annotations].flatMap(
      checkMarks,
    ),
    ...records.themes
      .filter(
        (t) =>
          !records.quotes.some((q) => q.data.themes.includes(t.id)) &&
          !records.themes.some((n) => n.data.broader === t.id),
      )
      .map((t) =>
        problem(
          'theme-unused',
          t.file,
          undefined,
          `No quotation has the theme “${t.id}”.`,
          'Give it to a quotation or delete the file.',
        ),
      ),
  ];
}

function checkPlainFields(entry: Entry<unknown>): Problem[] {
  return plainStringsOf(entry.data)
    .filter(({ text, path }) => looksLikeCitation(text) && path.at(-1) !== 'url' && path.at(-1) !== 'URL')
    .map(({ text, path }) =>
      problem(
        'citation-unrendered',
        entry.file,
        entry.locate(path),
        `${path.join('.')}: “${text}” holds a citation, and this field is plain text.`,
        'Move the citation into the body or into a Markdown field of this file.',
      ),
    );
}

/** One problem when words of the chapter that stand together are more than a lemma may have. */
export function tooLong(file: string, position: Position | undefined, what: string, text: string): Problem[] {
  const words = countWords(text);
  if (words <= LEMMA_WORDS) return [];
  return [
    problem(
      'lemma-length',
      file,
      position,
      `${what} has ${words} words: “${text}”.`,
      `At most ${LEMMA_WORDS} words of the chapter may stand together; choose fewer that still identify the place.`,
    ),
  ];
}

const checkLemma = (quote: Records['quotes'][number]) =>
  tooLong(quote.file, quote.locate(['lemma']), 'The lemma', quote.data.lemma);

function checkPhrases(section: Records['sections'][number]): Problem[] {
  return section.blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? block.phrases.flatMap((p) => tooLong(section.file, p.position, 'The phrase', p.text))
      : [],
  );
}

function checkAttribution(quote: Records['quotes'][number]): Problem[] {
  const { attribution, case: of } = quote.data;
  if ((attribution === 'none') === (of === undefined)) return [];
  return [
    problem(
      'attribution-case',
      quote.file,
      quote.locate(['attribution']),
      of ? `attribution: none, yet the case is “${of}”.` : `attribution: ${attribution}, yet no case is named.`,
      'A quotation that the chapter does not tie to a case has attribution: none and no case; any other has both.',
    ),
  ];
}

/** The text of all paragraphs of a body, with the place of the first. */
export function wholeBody(entry: BodyEntry<unknown>): { text: string; position?: Position | undefined } {
  const paragraphs = entry.blocks.filter((b) => b.type === 'paragraph');
  return {
    text: paragraphs.map((b) => b.text).join(' '),
    ...(paragraphs[0]?.position && { position: paragraphs[0].position }),
  };
}

/** One warning when a text is outside its measure. */
export function checkLength(
  file: string,
  block: { text: string; position?: Position | undefined },
  { min, max }: { min: number; max: number },
): Problem[] {
  const words = countWords(block.text);
  if (words >= min && words <= max) return [];
  return [
    problem(
      'digest-length',
      file,
      block.position,
      `This text has ${words} words.`,
      `The edition's measure for it is ${min} to ${max} words.`,
    ),
  ];
}

function checkMarks(entry: BodyEntry<unknown>): Problem[] {
  const mend = 'Use ‘ ’ around short quotations and ’ as the apostrophe.';
  const hasMarks = (text: string) => /['"]/u.test(text);
  return [
    ...entry.blocks.flatMap((b) =>
      b.type === 'paragraph' && hasMarks(b.text)
        ? problem(
            'typewriter-quotes',
            entry.file,
            b.position,
            'This paragraph has a typewriter quotation mark or apostrophe.',
            mend,
          )
        : [],
    ),
    ...inlinesOf(entry.data)
      .filter(({ inline }) => hasMarks(inline.text))
      .map(({ path }) =>
        problem(
          'typewriter-quotes',
          entry.file,
          entry.locate(path),
          `${path.join('.')} has a typewriter quotation mark or apostrophe.`,
          mend,
        ),
      ),
  ];
}
