import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Match, Reason } from '../../domain/matching/rank.ts';
import { ReasonList } from './ReasonList.tsx';

const texts = {
  'result.why': 'Waarom past {name}?',
  'result.less': 'Wat past minder',
  'result.points': 'Hoe is dit berekend?',
  'result.pointsLead': '{points} van {maximum}',
  'result.part': 'Onderdeel',
  'result.earned': 'Punten',
};
const parts = ['topics', 'been', 'step', 'work', 'role', 'language', 'room'] as const;
const criterionOf = { been: 'path', step: 'path', language: 'practical' } as Record<string, string>;
const matching = {
  texts: Object.fromEntries(
    parts.flatMap((part) => {
      const key = `reasons.${criterionOf[part] ?? part}.${part}`;
      return [
        [`parts.${part}`, `Deel ${part}`],
        [`${key}.met`, `{name} heeft ${part}.`],
        [`${key}.partly.met`, `{name} heeft half ${part}.`],
        [`${key}.partly.missed`, `{name} mist half ${part}.`],
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
  const match: Match = { id: 'a', points: 0, maximum: 0, word: 'good', stale: false, reasons };
  render(<ReasonList texts={texts} matching={matching} lists={{}} match={match} name="Amina" />);
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

  it('are three at most, those with the most points', () => {
    show(reason('work', 10, 10), reason('topics', 40, 40), reason('been', 10, 10), reason('step', 15, 15));
    expect(why()).toEqual(['Amina heeft topics.', 'Amina heeft step.', 'Amina heeft work.']);
    expect(less()).toEqual([]);
  });

  it('lose nothing that was met half: it fits less, and the sum has it', () => {
    show(reason('topics', 40, 40), reason('been', 10, 10), reason('work', 10, 10), reason('role', 4, 10));
    expect(why()).toHaveLength(3);
    expect(less()).toEqual(['Amina mist half role.']);
    expect(screen.getByText('Deel role').closest('tr')?.textContent).toContain('4 / 10');
  });

  it('begin what fits less with what costs the most points', () => {
    show(reason('language', 0, 4), reason('topics', 20, 40), reason('step', 0, 15));
    expect(less()).toEqual(['Amina mist half topics.', 'Amina mist step.', 'Amina mist language.']);
  });

  it('keep the room of a mentor to the sum', () => {
    show(reason('topics', 40, 40), reason('room', 2, 5));
    expect([...why(), ...less()]).toEqual(['Amina heeft topics.']);
  });
});
