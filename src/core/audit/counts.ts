/** Numbers that the chapter states, beside what can be counted in it. */
import type { Edition } from '../edition/edition.ts';

export interface Count {
  what: string;
  /** What the chapter says; absent where it gives no number. */
  stated?: string;
  counted: string;
  /** Whether the two agree; absent where nothing is stated. */
  agrees?: boolean;
  /** The passage that states the number. */
  passage?: string;
}

/** All counts of an edition: interviews by case, rows of figures, numbers of figures, quotations by case. */
export function auditCounts(edition: Edition): Count[] {
  return [...interviews(edition), ...figureRows(edition), figureNumbers(edition), quotations(edition)];
}

function interviews({ cases }: Edition): Count[] {
  if (!cases.length) return [];
  const numbers = cases.map((c) => c.interviews.count);
  return [
    {
      what: 'Interviews (n) by case',
      stated: cases.map((c) => `n=${c.interviews.count} (${c.title})`).join('; '),
      counted: `${numbers.join(' + ')} = ${numbers.reduce((a, b) => a + b, 0)}; no total is stated`,
      passage: cases[0]!.interviews.passage,
    },
  ];
}

function figureRows({ figures }: Edition): Count[] {
  return figures.flatMap(({ rowsStated, data, label, title }) => {
    if (!rowsStated) return [];
    const { numbers, passage } = rowsStated;
    return [
      {
        what: `Rows of “${title}” (${label})`,
        stated: numbers.join(' or '),
        counted: String(data.rows.length),
        agrees: numbers.includes(data.rows.length),
        passage,
      },
    ];
  });
}

function figureNumbers({ figures }: Edition): Count {
  const numbers = [...new Set(figures.map((f) => f.number))];
  return {
    what: 'Figures',
    stated: `numbers ${numbers.join(', ')}`,
    counted: `${figures.length} figures`,
    agrees: numbers.length === figures.length,
  };
}

function quotations({ cases, quotes }: Edition): Count {
  const by = (attribution: string) => quotes.filter((q) => q.attribution === attribution).length;
  const parts = cases.map((c) => `${c.quotes.length} ${c.title}`);
  return {
    what: 'Quotations set apart',
    counted:
      `${quotes.length}: ${[...parts, `${by('none')} whose case is not stated`].join(', ')}; ` +
      `a case is named for ${by('explicit')} and follows from the context for ${by('context')}`,
  };
}
