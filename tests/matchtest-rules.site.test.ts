import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMatching } from '../src/loaders/matching.ts';
import { documentOf } from './built/html.ts';
import { t } from './built/words.ts';

const page = documentOf('dist/zo-werkt-de-match/index.html');
const textOf = (selector: string): string =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent).join(' ');

const content = readMatching('nl');
const { criteria } = parse(readFileSync('content/matching.yaml', 'utf8')) as { criteria: object };
const site = parse(readFileSync('content/site.yaml', 'utf8')) as {
  availability: { rankLastAfterWeeks: number; notOfferedAfterWeeks: number };
};

/** Every number below a node with the keys that lead to it, whatever its name: a new one is found too. */
function numbersIn(node: unknown, path: string[] = []): [string, number][] {
  if (typeof node === 'number') return [[path.join('.'), node]];
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, child]) => numbersIn(child, [...path, key]));
}

const decides = Object.entries(criteria).flatMap(([id, criterion]) =>
  numbersIn(criterion).map(([where, number]) => ({ id, where, number })),
);
const labels = Object.fromEntries(
  Object.values(content.criteria).flatMap(({ parts }) =>
    Object.entries(parts as Record<string, { label: string }>).map(([id, { label }]) => [id, label]),
  ),
);

describe('The page about the match tells what decides', () => {
  test('there are numbers to look for', () => {
    expect(decides.length).toBeGreaterThan(20);
  });

  test.each(decides)('$id, $where: $number', ({ id, number }) => {
    expect(textOf(`section[aria-labelledby="criterion-${id}"]`)).toMatch(
      new RegExp(String.raw`(?<!\d)${number.toString()} \p{L}`, 'u'),
    );
  });

  test.each(Object.entries(content.words))('from where on the word "%s" stands there', (_, word) => {
    const lines = [...page.querySelectorAll('[data-word]')].map((line) => line.textContent.trim());
    expect(lines.filter((line) => line.startsWith(`${word.label}:`))).toMatchObject([
      expect.stringContaining(t('how.wordFrom', { from: word.from })),
    ]);
  });

  test('"past goed" asks for a point on the topics, and says so', () => {
    expect(content.words.good.needs).toEqual(['topics']);
    expect(textOf('[data-word="good"]')).toContain(`‘${labels['topics'] ?? ''}’`);
  });

  test('who shares no point of recognition is not in the list, and these points stand there', () => {
    expect(content.recognition.length).toBeGreaterThan(1);
    const told = textOf('[data-recognition]');
    expect(content.recognition.filter((part) => !told.includes(labels[part]!))).toEqual([]);
  });

  test.each(['rankLastAfterWeeks', 'notOfferedAfterWeeks'] as const)('%s', (term) => {
    expect(textOf('main')).toMatch(new RegExp(String.raw`(?<!\d)${site.availability[term]} \p{L}`, 'u'));
  });
});
