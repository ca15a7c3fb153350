/**
 * Reads citations out of a run of plain text. The syntax is Pandoc's:
 *
 *     [@key]  [@key, p. 339]  [see @one; @two, pp. 3–5]  [-@key]      parenthetical
 *     @key says …             @key [p. 4] says …                      narrative: author in the sentence
 *
 * Source of the grammar: the Pandoc User's Guide, “Citation syntax”. Cost is linear in the text.
 */
import { z } from 'zod';

/** One work cited within a cluster. */
export interface CitationItem {
  key: string;
  /** Text before the work: “see”, “e.g.”. */
  prefix?: string;
  /** What the locator counts, in CSL's terms. */
  label?: LocatorLabel;
  /** The locator as written: “339”, “3–5”. */
  locator?: string;
  /** Text after the locator. */
  suffix?: string;
  /** `[-@key]`: the year alone, because the sentence has named the author. */
  suppressAuthor?: boolean;
}

/** What stands between one pair of brackets, or one citation in the sentence. */
export interface CitationCluster {
  form: 'parenthetical' | 'narrative';
  items: CitationItem[];
}

/** A piece of a text: words, a citation, or something that looks like a citation and is not one. */
export type Piece =
  | { type: 'text'; value: string }
  | { type: 'citation'; cluster: CitationCluster; start: number; end: number }
  | { type: 'malformed'; value: string; why: string; start: number; end: number };

/** Locator labels of CSL that a chapter like this one needs; the abbreviations readers write for them. */
const LABELS = {
  p: 'page',
  pp: 'page',
  para: 'paragraph',
  paras: 'paragraph',
  sec: 'section',
  '§': 'section',
  ch: 'chapter',
} as const;
export type LocatorLabel = (typeof LABELS)[keyof typeof LABELS];
export const locatorLabelSchema = z.enum(['page', 'paragraph', 'section', 'chapter']);

const KEY = '[A-Za-z0-9](?:[A-Za-z0-9_:./-]*[A-Za-z0-9])?';
const ITEM = new RegExp(`^(?<prefix>[^@]*?)(?<minus>-)?@(?<key>${KEY})(?<rest>[^@]*)$`, 'u');
const LOCATOR =
  /^\s*,?\s*(?<label>pp?|paras?|sec|ch|§)(?:\.|(?=\s|\d))\s*(?<locator>[\p{N}ivxlc]+(?:\s*[–,-]\s*[\p{N}ivxlc]+)*)(?<suffix>.*)$/su;
/** A bracket with an @ in it, or an @key in the sentence with an optional bracket that holds no key. */
const CANDIDATE = new RegExp(
  `\\[(?<inner>[^\\[\\]]*@[^\\[\\]]*)\\]|(?<![\\p{L}\\p{N}@/.])(?<dash>-)?@(?<key>${KEY})(?:\\s?\\[(?<tail>[^\\[\\]@]*)\\])?`,
  'gu',
);

/** Cheap test before parsing: whether a string could hold a citation. */
export function looksLikeCitation(text: string): boolean {
  return /\[[^\]]*@[A-Za-z0-9]|(?<![\p{L}\p{N}@/.])@[A-Za-z0-9]/u.test(text);
}

/** Splits a text into words and citations, in order; joined again the pieces cover it completely. */
export function parseCitations(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (start > at) pieces.push({ type: 'text', value: text.slice(at, start) });
    pieces.push({ ...readCandidate(match), start, end });
    at = end;
  }
  if (at < text.length) pieces.push({ type: 'text', value: text.slice(at) });
  return pieces;
}

type Candidate = { type: 'citation'; cluster: CitationCluster } | { type: 'malformed'; value: string; why: string };

function readCandidate(match: RegExpExecArray): Candidate {
  const { inner, key, tail, dash } = match.groups!;
  if (inner === undefined) {
    if (dash) return { type: 'malformed', value: match[0], why: 'a year alone needs brackets' };
    return { type: 'citation', cluster: { form: 'narrative', items: [{ key: key!, ...readLocator(tail ?? '') }] } };
  }
  const items: CitationItem[] = [];
  for (const part of inner.split(';')) {
    const item = ITEM.exec(part.trim());
    if (!item)
      return { type: 'malformed', value: match[0], why: `“${part.trim()}” is not one citation key with its locator` };
    const { prefix, minus, key: id, rest } = item.groups!;
    items.push({
      key: id!,
      ...(prefix?.trim() && { prefix: prefix.trim() }),
      ...readLocator(rest ?? ''),
      ...(minus && { suppressAuthor: true }),
    });
  }
  return { type: 'citation', cluster: { form: 'parenthetical', items } };
}

function readLocator(rest: string): Pick<CitationItem, 'label' | 'locator' | 'suffix'> {
  const match = LOCATOR.exec(rest);
  if (!match) {
    const suffix = rest.replace(/^[\s,]+/u, '').trim();
    return suffix ? { suffix } : {};
  }
  const { label, locator, suffix } = match.groups!;
  const after = suffix!.replace(/^[\s,]+/u, '').trim();
  return {
    label: LABELS[label as keyof typeof LABELS],
    locator: locator!.replace(/\s*-\s*/gu, '–'),
    ...(after && { suffix: after }),
  };
}
