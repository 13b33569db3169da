import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import postcss, { type Container, type Declaration } from 'postcss';
import selectorParser, { type Node, type Selector } from 'postcss-selector-parser';
import { addressesOf } from './language-routes.ts';
import { policyHash } from './own-hashes.ts';
import { inScripts, isStill, stillPage, type StillPage } from './still-page.ts';
import type { Language } from './texts.ts';

const STYLE = /(<style\b[^>]*>)([\s\S]+?)(<\/style>)/g;
/** Whatever can be the name of a class. */
const WORD = /[\w-]+/g;

const parsed = new Map<string, Selector[]>();

function selectorsOf(text: string): Selector[] {
  const known = parsed.get(text) ?? selectorParser().astSync(text).nodes;
  parsed.set(text, known);
  return known;
}

/**
 * Whether the page can have it: its class, its element, its data attribute with this value. What a browser itself changes
 * while a page is used, such as `open` or `:checked`, can always be.
 */
function canMatch(node: Node, words: ReadonlySet<string>): boolean {
  if (node.type === 'class' || node.type === 'tag') return words.has(node.value);
  if (node.type === 'selector') return node.nodes.every((part) => canMatch(part, words));
  if (node.type === 'pseudo' && node.value !== ':not' && node.nodes.length > 0)
    return node.nodes.some((part) => canMatch(part, words));
  if (node.type !== 'attribute' || !node.attribute.startsWith('data-')) return true;
  const isNamed = words.has(node.attribute) || words.has(inScripts(node.attribute));
  return isNamed && (node.operator !== '=' || !node.value || words.has(node.value));
}

/** From the inside out, so that what holds only what was emptied goes too. */
function dropEmpty(root: Container): void {
  const holders: Container[] = [];
  root.walk((node) => {
    if (node.type === 'rule' || node.type === 'atrule') holders.unshift(node);
  });
  for (const holder of holders) if (holder.nodes?.length === 0) holder.remove();
}

/** Leaves out the selectors that can match nothing, and the rules that then have none. */
function dropRules(root: Container, canBe: (selector: Selector) => boolean): void {
  root.walkRules((rule) => {
    if (rule.parent instanceof postcss.AtRule && rule.parent.name.endsWith('keyframes')) return;
    const kept = selectorsOf(rule.selector).filter(canBe);
    if (kept.length === 0) rule.remove();
    else if (kept.length < selectorsOf(rule.selector).length)
      rule.selector = kept.map((selector) => String(selector).trim()).join(',');
  });
}

const PROPERTY = /--[\w-]+/g;

/** Leaves out the custom properties that no style asks for, nor any of these words. */
function dropProperties(roots: readonly Container[], words: ReadonlySet<string>): void {
  const asked = new Set(words);
  for (const root of roots) {
    root.walkDecls(({ value }) => {
      for (const name of value.match(PROPERTY) ?? []) asked.add(name);
    });
  }
  const unasked: Declaration[] = [];
  for (const root of roots)
    root.walkDecls(/^--/, (declaration) => {
      if (!asked.has(declaration.prop)) unasked.push(declaration);
    });
  for (const declaration of unasked) declaration.remove();
  // What they ask for themselves may be asked for no more.
  if (unasked.length > 0) dropProperties(roots, words);
}

/**
 * Style sheets of one page without the rules that can match nothing. Of a still page they also lose the custom properties that
 * nothing asks for; others may be packed with styles of a learning system, which ask for more.
 */
export function stylesFor(sheets: readonly string[], words: ReadonlySet<string>, page?: StillPage): string[] {
  const roots = sheets.map((css) => postcss.parse(css));
  for (const root of roots)
    dropRules(root, (selector) => canMatch(selector, words) && (page?.canHave(selector) ?? true));
  if (page) dropProperties(roots, words);
  return roots.map((root) => {
    dropEmpty(root);
    return root.toString();
  });
}

/** The texts of the scripts that a page can load, of all scripts and of the styles that scripts load, by their file name. */
function scriptsOf(html: string, files: ReadonlyMap<string, string>): string[] {
  const texts = [html.replaceAll(STYLE, '')];
  const others = new Map(files);
  // The list grows while it is read: a script names others.
  for (const text of texts)
    for (const [name, file] of others)
      if (text.includes(name)) {
        others.delete(name);
        texts.push(file);
      }
  return texts.slice(1);
}

/** The page with these style sheets in the place of its own, let through by its policy. */
export function withStyles(html: string, change: (sheets: readonly string[]) => readonly string[]): string {
  const sheets = [...html.matchAll(STYLE)].map(([, , css = '']) => css);
  const changed = change(sheets);
  let own = html;
  for (const [place, css] of sheets.entries()) {
    const style = changed[place] ?? '';
    own = own.replace(css, () => style).replaceAll(policyHash(css), () => policyHash(style));
  }
  return own;
}

/** The page with of each style sheet only what the page or a script of it can ask for. */
export function withOwnStyles(html: string, files: ReadonlyMap<string, string>): string {
  const scripts = scriptsOf(html, files);
  const words = new Set([html.replaceAll(STYLE, ''), ...scripts].join(' ').match(WORD));
  const page = isStill(html) ? stillPage(html, scripts) : undefined;
  return withStyles(html, (sheets) => stylesFor(sheets, words, page));
}

/** Pages that a search engine shows and in which the edge inserts what no build can know, so they keep every style. */
const FILLED_BY_EDGE = ['survey', 'certificate'] as const;

/**
 * Leaves a page only the styles that it uses: see docs/decisions/0004 on one round trip. A page that the edge renders, a form
 * that comes back and a page that no search engine shows keep all of them.
 */
export function ownStyles(languages: readonly Language[]): AstroIntegration {
  return {
    name: 'own-styles',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = new Map(
          globSync('{_astro/,}*.{js,css}', { cwd: folder }).map((file) => [
            basename(file),
            readFileSync(folder + file, 'utf8'),
          ]),
        );
        const ofEdge = languages.flatMap((language) =>
          FILLED_BY_EDGE.map((name) => addressesOf(language).get(name)),
        );
        for (const file of globSync('**/index.html', { cwd: folder })) {
          const html = readFileSync(folder + file, 'utf8');
          const isWhole = /<meta name="robots" content="noindex"|<form[^>]* method="post"/.test(html);
          if (isWhole || ofEdge.includes(`/${file.slice(0, -'index.html'.length)}`)) continue;
          writeFileSync(folder + file, withOwnStyles(html, files));
        }
      },
    },
  };
}
