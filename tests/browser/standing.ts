// What axe says of a page depends on what is in it, on what of that is shown and on what scrolls: not on its width.
import type { Page } from 'playwright-core';

/** A page as it stands. Elements are given by their place among all of the page. */
export interface Standing {
  /** Stands for all that is in it, with what its fields hold. */
  content: string;
  shown: number[];
  scrolling: number[];
}

/** How a page stands now. */
export const standingOf = (page: Page): Promise<Standing> =>
  page.evaluate(async () => {
    const all = [...document.querySelectorAll('*')];
    const places = (isWanted: (element: Element) => boolean): number[] =>
      all.flatMap((element, place) => (isWanted(element) ? [place] : []));
    const held = all.map((element) => {
      if (element instanceof HTMLInputElement) return `${element.checked} ${element.value}`;
      const isField = element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
      return isField ? element.value : '';
    });
    const text = new TextEncoder().encode(document.documentElement.outerHTML + held.join('\n'));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
    return {
      content: [...hash].map((byte) => byte.toString(16)).join(),
      shown: places((element) => element.checkVisibility()),
      scrolling: places(
        (element) =>
          (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight) &&
          /auto|scroll/.test(getComputedStyle(element).overflow),
      ),
    };
  });

/** These elements as they are written, the outermost of them only, with what they are in. */
const writtenAt = (page: Page, places: number[]): Promise<string> =>
  page.evaluate((which) => {
    const all = [...document.querySelectorAll('*')];
    const wanted = new Set(which.flatMap((place) => all[place] ?? []));
    const around = (element: Element): string =>
      `${element.parentElement ? around(element.parentElement) : ''}>${(element.cloneNode() as Element).outerHTML}`;
    return [...wanted]
      .filter(({ parentElement }) => !parentElement || !wanted.has(parentElement))
      .map((element) => around(element) + element.innerHTML)
      .join('\n');
  }, places);

/** What was shown of each content when it was right. One browser serves all files of a worker, as this does. */
const right = new Map<string, Set<number>>();
/** What was shown, and what no longer, on a page that was right before and after that. */
const rightChanges = new Set<string>();

/** How a page differs from when it was right; undefined when it never was. */
export async function changeOf(page: Page, { content, shown }: Standing): Promise<string | undefined> {
  const before = right.get(content);
  if (!before) return undefined;
  const now = new Set(shown);
  const come = await writtenAt(
    page,
    shown.filter((place) => !before.has(place)),
  );
  const gone = await writtenAt(
    page,
    [...before].filter((place) => !now.has(place)),
  );
  return `${come}\n\n${gone}`;
}

/** Whether this change was right on another page. */
export const isRightChange = (change: string): boolean => rightChanges.has(change);

export function keepRight({ content, shown }: Standing, change: string | undefined): void {
  if (change === undefined) right.set(content, new Set(shown));
  else rightChanges.add(change);
}
