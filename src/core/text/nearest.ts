/**
 * The nearest name to one that does not exist, for “did you mean” in messages to the editor.
 * Distance is optimal string alignment (edits and swaps of neighbours count one each); cost O(a·b) a pair, and
 * only run on faults, over lists of a few hundred ids.
 */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * The candidate that `name` is the beginning of, else the nearest within a third of its length (at least 2 edits), or
 * null when none is near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const all = [...candidates];
  const longer = name.length >= 3 ? all.find((candidate) => candidate.startsWith(name)) : undefined;
  if (longer) return longer;
  const limit = Math.max(2, Math.floor(name.length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of all) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const d = distance(name.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}
