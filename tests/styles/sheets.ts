import { globSync, readFileSync } from 'node:fs';

/** A piece of CSS with the name of its file; comments are left out, lines keep their numbers. */
export interface Sheet {
  file: string;
  css: string;
}

const withoutComments = (css: string): string =>
  css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));

/** All CSS that we wrote: the style sheets, and the styles inside templates. */
export function sheets(): Sheet[] {
  const files = globSync('src/**/*.css').map((file) => ({ file, css: readFileSync(file, 'utf8') }));
  const styles = globSync('src/**/*.astro').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => ({
      file,
      css,
    })),
  );
  return [...files, ...styles].map(({ file, css }) => ({ file, css: withoutComments(css) }));
}

/** What precedes each pair of braces and each semicolon on the top level. */
export function topLevel(css: string): string[] {
  const preludes: string[] = [];
  let depth = 0;
  let text = '';
  for (const letter of css) {
    if (letter === '}') depth -= 1;
    else if (depth === 0 && (letter === '{' || letter === ';')) {
      preludes.push(text.trim());
      text = '';
    } else if (depth === 0) text += letter;
    if (letter === '{') depth += 1;
  }
  return preludes;
}
