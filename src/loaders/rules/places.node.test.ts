import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkFileNames } from './file-names.ts';
import { checkPlaces, INTERFACE_PLACES } from './places.ts';
import { asLine, projectWith } from './small-content.ts';

it.each([
  [
    'mails/nl/asked.yaml',
    'subject: Hoi\ntext:\n  - Je kenmerk is {kenmerk}.',
    '3 | text.0 | {kenmerk} | een van: reference, mentor,',
  ],
  ['mails/nl/asked.yaml', 'subject: Hoi {nam}', '1 | subject | {nam} | .*Bedoel je name?'],
  ['mails/nl/asked.yaml', 'subject: Hoi { name }', '1 | subject | { name } | .*Bedoel je name?'],
  ['interface/nl/frame.yaml', 'a:\n  b: Vraag {mentorr} iets', '2 | a.b | {mentorr} | .*Bedoel je mentor?'],
])('refuses a place that nothing fills in, in %s', (file, text, line) => {
  const pattern = line.replaceAll(/[{}?|]/g, String.raw`\$&`);
  expect(checkPlaces(projectWith({ [file]: text })).map(asLine)).toEqual([
    expect.stringMatching(new RegExp(`^${file}:${pattern}`)),
  ]);
});

it('knows the places that our own texts use, and no more', () => {
  const folder = 'content/interface/nl';
  const used = readdirSync(folder).flatMap((name) =>
    [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/\{(\w+)\}/g)].map(([, place]) => place),
  );
  expect([...new Set(used)].sort()).toEqual(INTERFACE_PLACES.toSorted());
});

it.each([
  ['mentors/Amina Twee.mdx', 'mentors/Amina Twee.mdx: | naam | Amina Twee.mdx | amina-twee.mdx. In een naam'],
  ['mentors/şeyma.mdx', 'mentors/şeyma.mdx: | naam | şeyma.mdx | seyma.mdx. In'],
  ['mentors/ada.mdx.txt', 'mentors/ada.mdx.txt: | naam | ada.mdx.txt | een naam die eindigt op .mdx'],
  ['method/Een/nl.mdx', 'method/Een: | naam | Een | een. In een naam'],
  [
    'training/stil/Stilte aan de telefoon/nl.mdx',
    'training/stil/Stilte aan de telefoon: | naam | Stilte aan de telefoon | stilte-aan-de-telefoon. In',
  ],
])('refuses the name of a file or folder that makes an odd address: %s', (file, line) => {
  expect(checkFileNames(projectWith({ [file]: '' })).map(asLine)).toEqual([expect.stringContaining(line)]);
});

it('takes plain names, images and files that the system keeps for itself', () => {
  const names = [
    'mentors/ada.mdx',
    'method/een-2/nl.mdx',
    'method/een-2/foto.jpg',
    'training/ids.txt',
    'training/.DS_Store',
  ];
  expect(checkFileNames(projectWith(Object.fromEntries(names.map((name) => [name, '']))))).toEqual([]);
});
