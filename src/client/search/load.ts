/** Makes the engine from the index, once. */
import { createEngine, type AnyEngine } from '../../search/engine.ts';
import { createLargeEngine, type Pagefind } from '../../search/large.ts';
import type { SearchRecord } from '../../search/records.ts';
import { askForIndex, base, forgetIndex } from './index-file.ts';

let loading: Promise<AnyEngine> | undefined;

/** The engine; rejects when the index is not there or damaged, and tries anew the next time. */
export function loadEngine(): Promise<AnyEngine> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    forgetIndex();
    throw error;
  });
  return loading;
}

async function load(): Promise<AnyEngine> {
  const response = await askForIndex();
  if (!response.ok) throw new Error(`The index answered ${response.status}.`);
  const { version, records, pieces } = (await response.json()) as {
    version: number;
    records: SearchRecord[];
    pieces?: boolean;
  };
  if (version === 1 && pieces) {
    // Pagefind's own file, which the build has put there: the address is not for the bundler.
    const address = `${base}/search/pieces/pagefind.js`;
    return createLargeEngine((await import(/* @vite-ignore */ address)) as Pagefind);
  }
  if (version !== 1 || !Array.isArray(records) || !records.length)
    throw new Error('The index is not what was expected.');
  return createEngine(records);
}
