/** The digest stands in step with the chapter: as many passages, of the same kinds, quotations in their places. */
import { problem, type Problem } from './problems.ts';
import type { BodyEntry, Records } from './records.ts';
import type { SectionData } from './schema.ts';

/** Problems of counting, kinds, order of passages, and quotations and figures out of place. */
export function checkPassages(records: Records): Problem[] {
  return [
    ...records.sections.flatMap((section) => [
      ...checkNumbering(section),
      ...checkCount(section, records),
      ...checkQuotePlaces(section, records),
      ...checkFigures(section, records),
    ]),
    ...checkEachQuotePlaced(records),
  ];
}

const passagesOf = (section: BodyEntry<SectionData>) => section.blocks.filter((b) => b.type !== 'figure');

function checkNumbering(section: BodyEntry<SectionData>): Problem[] {
  const wrong = section.data.passages.findIndex((p, i) => p !== `p${i + 1}`);
  if (wrong < 0) return [];
  return [
    problem(
      'passage-count',
      section.file,
      section.locate(['passages', wrong]),
      `passages: “${section.data.passages[wrong]}” stands where p${wrong + 1} was expected.`,
      'Passages are numbered p1, p2, p3 … in the order of the chapter, none left out.',
    ),
  ];
}

function checkCount(section: BodyEntry<SectionData>, records: Records): Problem[] {
  const body = passagesOf(section);
  const declared = section.data.passages.length;
  const chapter = records.passages.data[section.id];
  const found: Problem[] = [];
  if (body.length !== declared)
    found.push(
      problem(
        'passage-count',
        section.file,
        body.at(Math.min(declared, body.length) - (body.length > declared ? 0 : 1))?.position ??
          section.locate(['passages']),
        `The body has ${body.length} paragraphs and quotations; the frontmatter lists ${declared} passages.`,
        'Write one paragraph of digest, or one <Quote>, for each passage; leave an empty line between them.',
      ),
    );
  if (!chapter)
    found.push(
      problem(
        'passage-count',
        section.file,
        section.locate(['passages']),
        `content/text/passages.json does not know the section “${section.id}”.`,
        'Run `npm run survey -- CHAPTER` with a copy of the chapter, or name the section as it is there.',
      ),
    );
  else if (chapter.length !== declared)
    found.push(
      problem(
        'passage-count',
        section.file,
        section.locate(['passages']),
        `passages: ${declared} listed; the chapter has ${chapter.length} here.`,
        `Expected p1 to p${chapter.length}.`,
      ),
    );
  if (!chapter || body.length !== chapter.length) return found;
  body.forEach((block, i) => {
    const kind = block.type === 'quote' ? 'quotation' : 'paragraph';
    if (kind === chapter[i]!.kind) return;
    found.push(
      problem(
        'passage-kind',
        section.file,
        block.position,
        `p${i + 1} is a ${kind} here; in the chapter it is a ${chapter[i]!.kind}.`,
        chapter[i]!.kind === 'quotation' ? 'Expected <Quote id="…" />.' : 'Expected a paragraph of digest.',
      ),
    );
  });
  return found;
}

function checkQuotePlaces(section: BodyEntry<SectionData>, records: Records): Problem[] {
  const quotes = new Map(records.quotes.map((q) => [q.id, q]));
  return passagesOf(section).flatMap((block, i) => {
    if (block.type !== 'quote') return [];
    const here = `${section.id}#p${i + 1}`;
    const quote = quotes.get(block.id);
    if (!quote || quote.data.passage === here) return [];
    return problem(
      'quotation-place',
      section.file,
      block.position,
      `<Quote id="${block.id}"> stands at ${here}; ${quote.file} says ${quote.data.passage}.`,
      'Expected the same place in both: move the one or mend the other.',
    );
  });
}

function checkFigures(section: BodyEntry<SectionData>, records: Records): Problem[] {
  const placed = section.blocks.flatMap((b) => (b.type === 'figure' ? b.id : []));
  const dangling = placed.some((id) => !records.figures.some((f) => f.id === id));
  if (dangling || placed.join() === section.data.figures.join()) return [];
  return [
    problem(
      'figures-differ',
      section.file,
      section.locate(['figures']),
      `figures: [${section.data.figures.join(', ')}], but the body places [${placed.join(', ')}].`,
      `Expected figures: [${placed.join(', ')}]`,
    ),
  ];
}

function checkEachQuotePlaced(records: Records): Problem[] {
  const known = new Set(records.quotes.map((q) => q.id));
  const times = new Map<string, number>();
  /** Passages where an element names a quotation that does not exist: the one meant is not reported as missing too. */
  const misnamed = new Set<string>();
  for (const section of records.sections)
    passagesOf(section).forEach((block, i) => {
      if (block.type !== 'quote') return;
      times.set(block.id, (times.get(block.id) ?? 0) + 1);
      if (!known.has(block.id)) misnamed.add(`${section.id}#p${i + 1}`);
    });
  return records.quotes.flatMap((quote) => {
    const n = times.get(quote.id) ?? 0;
    if (n === 1 || (n === 0 && misnamed.has(quote.data.passage))) return [];
    return problem(
      'quotation-place',
      quote.file,
      quote.locate(['passage']),
      n === 0 ? 'No section places this quotation.' : `Sections place this quotation ${n} times.`,
      `Expected <Quote id="${quote.id}" /> once, at ${quote.data.passage}.`,
    );
  });
}
