/** The audit of the miniature edition, whose print differs from its list in known ways. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditEdition } from '../../../src/core/audit/audit.ts';
import { readEdition } from '../../../src/source/read-edition.ts';

const { edition } = await readEdition({ root: join(import.meta.dirname, '../../fixtures/miniature') });
const audit = auditEdition(edition!);

test('every work of every bracket is one citation, captions after the passage they follow', () => {
  expect(audit.citations.map((c) => `${c.place.id} ${c.printed}`)).toEqual([
    'opening#p1 Berg 2001',
    'kinds Lind & Okafor 2011',
    'opening#p2 Lind and Okafor 2010',
    'opening#p2 Berg 2001',
  ]);
});

test('a year that differs from the list is found, and a name with other marks', () => {
  expect(audit.yearsThatDiffer.map((c) => c.printed)).toEqual(['Lind & Okafor 2011']);
  expect(audit.authorsThatDiffer.map((c) => c.author)).toEqual(['punctuation']);
});

test('quoted words without a page are found, those with one are not', () => {
  expect(audit.quotedWithoutPage.map((c) => c.place.id)).toEqual(['opening#p2']);
});

test('a section without citations is shown as one', () => {
  expect(audit.sections.map((s) => [s.section, s.citations, s.works])).toEqual([
    ['opening', 4, 2],
    ['voices', 0, 0],
  ]);
});

test('every year from the first work to the last has its place', () => {
  expect(audit.years[0]!.year).toBe(2001);
  expect(audit.years.at(-1)!.year).toBe(2010);
  expect(audit.years).toHaveLength(10);
  expect(audit.years.flatMap((y) => y.works.map((w) => w.key))).toEqual(['berg-2001', 'lind-okafor-2010']);
});

test('works by an author of the chapter are found by family name and initial', () => {
  const { work } = edition!;
  const berg = auditEdition({ ...edition!, work: { ...work, authors: [{ family: 'Berg', given: 'Nora' }] } });
  const other = auditEdition({ ...edition!, work: { ...work, authors: [{ family: 'Berg', given: 'Olav' }] } });
  expect(berg.selfCited).toEqual([{ key: 'berg-2001', by: ['Nora Berg'], citations: 2 }]);
  expect(other.selfCited).toEqual([]);
});

test('a work that the text never cites is found when its citations go', () => {
  const passages = edition!.passages.map((p) => ({
    ...p,
    printed: p.printed.filter((c) => c.works.every((w) => w.key !== 'berg-2001')),
  }));
  expect(auditEdition({ ...edition!, passages }).listedNotCited).toEqual(['berg-2001']);
});

test('a short form that fits two works of one year is ambiguous; a letter decides it', () => {
  const [berg] = edition!.references.filter((r) => r.id === 'berg-2001');
  const references = [...edition!.references, { ...berg!, id: 'berg-2001-more', list: 3 }];
  expect(auditEdition({ ...edition!, references }).ambiguous.map((c) => c.couldMean)).toEqual([
    ['berg-2001', 'berg-2001-more'],
    ['berg-2001', 'berg-2001-more'],
  ]);
  const lettered = edition!.passages.map((p) => ({
    ...p,
    printed: p.printed.map((c) => ({
      ...c,
      works: c.works.map((w) => ({ ...w, year: w.year.replace('2001', '2001a') })),
    })),
  }));
  expect(auditEdition({ ...edition!, references, passages: lettered }).ambiguous).toEqual([]);
  // Without a second work the letter itself is the fault.
  expect(auditEdition({ ...edition!, passages: lettered }).yearsThatDiffer.map((c) => c.year)).toContain('letter');
});

test('numbers stated are held against numbers counted', () => {
  expect(audit.counts.find((c) => c.what.startsWith('Interviews'))!.counted).toContain('2 = 2');
  expect(audit.counts.find((c) => c.what === 'Figures')!.agrees).toBe(true);
  const twice = auditEdition({
    ...edition!,
    figures: [edition!.figures[0]!, { ...edition!.figures[0]!, id: 'again' }],
  });
  expect(twice.counts.find((c) => c.what === 'Figures')!.agrees).toBe(false);
  expect(twice.figures.map((f) => f.sharesNumberWith)).toEqual([['again'], ['kinds']]);
});
