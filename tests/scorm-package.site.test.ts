// What is in the packages for learning systems, made from the built site.
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../scripts/scorm/document.ts';
import { packagedModules, packageFiles, zipped } from '../scripts/scorm/package.ts';
import { packageScripts } from '../scripts/scorm/scripts.ts';
import { readCheck } from '../src/loaders/training/read.ts';
import { schemaErrors } from './scorm/xsd.ts';
import { t } from './built/words.ts';

const sources = { dist: 'dist', scripts: await packageScripts() };
const packages = packagedModules().flatMap((module) =>
  (['1.2', '2004'] as const).map((version) => ({
    version,
    module,
    name: `${module.id} in SCORM ${version}`,
    files: unzipSync(zipped(packageFiles(module, version, sources))),
  })),
);

describe.each(packages)('the package of $name', ({ version, module, files }) => {
  const names = Object.keys(files);
  const texts = names
    .filter((name) => /\.(html|css|js|xml|svg)$/.test(name))
    .map((name) => ({ name, text: strFromU8(files[name]!) }));
  const pages = texts
    .filter(({ name }) => name.endsWith('.html'))
    .map(({ name, text }) => ({ name, document: documentOf(text) }));

  test('has a manifest that the schemas accept, which names every file and nothing else', async () => {
    const manifest = strFromU8(files['imsmanifest.xml']!);
    expect(await schemaErrors(version, manifest)).toEqual([]);
    const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(names.filter((name) => name !== 'imsmanifest.xml').toSorted());
  });

  test('has the first page, every lesson and the sheet for accreditation', () => {
    const lessons = module.lessonList.map(({ slug }) => `lessen/${slug}.html`);
    expect(pages.map(({ name }) => name).toSorted()).toEqual(
      ['index.html', 'start.html', 'accreditatie.html', ...lessons].toSorted(),
    );
    const sheet = pages.find(({ name }) => name === 'accreditatie.html')!.document.body.textContent;
    for (const goal of module.goals) expect(sheet).toContain(module.goalTexts[goal]);
    expect(sheet).toContain(t('scorm.sheet.score'));
  });

  test('leads to its own files by their whole name, and elsewhere only in a new window', () => {
    for (const { name, document } of pages) {
      for (const element of document.querySelectorAll('[href], [src]')) {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        if (/^(#|mailto:|tel:)/.test(address)) continue;
        if (address.startsWith('https://')) {
          expect([element.tagName, element.getAttribute('target')], address).toEqual(['A', '_blank']);
          continue;
        }
        const file = posix.join(posix.dirname(name), address.split('#')[0]!);
        expect(names, `${name} leads to ${address}`).toContain(file);
      }
    }
    const styles = texts.filter(({ name }) => name.endsWith('.css'));
    const letters = styles.flatMap(({ text }) => [...text.matchAll(/url\("?([^")]+)"?\)/g)]);
    expect(letters.length).toBeGreaterThan(0);
    for (const [, address = ''] of letters.filter(([, one = '']) => !one.startsWith('data:')))
      expect(names).toContain(`assets/${address}`);
  });

  test('keeps every exercise of its lessons, with the ids of the site', () => {
    for (const { slug, exercises } of module.lessonList) {
      const { document } = pages.find(({ name }) => name === `lessen/${slug}.html`)!;
      const shown = [...document.querySelectorAll('[data-question], [data-conversation], [data-reflection]')];
      const ids = shown.map(({ id }) => id).toSorted();
      const kinds = ['Question', 'Conversation', 'Reflection'];
      const asked = exercises
        .filter(({ name }) => kinds.includes(name))
        .map(({ attributes }) => attributes['id']);
      expect(ids).toEqual(asked.toSorted());
    }
  });

  test('holds no question of a final check', () => {
    const checks = packagedModules().flatMap(({ id }) => readCheck(id, 'nl'));
    expect(checks.length).toBeGreaterThan(20);
    for (const { name, text } of texts)
      expect(
        checks.filter(({ id }) => text.includes(id)),
        name,
      ).toEqual([]);
  });

  test('never asks who the learner is', () => {
    const scripts = texts.filter(({ name }) => name.endsWith('.js')).map(({ text }) => text);
    expect(scripts.filter((text) => /student_name|student_id|learner_name|learner_id/.test(text))).toEqual(
      [],
    );
  });
});

test('a package that is made again is the same to the last byte', () => {
  const [{ module, version }] = packages as [(typeof packages)[number]];
  const make = () => zipped(packageFiles(module, version, sources));
  expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
});
