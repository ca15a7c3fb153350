/**
 * One citeproc engine for the whole site. All works are registered once, so year suffixes and disambiguation are the
 * same on every page and equal to the reference list; clusters are then rendered without state. Why not
 * rehype-citation: docs/decisions/0001-citations.md.
 *
 * citeproc is CPAL or AGPL: it runs while building and is never shipped to a browser.
 */
import CSL from 'citeproc';
import type { CitationFormatter, CitationRun } from '../core/citation/format.ts';
import { plainText } from '../core/citation/format.ts';
import type { CitationCluster, CitationItem } from '../core/citation/parse.ts';
import type { ReferenceData } from '../core/edition/schema.ts';

export interface EngineSource {
  /** A CSL style and a CSL locale, as XML. */
  style: string;
  locale: string;
}

/** Private-use characters that mark where one work of a cluster begins and ends in citeproc's output. */
const [OPEN, MID, CLOSE] = ['\uE000', '\uE001', '\uE002'];

/**
 * A formatter for these works in one style. Works with equal author and year get their suffixes in the order given
 * here (the chapter's own list), so that the chapter's 2019a is this edition's 2019a.
 */
export function createFormatter(works: readonly ReferenceData[], source: EngineSource): CitationFormatter {
  const byKey = new Map(works.map((w) => [w.id, toCsl(w)]));
  const engine = new CSL.Engine(
    {
      retrieveLocale: () => source.locale,
      retrieveItem: (id) => byKey.get(id),
      wrapCitationEntry: (html, id) => `${OPEN}${id}${MID}${html}${CLOSE}`,
    },
    adapt(source.style),
    'en-GB',
  );
  engine.opt.development_extensions.apply_citation_wrapper = true;
  engine.updateItems([...byKey.keys()]);
  const [parameters, entries] = engine.makeBibliography();
  const order = parameters.entry_ids.map(([key]) => key!);
  const entryHtml = new Map(order.map((key, i) => [key, tidyEntry(entries[i]!)]));

  // makeCitationCluster leaves the brackets of the style's layout to the caller.
  const { layout_prefix: open, layout_suffix: close } = engine.citation.opt;
  const render = (items: object[]) => engine.makeCitationCluster(items);
  const narrative = (item: CitationItem): CitationRun[] => {
    const author = unwrap(render([{ ...toCslItem({ key: item.key }), 'author-only': true }]));
    const rest = unwrap(render([{ ...toCslItem(item), 'suppress-author': true }]));
    return [{ key: item.key, html: `${italicEtAl(author)} ${open}${rest}${close}` }];
  };
  const parenthetical = (items: CitationItem[]): CitationRun[] => [
    { html: open },
    ...splitRuns(render(items.map(toCslItem))).flatMap((run) => prefixOutside(run, items)),
    { html: close },
  ];
  return {
    has: (key) => byKey.has(key),
    keys: () => [...byKey.keys()],
    order: () => order,
    cluster: ({ form, items }: CitationCluster) =>
      form === 'narrative' ? items.flatMap(narrative) : parenthetical(items),
    entry: (key) => {
      const html = entryHtml.get(key)!;
      return { html, text: plainText(html) };
    },
    short: (key) => {
      const html = narrative({ key })[0]!.html;
      return { html, text: plainText(html) };
    },
  };
}

function toCsl({ custom: _, ...work }: ReferenceData): Record<string, unknown> {
  return { ...work, system_id: work.id };
}

function toCslItem(item: CitationItem): Record<string, unknown> {
  return {
    id: item.key,
    ...(item.prefix && { prefix: `${item.prefix} ` }),
    ...(item.locator && { locator: item.locator, label: item.label }),
    ...(item.suffix && { suffix: `, ${item.suffix}` }),
    ...(item.suppressAuthor && { 'suppress-author': true }),
  };
}

/**
 * Two changes to the style. The last sort key of the reference list, the title, becomes the order of the chapter's list.
 * And an article without volume and page is not called a preprint, which the chapter's list does not say of any.
 */
function adapt(style: string): string {
  const at = style.indexOf('<bibliography');
  const list = style.slice(at).replace('<key variable="title"/>', '<key variable="citation-number"/>');
  return style.slice(0, at).replace(/<text value="Preprint"[^>]*>/u, '') + list;
}

/** citeproc drops the style's italics from an author standing alone; Cite Them Right sets “et al.” in italics. */
const italicEtAl = (author: string) => author.replace(/\bet al\./u, '<i>et al.</i>');

const unwrap = (html: string) => html.replace(/\uE000[^\uE001]*\uE001|\uE002/gu, '');

/** Splits a rendered cluster into works and the text between them. */
function splitRuns(html: string): CitationRun[] {
  const runs: CitationRun[] = [];
  let at = 0;
  for (const match of html.matchAll(/\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/gu)) {
    if (match.index > at) runs.push({ html: html.slice(at, match.index) });
    runs.push({ key: match[1]!, html: match[2]! });
    at = match.index + match[0].length;
  }
  if (at < html.length) runs.push({ html: html.slice(at) });
  return runs;
}

/** “e.g.” before a work is a word of the sentence, not part of the link to the work. */
function prefixOutside(run: CitationRun, items: readonly CitationItem[]): CitationRun[] {
  const prefix = items.find((item) => item.key === run.key)?.prefix;
  if (!prefix || !run.html.startsWith(`${prefix} `)) return [run];
  return [{ html: `${prefix} ` }, { ...run, html: run.html.slice(prefix.length + 1) }];
}

/** Without citeproc's wrapper, and with its web addresses as links. */
function tidyEntry(html: string): string {
  return html
    .replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '')
    .trim()
    .replace(/https?:\/\/[^\s<]*[^\s<.,;)]/g, (address) => `<a href="${address}">${address}</a>`);
}
