import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const FILE = 'content/language/people.yaml';
const people = parse(readFileSync(FILE, 'utf8')) as Record<string, string[]>;
const names = [...new Set(Object.values(people).flat())];
const read = (file: string) => ({
  file,
  module: file.split('/')[2] ?? '',
  lines: readFileSync(file, 'utf8').split('\n'),
});
const lessons = globSync('content/training/*/*/nl.{mdx,yaml}').map(read);
/** Articles, sheets and pages: their people are nobody of a lesson, and no mentor. */
const others = globSync('content/{method,tools,pages}/*/nl.mdx').map(read);

/** Every place in a text where one of these words stands, with its line. */
const placesOf = (words: readonly string[]) =>
  [...lessons, ...others].flatMap(({ file, module, lines }) =>
    lines.flatMap((line, at) =>
      words
        .filter((word) => new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'u').test(line))
        .map((word) => ({ word, module, place: `${file}:${at + 1}` })),
    ),
  );

test('a first name is one person, in one module', () => {
  const twice = names.filter(
    (name) => Object.values(people).filter((there) => there.includes(name)).length > 1,
  );
  expect(twice, FILE).toEqual([]);
  const elsewhere = placesOf(names).filter(({ word, module }) => !people[module]?.includes(word));
  expect(elsewhere.map(({ word, place }) => `${place}: ${word} is somebody of another module`)).toEqual([]);
});

test('nobody in a lesson, an article or a sheet has the first name of an example mentor', () => {
  const mentors = globSync('content/mentors/*.mdx').map(
    (file) => /^name: (\S+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? file,
  );
  expect(mentors.length).toBeGreaterThan(20);
  const found = placesOf(mentors).map(({ word, place }) => `${place}: ${word} is a mentor, choose another name`);
  expect(found).toEqual([]);
});

test('who speaks in a lesson, or is called a mentee by name, is in the list', () => {
  const named = lessons.flatMap(({ file, lines }) =>
    lines.flatMap((line, at) =>
      [...line.matchAll(/who="(\p{Lu}\p{Ll}+)"|[Mm]entee (\p{Lu}\p{Ll}+)/gu)].map(([, who, mentee]) => ({
        name: who ?? mentee ?? '',
        place: `${file}:${at + 1}`,
      })),
    ),
  );
  expect(named.length).toBeGreaterThan(20);
  const unknown = named.filter(({ name }) => !names.includes(name));
  expect(unknown.map(({ name, place }) => `${place}: put ${name} in ${FILE}`)).toEqual([]);
});
