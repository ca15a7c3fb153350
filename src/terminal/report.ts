/** Shows problems in a terminal, as an editor wants them: file and line first, then what is wrong and how to mend it. */
import type { Problem } from '../core/edition/problems.ts';
import { paint } from './paint.ts';

/** All problems as text, grouped by file, and a last line that counts them. */
export function formatProblems(problems: readonly Problem[]): string {
  const lines = problems.flatMap((p) => {
    const place = [p.file, p.position?.line, p.position?.column].filter((part) => part !== undefined).join(':');
    const level = p.level === 'error' ? paint.red('error') : paint.yellow('warning');
    return [
      `${paint.bold(place)}  ${level}  ${paint.dim(p.code)}`,
      `  ${p.message}`,
      `  ${paint.dim('→')} ${p.mend}`,
      '',
    ];
  });
  return [...lines, countProblems(problems)].join('\n');
}

/** “2 errors, 1 warning.” */
export function countProblems(problems: readonly Problem[]): string {
  const count = (level: Problem['level']) => {
    const n = problems.filter((p) => p.level === level).length;
    return `${n} ${level}${n === 1 ? '' : 's'}`;
  };
  return `${count('error')}, ${count('warning')}.`;
}
