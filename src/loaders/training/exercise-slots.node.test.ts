import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { exercisesIn, type MdxNode } from './exercises.ts';
import { readSlots, withSlots } from './exercise-slots.ts';
import { questionFrom } from './question-tags.ts';

const QUESTION = `<Question id="q-1" goal="g" kind="one" hint="Kijk">

Wat doe je *nu*?

- Eerst dit.

<Option id="a" right why="Zo.">

Je **wacht** <Term id="stil">stil</Term>.

En dan?

</Option>

<Option id="b" why="Niet zo.">

Je praat.

</Option>

</Question>`;

const names = ({ type, name, children = [] }: MdxNode): string =>
  `${name ?? type}${children.length > 0 ? `(${children.map(names).join(' ')})` : ''}`;

test('the text of a question and of each answer gets a slot of its own, its markup as it was', () => {
  const [question] = unified().use(remarkParse).use(remarkMdx).parse(QUESTION).children;
  expect(names(withSlots(question as MdxNode))).toBe(
    'Question(Fragment(paragraph(text emphasis(text) text) list(listItem(paragraph(text)))) ' +
      'Fragment(text strong(text) text Term(text) text break text) Fragment(text))',
  );
});

test('a question is what its tags say, with the markup of its slots', async () => {
  const [tag] = exercisesIn(QUESTION);
  const slots = { has: () => true, render: (name: string) => Promise.resolve(` <b>${name}</b> `) };
  expect(questionFrom(tag!, await readSlots(tag!, slots))).toEqual({
    id: 'q-1',
    goal: 'g',
    kind: 'one',
    hint: 'Kijk',
    text: { html: '<b>text</b>' },
    options: [
      { id: 'a', right: true, why: 'Zo.', text: { html: '<b>part-a</b>' } },
      { id: 'b', right: false, why: 'Niet zo.', text: { html: '<b>part-b</b>' } },
    ],
  });
});
