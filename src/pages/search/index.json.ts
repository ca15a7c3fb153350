/** The search index: loaded when a reader reaches for the search, and not before. */
import type { APIRoute } from 'astro';
import { getEdition } from '../../edition.ts';
import { makeRecords } from '../../search/records.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify({ version: 1, records: makeRecords(await getEdition()) }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
