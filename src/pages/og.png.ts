import type { APIRoute } from 'astro';
import { getEdition } from '../edition.ts';
import { drawCard } from '../social/card.ts';

/** The picture for links on other sites. */
export const GET: APIRoute = async () =>
  new Response(await drawCard(await getEdition()), { headers: { 'Content-Type': 'image/png' } });
