/**
 * The TEI file, parsed by slimdom and asked by fontoxpath (neither ours). No package of the registry carries TEI's
 * schema, so the content models of the elements used stand here as the Guidelines have them (P5 4.12.0, tei_all). The
 * whole file has also been validated once against that schema; how is said in docs/exports.md.
 */
import {
  evaluateXPathToBoolean,
  evaluateXPathToNodes,
  evaluateXPathToNumber,
  evaluateXPathToStrings,
} from 'fontoxpath';
import { parseXmlDocument, type Document, type Element } from 'slimdom';
import { describe, expect, test } from 'vitest';
import { editionTei } from '../../src/exports/edition-tei.ts';
import { miniature } from './miniature.ts';

const source = await miniature();
const document: Document = parseXmlDocument(editionTei.make(source));
const TEI = { namespaceResolver: (prefix: string) => (prefix === '' ? 'http://www.tei-c.org/ns/1.0' : null) };
const strings = (path: string) => evaluateXPathToStrings(path, document, null, null, TEI);
const number = (path: string) => evaluateXPathToNumber(path, document, null, null, TEI);
const holds = (path: string) => evaluateXPathToBoolean(path, document, null, null, TEI);
const elements = (path: string) => evaluateXPathToNodes<Element>(path, document, null, null, TEI);

/** Words mixed with these: macro.phraseSeq and macro.paraContent, as far as the edition uses them. */
const PHRASE = 'ref ptr hi q quote term choice date title publisher persName orgName';
/** A pattern over the names of an element's children, each followed by a space; `text:` first where text may stand. */
const MODELS: Record<string, string> = {
  TEI: 'teiHeader (standOff )?text ',
  teiHeader: 'fileDesc encodingDesc ',
  fileDesc: 'titleStmt editionStmt publicationStmt sourceDesc ',
  titleStmt: '(title )+(editor )*',
  editionStmt: 'edition ',
  publicationStmt: 'publisher (pubPlace |date |availability )*',
  availability: '(licence )+',
  licence: 'text: (p )*',
  sourceDesc: '(biblStruct )+',
  encodingDesc: '(projectDesc |editorialDecl )+',
  projectDesc: '(p )+',
  editorialDecl: '(interpretation )+',
  interpretation: '(p )+',
  biblStruct: '(analytic )*(monogr (series )*)+(ref )*',
  analytic: '(author |editor |title |idno )*',
  monogr: '(author |editor )*(title )+(idno )*imprint (biblScope )*',
  series: 'title ',
  imprint: '(pubPlace |publisher |date |biblScope )+',
  standOff: '(listBibl |interpGrp |spanGrp |note )+',
  listBibl: '(biblStruct |bibl )+',
  interpGrp: '(interp )+',
  spanGrp: '(span )+',
  note: 'label (p )+(listBibl )?',
  choice: 'sic corr ',
  text: 'body ',
  body: '(div )+',
  div: 'head (argument )?(p |ab )+',
  argument: '(p )+',
};
const WORDS = [
  'title',
  'editor',
  'author',
  'edition',
  'publisher',
  'pubPlace',
  'date',
  'p',
  'ab',
  'head',
  'label',
  'hi',
  'q',
  'quote',
  'ref',
  'term',
  'sic',
  'corr',
  'span',
  'interp',
  'idno',
  'biblScope',
  'bibl',
  'persName',
  'orgName',
  'forename',
  'surname',
  'ptr',
];

describe('the file', () => {
  test('holds no element and no order of elements that TEI does not allow', () => {
    const wrong = elements('//*').flatMap((element) => {
      const name = element.localName;
      const children = element.childNodes
        .filter((n) => n.nodeType === 1)
        .map((n) => `${n.nodeName} `)
        .join('');
      const words = element.childNodes.some((n) => n.nodeType === 3 && n.nodeValue!.trim());
      const model = MODELS[name];
      if (model) {
        const mixed = model.startsWith('text: ');
        const fits = new RegExp(`^(?:${model.replace(/^text: /, '')})$`).test(children);
        return fits && (mixed || !words) ? [] : [`${name}: ${words ? 'text ' : ''}${children}`];
      }
      const inline = new RegExp(`^(?:(?:${[...PHRASE.split(' '), 'forename', 'surname'].join('|')}) )*$`);
      return WORDS.includes(name) && inline.test(children) ? [] : [`${name}: ${children}`];
    });
    expect(wrong).toEqual([]);
  });

  test('gives every id once, and every pointer an id that is there', () => {
    const ids = strings('//@xml:id');
    expect(new Set(ids).size).toBe(ids.length);
    const pointers = strings('//@target | //@ana | //@corresp | //@ref')
      .flatMap((value) => value.split(' '))
      .filter((value) => value.startsWith('#'));
    expect(pointers.length).toBeGreaterThan(10);
    expect(pointers.filter((pointer) => !ids.includes(pointer.slice(1)))).toEqual([]);
  });
});

describe('what it says', () => {
  test('every passage is there once, in its section, with its number', () => {
    expect(strings('//body//@xml:id[contains(., ".p")]')).toEqual(
      source.edition.passages.map((p) => p.id.replace('#', '.')),
    );
    expect(number('count(//body//ab[@type="quotation"])')).toBe(2);
  });

  test('every note is there with its kind, its passage and its mark', () => {
    expect(number('count(//standOff/note)')).toBe(5);
    expect(holds('//note[@xml:id="note.who-asked"][@type="critique"][@target="#opening.p2"][@n="1"]')).toBe(true);
    expect(holds('//p[@xml:id="opening.p2"]//ptr[@target="#note.who-asked"]')).toBe(true);
    expect(holds('//note[@xml:id="note.who-asked"]//ref[@target="#voices.p3"]')).toBe(true);
  });

  test('a textual note is a choice of what is printed and what it should read, with its certainty', () => {
    expect(strings('//note[@xml:id="note.board-for-bord"]//choice/sic')).toEqual(['the bord knew of it']);
    expect(strings('//note[@xml:id="note.board-for-bord"]//corr/@cert')).toEqual(['high']);
    expect(strings('//note[@xml:id="note.spoken-slip"]//corr/@cert')).toEqual(['medium']);
  });

  test('a glossed term points to its gloss, a citation to its work', () => {
    expect(strings('//p[@xml:id="opening.p1"]//term')).toEqual(['northern slip']);
    expect(strings('//p[@xml:id="opening.p1"]//ref[@type="citation"]/@target')).toEqual(['#work.berg-2001']);
  });

  test('citations stand as printed, with passage and work', () => {
    expect(number('count(//spanGrp[@type="citation"]/span)')).toBe(3);
    expect(holds('//span[@target="#opening.p1"][@corresp="#work.berg-2001"][contains(., "Berg 2001: 12")]')).toBe(true);
  });

  test('themes interpret the quotations that have them', () => {
    expect(strings('//spanGrp[@type="theme"]/span[@target="#voices.p3"]/@ana')).toEqual([
      '#theme.being-heard #theme.endings',
    ]);
  });
});
