/** The miniature edition as every export takes it. */
import { join } from 'node:path';
import { auditEdition } from '../../src/core/audit/audit.ts';
import type { ExportSource } from '../../src/exports/export-file.ts';
import { readEdition } from '../../src/source/read-edition.ts';

const root = join(import.meta.dirname, '../fixtures/miniature');

export async function miniature(): Promise<ExportSource> {
  const { edition } = await readEdition({ root, base: '/under' });
  return {
    edition: edition!,
    audit: auditEdition(edition!),
    address: (path) => `https://edition.example/under${path}`,
  };
}
