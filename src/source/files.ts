/** Reading the editor's files from disk: strictly UTF-8, never empty, every fault a problem with its file. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { problem, type Problem } from '../core/edition/problems.ts';
import { ID } from '../core/edition/fields.ts';

export interface SourceFile {
  id: string;
  /** Path from the project's root, with forward slashes, as problems name it. */
  path: string;
  text: string;
}

export interface ReadFiles {
  files: SourceFile[];
  problems: Problem[];
}

/** The text of one file, or null with a problem. */
export async function readSource(root: string, path: string): Promise<{ text: string | null; problems: Problem[] }> {
  const fail = (code: 'file-missing' | 'file-empty' | 'file-encoding', says: string, mend: string) => ({
    text: null,
    problems: [problem(code, path, undefined, says, mend)],
  });
  let bytes: Buffer;
  try {
    bytes = await readFile(join(root, path));
  } catch {
    return fail('file-missing', 'This file cannot be read.', 'Expected a readable file at this path.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('file-encoding', 'This file is not UTF-8.', 'Save it again with the encoding UTF-8.');
  }
  if (!text.trim()) return fail('file-empty', 'This file is empty.', 'Write its content, or delete the file.');
  return { text: text.replaceAll('\r\n', '\n'), problems: [] };
}

/** All files below a folder with one of the endings, sorted by id. A folder that is not there counts as empty. */
export async function readFolder(root: string, folder: string, endings: readonly string[]): Promise<ReadFiles> {
  const names = await readdir(join(root, folder), { recursive: true }).catch(() => [] as string[]);
  const paths = names.filter((name) => endings.includes(extname(name))).sort();
  const problems: Problem[] = [];
  const files: SourceFile[] = [];
  const first = new Map<string, string>();
  for (const name of paths) {
    const path = relative('.', join(folder, name)).split(sep).join('/');
    const id = basename(name, extname(name));
    if (!ID.test(id))
      problems.push(
        problem(
          'file-name',
          path,
          undefined,
          `“${id}” cannot be an id.`,
          'Name the file in lower-case letters, digits and single hyphens.',
        ),
      );
    const other = first.get(id);
    if (other)
      problems.push(
        problem(
          'id-duplicate',
          path,
          undefined,
          `The id “${id}” is already that of ${other}.`,
          'Rename one of the two.',
        ),
      );
    first.set(id, other ?? path);
    const read = await readSource(root, path);
    problems.push(...read.problems);
    if (read.text !== null && !other && ID.test(id)) files.push({ id, path, text: read.text });
  }
  return { files, problems };
}
