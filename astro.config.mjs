// Wiring only. SITE and BASE come from the environment; OUT is set by the build, which swaps it in when it is whole.
import { fileURLToPath } from 'node:url';
import { defineConfig, fontProviders } from 'astro/config';
import { subsetFonts } from './src/fonts/subset.ts';

const fonts = await subsetFonts(fileURLToPath(new URL('.', import.meta.url)));
const local = (name, cssVariable, fallbacks, variants) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  options: {
    variants: variants.map(([src, weight, style]) => ({ src: [src], weight, style, display: 'swap' })),
  },
});

export default defineConfig({
  site: process.env.SITE || 'http://localhost:4321',
  base: process.env.BASE || '/',
  outDir: process.env.OUT || './dist',
  trailingSlash: 'always',
  output: 'static',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets' },
  fonts: [
    local(
      'Alegreya',
      '--font-serif',
      ['serif'],
      [
        [fonts.serif, '400 700', 'normal'],
        [fonts.serifItalic, '400', 'italic'],
      ],
    ),
    local('Alegreya SC', '--font-small-capitals', ['serif'], [[fonts.smallCapitals, '400', 'normal']]),
    local(
      'Alegreya Sans',
      '--font-sans',
      ['sans-serif'],
      [
        [fonts.sans, '400', 'normal'],
        [fonts.sansBold, '700', 'normal'],
      ],
    ),
  ],
  vite: { build: { assetsInlineLimit: 0 } },
});
