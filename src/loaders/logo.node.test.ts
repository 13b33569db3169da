import { globSync, readFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it, test } from 'vitest';
import { badgeDrawing } from '../domain/certificate/badge-drawing.ts';
import { Mark } from '../views/Mark.tsx';
import { brandColours } from './brand-colours.ts';
import { iconDrawing, logoIn, readLogo } from './logo.ts';
import { checkLogo } from './rules/logo.ts';
import { asLine, projectWith } from './rules/small-content.ts';

const DRAWING =
  '<svg viewBox="0 0 4 2">\n  <path class="art-sun" d="M1 1h2" />\n  <path d="M1 2h2" />\n</svg>\n';

test('the logo is drawn in one file, which pages, icon and badge show', () => {
  const lines = readLogo().shapes.match(/ d="[^"]+"/g) ?? [];
  expect(lines).not.toEqual([]);
  const files = globSync('{src,functions,scripts,public}/**/*.*').filter((file) => {
    const text = readFileSync(file, 'utf8');
    return lines.some((line) => text.includes(line));
  });
  expect(files).toEqual([]);
  const badge = badgeDrawing({ title: 'Een', issuer: 'Twee', colours: brandColours(), logo: readLogo() });
  for (const drawing of [badge, iconDrawing(), renderToString(h(Mark, { logo: readLogo() }))])
    for (const line of lines) expect(drawing).toContain(line);
});

test('where no style of the site reaches, the logo has its colours', () => {
  const logo = logoIn(DRAWING);
  const badge = badgeDrawing({ title: 'Een', issuer: 'Twee', colours: brandColours(), logo: logo! });
  expect(badge).toContain(
    `viewBox="0 0 4 2"><path fill="${brandColours()['art-sun']}" d="M1 1h2" /><path d="M1 2h2" /></svg>`,
  );
  expect(iconDrawing()).not.toContain('class=');
});

it.each([
  ['no logo', {}],
  ['a logo without a size', { 'logo.svg': '<svg><path d="M1 1h2" /></svg>' }],
  [
    'a style, which would colour the page',
    { 'logo.svg': DRAWING.replace('<path', '<style>a{}</style><path') },
  ],
])('refuses %s', (_, files: Record<string, string>) => {
  expect(checkLogo(projectWith(files)).map(asLine)).toEqual([
    expect.stringMatching(/^logo.svg: \| svg \| .* \| een tekening: <svg viewBox/s),
  ]);
});

it('takes a drawing in other sizes and colours', () => {
  expect(checkLogo(projectWith({ 'logo.svg': DRAWING }))).toEqual([]);
});
