/**
 * Every fault an editor can make is met with a problem that has its code, file, line and mend. Each folder of
 * fixtures/broken holds only the files that differ from fixtures/miniature, and what is expected of them.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { problemKinds } from '../../src/core/edition/problems.ts';
import { readEdition } from '../../src/source/read-edition.ts';

interface Expected {
  code: string;
  file: string;
  line?: number;
  says: string;
  mend?: string;
}

const fixtures = join(import.meta.dirname, '../fixtures');
const cases = readdirSync(join(fixtures, 'broken'));
const scratch = mkdtempSync(join(tmpdir(), 'edition-broken-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The miniature edition with the fixture's files laid over it. */
export function lay(name: string): string {
  const root = join(scratch, name);
  cpSync(join(fixtures, 'miniature'), root, { recursive: true });
  cpSync(join(fixtures, 'broken', name), root, { recursive: true });
  return root;
}

describe('a broken edition', () => {
  test.each(cases)('%s is refused with place and mend', async (name) => {
    const expected = JSON.parse(readFileSync(join(fixtures, 'broken', name, 'expected.json'), 'utf8')) as Expected[];
    const { edition, problems } = await readEdition({ root: lay(name) });
    expect(edition).toBeNull();
    for (const want of expected) {
      const same = problems.filter(
        (p) => p.code === want.code && p.file === want.file && p.message.includes(want.says),
      );
      expect(same, `in ${JSON.stringify(problems, null, 2)}`).toHaveLength(1);
      const [got] = same;
      expect(got!.position?.line).toBe(want.line);
      expect(got!.mend).toContain(want.mend ?? '');
      expect(got!.mend.length).toBeGreaterThan(10);
    }
    const unexpected = problems.filter((p) => p.level === 'error' && !expected.some((e) => e.code === p.code));
    expect(unexpected, 'no further error is made up').toEqual([]);
  });

  test('each kind of error has a fixture', () => {
    const covered = new Set(
      cases.flatMap((name) =>
        (JSON.parse(readFileSync(join(fixtures, 'broken', name, 'expected.json'), 'utf8')) as Expected[]).map(
          (e) => e.code,
        ),
      ),
    );
    const kinds = Object.entries(problemKinds).flatMap(([code, { level }]) => (level === 'error' ? code : []));
    // A missing file cannot be a file of a fixture: it has its own test.
    expect(kinds.filter((code) => !covered.has(code))).toEqual(['file-missing']);
  });

  test('a missing bibliography is named', async () => {
    const root = lay('key-missing');
    rmSync(join(root, 'bibliography/references.json'));
    const { problems } = await readEdition({ root });
    expect(problems.map((p) => `${p.code} ${p.file}`)).toContain('file-missing bibliography/references.json');
  });
});
