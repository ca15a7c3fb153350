/** How the kinds of work are named to readers. */
export type { WorkKind } from '../core/audit/audit.ts';
import type { WorkKind } from '../core/audit/audit.ts';

export const workKinds = {
  article: 'journal article',
  report: 'report',
  book: 'book or chapter',
  other: 'news or web page',
} as const satisfies Record<WorkKind, string>;
