/**
 * The picture that other sites show beside a link: the title page as a PNG of 1200 × 630, drawn from the edition's own
 * data. Letters are drawn as outlines, so that no font of the machine is involved and every build gives the same bytes.
 */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import * as fontkit from 'fontkit';
import type { Edition } from '../core/edition/edition.ts';

const require = createRequire(import.meta.url);
const [WIDTH, HEIGHT, EDGE] = [1200, 630, 84];
const colours = {
  paper: '#fbf8f1',
  ink: '#231f1b',
  soft: '#635a50',
  rule: '#ddd3c3',
  cases: ['#0b5e96', '#ae4700', '#006a4e'],
  none: '#6a6158',
};
const faces = {
  roman: '@fontsource-variable/alegreya/files/alegreya-latin-wght-normal.woff2',
  italic: '@fontsource-variable/alegreya/files/alegreya-latin-wght-italic.woff2',
  sans: '@fontsource/alegreya-sans/files/alegreya-sans-latin-400-normal.woff2',
} as const;

let ready: Promise<unknown> | undefined;

/** The card as PNG bytes. */
export async function drawCard({ work, cases, quotes, sections }: Edition): Promise<Uint8Array<ArrayBuffer>> {
  const text = await outliner();
  const names = work.authors.map((a) => `${a.given} ${a.family}`);
  const speaking = sections.filter((s) => quotes.some((q) => q.section === s.id));
  const step = (HEIGHT - 2 * EDGE) / 3;
  const rows = [...cases.map((c) => c.id as string | undefined), undefined];
  const signs = rows.flatMap((row, r) =>
    speaking.flatMap((section, column) =>
      quotes
        .filter((q) => q.case === row && q.section === section.id)
        .map((_, i) =>
          sign(r, 690 + column * 118 + (i % 4) * 27, EDGE + 24 + r * (step - 12) + Math.floor(i / 4) * 27),
        ),
    ),
  );
  const [first, ...rest] = work.title.split(' and ');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${colours.paper}"/>
${text('sans', 'An annotated edition', EDGE, 116, 26, colours.soft)}
${text('roman', first!, EDGE, 226, 104, colours.ink)}${text('roman', `and ${rest.join(' and ')}`, EDGE, 326, 104, colours.ink)}
${wrap(work.subtitle, 34)
  .map((line, i) => text('italic', line, EDGE, 392 + i * 44, 36, colours.ink))
  .join('')}
${text('sans', names.join(', '), EDGE, 540, 27, colours.soft)}
<path d="M640 ${EDGE}V${HEIGHT - EDGE}" stroke="${colours.rule}"/>${signs.join('')}</svg>`;
  ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((bytes) => initWasm(bytes));
  await ready;
  return new Uint8Array(new Resvg(svg).render().asPng());
}

/** A case's shape, as `Shape.astro` draws it. */
function sign(row: number, x: number, y: number): string {
  const colour = colours.cases[row] ?? colours.none;
  if (row === 0) return `<circle cx="${x}" cy="${y}" r="10" fill="${colour}"/>`;
  if (row === 1) return `<rect x="${x - 9}" y="${y - 9}" width="18" height="18" fill="${colour}"/>`;
  if (row === 2) return `<path d="M${x} ${y - 11}l11 20h-22z" fill="${colour}"/>`;
  return `<circle cx="${x}" cy="${y}" r="8.5" fill="none" stroke="${colour}" stroke-width="3"/>`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (lines.length && `${lines.at(-1)} ${word}`.length <= width) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

async function outliner() {
  const fonts = new Map<keyof typeof faces, fontkit.Font>();
  for (const [name, file] of Object.entries(faces))
    fonts.set(name as keyof typeof faces, fontkit.create(await readFile(require.resolve(file))) as fontkit.Font);
  return (face: keyof typeof faces, words: string, x: number, y: number, size: number, colour: string): string => {
    const font = fonts.get(face)!;
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(words);
    let at = 0;
    const paths = glyphs.map((glyph, i) => {
      const place = `translate(${at + positions[i]!.xOffset} 0)`;
      at += positions[i]!.xAdvance;
      return `<path transform="${place}" d="${glyph.path.toSVG()}"/>`;
    });
    return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})" fill="${colour}">${paths.join('')}</g>`;
  };
}
