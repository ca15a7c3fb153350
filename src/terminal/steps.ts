/** Says what a command is doing: which step, how far, how long it took. One line a step where output is not a terminal. */
import { paint } from './paint.ts';

export interface Step {
  /** Says how far the step is, on the same line where the terminal allows it. */
  progress(text: string): void;
}

/** A step went wrong in a way already explained: show the explanation, not a stack. */
export class StepFailed extends Error {}

/** Seconds with one decimal. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Runs one step, prints its name, result and time. A result string is shown beside the time. */
export async function step<T>(
  name: string,
  run: (step: Step) => Promise<T>,
  result?: (value: T) => string,
): Promise<T> {
  const tty = process.stdout.isTTY;
  const began = performance.now();
  const line = (text: string) => process.stdout.write(tty ? `\r\u001b[K${text}` : `${text}\n`);
  line(`${paint.cyan('·')} ${name} …`);
  try {
    const value = await run({ progress: (text) => tty && line(`${paint.cyan('·')} ${name}: ${text}`) });
    line(
      `${paint.green('✓')} ${name}${result ? `: ${result(value)}` : ''} ${paint.dim(`(${seconds(performance.now() - began)})`)}`,
    );
    if (tty) process.stdout.write('\n');
    return value;
  } catch (error) {
    line(`${paint.red('✗')} ${name} ${paint.dim(`(${seconds(performance.now() - began)})`)}`);
    if (tty) process.stdout.write('\n');
    throw error;
  }
}

/** Runs a command's main function: an explained failure ends it with its message and code 1. */
export async function main(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof StepFailed ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
