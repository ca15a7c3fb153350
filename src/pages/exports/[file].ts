/** Each export as a file. */
import type { APIRoute } from 'astro';
import { getEdition } from '../../edition.ts';
import type { ExportFile } from '../../exports/export-file.ts';
import { exportFiles } from '../../exports/table.ts';

export const getStaticPaths = () => exportFiles.map((file) => ({ params: { file: file.name }, props: { file } }));

export const GET: APIRoute<{ file: ExportFile }> = async ({ props, site }) => {
  const edition = await getEdition();
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const text = props.file.make({
    edition,
    audit: edition.audit,
    address: (path) => new URL(base + path, site).href,
  });
  return new Response(text, { headers: { 'Content-Type': `${props.file.mime}; charset=utf-8` } });
};
