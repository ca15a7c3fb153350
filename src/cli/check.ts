/** `npm run check`: reads the whole edition and shows everything wrong with it. Exit 1 when there is an error. */
import { hasErrors } from '../core/edition/problems.ts';
import { readEdition } from '../source/read-edition.ts';
import { formatProblems } from '../terminal/report.ts';

const root = process.argv[2] ?? process.cwd();
const { edition, problems } = await readEdition({ root });
if (problems.length) console.log(formatProblems(problems));
if (edition) {
  const { sections, passages, quotes, notes, figures, cases, themes, references } = edition;
  console.log(
    `The edition holds together: ${sections.length} sections, ${passages.length} passages, ${quotes.length} quotations, ${notes.length} notes, ` +
      `${figures.length} figures, ${cases.length} cases, ${themes.length} themes, ${references.length} works.`,
  );
}
process.exitCode = hasErrors(problems) ? 1 : 0;
