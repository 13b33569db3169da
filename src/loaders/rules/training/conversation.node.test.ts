import { describe, expect, it } from 'vitest';
import { exercisesIn } from '../../training/exercises.ts';
import { conversationFaults } from './conversation.ts';

const choice = (to: string, id = `k-${to}`) =>
  `<Choice id="${id}" to="${to}" says="Iets" why="Dan gebeurt er iets." />`;
const scene = (id: string, ...choices: string[]) =>
  `<Scene id="${id}">\n\nIets.\n\n${choices.join('\n\n')}\n\n</Scene>`;
const end = (id: string, how = 'goed') => `<Scene id="${id}" end="${how}">\n\nKlaar.\n\n</Scene>`;
const said = (...scenes: string[]) =>
  conversationFaults(
    exercisesIn(`<Conversation id="c-1" title="Iets">\n\n${scenes.join('\n\n')}\n\n</Conversation>`)[0]!,
  ).map(({ tag, came, expected }) => `${tag.name}: ${String(came)}: ${expected}`);

describe('a practice conversation', () => {
  it('may go round, as long as there is a way out', () => {
    const round = scene('twee', choice('drie'));
    expect(
      said(
        scene('start', choice('twee')),
        round,
        scene('drie', choice('twee'), choice('klaar')),
        end('klaar'),
      ),
    ).toEqual([]);
  });

  it('is refused for every scene of a circle from which no end can be reached', () => {
    const faults = said(
      scene('start', choice('klaar'), choice('rond')),
      scene('rond', choice('terug')),
      scene('terug', choice('rond')),
      end('klaar'),
    );
    expect(faults).toEqual([
      expect.stringContaining('Scene: rond: een weg naar een einde') as string,
      expect.stringContaining('Scene: terug: een weg naar een einde') as string,
    ]);
  });

  it('with a dead end is refused for that scene, and not for the ones before it', () => {
    expect(
      said(
        scene('start', choice('klaar'), choice('een')),
        scene('een', choice('twee')),
        scene('twee'),
        end('klaar'),
      ),
    ).toEqual([expect.stringContaining('Scene: twee: minstens 1 <Choice>') as string]);
  });

  it('with a misspelt to is refused for that choice, and not for the scene that nobody reaches by it', () => {
    expect(said(scene('start', choice('kalar')), end('klaar'))).toEqual([
      expect.stringContaining(
        'Choice: kalar: de id van een scène in dit gesprek. Bedoel je klaar?',
      ) as string,
    ]);
  });

  it('begins with its first scene, so that has to be the start', () => {
    expect(said(end('klaar'), scene('start', choice('klaar')))).toEqual([
      expect.stringContaining('Conversation: klaar: een <Scene id="start"> als eerste') as string,
    ]);
  });

  it('is refused when a choice stands twice in a scene, but not in two scenes', () => {
    const twice = said(
      scene('start', choice('klaar', 'a'), choice('twee', 'a')),
      scene('twee', choice('klaar', 'a')),
      end('klaar'),
    );
    expect(twice).toEqual([expect.stringContaining('Choice: a: een eigen id') as string]);
  });

  it('is refused when nothing is said', () => {
    const silent = '<Choice id="a" to="klaar" says=" " why="Dan gebeurt er iets." />';
    expect(said(scene('start', silent), end('klaar'))).toEqual([
      expect.stringContaining('Choice: a: wat je zegt') as string,
    ]);
  });

  it.each(['slecht', ''])('is refused when it ends "%s"', (how) => {
    expect(said(scene('start', choice('klaar')), end('klaar', how))).toEqual([
      expect.stringContaining(`Scene: ${how}: een van: goed, kan-beter`) as string,
    ]);
  });
});
