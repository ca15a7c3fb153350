/** Every page of the site with its full address, for search engines. */
import type { APIRoute } from 'astro';
import { getEdition } from '../edition.ts';

export const GET: APIRoute = async ({ site }) => {
  const { sections, quotes, cases, figures, themes, notes, references } = await getEdition();
  const paths = [
    ...[
      '/',
      '/read/',
      '/quotes/',
      '/themes/',
      '/compare/',
      '/notes/',
      '/cases/',
      '/figures/',
      '/references/',
      '/audit/',
      '/exports/',
      '/search/',
      '/about/',
    ],
    ...[sections, quotes, themes, notes, cases, figures, references].flatMap((items) => items.map((item) => item.path)),
  ];
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const entries = paths.map((path) => `  <url><loc>${new URL(base + path, site).href}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
