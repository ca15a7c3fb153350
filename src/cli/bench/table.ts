/** Figures of a measurement as one line of a table: median with spread, and whether a target was met. */
export interface Row {
  what: string;
  value: string;
  target?: string;
  met?: boolean;
}

/** The median of some figures; the mean of the middle two for an even number. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** “712 (690–745)” */
export function spread(figures: readonly number[], unit: string, digits = 0): string {
  const show = (n: number) => n.toFixed(digits);
  return `${show(median(figures))} ${unit} (${show(Math.min(...figures))}–${show(Math.max(...figures))})`;
}

/** The rows as text with aligned columns. */
export function formatTable(title: string, rows: readonly Row[]): string {
  const wide = (pick: (row: Row) => string) => Math.max(...rows.map((row) => pick(row).length));
  const [what, value] = [wide((r) => r.what), wide((r) => r.value)];
  const lines = rows.map((row) => {
    const verdict = row.target ? `  ${row.met ? 'met   ' : 'MISSED'}  ${row.target}` : '';
    return `  ${row.what.padEnd(what)}  ${row.value.padEnd(value)}${verdict}`.trimEnd();
  });
  return [title, ...lines, ''].join('\n');
}
