/** Runs a program of node_modules and keeps what it prints, to be shown only when it fails. */
import { spawn } from 'node:child_process';
import { StepFailed } from '../terminal/steps.ts';

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Called with every line as it comes. */
  onLine?: (line: string) => void;
}

/** The program's output. Fails with that output when the program does. No input is given to it. */
export function run(command: string, args: readonly string[], { cwd, env, onLine }: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    // A test runner's own BASE_URL would become the site's.
    const { BASE_URL: _, ...own } = process.env;
    const child = spawn(command, args, {
      cwd,
      env: { ...own, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let rest = '';
    const take = (chunk: Buffer) => {
      const text = chunk.toString();
      output += text;
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      lines.forEach((line) => onLine?.(line));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => reject(new StepFailed(`${command} cannot be started: ${error.message}`)));
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new StepFailed(output.trim() || `${command} ended with code ${code}.`)),
    );
  });
}

/** Runs a script of an installed package with this same Node. */
export const runNode = (script: string, args: readonly string[], options?: RunOptions) =>
  run(process.execPath, [script, ...args], options);
