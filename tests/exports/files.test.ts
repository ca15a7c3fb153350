/** What every export promises, and the whole of each on the miniature edition. */
import { describe, expect, test } from 'vitest';
import { exportFiles } from '../../src/exports/table.ts';
import { miniature } from './miniature.ts';

const source = await miniature();

describe.each(exportFiles.map((file) => [file.name, file] as const))('%s', (name, file) => {
  test('is as it was', async () => {
    await expect(file.make(source)).toMatchFileSnapshot(`./expected/${name}`);
  });
  test('is the same every time and ends with a line break', () => {
    const text = file.make(source);
    expect(file.make(source)).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
  });
});

test('names are all different', () => {
  expect(new Set(exportFiles.map((f) => f.name)).size).toBe(exportFiles.length);
});
