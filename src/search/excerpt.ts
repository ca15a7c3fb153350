/** The part of a record's words that shows why it was found. */
import { tokensOf } from './query.ts';
import { termOf } from './words.ts';

/** A run of text, and whether it is one of the words asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const LENGTH = 220;

/** About two hundred characters around the first word asked for, in whole words; the beginning when there is none. */
export function excerptOf(text: string, terms: readonly string[]): Piece[] {
  const asked = new Set(terms);
  const words = [...text.matchAll(/\S+/gu)].map((m) => ({ text: m[0], at: m.index, marked: isAsked(m[0], asked) }));
  const first = words.find((w) => w.marked)?.at ?? 0;
  const from = text.length <= LENGTH || first < LENGTH * 0.6 ? 0 : first - 60;
  const shown = words.filter((w) => w.at >= from && w.at < from + LENGTH);
  const pieces = shown.map((w, i) => ({ text: `${i ? ' ' : ''}${w.text}`, marked: w.marked }));
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (shown.length && shown.at(-1) !== words.at(-1)) pieces.push({ text: ' …', marked: false });
  return pieces;
}

const isAsked = (word: string, asked: ReadonlySet<string>) =>
  tokensOf(word).some((token) => asked.has(termOf(token) ?? ''));
