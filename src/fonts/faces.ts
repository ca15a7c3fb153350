/**
 * The faces of the edition and what stands in for them until they are there. Alegreya has old-style figures by default;
 * its small capitals are a face of their own (Alegreya SC).
 *
 * A stand-in is a face that most systems have, scaled so that a line of English takes the room it will take. `adjust` is
 * the mean advance of a sentence in the face over that in Times New Roman or Arial (measured on Liberation Serif and
 * Sans, which share their widths); ascent and descent are the face's own, divided by it.
 */
export interface Face {
  name: string;
  family: string;
  weight: string;
  style: 'normal' | 'italic';
  cut: {
    package: string;
    file: string;
    characters: string;
    axes?: Record<string, number | { min: number; max: number }>;
  };
  standIn: { family: string; local: readonly string[]; adjust: number; ascent: number; descent: number };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const marks = '\u00a0§©·–—‘’“”…£×→';
/** Letters of names in running text; the apparatus has none so far and falls back for one. */
const accented = 'éèêëïîôöüáàâäçñÉ';

const serif = ['Times New Roman', 'Liberation Serif', 'Tinos'];
const sans = ['Arial', 'Liberation Sans', 'Helvetica'];

export const faces: readonly Face[] = [
  {
    name: 'alegreya',
    family: 'Alegreya',
    weight: '400 700',
    style: 'normal',
    cut: {
      package: '@fontsource-variable/alegreya',
      file: 'alegreya-latin-wght-normal',
      characters: ascii + marks + accented,
      axes: { wght: { min: 400, max: 700 } },
    },
    standIn: { family: 'Serif', local: serif, adjust: 1.014, ascent: 1.016, descent: 0.345 },
  },
  {
    name: 'alegreya-italic',
    family: 'Alegreya',
    weight: '400',
    style: 'italic',
    cut: {
      package: '@fontsource-variable/alegreya',
      file: 'alegreya-latin-wght-italic',
      characters: ascii + marks + accented,
      axes: { wght: 400 },
    },
    standIn: {
      family: 'Serif',
      local: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'],
      adjust: 0.882,
      ascent: 1.016,
      descent: 0.345,
    },
  },
  {
    name: 'alegreya-sc',
    family: 'Alegreya SC',
    weight: '400',
    style: 'normal',
    cut: { package: '@fontsource/alegreya-sc', file: 'alegreya-sc-latin-400-normal', characters: `${letters} ,.:’·` },
    standIn: { family: 'Capitals', local: serif, adjust: 1.153, ascent: 1.016, descent: 0.345 },
  },
  {
    name: 'alegreya-sans',
    family: 'Alegreya Sans',
    weight: '400',
    style: 'normal',
    cut: { package: '@fontsource/alegreya-sans', file: 'alegreya-sans-latin-400-normal', characters: ascii + marks },
    standIn: { family: 'Sans', local: sans, adjust: 0.858, ascent: 0.9, descent: 0.3 },
  },
  {
    name: 'alegreya-sans-bold',
    family: 'Alegreya Sans',
    weight: '700',
    style: 'normal',
    cut: { package: '@fontsource/alegreya-sans', file: 'alegreya-sans-latin-700-normal', characters: ascii + marks },
    standIn: {
      family: 'Sans',
      local: ['Arial Bold', 'Liberation Sans Bold', 'Helvetica Bold'],
      adjust: 0.82,
      ascent: 0.9,
      descent: 0.3,
    },
  },
];

/** The rules that declare the faces and their stand-ins. Declaring costs nothing; a face loads when it is used. */
export function faceRules(addressOf: (face: Face) => string): string {
  return faces
    .map((face) => {
      const { family, weight, style, standIn } = face;
      const own = `font-family:"${family}";font-weight:${weight};font-style:${style}`;
      const theirs = `font-family:"${standIn.family} stand-in";font-weight:${weight};font-style:${style}`;
      const per = (metric: number) => `${((100 * metric) / standIn.adjust).toFixed(1)}%`;
      return (
        `@font-face{${own};font-display:swap;src:url(${addressOf(face)}) format("woff2")}` +
        `@font-face{${theirs};src:${standIn.local.map((name) => `local("${name}")`).join(',')};` +
        `size-adjust:${(100 * standIn.adjust).toFixed(1)}%;ascent-override:${per(standIn.ascent)};descent-override:${per(standIn.descent)};line-gap-override:0%}`
      );
    })
    .join('');
}
