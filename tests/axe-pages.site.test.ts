import { afterAll, expect, test } from 'vitest';
import { pages, templates } from './built/pages.ts';
import { axeViolations } from './browser/axe.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const LOOKS = [
  { theme: 'light', width: 360 },
  { theme: 'dark', width: 1280 },
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 360 },
] as const;

// A template is seen in all four looks. The other pages made by it differ in their words only: a look each, in turn,
// keeps 30 profiles from taking minutes.
const visits = pages.flatMap((path, index) => {
  const looks = templates.includes(path) ? LOOKS : [LOOKS[index % LOOKS.length]!];
  return looks.map((look) => ({ path, ...look }));
});

const browser = await openBrowser();
afterAll(() => browser.close());

test.each(visits)('axe finds nothing on $path in $theme at $width px', async ({ path, theme, width }) => {
  await using visit = await browser.newPage({ theme, width });
  await open(visit.page, path);
  expect(await axeViolations(visit.page)).toEqual([]);
});
