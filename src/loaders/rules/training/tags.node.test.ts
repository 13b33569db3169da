import { describe, expect, it } from 'vitest';
import { trainingId } from '../../../schemas/training.ts';
import { progressShape } from '../../../domain/training/progress.ts';
import * as v from 'valibot';
import { type Edit, linesAfter } from './small-training.ts';

const FIRST = 'stil/les-een/nl.mdx';
const SECOND = 'stil/les-twee/nl.mdx';

/** An edit, where its error is shown, and words of what is expected. */
type Case = [string, Edit, string, string];

const refused = (cases: Case[]) =>
  it.each(cases)('%s is refused', (_, edit, place, expected) => {
    expect(linesAfter([edit])).toEqual([expect.stringMatching(RegExp(`^${place}.*${expected}`))]);
  });

describe('an id', () => {
  it('has the form that the device keeps, or all that is kept of the lesson is thrown aside', () => {
    const isKept = (id: string) =>
      v.is(progressShape.entries.lessons, { [id]: { opened: null, done: null, last: 1 } });
    for (const id of ['les', 'les-1', 'a1-b2', 'Les-Nieuw', 'les nieuw', '1-les', 'les-', 'les:a', ''])
      expect(trainingId.safeParse(id).success, id).toBe(isKept(id));
  });

  refused([
    [
      'of a question with a capital',
      [FIRST, 'id="stil-1"', 'id="Les-Nieuw"'],
      `${FIRST}:\\d+ \\| <Question id="Les-Nieuw"> \\| Les-Nieuw`,
      'kleine letters',
    ],
    [
      'of a question that is missing',
      [FIRST, 'id="stil-1" ', ''],
      `${FIRST}:11 \\| <Question>`,
      'kleine letters',
    ],
    [
      'of a question that is empty',
      [FIRST, 'id="stil-1"', 'id=""'],
      `${FIRST}:11 \\| <Question>`,
      'kleine letters',
    ],
    [
      'of a question that is an expression',
      [FIRST, 'id="stil-1"', 'id={"stil-1"}'],
      `${FIRST}:11 \\| <Question>`,
      'kleine letters',
    ],
    ['of an option with a colon', [FIRST, 'id="b"', 'id="a:2"'], `${FIRST}:21 \\| <Option`, 'kleine letters'],
    [
      'of a pair with a space',
      [
        SECOND,
        '</Question>',
        '</Question>\n\n<Question id="stil-5" goal="stil-zijn" kind="match">\n\nWat past?\n\n<Pair id="een paar" left="1" right="2" why="Zo." />\n\n<Pair id="b" left="3" right="4" why="Zo." />\n\n<Pair id="c" left="5" right="6" why="Zo." />\n\n</Question>',
      ],
      `${SECOND}:\\d+ \\| <Pair`,
      'kleine letters',
    ],
    [
      'of a choice that is missing',
      [FIRST, '<Choice id="b" ', '<Choice '],
      `${FIRST}:\\d+ \\| <Choice> `,
      'kleine letters',
    ],
    [
      'of a reflection with an underscore',
      [SECOND, 'id="stil-terug"', 'id="stil_terug"'],
      `${SECOND}:\\d+ \\| <Reflection`,
      'kleine letters',
    ],
    [
      'of a conversation that begins with a digit',
      [FIRST, 'id="stil-gesprek"', 'id="1-gesprek"'],
      `${FIRST}:\\d+ \\| <Conversation`,
      'kleine letters',
    ],
    [
      'of a card with a capital',
      [SECOND, 'id="stil-kaart"', 'id="Kaart"'],
      `${SECOND}:\\d+ \\| <Card`,
      'kleine letters',
    ],
  ]);

  it('of a scene has the same form, also where choices go to it', () => {
    const edits: Edit[] = [
      [FIRST, 'to="verder"', 'to="Verder"'],
      [FIRST, 'id="verder"', 'id="Verder"'],
    ];
    expect(linesAfter(edits)).toEqual([expect.stringMatching(/<Scene id="Verder">.*kleine letters/)]);
  });
});

describe('a part of a lesson', () => {
  refused([
    [
      'a misspelt attribute',
      [FIRST, 'hint=', 'hnit='],
      `${FIRST}:11 \\| <Question id="stil-1"> \\| hnit`,
      'Bedoel je hint\\?',
    ],
    [
      'an attribute of another part',
      [FIRST, '<Scene id="start"', '<Scene id="start" why="Zo."'],
      `${FIRST}:\\d+ \\| <Scene`,
      'een van: id, who, end',
    ],
    [
      'a question without text',
      [FIRST, 'Wat doe je nu?\n\n', ''],
      `${FIRST}:11 \\| <Question id="stil-1">`,
      'tekst',
    ],
    ['an option without text', [FIRST, 'Je doet b.', ''], `${FIRST}:\\d+ \\| <Option id="b">`, 'tekst'],
    ['a scene without text', [FIRST, 'Ze kijkt op.', ''], `${FIRST}:\\d+ \\| <Scene id="verder">`, 'tekst'],
    [
      'a reflection without text',
      [SECOND, 'Wanneer was jij stil?', ''],
      `${SECOND}:\\d+ \\| <Reflection`,
      'tekst',
    ],
    ['a card without a title', [SECOND, ' title="Stil zijn"', ''], `${SECOND}:\\d+ \\| <Card`, 'title'],
    [
      'a right option with a value',
      [FIRST, ' right ', ' right="false" '],
      `${FIRST}:\\d+ \\| <Option id="a"> \\| right`,
      'zonder iets erachter',
    ],
    [
      'a choice outside a scene',
      [
        FIRST,
        '</Scene>\n\n</Conversation>',
        '</Scene>\n\n<Choice id="c" to="klaar" says="Ja." why="Zo." />\n\n</Conversation>',
      ],
      `${FIRST}:\\d+ \\| <Choice id="c">`,
      'in <Scene>',
    ],
    [
      'an option outside a question',
      [FIRST, 'Tekst.', '<Option id="z" why="Zo.">\n\nZ.\n\n</Option>'],
      `${FIRST}:\\d+ \\| <Option id="z">`,
      'in <Question>',
    ],
    [
      'a question in a card',
      [
        SECOND,
        'Tel tot 10.',
        'Tel.\n\n<Question id="stil-9" goal="stil-zijn" kind="one">\n\nWat?\n\n</Question>',
      ],
      `${SECOND}:\\d+ \\| <Question id="stil-9">`,
      'los in de les',
    ],
  ]);
});

describe('sound and film', () => {
  const media = (attributes: string, words = 'Samira zegt niets.') =>
    `Tekst.\n\n<Media ${attributes}>\n\n${words}\n\n</Media>`;
  const whole = 'src="/stil.mp3" kind="audio" title="Stil" minutes={2} captions="/stil.vtt"';
  const files = { '/public/stil.mp3': 'x', '/public/stil.vtt': 'WEBVTT' };

  it('may stand twice in a lesson, and in a question', () => {
    const edits: Edit[] = [
      [FIRST, 'Tekst.', media(whole)],
      [FIRST, 'Wat doe je nu?', media(whole)],
    ];
    expect(linesAfter(edits, files)).toEqual([]);
  });

  it.each([
    [
      'whose file is not there',
      whole,
      'Ja.',
      { '/public/stil.vtt': 'WEBVTT' },
      '/stil.mp3 | een bestand in public/',
    ],
    [
      'whose captions are not there',
      whole,
      'Ja.',
      { '/public/stil.mp3': 'x' },
      '/stil.vtt | een bestand in public/',
    ],
    [
      'from another place',
      whole.replace('"/stil.mp3"', '"https://elders.nl/stil.mp3"'),
      'Ja.',
      files,
      'https://elders.nl/stil.mp3 | een bestand in public/',
    ],
    ['without a transcript', whole, '', files, 'de hele tekst'],
    ['of another kind', whole.replace('audio', 'radio'), 'Ja.', files, 'radio | een van: audio, video'],
    ['without minutes', whole.replace('minutes={2} ', ''), 'Ja.', files, 'minutes={2}'],
    ['without a title', whole.replace('title="Stil" ', ''), 'Ja.', files, 'title'],
  ])('%s is refused', (_, attributes, words, there, expected) => {
    const lines = linesAfter([[FIRST, 'Tekst.', media(attributes, words)]], there);
    expect(lines).toEqual([expect.stringContaining(expected)]);
    expect(lines[0]).toContain(`${FIRST}:11 | <Media>`);
  });
});
