import { describe, expect, it } from 'vitest';
import { exercisesIn } from '../../training/exercises.ts';
import { conversationFrom } from '../../training/conversation-tags.ts';
import { conversationFaults } from './conversation.ts';
import { questionFaults } from '../../training/question-tags.ts';

const question = (attributes: string, inside: string) =>
  exercisesIn(`<Question id="q-1" goal="g-1" ${attributes}>\n\nWat doe je?\n\n${inside}\n\n</Question>`)[0]!;
const option = (id: string, attributes = '', why = 'Dan gaat de ander vertellen.') =>
  `<Option id="${id}" ${attributes} why="${why}">\n\nIets ${id}\n\n</Option>`;
const faultsOf = (attributes: string, inside: string) =>
  questionFaults(question(attributes, inside), ['g-1']).map(({ expected }) => expected);

describe('a question of a lesson', () => {
  it('with one right answer of three, each with its why, is right', () => {
    expect(faultsOf('kind="one"', [option('a', 'right'), option('b'), option('c')].join('\n\n'))).toEqual([]);
  });

  it('says which explanation is missing', () => {
    const tag = question('kind="one"', [option('a', 'right'), option('b', '', ''), option('c')].join('\n\n'));
    const [fault, ...others] = questionFaults(tag, ['g-1']);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ came: 'b', expected: expect.stringContaining('uitleg bij why') as string });
    expect(fault!.tag.line).toBe(tag.children[1]!.line);
  });

  it.each([
    ['no right answer', 'kind="one"', [option('a'), option('b'), option('c')], 'precies 1 goed'],
    [
      'two right answers',
      'kind="one"',
      [option('a', 'right'), option('b', 'right'), option('c')],
      'precies 1 goed',
    ],
    [
      'nothing wrong to choose',
      'kind="more"',
      [option('a', 'right'), option('b', 'right'), option('c', 'right')],
      'minstens 2 goede',
    ],
    ['one option used twice', 'kind="one"', [option('a', 'right'), option('b'), option('b')], 'eigen id'],
    [
      'a place that is missing',
      'kind="order"',
      [option('a', 'place="1"'), option('b', 'place="3"'), option('c', 'place="4"')],
      'een place',
    ],
    [
      'two pairs that look alike',
      'kind="match"',
      [1, 2, 3].map((n) => `<Pair id="p${n}" left="Links ${n}" right="Rechts" why="Omdat." />`),
      'eigen left',
    ],
    ['no accepted answer', 'kind="text" why="Omdat."', ['<Answer text="" />'], '<Answer text='],
    ['a kind that does not exist', 'kind="two"', [option('a')], 'een van: one, more'],
  ])('%s is refused', (_, attributes, parts, sentence) => {
    expect(faultsOf(attributes, parts.join('\n\n')).join(' | ')).toContain(sentence);
  });

  it('belongs to a goal of its lesson', () => {
    const tag = question('kind="one"', [option('a', 'right'), option('b'), option('c')].join('\n\n'));
    expect(questionFaults(tag, ['g-2']).map(({ expected }) => expected)).toEqual(['een van: g-2']);
  });
});

const conversation = (scenes: string, face = '') =>
  exercisesIn(`<Conversation id="c-1" title="Iets"${face}>\n\n${scenes}\n\n</Conversation>`)[0]!;
const choice = (to: string) => `<Choice id="k-${to}" to="${to}" says="Iets" why="Dan gebeurt er iets." />`;
const scene = (id: string, ...to: string[]) =>
  `<Scene id="${id}">\n\nIets.\n\n${to.map(choice).join('\n\n')}\n\n</Scene>`;
const end = (id: string) => `<Scene id="${id}" end="goed">\n\nKlaar.\n\n</Scene>`;
const said = (scenes: string[]) =>
  conversationFaults(conversation(scenes.join('\n\n'))).map(
    ({ came, expected }) => `${String(came)}: ${expected}`,
  );

describe('a practice conversation', () => {
  it('in which every way leads to an end is right', () => {
    expect(said([scene('start', 'twee', 'klaar'), scene('twee', 'start', 'klaar'), end('klaar')])).toEqual(
      [],
    );
  });

  it.each([
    [
      'a dead end',
      [scene('start', 'twee', 'klaar'), scene('twee'), end('klaar')],
      'twee: minstens 1 <Choice>',
    ],
    [
      'a scene that nobody reaches',
      [scene('start', 'klaar'), scene('los', 'klaar'), end('klaar')],
      'los: een <Choice> die hierheen',
    ],
    ['a choice to nowhere', [scene('start', 'weg', 'klaar'), end('klaar')], 'weg: de id van een scène'],
    ['no beginning', [scene('begin', 'klaar'), end('klaar')], 'een <Scene id="start">'],
    ['no end', [scene('start', 'twee'), scene('twee', 'start')], 'minstens 1 <Scene> met end'],
    [
      'a choice after the end',
      [scene('start', 'klaar'), `<Scene id="klaar" end="goed">\n\n${choice('start')}\n\n</Scene>`],
      'geen <Choice>',
    ],
  ])('%s is refused', (_, scenes, sentence) => {
    expect(said(scenes).join(' | ')).toContain(sentence);
  });
});

describe('who speaks in a practice conversation', () => {
  const drawn = (face: string) => conversation([scene('start', 'klaar'), end('klaar')].join('\n\n'), face);

  it('is drawn as the writer says', () => {
    const tag = drawn(' hair="bob" clothes="tunic" glasses');
    expect(conversationFaults(tag)).toEqual([]);
    expect(conversationFrom(tag, { text: '', parts: new Map() }).face).toEqual({
      hair: 'bob',
      clothes: 'tunic',
      glasses: true,
    });
  });

  it.each([
    [' hair="staart"', 'hair="staart": een van: short, parted'],
    [' beard="true"', 'beard="true": beard zonder iets erachter'],
    [' hair', 'hair="true": een van: short'],
  ])('has no other faces than those that can be drawn: %s', (face, sentence) => {
    const faults = conversationFaults(drawn(face)).map(
      ({ came, expected }) => `${String(came)}: ${expected}`,
    );
    expect(faults.join(' | ')).toContain(sentence);
  });
});

it('reads bare attributes, quoted ones and the text of an exercise', () => {
  const [tag] = exercisesIn('Tekst.\n\n<Reflection id="r-1">\n\nDenk **terug**.\n\n</Reflection>');
  expect(tag).toMatchObject({ name: 'Reflection', attributes: { id: 'r-1' }, text: 'Denk terug .', line: 3 });
});
