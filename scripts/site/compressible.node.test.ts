import { expect, test } from 'vitest';
import { isServedCompressed } from './compressible.ts';

test.each([
  [true, 'methode/index.html', '<title>De methode</title>'],
  [true, '_astro/Form.js', 'export {}'],
  [false, 'antwoord/index.html', '<meta name="robots" content="noindex">'],
  [false, '404.html', '<title>Niet gevonden</title>'],
])('it is %s that the edge serves %s as the build compressed it', (isServed, file, text) => {
  expect(isServedCompressed(file, text)).toBe(isServed);
});
