/** The edition's cut fonts, each under a name that changes with its bytes. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { faces } from '../../fonts/faces.ts';
import { cutFont } from '../../fonts/subset.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Promise.all(
    faces.map(async (face) => {
      const { file } = await cutFont(face, process.cwd());
      return { params: { file }, props: { face } };
    }),
  );

export const GET: APIRoute = async ({ props }) => {
  const { bytes } = await cutFont(props.face, process.cwd());
  return new Response(bytes, { headers: { 'Content-Type': 'font/woff2' } });
};
