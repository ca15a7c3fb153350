/**
 * The web annotations, read as linked data by jsonld (not ours). The context of the model is on the W3C's server and
 * tests ask no network, so its terms that we use stand here, as the Web Annotation Vocabulary defines them.
 */
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { annotationsJsonld } from '../../src/exports/annotations-jsonld.ts';
import { miniature } from './miniature.ts';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const DC = 'http://purl.org/dc/terms/';
const iri = (id: string) => ({ '@id': id, '@type': '@id' });
const vocab = (id: string) => ({ '@id': id, '@type': '@vocab' });
const context = {
  id: '@id',
  type: { '@id': '@type', '@type': '@id' },
  ...Object.fromEntries(
    [
      'Annotation',
      'SpecificResource',
      'TextualBody',
      'describing',
      'commenting',
      'assessing',
      'linking',
      'editing',
      'classifying',
      'tagging',
    ].map((term) => [term, `${OA}${term}`]),
  ),
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  motivation: vocab(`${OA}motivatedBy`),
  purpose: vocab(`${OA}hasPurpose`),
  body: iri(`${OA}hasBody`),
  target: iri(`${OA}hasTarget`),
  source: iri(`${OA}hasSource`),
  selector: iri(`${OA}hasSelector`),
  renderedVia: iri(`${OA}renderedVia`),
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  created: { '@id': `${DC}created`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
  creator: iri(`${DC}creator`),
  rights: iri(`${DC}rights`),
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  total: `${AS}totalItems`,
  first: iri(`${AS}first`),
  partOf: iri(`${AS}partOf`),
  startIndex: `${AS}startIndex`,
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
};
type Node = Record<string, unknown[]> & { '@id': string; '@type': string[] };

const source = await miniature();
const text = annotationsJsonld.make(source);
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Unexpected request for ${url}`);
  return { documentUrl: url, document: { '@context': context } as never };
};
const [collection] = (await jsonld.expand(JSON.parse(text) as object, { documentLoader })) as unknown as Node[];
const page = (collection![`${AS}first`] as Node[])[0]!;
const annotations = (page[`${AS}items`] as { '@list': Node[] }[])[0]!['@list'];

describe('the collection', () => {
  test('says how many annotations it has and holds them all on its first page', () => {
    expect(collection!['@type']).toEqual([`${AS}OrderedCollection`]);
    expect(collection![`${AS}totalItems`]).toEqual([{ '@value': 5 }]);
    expect(annotations.map((a) => a['@id'])).toEqual(
      source.edition.notes.map((n) => `https://edition.example/under/notes/${n.id}/`),
    );
  });
});

describe('each annotation', () => {
  test('has one type, a motivation of the model, a body and one target: the chapter, by DOI', () => {
    for (const annotation of annotations) {
      expect(annotation['@type']).toEqual([`${OA}Annotation`]);
      const [motivation] = annotation[`${OA}motivatedBy`] as Node[];
      expect(motivation!['@id'].startsWith(OA)).toBe(true);
      expect(annotation[`${OA}hasBody`]!.length).toBeGreaterThan(1);
      const [target] = annotation[`${OA}hasTarget`] as Node[];
      expect((target![`${OA}hasSource`] as Node[])[0]!['@id']).toBe(`https://doi.org/${source.edition.work.doi}`);
    }
  });

  test('selects its passage by number, and the words by at most seven of them', () => {
    const selector = (id: string) => {
      const found = annotations.find((a) => a['@id'].endsWith(`/${id}/`))!;
      return ((found[`${OA}hasTarget`] as Node[])[0]![`${OA}hasSelector`] as Node[])[0]!;
    };
    const ns = 'https://edition.example/under/exports/#';
    expect(selector('slip')['@type']).toEqual([`${ns}PassageSelector`]);
    expect(selector('slip')).toMatchObject({
      [`${ns}section`]: [{ '@value': 'opening' }],
      [`${ns}paragraph`]: [{ '@value': 1 }],
      [`${ns}lemma`]: [{ '@value': 'the northern slip' }],
      [`${ns}firstWord`]: [{ '@value': 20 }],
      [`${ns}endWord`]: [{ '@value': 23 }],
    });
    expect(selector('two-voices')).not.toHaveProperty(`${ns}lemma`);
  });

  test('carries its note, with whole links, and the readings of a textual one', () => {
    const values = annotations.map((a) =>
      (a[`${OA}hasBody`] as Node[]).flatMap(
        (body) =>
          (body['http://www.w3.org/1999/02/22-rdf-syntax-ns#value'] as { '@value': string }[] | undefined) ?? [],
      ),
    );
    const all = values.flat().map((v) => v['@value']);
    expect(all.join(' ')).toContain('<a href="https://edition.example/under/read/voices/#p3">');
    expect(all.join(' ')).not.toMatch(/href="\/|data-gloss/);
    expect(all).toContain('Printed “the bord knew of it”; read “the board knew of it” (certain).');
  });
});
