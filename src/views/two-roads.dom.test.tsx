import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { TwoRoads, type RoadPoint } from './TwoRoads.tsx';

afterEach(cleanup);

const sides = { mentor: 'Amina', you: 'You' };
const points: RoadPoint[] = [
  { who: 'mentor', label: 'Amina began as', text: 'Assistant' },
  { who: 'shared', label: 'Both of you', text: 'Nurse', more: 'Hospital' },
  { who: 'shared', label: 'That step you want too', text: 'Manager', ahead: true },
];

/** The lines of one road from point to point. */
const linesOf = (road: string) => [
  ...document.querySelectorAll(`[data-way=down]:not([data-before]) [data-road=${road}]`),
];
const dotted = (road: string) => linesOf(road).map((line) => line.hasAttribute('data-ahead'));

describe('the two roads', () => {
  it('are a list in words, and the drawing is not read', () => {
    render(<TwoRoads points={points} label="Your road and Amina’s" sides={sides} />);
    screen.getByRole('list', { name: 'Your road and Amina’s' });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Amina began asAssistant',
      'Both of youNurseHospital',
      'That step you want tooManager',
    ]);
    const drawings = [...document.querySelectorAll('svg')];
    expect(drawings.filter((drawing) => drawing.getAttribute('aria-hidden') !== 'true')).toEqual([]);
    expect(drawings).not.toEqual([]);
  });

  it('have the road of the mentee dotted up to what is still ahead, and that of the mentor never', () => {
    render(<TwoRoads points={points} label="" sides={sides} />);
    expect(dotted('you')).toEqual([false, true, true]);
    expect(dotted('mentor')).toEqual([false, false, false]);
  });

  it('touch at what is shared only', () => {
    render(<TwoRoads points={points} label="" sides={sides} />);
    const ends = (road: string) =>
      linesOf(road).map((line) => line.getAttribute('d')!.match(/(\d+) 100$/)![1]);
    const apart = ends('mentor').map((end, place) => Number(ends('you')[place]) - Number(end));
    expect(apart[0]).toBeLessThan(15);
    const [begins] = linesOf('you').map((line) => Number(/^M(\d+)/.exec(line.getAttribute('d')!)![1]));
    expect(begins! - 14).toBeGreaterThan(50);
  });

  it('say whose each of them is, for who sees them', () => {
    render(<TwoRoads points={points} label="" sides={sides} />);
    const named = [...document.querySelectorAll('p [data-road]')].map((side) => [
      side.getAttribute('data-road'),
      side.textContent,
    ]);
    expect(named).toEqual([
      ['mentor', 'Amina'],
      ['you', 'You'],
    ]);
  });

  it('are drawn from left to right too only where that is asked', () => {
    render(<TwoRoads points={points} label="" sides={sides} />);
    expect(document.querySelectorAll('[data-way=across]')).toHaveLength(0);
    cleanup();
    render(<TwoRoads points={points} label="" sides={sides} across />);
    expect(document.querySelectorAll('[data-way=across]')).toHaveLength(points.length + 1);
  });
});
