import type { APIRoute } from 'astro';

/** Everything may be crawled; the sitemap says what there is. */
export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(`${base}/sitemap.xml`, site).href}\n`);
};
