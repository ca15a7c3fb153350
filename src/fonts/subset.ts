/**
 * Cuts the fonts of the registry's fontsource packages down to what this edition sets: English text, typographic
 * marks, and the weights in use. Results are kept under node_modules/.cache, named by their recipe.
 *
 * Alegreya has old-style figures by default; its small capitals are a face of their own (Alegreya SC).
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const marks = '\u00a0§©·–—‘’“”…£×→';
/** Letters of names in running text; the apparatus has none so far and falls back for one. */
const accented = 'éèêëïîôöüáàâäçñÉ';

interface Cut {
  package: string;
  file: string;
  characters: string;
  axes?: Record<string, number | { min: number; max: number }>;
}

const cuts = {
  serif: {
    package: '@fontsource-variable/alegreya',
    file: 'alegreya-latin-wght-normal',
    characters: ascii + marks + accented,
    axes: { wght: { min: 400, max: 700 } },
  },
  serifItalic: {
    package: '@fontsource-variable/alegreya',
    file: 'alegreya-latin-wght-italic',
    characters: ascii + marks + accented,
    axes: { wght: 400 },
  },
  smallCapitals: {
    package: '@fontsource/alegreya-sc',
    file: 'alegreya-sc-latin-400-normal',
    characters: `${letters} ,.:’·`,
  },
  sans: { package: '@fontsource/alegreya-sans', file: 'alegreya-sans-latin-400-normal', characters: ascii + marks },
  sansBold: { package: '@fontsource/alegreya-sans', file: 'alegreya-sans-latin-700-normal', characters: ascii + marks },
} satisfies Record<string, Cut>;

export type FontName = keyof typeof cuts;

/** Paths of the cut fonts, made when they are not there yet. */
export async function subsetFonts(root: string): Promise<Record<FontName, string>> {
  const folder = join(root, 'node_modules/.cache/edition-fonts');
  await mkdir(folder, { recursive: true });
  const paths = await Promise.all(
    Object.entries(cuts).map(async ([name, cut]: [string, Cut]) => {
      const recipe = createHash('sha256').update(JSON.stringify(cut)).digest('hex').slice(0, 12);
      const path = join(folder, `${cut.file}.${recipe}.woff2`);
      if (!(await stat(path).catch(() => null)))
        await makeCut(join(root, 'node_modules', cut.package, 'files', `${cut.file}.woff2`), path, cut);
      return [name, path] as const;
    }),
  );
  return Object.fromEntries(paths) as Record<FontName, string>;
}

async function makeCut(source: string, target: string, cut: Cut): Promise<void> {
  const font = await subsetFont(await readFile(source), cut.characters, {
    targetFormat: 'woff2',
    ...(cut.axes && { variationAxes: cut.axes }),
  });
  const part = `${target}.${process.pid}.part`;
  await writeFile(part, font);
  await rename(part, target);
}
