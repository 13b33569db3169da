import { globSync } from 'node:fs';
import { CONTENT } from '../../schemas/content-root.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

/** Folders whose names become addresses. */
const FOLDERS = ['mentors', 'method', 'pages', 'programmes', 'tools', 'training'];
const TEXT = /\.(?:md|mdx|yaml)$/;
const BESIDE = /(?:^ids\.txt|\.(?:avif|gif|jpe?g|png|svg|webp))$/;

/** A name as it may stand in an address. */
const fitting = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^-+|-+(?=\.|$)/g, '');

/** Names of files and folders that make an odd address, and files that nobody reads. */
export const checkFileNames = (root = process.cwd()): Problem[] =>
  globSync(`${CONTENT}/{${FOLDERS.join(',')}}/**/*`, { cwd: root, withFileTypes: true })
    .map((found) => ({ name: found.name, isFile: found.isFile(), file: `${found.parentPath}/${found.name}` }))
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap(({ name, isFile, file: path }): Problem[] => {
      const file = path.slice(path.lastIndexOf(`${CONTENT}/`));
      const problem = { file, field: ruleSentence('fileName.field'), came: name };
      if (name !== fitting(name))
        return [{ ...problem, expected: ruleSentence('fileName.form', { name: fitting(name) }) }];
      if (!isFile || TEXT.test(name) || BESIDE.test(name)) return [];
      return [{ ...problem, expected: ruleSentence('fileName.end') }];
    });
