// Who goes from page to page finds the title where it was, as large as it was on a page of that kind.
import { readFileSync } from 'node:fs';
import type { Reading } from './check.ts';

const TOKENS = readFileSync('src/styles/tokens.css', 'utf8');
/** What our styles say of this length. What is built has other names. */
const token = (name: string): string => new RegExp(`--${name}: ([^;]+);`).exec(TOKENS)?.[1] ?? '';

interface Lengths {
  room: string;
  home: string;
  step: string;
  page: string;
}
const LENGTHS: Lengths = {
  room: token('space-6'),
  home: token('step-5'),
  step: token('step-3'),
  page: token('step-4'),
};

/** Shown in the parts without the page around them: a sheet, what only paper has, and the frame of a course elsewhere. */
const ALONE = /^\/onderdelen\/(?:module-keep|match-test\/on-paper|course-frame)\//;

export const heading: Reading = {
  name: 'a heading that begins elsewhere or in another size',
  concerns: ({ path }) => !ALONE.test(path),
  given: JSON.stringify(LENGTHS),
  read: (given) => {
    const lengths = JSON.parse(given) as Lengths;
    const main = document.querySelector('main');
    const [title] = [...document.querySelectorAll('main h1')].filter((it) => it.checkVisibility());
    if (!main || !title) return [];

    const isBlock = (element: Element): boolean =>
      !/^(?:inline|contents)/.test(getComputedStyle(element).display);
    const isFilled = (element: Element): boolean => {
      const { backgroundColor, borderTopStyle } = getComputedStyle(element);
      return !/^rgba\(.*, 0\)$/.test(backgroundColor) || borderTopStyle !== 'none';
    };

    /** The outermost box with an edge or a colour round it, or else its own block. */
    const boxOf = (element: Element): Element => {
      let block = element;
      while (block.parentElement && !isBlock(block)) block = block.parentElement;
      if (block.contains(title)) return element;
      let box = block;
      for (let it: Element | null = block; it && it !== main; it = it.parentElement)
        if (isFilled(it)) box = it;
      return box;
    };

    function seenIn(place: Element): Element[] {
      const found = new Set<Element>(place.querySelectorAll('img, svg, input, button'));
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.textContent?.trim() && node.parentElement) found.add(node.parentElement);
      // What lies over the page, as the tray with filters, is not above its title.
      return [...found].filter(
        (it) => !it.closest('dialog') && it.checkVisibility() && it.getBoundingClientRect().height > 1,
      );
    }

    /** A face and the name beside it are one line, and so are the picture of the first page and its words. */
    const first = title.closest('.link-page__title, .profile__head, .hero > div') ?? title;
    const line = first.getBoundingClientRect();
    const above = seenIn(main)
      .filter((it) => !first.contains(it))
      .map((it) => boxOf(it).getBoundingClientRect())
      .filter(({ top, left, right }) => top < line.top && left < line.right && right > line.left);
    const begin = Math.min(line.top, ...above.map(({ top }) => top)) - main.getBoundingClientRect().top;

    const kind = title.matches('.hero h1')
      ? 'home'
      : title.closest('.sheet, .form-flow__step')
        ? 'step'
        : 'page';
    const probe = document.createElement('p');
    main.append(probe);
    const resolved = (property: string, value: string): number => {
      probe.style.setProperty(property, value);
      return parseFloat(getComputedStyle(probe).getPropertyValue(property));
    };
    const room = resolved('padding-top', lengths.room);
    const size = resolved('font-size', lengths[kind]);
    probe.remove();

    const own = parseFloat(getComputedStyle(title).fontSize);
    const name = `"${title.textContent.trim().slice(0, 40)}"`;
    return [
      ...(Math.abs(begin - room) < 1
        ? []
        : [`${name} begins at ${Math.round(begin).toString()} px, not at ${room.toString()}`]),
      ...(Math.abs(own - size) < 0.5 ? [] : [`${name} has ${own.toString()} px, not ${size.toString()}`]),
    ];
  },
};
