import { expect, test } from 'vitest';
import { withEarlyScripts } from './early-scripts.ts';

const IMPORTS = new Map([
  ['/a.js', ['/b.js', '/c.js']],
  ['/b.js', ['/c.js', '/d.js']],
  ['/d.js', ['/a.js']],
]);
const page = (scripts: string) => `<html><head><title>x</title></head><body>${scripts}</body></html>`;
const early = (html: string) =>
  [...html.matchAll(/<link rel="modulepreload" [^>]*href="([^"]+)">/g)].map(([, href]) => href);

test('a page names once every script that it starts with, and what those import, behind the text in urgency', () => {
  const html = withEarlyScripts(
    page('<script type="module" src="/a.js"></script><script type="module" src="/c.js"></script>'),
    IMPORTS,
  );
  expect(early(html)).toEqual(['/a.js', '/b.js', '/c.js', '/d.js']);
  expect(html.match(/fetchpriority="low"/g)).toHaveLength(4);
  expect(html.indexOf('modulepreload')).toBeLessThan(html.indexOf('</head>'));
});

test('a page without scripts in files stays as it is', () => {
  const still = page('<script>start()</script>');
  expect(withEarlyScripts(still, IMPORTS)).toBe(still);
});
