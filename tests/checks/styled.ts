// A page loads the blocks that it names: a view that the edge puts into a page knows nothing of its style sheets.
import { globSync, readFileSync } from 'node:fs';
import type { Reading } from './check.ts';

/** Every class for which a block has styles of its own, not only for what is inside it. */
const classes = globSync('src/styles/blocks/*.css').flatMap((file) => {
  const css = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/^\s*\.([\w-]+)(?=[^\s{};]*\s*[,{])/gm)].map(([, name = '']) => name);
});

/** Classes on this page with styles, of which it loaded none. */
const unstyled = (given: string): string[] => {
  const loaded = [...document.styleSheets]
    .map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join(' '))
    .join(' ');
  const used = new Set([...document.querySelectorAll('main [class]')].flatMap((one) => [...one.classList]));
  return (JSON.parse(given) as string[]).filter(
    (name) => used.has(name) && !new RegExp(`\\.${name}(?![\\w-])`).test(loaded),
  );
};

export const styled: Reading = {
  name: 'a class whose styles were not loaded',
  read: unstyled,
  given: JSON.stringify([...new Set(classes)]),
};
