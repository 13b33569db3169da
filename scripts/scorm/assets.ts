import { createHash } from 'node:crypto';
import { element } from './document.ts';
import { relative } from './links.ts';

/** Files that pages need: name in the package → what is in it, or the path of the built file. */
export interface Assets {
  styles: Map<string, string>;
  /** File in the package → path on the site. */
  copies: Map<string, string>;
}

export const noAssets = (): Assets => ({ styles: new Map(), copies: new Map() });

const nameOf = (path: string): string => `assets/${path.split('/').at(-1) ?? ''}`;

/** Keeps a copy of a file of the site and gives its name in the package. */
function copyOf(path: string, { copies }: Assets): string {
  const name = nameOf(path);
  if ((copies.get(name) ?? path) !== path) throw new Error(`Two files of the site are called ${name}.`);
  copies.set(name, path);
  return name;
}

/** Takes the styles out of a page: pages share them, and the rule about what may run needs no exceptions. */
export function takeStyles(page: Document, file: string, assets: Assets): void {
  for (const style of page.querySelectorAll('style')) {
    const css = style.textContent.replaceAll(
      /url\(\s*(["']?)(\/[^)"']+)\1\s*\)/g,
      (_, __, path: string) => `url("${relative('assets/x.css', copyOf(path, assets))}")`,
    );
    const name = `assets/${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
    assets.styles.set(name, css);
    style.replaceWith(element(page, 'link', '', { rel: 'stylesheet', href: relative(file, name) }));
  }
}

/** Copies pictures, sound, film and captions into the package. */
export function takeMedia(page: Document, file: string, assets: Assets): void {
  for (const name of ['src', 'poster']) {
    for (const media of page.querySelectorAll(`[${name}^="/"]`)) {
      media.setAttribute(name, relative(file, copyOf(media.getAttribute(name) ?? '', assets)));
    }
  }
}
