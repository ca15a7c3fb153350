/**
 * Cuts the fonts of the registry's fontsource packages down to what this edition sets: English text, typographic
 * marks, and the weights in use. Results are kept under node_modules/.cache, named by their recipe.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Face } from './faces.ts';

export interface CutFont {
  /** Name with a hash of the bytes, so that it can be cached for ever. */
  file: string;
  bytes: Buffer<ArrayBuffer>;
}

/** The cut font of a face, made when it is not there yet. The same package gives the same bytes. */
export async function cutFont(face: Face, root: string): Promise<CutFont> {
  const { cut } = face;
  const recipe = createHash('sha256').update(JSON.stringify(cut)).digest('hex').slice(0, 12);
  const folder = join(root, 'node_modules/.cache/edition-fonts');
  const path = join(folder, `${cut.file}.${recipe}.woff2`);
  const bytes = (await readFile(path).catch(() => null)) ?? (await makeCut(root, folder, path, cut));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { file: `${face.name}.${hash}.woff2`, bytes: Buffer.from(bytes) };
}

async function makeCut(root: string, folder: string, path: string, cut: Face['cut']): Promise<Buffer> {
  const source = await readFile(join(root, 'node_modules', cut.package, 'files', `${cut.file}.woff2`));
  const font = await subsetFont(source, cut.characters, {
    targetFormat: 'woff2',
    ...(cut.axes && { variationAxes: cut.axes }),
  });
  await mkdir(folder, { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, font);
  await rename(part, path);
  return font;
}
