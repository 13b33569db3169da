import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Match, Reason } from '../../domain/matching/rank.ts';
import { ReasonList } from './ReasonList.tsx';

const texts = {
  'result.why': 'Waarom past {name}?',
  'result.less': 'Wat past minder',
  'result.points': 'Hoe is dit berekend?',
  'result.rest': 'Dit telde ook mee',
  'result.pointsLead': '{points} van {maximum}',
  'result.part': 'Onderdeel',
  'result.earned': 'Punten',
};
const parts = ['topics', 'been', 'step', 'work', 'role', 'language', 'room'] as const;
const criterionOf = { been: 'path', step: 'path', language: 'practical' } as Record<string, string>;
/** Of a step one sentence says all. */
const halfMet = (part: string, key: string): [string, string][] =>
  part === 'step'
    ? [[`${key}.partly.both`, '{name} heeft step, en mist step.']]
    : [
        [`${key}.partly.met`, `{name} heeft half ${part}.`],
        [`${key}.partly.missed`, `{name} mist half ${part}.`],
      ];
const matching = {
  texts: Object.fromEntries<string>(
    parts.flatMap((part): [string, string][] => {
      const key = `reasons.${criterionOf[part] ?? part}.${part}`;
      return [
        [`parts.${part}`, `Deel ${part}`],
        [`${key}.met`, `{name} heeft ${part}.`],
        ...halfMet(part, key),
        [`${key}.missed`, `{name} mist ${part}.`],
      ];
    }),
  ),
  styles: {},
  join: 'en',
};

const reason = (part: (typeof parts)[number], points: number, maximum: number) =>
  ({
    criterion: criterionOf[part] ?? part,
    part,
    key: part,
    outcome: points === maximum ? 'met' : points > 0 ? 'partly' : 'missed',
    points,
    maximum,
    facts: {},
  }) as Reason;

function show(...reasons: Reason[]) {
  showBeside([], ...reasons);
}

/** With what the two roads say already. */
function showBeside(said: Reason[], ...reasons: Reason[]) {
  const match: Match = { id: 'a', points: 0, maximum: 0, word: 'good', stale: false, reasons };
  render(<ReasonList texts={texts} matching={matching} lists={{}} match={match} name="Amina" said={said} />);
}

/** What stands under a heading; empty when the heading is not there. */
function under(heading: string): string[] {
  const list = screen.queryByRole('heading', { name: heading })?.parentElement;
  return list
    ? within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
    : [];
}
const why = () => under('Waarom past Amina?');
const less = () => under('Wat past minder');

afterEach(cleanup);

describe('the reasons for a mentor', () => {
  it('tell of something half met what fits, and apart from that what does not', () => {
    show(reason('topics', 20, 40));
    expect(why()).toEqual(['Amina heeft half topics.']);
    expect(less()).toEqual(['Amina mist half topics.']);
  });

  it('are two at most, those with the most points; the rest stands with the sum', () => {
    show(reason('work', 10, 10), reason('topics', 40, 40), reason('step', 15, 15));
    expect(why()).toEqual(['Amina heeft topics.', 'Amina heeft step.']);
    expect(less()).toEqual([]);
    expect(under('Dit telde ook mee')).toEqual(['Amina heeft work.']);
  });

  it('do not say again what the two roads say', () => {
    const said = reason('topics', 40, 40);
    showBeside([said], said, reason('work', 10, 10));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Amina heeft work.',
    ]);
  });

  it('say in one sentence what would read as a contradiction', () => {
    show(reason('step', 8, 15));
    expect(why()).toEqual(['Amina heeft step, en mist step.']);
    expect(less()).toEqual([]);
  });

  it('lose nothing that was met half: it fits less, and the sum has it', () => {
    show(reason('topics', 40, 40), reason('been', 10, 10), reason('role', 4, 10));
    expect(why()).toHaveLength(2);
    expect(less()).toEqual(['Amina mist half role.']);
    expect(screen.getByText('Deel role').closest('tr')?.textContent).toContain('4 / 10');
  });

  it('begin what fits less with what costs the most points, and name two of it', () => {
    show(reason('language', 0, 4), reason('topics', 20, 40), reason('step', 0, 15));
    expect(less()).toEqual(['Amina mist half topics.', 'Amina mist step.']);
    expect(under('Dit telde ook mee')).toEqual(['Amina mist language.']);
  });

  it('keep the room of a mentor to the sum', () => {
    show(reason('topics', 40, 40), reason('room', 2, 5));
    expect([...why(), ...less()]).toEqual(['Amina heeft topics.']);
  });
});
