// Wiring only. SITE and BASE come from the environment; OUT is set by the build, which swaps it in when it is whole.
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE || 'http://localhost:4321',
  base: process.env.BASE || '/',
  outDir: process.env.OUT || './dist',
  trailingSlash: 'always',
  output: 'static',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 } },
});
