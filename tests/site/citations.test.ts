/** Every in-text citation of the built site is what one citeproc engine for the whole site renders, and links there. */
import { describe, expect, test } from 'vitest';
import { parseCitations, type CitationCluster } from '../../src/core/citation/parse.ts';
import { inlinesOf } from '../../src/core/edition/check-citations.ts';
import { plainText } from '../../src/core/citation/format.ts';
import { makeFormatter, readEdition } from '../../src/source/read-edition.ts';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferenceData } from '../../src/core/edition/schema.ts';
import { readPages, root, textOf } from './pages.ts';

const pages = new Map(readPages().map((p) => [p.path, p]));
const works = JSON.parse(readFileSync(join(root, 'bibliography/references.json'), 'utf8')) as ReferenceData[];
const formatter = await makeFormatter(works);
const { edition } = await readEdition({ root });
const rendered = (cluster: CitationCluster) =>
  plainText(
    formatter
      .cluster(cluster)
      .map((run) => run.html)
      .join(''),
  );
const paragraphs = edition!.passages.filter((p) => p.kind === 'paragraph');

describe('in-text citations', () => {
  test('there are many', () => {
    expect(paragraphs.flatMap((p) => p.citations).length).toBeGreaterThan(50);
  });

  test.each(paragraphs.filter((p) => p.citations.length).map((p) => [p.id, p] as const))(
    '%s shows what the engine renders',
    (_id, passage) => {
      const page = pages.get(`/read/${passage.section}/`)!;
      const shown = page.root.querySelectorAll(`#${passage.anchor} .cite`).map(textOf);
      expect(shown).toEqual(passage.citations.map(rendered));
    },
  );

  test('each is a link to its own reference page', () => {
    for (const page of pages.values())
      for (const link of page.root.querySelectorAll('.cite a'))
        expect(link.getAttribute('href')).toContain(`/references/${link.getAttribute('data-ref')}/`);
  });

  test('wherever a citation stands (figures, quotations, context), it is one the engine renders', () => {
    const records = [edition!.work, ...edition!.sections, ...edition!.quotes, ...edition!.figures, ...edition!.cases];
    const inFields = records.flatMap((record) => inlinesOf(record).flatMap(({ inline }) => inline.citations));
    const inBodies = globSync('content/{figures,quotes,cases,annotations}/*.mdx', { cwd: root }).flatMap((file) =>
      parseCitations(readFileSync(join(root, file), 'utf8').split(/^---$/m)[2] ?? '').flatMap((p) =>
        p.type === 'citation' ? rendered(p.cluster) : [],
      ),
    );
    const known = new Set([...paragraphs.flatMap((p) => p.citations), ...inFields].map(rendered).concat(inBodies));
    const strange = [...pages.values()].flatMap((page) =>
      page.root
        .querySelectorAll('.cite')
        .map(textOf)
        .filter((cite) => !known.has(cite))
        .map((cite) => `${page.path}: ${cite}`),
    );
    expect(strange).toEqual([]);
  });

  test('no citation is left as it was written', () => {
    const raw = [...pages.values()].filter((p) =>
      /\[[^\]]{0,40}@[a-z]|(^|\s)@[a-z]+-\d{4}/.test(p.root.querySelector('main')!.text),
    );
    expect(raw.map((p) => p.path)).toEqual([]);
  });
});

describe('the reference list', () => {
  test('shows each work once, as the engine renders it, in the order of the style', () => {
    const shown = pages.get('/references/')!.root.querySelectorAll('main li .entry').map(textOf);
    expect(shown).toEqual(formatter.order().map((key) => formatter.entry(key).text.replace(/\s+/g, ' ').trim()));
    expect(shown).toHaveLength(works.length);
  });

  test.each(works.map((work) => [work.id]))('%s names every paragraph that cites it', (key) => {
    const links = pages
      .get(`/references/${key}/`)!
      .root.querySelectorAll('main a')
      .map((a) => a.getAttribute('href'));
    const citing = paragraphs.filter((p) => p.citations.some((c) => c.items.some((i) => i.key === key)));
    for (const passage of citing)
      expect(
        links.some((href) => href?.endsWith(passage.path)),
        passage.id,
      ).toBe(true);
  });

  test('a page’s works cited are just those it cites', () => {
    for (const section of edition!.sections) {
      const page = pages.get(section.path)!;
      const cited = new Set(
        page.root.querySelectorAll('.cite a[data-ref]').map((a) => `ref-${a.getAttribute('data-ref')}`),
      );
      const listed = page.root.querySelectorAll('.works li[id^=ref-]').map((li) => li.id);
      expect(listed.toSorted()).toEqual([...cited].toSorted());
    }
  });
});

test('no mark of a note is left in a sentence that is shown away from its paragraph', () => {
  const sentences = edition!.references.flatMap((r) => [...r.citedBy, ...r.notedBy].map((place) => place.sentence));
  expect(sentences.filter((s) => /\p{L}(?:\d{1,2}|[a-z])? ?\($/u.test(s))).toEqual([]);
  expect(sentences.join(' ')).not.toMatch(/\p{Ll}\d{1,2}(?: |$)/u);
});
