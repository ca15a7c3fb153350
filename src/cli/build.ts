/** `npm run build`: checks the content and builds the site into dist/. SITE and BASE come from the environment. */
import { buildSite } from './build-site.ts';
import { main } from '../terminal/steps.ts';

await main(async () => {
  await buildSite({ root: process.cwd() });
  console.log('\nThe site is in dist/. Any static host can serve it; `npm start` serves it here.');
});
