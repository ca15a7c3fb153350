/**
 * Loads the index once, from the site itself, and makes the engine. This is the one place of the client that asks for a
 * file: it sends nothing, and the address is its own.
 */
import { createEngine, type Engine } from '../../search/engine.ts';
import type { SearchRecord } from '../../search/records.ts';

export const base = import.meta.env.BASE_URL.replace(/\/$/, '');
let loading: Promise<Engine> | undefined;

/** The engine; rejects when the index is not there or damaged, and tries anew the next time. */
export function loadEngine(): Promise<Engine> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Engine> {
  // eslint-disable-next-line no-restricted-globals -- a file of the site, asked for by its own address
  const response = await fetch(`${base}/search/index.json`);
  if (!response.ok) throw new Error(`The index answered ${response.status}.`);
  const { version, records } = (await response.json()) as { version: number; records: SearchRecord[] };
  if (version !== 1 || !Array.isArray(records) || !records.length)
    throw new Error('The index is not what was expected.');
  return createEngine(records);
}
