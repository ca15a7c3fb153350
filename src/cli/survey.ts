/**
 * `npm run survey -- CHAPTER`: counts the passages of the chapter's text and writes content/text/passages.json, which
 * holds their kinds and lengths and none of their words. Prints what changed, and quotations whose lemma is not there.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { z } from 'zod';
import { segmentChapter } from '../core/copy/segment.ts';
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

const { segments, unfound } = segmentChapter(await readFile(chapter, 'utf8'), {
  sections: sections.map((s) => ({ id: s.id, heading: s.data.heading })),
  lemmas: quotes.map((q) => ({ quote: q.id, lemma: q.data.lemma })),
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
if (unfound.length) console.log(`No passage holds the lemma of: ${unfound.join(', ')}`);
console.log(before === after ? `${OUT} was up to date.` : `${OUT} written.`);
process.exitCode = unfound.length ? 1 : 0;
