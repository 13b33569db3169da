import { selectOne } from 'css-select';
import { parseDocument } from 'htmlparser2';
import type { Attribute, Node, Selector } from 'postcss-selector-parser';

/** An element that scripts have no name for stands in the page, or is never there. */
export interface StillPage {
  canHave: (selector: Selector) => boolean;
}

/** What loads a script from a file, which may do more with a page than add to it. */
const LOADS_SCRIPT = /<script[^>]* src=|<astro-island/;
/** A sheet of facts for accreditation, to which a package for a learning system adds a section: `scripts/scorm/pages.ts`. */
const IS_PACKED = /class="[^"]*\bsheet-facts\b/;

/** Whether all that ever stands in this page is known when it is built: its scripts only show, hide and add. */
export const isStill = (html: string): boolean => !LOADS_SCRIPT.test(html) && !IS_PACKED.test(html);

const OF_SCRIPTS = /<(script|template)\b[\s\S]*?<\/\1>/g;
const STYLE = /<style\b[\s\S]*?<\/style>/g;
/** Where a script can have the name of an element from: a string, or markup in one. */
const ELEMENT = /[`'"<](\w+)(?=[`'"\s>])/g;
/** What a script says that is no class and no value: the element that it makes, what it listens to, and a name of its own. */
const NO_VALUE = /(?:createElement|EventListener)\(([`'"])[\w-]+\1|(?<=[{,])\w+:/g;
/** Attributes whose value a page keeps when no script knows it. Any other can come and go, such as `open` and `aria-*`. */
const KEPT = /^(data-.+|type)$/;

/** As a script writes the name of a data attribute: `data-theme-choice` is `dataset.themeChoice`. */
export const inScripts = (attribute: string): string =>
  attribute.replace(/^data-/, '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The parts between ` `, `>`, `+` and `~`, each with what stands before it. */
function compounds(selector: Selector): { before: string; nodes: Node[] }[] {
  const found: { before: string; nodes: Node[] }[] = [{ before: '', nodes: [] }];
  for (const node of selector.nodes)
    if (node.type === 'combinator') found.push({ before: node.value, nodes: [] });
    else found.at(-1)?.nodes.push(node);
  return found;
}

/**
 * A page whose scripts all stand in it. They move nothing, so a selector can match when its parts do: each is an element of the
 * page, in whatever state, or one that a script can make by its name. Between two that a script makes all is taken as possible.
 */
export function stillPage(html: string, scripts: readonly string[]): StillPage {
  const markup = html.replaceAll(STYLE, '');
  const code = [...scripts, ...(markup.match(OF_SCRIPTS) ?? [])].join('\n');
  const words = new Set(code.match(/[\w-]+/g));
  const classes = new Set(code.replaceAll(NO_VALUE, '').match(/[\w-]+/g));
  const values = new Set([...classes, ...(markup.match(/[\w-]+/g) ?? [])]);
  const elements = new Set([...code.matchAll(ELEMENT)].map(([, name]) => name));
  const page = parseDocument(markup);
  const known = new Map<string, boolean>();

  function stands(selector: string): boolean {
    const found = known.get(selector) ?? selectOne(selector, page) !== null;
    known.set(selector, found);
    return found;
  }

  function isSetByScript({ attribute, operator, value }: Attribute): boolean {
    const isNamed = words.has(attribute) || words.has(inScripts(attribute));
    return isNamed && (operator !== '=' || value === undefined || values.has(value));
  }

  /** What a script cannot give to an element of the page. */
  function lasting(node: Node): string {
    if (node.type === 'tag') return node.value;
    if (node.type === 'class' && !classes.has(node.value)) return `.${node.value}`;
    if (node.type === 'attribute' && KEPT.test(node.attribute) && !isSetByScript(node))
      return String(node).trim();
    if (node.type !== 'pseudo' || node.value !== ':is') return '';
    const choices = node.nodes.map((choice) =>
      compounds(choice).length === 1 ? choice.nodes.map(lasting).join('') : '',
    );
    return choices.includes('') ? '' : `:is(${choices.join(',')})`;
  }

  /** Whether a script can make it from nothing. */
  const canBeMade = (node: Node): boolean =>
    node.type === 'tag'
      ? elements.has(node.value)
      : node.type === 'pseudo' && node.value === ':is'
        ? node.nodes.some((choice) => choice.nodes.every(canBeMade))
        : lasting(node) === '';

  return {
    canHave(selector) {
      let run = '';
      for (const { before, nodes } of compounds(selector)) {
        const named = nodes.some(({ type }) => type === 'tag' || type === 'class');
        if (named && nodes.every(canBeMade)) {
          if (run && !stands(run)) return false;
          run = '';
        } else {
          run += `${run && before}${nodes.map(lasting).join('') || '*'}`;
        }
      }
      return run === '' || stands(run);
    },
  };
}
