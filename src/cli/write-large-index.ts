/** Writes the pieces of a large search index. Linear in the records. */
import { createIndex } from 'pagefind';
import type { SearchRecord } from '../search/records.ts';

/** Puts an index of all records into `folder`. Throws with Pagefind's words when it cannot. */
export async function writeLargeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const record of records) {
      const own = `${record.title}. ${record.text}`;
      const added = await index.addCustomRecord({
        url: record.path,
        language: 'en',
        content: `${own} ${record.names.join(', ')} ${record.also}`,
        meta: {
          path: record.path,
          kind: record.kind,
          title: record.title,
          place: record.place,
          length: String(own.length),
        },
        filters: {
          kind: [record.kind],
          theme: record.themes,
          case: record.cases.length ? record.cases : record.kind === 'quote' ? ['not-stated'] : [],
          section: record.section ? [record.section] : [],
        },
      });
      if (added.errors.length) throw new Error(added.errors.join('\n'));
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length) throw new Error(written.errors.join('\n'));
  } finally {
    await index.deleteIndex();
  }
}
