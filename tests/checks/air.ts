// Who looks for a heading, a notice or a button sees where it begins: nothing touches it.
import type { Reading } from './check.ts';

export const air = {
  name: 'no air round a heading, a notice or a button',
  read: () => {
    /** In CSS pixels. */
    const least = 4;
    interface Area {
      element: Element;
      top: number;
      bottom: number;
      left: number;
      right: number;
      isFilled: boolean;
    }
    const hasHeight = (element: Element): boolean => element.getBoundingClientRect().height > 1;
    const isBlock = (element: Element): boolean =>
      !/^(?:inline|contents)/.test(getComputedStyle(element).display);
    const titleOf = (element: Element): string =>
      (element.textContent || element.outerHTML).trim().slice(0, 40);

    const isInk = (colour: string): boolean => !/^rgba\(.*, 0\)$/.test(colour);
    /** Without its padding, which is air too, unless an edge or a colour shows where it ends. */
    function areaOf(element: Element): Area {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const isEdged = style.borderTopStyle !== 'none' && isInk(style.borderTopColor);
      const isFilled = isEdged || isInk(style.backgroundColor);
      const [above, below] = isFilled ? [0, 0] : [style.paddingTop, style.paddingBottom].map(parseFloat);
      return { element, top: top + (above ?? 0), bottom: bottom - (below ?? 0), left, right, isFilled };
    }

    /** Every block with a text of its own, and everything that is seen without one. */
    function seen(): Set<Element> {
      const found = new Set<Element>(
        document.querySelectorAll(
          'img, svg, input, select, textarea, progress, hr, .site-header, .notice, .button',
        ),
      );
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.textContent?.trim()) continue;
        let block = node.parentElement;
        while (block && !isBlock(block)) block = block.parentElement;
        if (block) found.add(block);
      }
      return found;
    }

    /** Not in the flow, so that nothing is above or below it. */
    const floats = (element: Element | null): boolean =>
      element !== null &&
      (/absolute|fixed|sticky/.test(getComputedStyle(element).position) || floats(element.parentElement));
    const areBeside = (one: Area, other: Area): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1;
    const areApart = ({ element: one }: Area, { element: other }: Area): boolean =>
      !one.contains(other) && !other.contains(one);

    function touching(own: Area, others: Area[]): string[] {
      return others
        .filter((other) => areApart(own, other) && areBeside(own, other))
        .map((other) => ({ other, gap: Math.max(other.top - own.bottom, own.top - other.bottom) }))
        .filter(({ other, gap }) => gap > -least && gap < least && !floats(other.element))
        .map(({ other, gap }) => `${Math.round(gap)} px to "${titleOf(other.element)}"`);
    }

    /** How near it is to the upper edge of the box that it stands in. */
    function underEdge(own: Area): string[] {
      let box = own.element.parentElement;
      while (box && !areaOf(box).isFilled) box = box.parentElement;
      const room = box ? own.top - areaOf(box).top : least;
      return room > -least && room < least ? [`${Math.round(room)} px to the edge of its box`] : [];
    }

    const areas = [...seen()].filter((it) => it.checkVisibility() && hasHeight(it)).map(areaOf);
    return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, .notice, .button')]
      .filter((it) => it.checkVisibility() && hasHeight(it) && !floats(it))
      .map(areaOf)
      .flatMap((own) =>
        [...touching(own, areas), ...underEdge(own)].map((fault) => `"${titleOf(own.element)}": ${fault}`),
      );
  },
} satisfies Reading;
