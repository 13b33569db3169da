import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import postcss, { type Container, type Declaration } from 'postcss';
import selectorParser, { type Node, type Pseudo, type Selector } from 'postcss-selector-parser';
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

/** How much its names count in the cascade. */
function specificityOf(choice: Selector): number {
  let sum = 0;
  choice.walk(({ type }) => {
    if (type === 'class' || type === 'attribute' || type === 'pseudo') sum += 100;
    else if (type === 'tag') sum += 1;
  });
  return sum;
}

/** Leaves out of a list what can match nothing, unless the list then counts for less; a list of one name is that name. */
function shorten(list: Pseudo, canBe: (choice: Selector) => boolean): void {
  const most = Math.max(...list.nodes.map(specificityOf));
  const able = list.nodes.filter(canBe);
  const counts = able.some((choice) => specificityOf(choice) === most);
  const counting = counts ? undefined : list.nodes.find((choice) => specificityOf(choice) === most);
  for (const choice of [...list.nodes]) if (!able.includes(choice) && choice !== counting) choice.remove();
  const [only, ...others] = list.nodes;
  const [name, ...more] = only?.nodes ?? [];
  const isName = name?.type === 'class' || name?.type === 'attribute';
  if (others.length === 0 && more.length === 0 && isName) list.replaceWith(name);
}

/** A selector with what its lists can match on this page. */
function withOwnChoices(selector: Selector, canBe: (choice: Selector) => boolean): string {
  const own = selector.clone();
  own.walkPseudos((pseudo) => {
    if (pseudo.value === ':is' && pseudo.nodes.length > 0) shorten(pseudo, canBe);
  });
  return String(own).trim();
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
function dropRules(root: Container, canBe: (selector: Selector) => boolean, shortensLists: boolean): void {
  root.walkRules((rule) => {
    if (rule.parent instanceof postcss.AtRule && rule.parent.name.endsWith('keyframes')) return;
    const kept = selectorsOf(rule.selector).filter(canBe);
    const own = kept
      .map((one) => (shortensLists ? withOwnChoices(one, canBe) : String(one).trim()))
      .join(',');
    if (kept.length === 0) rule.remove();
    else if (own.length < rule.selector.length) rule.selector = own;
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

/** A rule of the page itself, whatever theme it has. */
const OF_PAGE = /^(?::root|\[data-theme=\w+\])$/;

const rulesOf = (declarations: readonly Declaration[]): string[] =>
  declarations.map(({ parent }) => (parent instanceof postcss.Rule ? parent.selector : ''));

/** Puts the value of a custom property in its place where that is the only one that asks for it, and nothing else sets it. */
function inlineProperties(roots: readonly Container[], words: ReadonlySet<string>): void {
  const all: Declaration[] = [];
  for (const root of roots) root.walkDecls((declaration) => void all.push(declaration));
  const setters = new Map<string, Declaration[]>();
  for (const declaration of all.filter(({ prop }) => prop.startsWith('--')))
    setters.set(declaration.prop, [...(setters.get(declaration.prop) ?? []), declaration]);
  const isOfPage = (name: string): boolean =>
    rulesOf(setters.get(name) ?? []).every((selector) => OF_PAGE.test(selector));
  for (const [name, [setter, ...others]] of setters) {
    const askers = all.filter(({ value }) => value.match(PROPERTY)?.includes(name));
    const [asker] = askers;
    const call = `var(${name})`;
    if (!setter || others.length > 0 || !asker || askers.length > 1 || words.has(name)) continue;
    if (asker.value.split(call).length !== 2 || asker.value.split(name).length !== 2) continue;
    const isAlways = setter.parent?.parent?.type === 'atrule' && setter.parent.parent.name === 'layer';
    if (!isAlways || ![name, ...(setter.value.match(PROPERTY) ?? [])].every(isOfPage)) continue;
    asker.value = asker.value.replace(call, () => setter.value);
    setter.remove();
  }
}

/**
 * Style sheets of one page without the rules that can match nothing. Of a still page they also lose the custom properties that
 * nothing asks for; others may be packed with styles of a learning system, which ask for more.
 */
export function stylesFor(sheets: readonly string[], words: ReadonlySet<string>, page?: StillPage): string[] {
  const roots = sheets.map((css) => postcss.parse(css));
  for (const root of roots)
    dropRules(
      root,
      (selector) => canMatch(selector, words) && (page?.canHave(selector) ?? true),
      page !== undefined,
    );
  if (page) {
    dropProperties(roots, words);
    inlineProperties(roots, words);
  }
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
export const FILLED_BY_EDGE = ['survey', 'certificate'] as const;

/** A form that comes back, or a page that no search engine shows: the edge may put what it renders in it. */
export const mayBeFilled = (html: string): boolean =>
  /<meta name="robots" content="noindex"|<form[^>]* method="post"/.test(html);

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
          if (mayBeFilled(html) || ofEdge.includes(`/${file.slice(0, -'index.html'.length)}`)) continue;
          writeFileSync(folder + file, withOwnStyles(html, files));
        }
      },
    },
  };
}
