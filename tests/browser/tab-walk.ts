import type { Page } from 'playwright-core';

/** One stop of the Tab key: which control it is, what is missing in how it shows, and whether something covers it. */
export interface Stop {
  /** Its position in the page, from 0; -1 when the keyboard should not reach it. */
  place: number;
  control: string;
  hasRing: boolean;
  isCovered: boolean;
}

/** What can be reached by keyboard on this page as it stands; radios of one question count once. */
export function keyboardControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTROLS =
      'a[href], button:not(:disabled), input:not([type="hidden"], :disabled), select, textarea, summary, [tabindex="0"]';
    const isSpokenFor = (element: Element): boolean =>
      element instanceof HTMLInputElement &&
      element.type === 'radio' &&
      [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
        .filter(({ name, form }) => name === element.name && form === element.form)
        .some(
          (other, index, group) =>
            (group.some(({ checked }) => checked) ? other.checked : index === 0) && other !== element,
        );
    const controls = [...document.querySelectorAll(CONTROLS)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getAttribute('tabindex') !== '-1' &&
        !isSpokenFor(element),
    );
    controls.forEach((element, index) => element.setAttribute('data-place', index.toString()));
    return controls.map((element) => element.outerHTML.slice(0, 110));
  });
}

/** A date is one control with a stop for the day, the month, the year and its calendar. */
const MOST_PARTS = 8;

/** In the page: every press of a key records the stop to which the one before it led; null when that left the page. */
function recordStops(): void {
  function stopAt(element: Element | null): Stop | null {
    if (!element || element === document.body || element === document.documentElement) return null;
    // A choice shows the ring around its whole label, and a card around its whole box.
    const shows = [element, element.closest('label'), element.closest('.card')].filter((one) => one !== null);
    const hasRing = shows.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    // WCAG 2.4.11: a part of it must show; the page need not scroll until all of a high field does.
    const isInSight = [...element.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .some(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].some((share) => {
          const hit = document.elementFromPoint(left + width / 2, top + height * share);
          return hit !== null && (element.contains(hit) || hit.contains(element));
        }),
      );
    const place = Number(element.getAttribute('data-place') ?? -1);
    return { place, control: element.outerHTML.slice(0, 110), hasRing, isCovered: !isInSight };
  }
  const recorder = new AbortController();
  const stops: (Stop | null)[] = [];
  const look = () => stops.push(stopAt(document.activeElement));
  addEventListener('keydown', look, { capture: true, signal: recorder.signal });
  Object.assign(window, {
    endWalk: () => {
      look();
      recorder.abort();
      // The first press began at the top.
      return stops.slice(1);
    },
  });
}

/** The next Tab begins at the top of the page, as for somebody who just came. */
const toTheStart = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });

/** Presses Tab this often, and says where each press led. */
async function press(page: Page, times: number, isPaced: boolean): Promise<(Stop | null)[]> {
  await toTheStart(page);
  await page.evaluate(recordStops);
  const presses: Promise<void>[] = [];
  for (let count = 0; count < times; count += 1) {
    presses.push(page.keyboard.press('Tab'));
    if (!isPaced) continue;
    await presses.at(-1);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
  await Promise.all(presses);
  return page.evaluate(() => (window as unknown as { endWalk: () => (Stop | null)[] }).endWalk());
}

async function walk(page: Page, controls: number, isPaced: boolean): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (const stop of await press(page, controls + MOST_PARTS, isPaced)) {
    if (stops.length > controls || !stop || (stops.length > 1 && stop.place === stops[0]?.place)) break;
    const last = stops.at(-1);
    if (last && last.place === stop.place) last.hasRing ||= stop.hasRing;
    else stops.push(stop);
  }
  return stops;
}

/**
 * Presses Tab from the start until the focus leaves the page or is back there; at most one stop more than there are
 * controls. To wait for each press was most of the work of this walk, so that is done only when something seems
 * covered: the page may scroll to what has the focus in the next frame.
 */
export async function tabThrough(page: Page, controls: number): Promise<Stop[]> {
  const stops = await walk(page, controls, false);
  return stops.some(({ isCovered }) => isCovered) ? walk(page, controls, true) : stops;
}
