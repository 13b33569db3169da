import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { eachImport } from './each-import.js';

const IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.[^'"\n]+)['"]/g;

/** Paths of project files that a file imports; none for a missing or binary file. */
const importsOf = (() => {
  const known = new Map();
  return (file) => {
    if (!known.has(file)) known.set(file, read(file));
    return known.get(file);
  };
})();

function read(file) {
  if (!/\.(?:tsx?|m?js|astro|mdx)$/.test(file)) return [];
  try {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(IMPORT)].map(([, specifier]) => resolve(dirname(file), specifier));
  } catch {
    return [];
  }
}

/** The shortest chain of imports from one file to another, both included; `undefined` without one. */
function wayBetween(from, to) {
  const ways = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const last = way.at(-1);
    if (last === to) return way;
    for (const next of importsOf(last)) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

/**
 * Reports an import that leads back to the file itself, also of types alone: neither of the two can be read first.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noCircle = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return eachImport((specifier, node) => {
      if (!specifier.startsWith('.')) return;
      const way = wayBetween(resolve(dirname(context.filename), specifier), context.filename);
      if (!way) return;
      const told = way.map((file) => relative(context.cwd, file)).join(' → ');
      context.report({ node, message: `This import is a circle: ${told}.` });
    });
  },
};
