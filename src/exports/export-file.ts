/** What every export is: a file made from the edition, with the facts that a reader wants before taking it. */
import type { Audit } from '../core/audit/audit.ts';
import type { Edition } from '../core/edition/edition.ts';

/** What an export is made from. */
export interface ExportSource {
  edition: Edition;
  audit: Audit;
  /** The full address of a path of the site: `/notes/` → `https://example.org/base/notes/`. */
  address: (path: string) => string;
}

export interface ExportFile {
  /** Name in `/exports/`. */
  name: string;
  title: string;
  /** What it holds and what it is for. */
  says: string;
  format: string;
  mime: string;
  /** The whole file; the same for the same edition. Always ends with a line break. */
  make: (source: ExportSource) => string;
}

/** JSON as all exports write it. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The edition's HTML away from its site: links are whole, and nothing is left that only its scripts and styles know. */
export function standalone(html: string, { address }: ExportSource): string {
  return html
    .replace(/ (?:data-[a-z]+|class|role|aria-label)="[^"]*"/gu, '')
    .replace(/href="(\/[^"]*)"/gu, (_, path: string) => `href="${new URL(path, address('/')).href}"`);
}

/** The head that every JSON export carries: what it is of, from which version, under which licence. */
export function headOf({ edition, address }: ExportSource, path: string) {
  const { work } = edition;
  return {
    edition: work.edition.title,
    version: work.edition.version,
    date: work.edition.date,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    about: `https://doi.org/${work.doi}`,
    address: address(path),
  };
}
