/** The apparatus: notes stand at words that can be there, say where their facts come from, and explain every short form. */
import { makeGlossary, unglossedAbbreviations, type Glossary } from '../text/glossary.ts';
import { countWords } from '../text/words.ts';
import { lemmaOf, NOTE_WORDS, TEXTUAL_WORDS, type AnnotationData } from './annotation.ts';
import { checkLength, tooLong, wholeBody } from './check-prose.ts';
import { problem, type Problem } from './problems.ts';
import type { BodyEntry, Records } from './records.ts';

type Annotation = BodyEntry<AnnotationData>;

/** Problems of lemmas, ranges, sources, lengths, terms and abbreviations. */
export function checkAnnotations(records: Records): Problem[] {
  const glossary = glossaryOf(records.annotations);
  return [
    ...records.annotations.flatMap((note) => [
      ...checkLemma(note),
      ...checkRange(note, records),
      ...checkBody(note),
      ...checkBeside(note, records),
      ...checkSources(note),
      ...checkLength(note.file, wholeBody(note), note.data.kind === 'textual' ? TEXTUAL_WORDS : NOTE_WORDS),
    ]),
    ...records.references.flatMap(checkCorrections),
    ...checkForms(records.annotations),
    ...checkUse(records),
    ...[...records.sections, ...records.quotes, ...records.annotations].flatMap((entry) =>
      checkAbbreviations(entry, glossary),
    ),
  ];
}

/** The glossary that the glosses among some notes make. */
export function glossaryOf(annotations: readonly { id: string; data: AnnotationData }[]): Glossary {
  return makeGlossary(annotations.flatMap(({ id, data }) => (data.kind === 'gloss' ? { id, forms: data.forms } : [])));
}

function checkLemma({ file, data, locate }: Annotation): Problem[] {
  const lemma = lemmaOf(data);
  const key = data.kind === 'textual' ? 'reading' : 'lemma';
  if (data.kind === 'textual' && data.reading === data.correction)
    return [
      problem(
        'value-invalid',
        file,
        locate(['correction']),
        'correction: it is the reading again.',
        'Expected what the words should be, or "" where they should be left out.',
      ),
    ];
  return lemma === undefined ? [] : tooLong(file, locate([key]), `The ${key}`, lemma);
}

function checkRange({ file, data, locate }: Annotation, records: Records): Problem[] {
  const { range, target } = data;
  if (!range) return [];
  const [start, end] = range;
  const [section, number] = target.split('#p');
  const words = records.passages.data[section!]?.[Number(number) - 1]?.words;
  const lemma = lemmaOf(data);
  const wrong = (message: string) => [
    problem(
      'note-range',
      file,
      locate(['range']),
      `range: ${message}`,
      'Expected the numbers that `npm run survey -- CHAPTER` prints.',
    ),
  ];
  if (lemma === undefined) return wrong('numbers are given and no lemma.');
  if (end - start !== countWords(lemma))
    return wrong(`${end - start} words are numbered; the lemma “${lemma}” has ${countWords(lemma)}.`);
  if (words !== undefined && end > words) return wrong(`it ends at word ${end}; ${target} has ${words} words.`);
  return [];
}

function checkBody({ file, blocks }: Annotation): Problem[] {
  if (blocks.some((b) => b.type === 'paragraph')) return [];
  return [problem('key-missing', file, undefined, 'The note has no text.', 'Write it below the frontmatter.')];
}

/** A mark at a quotation stands after its lemma: `beside` would say something that is not done. */
function checkBeside({ file, data, locate }: Annotation, records: Records): Problem[] {
  const [section, number] = data.target.split('#p');
  const kind = records.passages.data[section!]?.[Number(number) - 1]?.kind;
  if (!('beside' in data) || data.beside === undefined || kind !== 'quotation') return [];
  return [
    problem(
      'note-unplaced',
      file,
      locate(['beside']),
      `beside: ${data.target} is a quotation, whose marks stand after its lemma.`,
      'Leave “beside” out.',
    ),
  ];
}

/** A year that the chapter cannot know shows a fact from outside it. */
const LATER = /\b20(?:2[1-9]|[3-9]\d)\b/u;

function checkSources(note: Annotation): Problem[] {
  const { file, data, locate } = note;
  if (data.outside && !data.sources.length)
    return [
      problem(
        'source-missing',
        file,
        locate(['outside']),
        'outside: true, and no source is named.',
        'Name under `sources` the page where you read the fact, or take the fact out.',
      ),
    ];
  const later = LATER.exec(wholeBody(note).text)?.[0];
  if (!data.outside && (later || data.sources.length))
    return [
      problem(
        'source-missing',
        file,
        locate(['outside']),
        later
          ? `outside: false, yet the note speaks of ${later}, after the chapter.`
          : 'outside: false, yet sources are named.',
        'Expected outside: true with its sources for any fact that the chapter does not state.',
      ),
    ];
  return [];
}

/** What is said against the printed list needs someone who says so. */
function checkCorrections({ id, file, data, locate }: Records['references'][number]): Problem[] {
  const { corrections, doi, sources } = data.custom;
  if ((!corrections?.length && !doi) || sources?.length) return [];
  return [
    problem(
      'source-missing',
      file,
      locate(['custom', corrections?.length ? 'corrections' : 'doi']),
      `${id}: the printed list is corrected or added to, and no source is named.`,
      'Name under custom.sources the page where you read it.',
    ),
  ];
}

function checkForms(annotations: readonly Annotation[]): Problem[] {
  const first = new Map<string, string>();
  return annotations.flatMap(({ file, data, locate }) =>
    data.kind !== 'gloss'
      ? []
      : data.forms.flatMap((form, i) => {
          const other = first.get(form);
          first.set(form, other ?? file);
          return other === undefined
            ? []
            : problem(
                'gloss-form',
                file,
                locate(['forms', i]),
                `forms: “${form}” is already a form of ${other}.`,
                'Leave it to one of the two.',
              );
        }),
  );
}

function checkUse(records: Records): Problem[] {
  const bodies = [...records.sections, ...records.quotes, ...records.annotations];
  const used = new Set(bodies.flatMap((e) => e.blocks.flatMap((b) => (b.type === 'paragraph' ? b.glosses : []))));
  return records.annotations
    .filter(({ id, data }) => data.kind === 'gloss' && !used.has(id))
    .map(({ file, locate }) =>
      problem(
        'gloss-unused',
        file,
        locate(['forms']),
        'forms: none of them stands in a section, quotation or note.',
        'Add the form that the digest uses, or delete the file.',
      ),
    );
}

function checkAbbreviations(entry: BodyEntry<unknown>, glossary: Glossary): Problem[] {
  return entry.blocks.flatMap((block) =>
    block.type !== 'paragraph'
      ? []
      : [...new Set(unglossedAbbreviations(block.text, glossary))].map((short) =>
          problem(
            'abbreviation-unglossed',
            entry.file,
            block.position,
            `“${short}” is not a form of any gloss.`,
            'Add it to the forms of a gloss in content/annotations/, or write it out.',
          ),
        ),
  );
}
