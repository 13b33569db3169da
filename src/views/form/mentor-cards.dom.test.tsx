import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { sectionOf, translator } from '../../domain/texts/texts.ts';
import { readTexts } from '../../loaders/texts.ts';
import { MentorCards } from './MentorCards.tsx';

afterEach(cleanup);

const t = translator(sectionOf(readTexts('nl'), 'request'));
const option = (name: string, programme: string) => ({
  id: name.toLowerCase(),
  name,
  label: `${name}, verpleegkundige`,
  programme,
  programmeName: `Mentoring in ${programme}`,
  isPaused: false,
  room: 'free' as const,
});
const nothing = () => undefined;

function cardsOf(...programmes: string[]): string[] {
  const mentors = programmes.map((programme, place) => option(['Ada', 'Bo'][place] ?? '', programme));
  const acts = { said: '', list: null, isListed: false, onList: nothing, onMove: nothing, onRemove: nothing };
  const { getAllByRole } = render(<MentorCards t={t} mentors={mentors} {...acts} />);
  return getAllByRole('listitem').map(({ textContent }) => textContent);
}

it('the cards say of which programme each mentor is when they are of two, which cannot be asked together', () => {
  const [ada, bo] = cardsOf('wonen', 'thuiszorg');
  expect(ada).toContain('Mentoring in wonen');
  expect(bo).toContain('Mentoring in thuiszorg');
});

it('the cards of mentors of one programme leave it out', () => {
  expect(cardsOf('wonen', 'wonen').join(' ')).not.toContain('Mentoring in');
});
