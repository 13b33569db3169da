import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import postcss, { type Container } from 'postcss';
import selectorParser, { type Node, type Selector } from 'postcss-selector-parser';
import { addressesOf } from './language-routes.ts';
import { policyHash } from './own-hashes.ts';
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

/** As a script writes the name of a data attribute: `data-theme-choice` is `dataset.themeChoice`. */
const inScripts = (attribute: string): string =>
  attribute.slice('data-'.length).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

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

const isEmpty = (container: Container): boolean => container.nodes?.length === 0;

/** A style sheet without the rules that ask for a class that is none of these words. */
export function stylesFor(css: string, words: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    if (rule.parent instanceof postcss.AtRule && rule.parent.name.endsWith('keyframes')) return;
    const kept = selectorsOf(rule.selector).filter((selector) => canMatch(selector, words));
    if (kept.length === 0) rule.remove();
    else if (kept.length < selectorsOf(rule.selector).length)
      rule.selector = kept.map((selector) => String(selector).trim()).join(',');
  });
  // From the inside out, so that what holds only what was emptied goes too.
  const atRules: Container[] = [];
  root.walkAtRules((atRule) => void atRules.unshift(atRule));
  for (const atRule of atRules) if (isEmpty(atRule)) atRule.remove();
  return root.toString();
}

/** Every word of a page and of the scripts that it can load, of all scripts by their file name. */
function wordsOf(html: string, scripts: ReadonlyMap<string, string>): Set<string> {
  const texts = [html.replaceAll(STYLE, '')];
  const others = new Map(scripts);
  // The list grows while it is read: a script names others.
  for (const text of texts)
    for (const [name, script] of others)
      if (text.includes(name)) {
        others.delete(name);
        texts.push(script);
      }
  return new Set(texts.join(' ').match(WORD));
}

/** The page with of each style sheet only what the page or a script of it can ask for, let through by its policy. */
export function withOwnStyles(html: string, scripts: ReadonlyMap<string, string>): string {
  const words = wordsOf(html, scripts);
  let own = html;
  for (const [, , css = ''] of html.matchAll(STYLE)) {
    const kept = stylesFor(css, words);
    own = own.replace(css, () => kept).replaceAll(policyHash(css), () => policyHash(kept));
  }
  return own;
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
        const scripts = new Map(
          globSync('{_astro/,}*.js', { cwd: folder }).map((file) => [
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
          writeFileSync(folder + file, withOwnStyles(html, scripts));
        }
      },
    },
  };
}
