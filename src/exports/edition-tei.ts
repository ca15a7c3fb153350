/**
 * The edition as TEI P5. The body holds the digest, so that every pointer has its target; the apparatus is stand-off, in
 * `standOff`: the bibliography, the themes and what has each theme, the citations as printed, and the notes.
 *
 * Elements and where they may stand follow the TEI Guidelines P5 (chapters 2 Header, 3 Elements in all documents, 12
 * Critical apparatus, 17 Linking and 18 Analysis). Ids: `introduction` and `introduction.p1` for sections and passages,
 * `note.x`, `theme.x`, `quote.x`, and a work's own key behind `work.`.
 */
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import type { Edition, Note, Passage, Quote, Reference, Section } from '../core/edition/edition.ts';
import type { ExportFile, ExportSource } from './export-file.ts';
import { inlineTei, type Piece } from './inline-tei.ts';

const NS = 'http://www.tei-c.org/ns/1.0';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

export const editionTei: ExportFile = {
  name: 'edition.xml',
  title: 'The whole edition',
  says: 'Digest, quotations, notes, citations as printed, themes and bibliography in one file, for text-encoding tools and archives.',
  format: 'XML, TEI P5',
  mime: 'application/tei+xml',
  make: (source) => {
    const tree = x(null, [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      x('TEI', { xmlns: NS, 'xml:lang': 'en-GB' }, [header(source), standOff(source), body(source)]),
      { type: 'text', value: '\n' },
    ]);
    return toXml(tree);
  },
};

/** `case-studies#p5` → `case-studies.p5`: an id that XML allows. */
export const passageId = (id: string): string => id.replace('#', '.');

function header({ edition, address }: ExportSource): Piece {
  const { work } = edition;
  const people = (element: string, list: readonly { family: string; given: string }[]) =>
    list.map((p) => x(element, [x('persName', [x('forename', p.given), ' ', x('surname', p.family)])]));
  return x('teiHeader', [
    x('fileDesc', [
      x('titleStmt', [x('title', work.edition.title), x('editor', work.edition.by)]),
      x('editionStmt', [
        x('edition', { n: work.edition.version }, [
          `Version ${work.edition.version}, `,
          x('date', { when: work.edition.date }, work.edition.date),
        ]),
      ]),
      x('publicationStmt', [
        x('publisher', work.edition.by),
        x('pubPlace', [x('ptr', { target: address('/') })]),
        x('date', { when: work.edition.date }, work.edition.date),
        x('availability', { status: 'free' }, [
          x('licence', { target: LICENCE }, [
            x(
              'p',
              'The edition’s own text: CC BY 4.0. The chapter is all rights reserved and its text is not part of this file.',
            ),
          ]),
        ]),
      ]),
      x('sourceDesc', [
        x('biblStruct', [
          x('analytic', [
            ...people('author', work.authors),
            x('title', { level: 'a' }, `${work.title}: ${work.subtitle}`),
            x('idno', { type: 'DOI' }, work.doi),
          ]),
          x('monogr', [
            ...people('editor', work.editors),
            x('title', { level: 'm' }, `${work.book.title}: ${work.book.subtitle}`),
            x('imprint', [
              x('publisher', work.book.publisher),
              x('date', { when: work.year }, work.year),
              x(
                'biblScope',
                { unit: 'page', from: String(work.pages.first), to: String(work.pages.last) },
                `${work.pages.first}–${work.pages.last}`,
              ),
            ]),
          ]),
          x('series', [x('title', { level: 's' }, work.book.series)]),
        ]),
      ]),
    ]),
    x('encodingDesc', [
      x('projectDesc', [x('p', work.edition.is.text)]),
      x('editorialDecl', [
        x('interpretation', [
          x(
            'p',
            'Paragraphs are digests in the edition’s words, numbered as the paragraphs and set-apart quotations of the chapter are. Of the chapter’s words the file holds lemmas and readings of at most seven.',
          ),
        ]),
      ]),
    ]),
  ]);
}

function standOff({ edition }: ExportSource): Piece {
  const { references, themes, quotes, notes } = edition;
  const tagged = [...quotes.map((q) => ({ target: q.passage, themes: q.themes }))];
  return x('standOff', [
    x('listBibl', references.map(work)),
    x(
      'interpGrp',
      { type: 'theme' },
      themes.map((t) => x('interp', { 'xml:id': `theme.${t.id}` }, `${t.label}: ${t.definition.text}`)),
    ),
    x(
      'spanGrp',
      { type: 'theme' },
      tagged.map(({ target, themes: own }) =>
        x('span', { target: `#${passageId(target)}`, ana: own.map((t) => `#theme.${t}`).join(' ') }),
      ),
    ),
    x('spanGrp', { type: 'citation' }, citations(edition)),
    ...notes.map(note),
  ]);
}

/**
 * Each citation as printed, pointing to its passage and to the work it resolves to. Its place stands before it in words
 * too: a bare row of short forms would be a line of the chapter again.
 */
function citations({ passages }: Edition): Piece[] {
  return passages.flatMap((p) =>
    p.printed.flatMap(({ form, works }) =>
      works.map((w) =>
        x(
          'span',
          { target: `#${passageId(p.id)}`, ...(w.key && { corresp: `#work.${w.key}` }), type: form },
          `${p.id}: ${w.as} ${w.year}${w.locator ? `: ${w.locator}` : ''}`,
        ),
      ),
    ),
  );
}

const CERTAINTY = { certain: 'high', probable: 'medium', possible: 'low' } as const;

function note(of: Note): Piece {
  const about = of.themes.map((t) => `#theme.${t}`).join(' ');
  const attributes = {
    'xml:id': `note.${of.id}`,
    type: of.kind,
    target: `#${passageId(of.target)}`,
    ...(of.label && { n: of.label }),
    ...(about && { ana: about }),
  };
  // Words of ours stand around the chapter's, so that no line of it forms across elements.
  const lemma =
    of.kind === 'textual'
      ? x('p', [
          'Printed, and as it should read: ',
          x('choice', [x('sic', of.reading), x('corr', { cert: CERTAINTY[of.certainty] }, of.correction)]),
          ` (${of.certainty}).`,
        ])
      : of.lemma
        ? x('p', ['On the words ', x('quote', of.lemma), '.'])
        : null;
  return x('note', attributes, [
    x('label', of.title),
    lemma,
    ...inlineTei(of.html).map((children) => x('p', children)),
    of.sources.length
      ? x(
          'listBibl',
          of.sources.map((s) =>
            x('bibl', [
              x('title', s.title),
              ', ',
              x('publisher', s.publisher),
              ...(s.year ? [', ', x('date', { when: s.year.slice(0, 4) }, s.year)] : []),
              ', ',
              x('ref', { target: s.url }, s.url),
              ', read ',
              x('date', { when: s.seen }, s.seen),
            ]),
          ),
        )
      : null,
  ]);
}

const LEVEL: Record<Reference['type'], 'article' | 'part' | 'whole'> = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  'article-magazine': 'article',
  chapter: 'part',
  book: 'whole',
  report: 'whole',
  webpage: 'whole',
};

function work(of: Reference): Piece {
  const level = LEVEL[of.type];
  const names = (element: string, list: Reference['author'] | undefined) =>
    (list ?? []).map((name) =>
      'literal' in name
        ? x(element, [x('orgName', name.literal)])
        : x(element, [
            x('persName', [
              ...(name.given ? [x('forename', name.given), ' '] : []),
              x('surname', [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')),
            ]),
          ]),
    );
  const year = String(of.issued['date-parts'][0][0]);
  const imprint = x('imprint', [
    of['publisher-place'] ? x('pubPlace', of['publisher-place']) : null,
    of.publisher ? x('publisher', of.publisher) : null,
    x('date', { when: year }, year),
    of.volume ? x('biblScope', { unit: 'volume' }, of.volume) : null,
    of.issue ? x('biblScope', { unit: 'issue' }, of.issue) : null,
    of.page ? x('biblScope', { unit: 'page' }, of.page) : null,
  ]);
  const idno = of.DOI ? [x('idno', { type: 'DOI' }, of.DOI)] : [];
  const [main, host] = [x('title', { level: level === 'whole' ? 'm' : 'a' }, of.title), of['container-title']];
  return x('biblStruct', { 'xml:id': `work.${of.id}`, n: String(of.list) }, [
    level === 'whole' ? null : x('analytic', [...names('author', of.author), main, ...idno]),
    x('monogr', [
      ...(level === 'whole'
        ? [...names('author', of.author), main, ...idno]
        : [...names('editor', of.editor), x('title', { level: level === 'article' ? 'j' : 'm' }, host ?? '')]),
      imprint,
    ]),
    of.URL ? x('ref', { target: of.URL }, of.URL) : null,
  ]);
}

function body({ edition }: ExportSource): Piece {
  return x('text', [
    x(
      'body',
      edition.sections.map((section) => division(section, edition)),
    ),
  ]);
}

function division(section: Section, edition: Edition): Piece {
  const passages = new Map(edition.passages.map((p) => [p.id, p]));
  const quotes = new Map(edition.quotes.map((q) => [q.id, q]));
  return x('div', { 'xml:id': section.id, n: String(section.order), type: 'section' }, [
    x('head', section.title),
    x(
      'argument',
      inlineTei(section.argument.html).map((children) => x('p', children)),
    ),
    ...section.passageIds.map((id) => {
      const passage = passages.get(id)!;
      return passage.quote
        ? quotation(passage, quotes.get(passage.quote)!)
        : x('p', { 'xml:id': passageId(id), n: String(passage.number) }, inlineTei(passage.html).flat());
    }),
  ]);
}

/** A quotation is described, not quoted: its lemma in `quote`, then what it says. */
function quotation(passage: Passage, quote: Quote): Piece {
  return x(
    'ab',
    { 'xml:id': passageId(passage.id), n: String(passage.number), type: 'quotation', subtype: quote.attribution },
    [x('quote', quote.lemma), ': ', ...inlineTei(quote.html).flat()],
  );
}
