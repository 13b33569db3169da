import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem } from '../problem.ts';
import { checkTraining } from './training.ts';

/** Files by path under `content/training/`, or from `/` under the top of the project. */
type Files = Readonly<Record<string, string>>;

const option = (id: string, attributes = '') =>
  `<Option id="${id}"${attributes} why="Dan gaat de ander vertellen.">\n\nJe doet ${id}.\n\n</Option>`;
const options = [option('a', ' right'), option('b'), option('c')].join('\n\n');

const question = (id: string) =>
  `<Question id="${id}" goal="stil-zijn" kind="one" hint="Denk na.">\n\nWat doe je nu?\n\n${options}\n\n</Question>`;

const choice = (id: string, to: string) =>
  `<Choice id="${id}" to="${to}" says="Vertel eens." why="Dan gaat de ander vertellen." />`;

const conversation = `<Conversation id="stil-gesprek" title="Een stil gesprek">

<Scene id="start" who="Samira">

Samira zegt niets.

${choice('a', 'verder')}

${choice('b', 'klaar')}

</Scene>

<Scene id="verder" who="Samira">

Ze kijkt op.

${choice('a', 'klaar')}

</Scene>

<Scene id="klaar" end="goed">

Ze vertelt.

</Scene>

</Conversation>`;

const lesson = (id: string, text: string) => `---
id: ${id}
title: Stil zijn
summary: Je leert hoe je stil bent terwijl de ander denkt.
minutes: 12
goals: [stil-zijn]
---

Tekst.

${text}
`;

const checkQuestion = (number: number) => `- id: stil-check-${number}
  goal: stil-zijn
  lesson: stil-les
  kind: more
  text: Wat past er bij stil zijn?
  options:
    - { id: a, right: true, text: Je wacht, why: Dan komt er meer. }
    - { id: b, right: true, text: Je kijkt, why: Dan komt er meer. }
    - { id: c, text: Je praat, why: Dan komt er minder. }
`;

const module = `id: stil
order: 1
version: "2026.1"
lessons: [les-een, les-twee]
requires: []
goals: [stil-zijn]
check: { perGoal: 1, pass: 80 }
authors: [redactie]
sources: [eby-2013]
reviewed: 2026-11-26
reviewBefore: 2027-11-26
for: mentors
art: Thought
`;

/** A training of one module that is right, as small as the checks allow. */
const FILES: Files = {
  'stil/module.yaml': module,
  'stil/nl.mdx': `---
title: Stil zijn
summary: Je leert hoe je stil bent terwijl de ander denkt.
goals:
  stil-zijn: Je bent stil terwijl de ander denkt.
audience: Voor mentoren.
didactics: Je leest en oefent.
---

Tekst.
`,
  'stil/les-een/nl.mdx': lesson(
    'stil-les',
    [question('stil-1'), question('stil-2'), conversation].join('\n\n'),
  ),
  'stil/les-twee/nl.mdx': lesson(
    'stil-les-twee',
    [
      question('stil-3'),
      question('stil-4'),
      '<Reflection id="stil-terug">\n\nWanneer was jij stil?\n\n</Reflection>',
      '<Card id="stil-kaart" title="Stil zijn">\n\nTel tot 10.\n\n</Card>',
    ].join('\n\n'),
  ),
  'stil/check/nl.yaml': [1, 2, 3, 4].map(checkQuestion).join(''),
};

/** A second module that is right: the first one under other names. */
export const SECOND: Files = Object.fromEntries(
  Object.entries(FILES)
    .filter(([file]) => file.startsWith('stil/'))
    .map(([file, text]) => [
      file.replace('stil', 'open'),
      text.replaceAll('stil', 'open').replace('order: 1', 'order: 2'),
    ]),
);

/** An edit of one file: the old text, and the new. */
export type Edit = readonly [file: string, from: string, to: string];

const TODAY = new Date('2026-12-01');

/**
 * What the build says of the small training after these edits, in it and in files beside it.
 * @throws when an edit finds nothing to change: such a test would show nothing.
 */
export function problemsAfter(edits: readonly Edit[], more: Files = {}): Problem[] {
  const files: Record<string, string> = { ...FILES, ...more };
  for (const [file, from, to] of edits) {
    const text = files[file];
    if (!text?.includes(from)) throw new Error(`"${from}" does not stand in ${file}.`);
    files[file] = text.replace(from, to);
  }
  const root = mkdtempSync(join(tmpdir(), 'training-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      const path = join(root, file.startsWith('/') ? file : `content/training/${file}`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return checkTraining({ today: TODAY, sources: ['eby-2013'], language: 'nl', root });
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The errors as lines, without the folder that all share. */
export const linesAfter = (edits: readonly Edit[], more?: Files): string[] =>
  problemsAfter(edits, more)
    .filter(({ level }) => level === undefined)
    .map(
      ({ file, line, field, came, expected }) =>
        `${file.replace('content/training/', '')}${line === undefined ? '' : `:${line}`} | ${field} | ${String(came)} | ${expected}`,
    );
