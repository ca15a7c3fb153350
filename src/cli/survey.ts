/**
 * `npm run survey -- CHAPTER`: counts the passages of the chapter's text and writes content/text/passages.json, which
 * holds their kinds and lengths and none of their words. Prints what changed, quotations whose lemma is not there, and
 * the word range of every note's lemma that its file does not have right.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { z } from 'zod';
import { segmentChapter } from '../core/copy/segment.ts';
import { annotationSchema, lemmaOf } from '../core/edition/annotation.ts';
import type { PassageNumbers } from '../core/edition/records.ts';
import { quoteSchema, sectionSchema } from '../core/edition/schema.ts';
import { readFolder } from '../source/files.ts';
import { readFrontmatter, validate } from '../source/structured.ts';

const OUT = 'content/text/passages.json';
const chapter = process.argv[2];
if (!chapter) {
  console.error('Which text? Expected: npm run survey -- path/to/accepted-manuscript.txt');
  process.exit(2);
}

async function frontmatter<Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
): Promise<{ id: string; data: z.infer<Schema> }[]> {
  const { files } = await readFolder('.', folder, ['.mdx']);
  return files.flatMap((file) => {
    const { data } = validate(schema, file.path, readFrontmatter(file));
    return data ? [{ id: file.id, data }] : [];
  });
}
const sections = (await frontmatter('content/sections', sectionSchema)).sort((a, b) => a.data.order - b.data.order);
const quotes = await frontmatter('content/quotes', quoteSchema);
const notes = await frontmatter('content/annotations', annotationSchema);

const { segments, unfound, located } = segmentChapter(await readFile(chapter, 'utf8'), {
  sections: sections.map((s) => ({ id: s.id, heading: s.data.heading })),
  lemmas: quotes.map((q) => ({ quote: q.id, lemma: q.data.lemma, number: Number(q.data.passage.split('#p')[1]) })),
  words: notes.flatMap(({ id, data }) => {
    const words = lemmaOf(data);
    const elsewhere = data.kind === 'textual' && data.where !== 'text';
    return words === undefined || elsewhere ? [] : [{ id, passage: data.target, words }];
  }),
});
const numbers: PassageNumbers = Object.fromEntries(
  sections.map(({ id }) => [id, segments.filter((s) => s.section === id).map(({ kind, words }) => ({ kind, words }))]),
);
const before = await readFile(OUT, 'utf8').catch(() => '');
const after = `{\n${Object.entries(numbers)
  .map(
    ([id, list]) =>
      `  ${JSON.stringify(id)}: [\n${list
        .map(
          (p) =>
            `    ${JSON.stringify(p)
              .replace(/([:,{])/g, '$1 ')
              .replace(/}$/, ' }')}`,
        )
        .join(',\n')}\n  ]`,
  )
  .join(',\n')}\n}\n`;
await writeFile(OUT, after);

for (const { id } of sections) {
  const list = numbers[id]!;
  const spoken = list.filter((p) => p.kind === 'quotation').length;
  console.log(
    `${id}: ${list.length - spoken} paragraphs, ${spoken} quotations, ${list.reduce((n, p) => n + p.words, 0)} words`,
  );
}
for (const { id, data } of quotes) {
  const at = segments.filter((s) => s.section === data.passage.split('#')[0]).findIndex((s) => s.quote === id);
  if (at >= 0 && data.passage.split('#p')[1] !== String(at + 1))
    console.log(`${id}: found at p${at + 1}, its file says ${data.passage}`);
}
let lost = unfound.length;
for (const { id, data } of notes) {
  const ranges = located.get(id);
  if (!ranges || ranges.some(([start, end]) => data.range?.[0] === start && data.range[1] === end)) continue;
  if (!ranges.length) {
    lost++;
    console.log(`content/annotations/${id}.mdx: “${lemmaOf(data)}” does not stand in ${data.target}`);
  } else
    console.log(
      `content/annotations/${id}.mdx: expected range: ${ranges.map((r) => `[${r.join(', ')}]`).join(' or ')}` +
        (data.range ? `, not [${data.range.join(', ')}]` : ''),
    );
}
if (unfound.length) console.log(`No passage holds the lemma of: ${unfound.join(', ')}`);
console.log(before === after ? `${OUT} was up to date.` : `${OUT} written.`);
process.exitCode = lost ? 1 : 0;
