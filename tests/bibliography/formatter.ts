/** A formatter for a handful of works, for tests. */
import type { ReferenceData } from '../../src/core/edition/schema.ts';
import { makeFormatter } from '../../src/source/read-edition.ts';

const work = (
  id: string,
  year: number,
  authors: ReferenceData['author'],
  more: Partial<ReferenceData> = {},
): ReferenceData => ({
  id,
  type: 'article-journal',
  title: `On ${id}`,
  author: authors,
  issued: { 'date-parts': [[year]] },
  'container-title': 'Journal of Tests',
  volume: '1',
  page: '1-2',
  custom: { list: 1 },
  ...more,
});
const people = (...names: string[]) => names.map((family) => ({ family, given: 'A.' }));

export const works: ReferenceData[] = [
  work('walshe-2004', 2004, people('Walshe', 'Harvey', 'Hyde', 'Pandit'), { page: '201-208' }),
  work('jas-2012', 2012, people('Jas', 'Skelcher')),
  work('jas-2014', 2014, people('Jas', 'Skelcher'), { DOI: '10.1080/x' }),
  work('zulu-2019', 2019, [{ literal: 'NHS England' }], { title: 'The later letter first' }),
  work('alpha-2019', 2019, [{ literal: 'NHS England' }], { title: 'An earlier letter last' }),
];

export const formatter = await makeFormatter(works);
