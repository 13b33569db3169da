import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (part: string): unknown => parse(readFileSync(`content/interface/nl/${part}.yaml`, 'utf8'));
const { refused: page } = read('form') as { refused: { stored: string } };
const reasons = Object.entries(read('form-messages') as Record<string, string>).filter(([name]) => name.startsWith('refused.'));

test('a page that says no does not say a second time that nothing was kept', () => {
  expect(page.stored).toContain('bewaard');
  expect(reasons.length).toBeGreaterThan(3);
  expect(reasons.filter(([, text]) => text.includes('bewaard'))).toEqual([]);
});

test('what went wrong with us also helps who only opened a link and has no form to go back to', () => {
  const [, text] = reasons.find(([name]) => name === 'refused.unavailable') ?? ['', ''];
  expect(text).toContain('open deze pagina');
});
