/** `npm start`: builds the edition and serves it. PORT, SITE and BASE come from the environment. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { paint } from '../terminal/paint.ts';
import { serveSite } from './serve-site.ts';
import { main, StepFailed } from '../terminal/steps.ts';

await main(async () => {
  const root = process.cwd();
  const wanted = Number(process.env.PORT || 4321);
  let stale = '';
  try {
    await buildSite({ root });
  } catch (error) {
    const last = await stat(join(root, 'dist/index.html')).catch(() => null);
    if (!(error instanceof StepFailed) || !last) throw error;
    console.error(`\n${error.message}`);
    stale = ` This is the last good build, of ${last.mtime.toLocaleString('en-GB')}: mend the problems above and start again.`;
  }
  const { url, port } = await serveSite({ folder: join(root, 'dist'), base: process.env.BASE || '/', port: wanted });
  if (port !== wanted) console.log(paint.yellow(`Port ${wanted} is taken; using ${port}.`));
  console.log(
    `\nThe edition is at ${paint.bold(url)}${stale}\nStop it with Ctrl-C. To edit, \`npm run dev\`; how to change what: README.md.`,
  );
});
