/** How answers are shown, in the dialog and on the search page: a status, a hint, a list of links. */
import type { Answer } from '../../search/engine.ts';
import { excerptOf } from '../../search/excerpt.ts';
import type { RecordKind, SearchRecord } from '../../search/records.ts';
import { base } from './index-file.ts';

const KINDS: Record<RecordKind, string> = {
  quote: 'Quotation',
  paragraph: 'Paragraph',
  note: 'Note',
  theme: 'Theme',
  case: 'Case',
  figure: 'Figure',
  reference: 'Reference',
  section: 'Section',
};

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** One result: its kind and place, its heading as the link, and why it was found. */
function resultItem(record: SearchRecord, answer: Answer): HTMLLIElement {
  const link = element('a', 'hit', record.title);
  link.href = base + record.path;
  const excerpt = excerptOf(record.text, answer.terms).map(({ text, marked }) =>
    marked ? element('mark', '', text) : document.createTextNode(text),
  );
  return element(
    'li',
    '',
    element('span', 'kind', KINDS[record.kind]),
    ' ',
    link,
    element('span', 'place', record.kind === 'reference' ? '' : record.place),
    element('p', 'excerpt', ...excerpt),
  );
}

/** Puts an answer into a list, at most `most` results of it. */
export function showResults(list: HTMLElement, answer: Answer, most: number): void {
  list.replaceChildren(...answer.results.slice(0, most).map((record) => resultItem(record, answer)));
}

/** What to say of an answer, to everyone: how much was found, and what was asked instead of what was written. */
export function sayAnswer(answer: Answer, shown: number): string {
  const n = answer.total;
  const found =
    n === 0
      ? 'Nothing found.'
      : n === 1
        ? '1 result.'
        : n > shown
          ? `${n} results, the first ${shown} shown.`
          : `${n} results.`;
  const instead = answer.corrections.map(({ from, to }) => `“${to}” for “${from}”`).join(', ');
  const without =
    n && answer.unknown.length ? `Nothing here has ${answer.unknown.map((w) => `“${w}”`).join(', ')}.` : '';
  return [instead && `Looked for ${instead}.`, found, without].filter(Boolean).join(' ');
}

/** What went wrong, and where the reader can go all the same. */
export const FAILURE =
  'The search could not be loaded. Everything can be reached without it: quotations, notes, themes and references have lists of their own.';
