/**
 * Puts the edition's faces to use without ever moving a text that is being read. They are loaded after the first
 * paint. If they come soon, the page takes them; if not, this page keeps its stand-ins, which take the same room, and
 * the next one has the faces from its first paint.
 */

/** How long after the first paint a change of face still goes unnoticed as part of loading, in milliseconds. */
const PATIENCE = 400;
const FACES = [
  '1em Alegreya',
  'italic 1em Alegreya',
  '1em "Alegreya SC"',
  '1em "Alegreya Sans"',
  '700 1em "Alegreya Sans"',
];

/** Never rejects: where a font fails, the stand-ins stay. */
export async function attachFaces(root: Document): Promise<void> {
  const { classList } = root.documentElement;
  if (classList.contains('faces')) return;
  try {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    const began = performance.now();
    await Promise.all(FACES.map((face) => root.fonts.load(face)));
    if (performance.now() - began < PATIENCE) classList.add('faces');
    window.name = 'faces';
  } catch {
    // Reading goes on in the stand-ins.
  }
}
