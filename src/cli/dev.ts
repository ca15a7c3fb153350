/** `npm run dev`: shows the edition while it is edited; saving a file shows at once, a fault with its file and line. */
import { spawn } from 'node:child_process';

const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => astro.kill(signal));
astro.on('close', (code) => (process.exitCode = code ?? 1));
