import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { mentorWith } from '../../domain/matching/arbitrary.fixture.ts';
import { offerOf } from '../../domain/matching/offer.fixture.ts';
import type { Texts } from '../../domain/texts/texts.ts';
import { $choice, clearChoice } from '../../stores/choice.ts';
import { $mentors } from '../../stores/mentors.ts';
import { Compare } from './Compare.tsx';
import type { CompareProps } from './props.ts';

/** Every text is its key; those about one mentor name that mentor. */
const texts = new Proxy<Texts>(
  {},
  {
    get(_, key) {
      if (String(key).endsWith('.one')) return undefined;
      if (key === 'askNamed') return 'askNamed {names}';
      if (key === 'language') return 'nl';
      return ['remove', 'removed'].includes(String(key)) ? `${String(key)} {name}` : String(key);
    },
  },
);
const none = { topics: {}, roles: {}, languages: {}, formats: {}, dayParts: {}, regions: {} };
const props: CompareProps = {
  texts,
  places: texts,
  labels: { ...none, professions: {}, settings: {}, programmes: {} },
  terms: offerOf([]).terms,
};
const names = () => [...document.querySelectorAll('.compare__name')].map(({ textContent }) => textContent);

afterEach(() => {
  cleanup();
  clearChoice();
  vi.restoreAllMocks();
});

it('a mentor who was removed can come back, also the last one, and in the same place', async () => {
  const mentors = ['Amina', 'Bas'].map((name) => mentorWith({ id: name.toLowerCase(), name }));
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(mentors)));
  sessionStorage.setItem('choice', '["amina","bas"]');
  render(<Compare {...props} />);
  fireEvent.click(await screen.findByRole('button', { name: 'remove Amina' }));
  expect(names()).toEqual(['Bas']);
  expect(document.activeElement?.textContent).toContain('removed Amina');
  fireEvent.click(screen.getByRole('button', { name: 'putBack' }));
  expect(names()).toEqual(['Amina', 'Bas']);
  expect(sessionStorage.getItem('choice')).toBe('["amina","bas"]');

  fireEvent.click(screen.getByRole('button', { name: 'remove Amina' }));
  fireEvent.click(screen.getByRole('button', { name: 'remove Bas' }));
  screen.getByText('empty');
  fireEvent.click(screen.getByRole('button', { name: 'putBack' }));
  expect(names()).toEqual(['Bas']);
});

it('mentors of two programmes are asked apart: each button asks those of one', async () => {
  const of = (name: string, programme: string) => mentorWith({ id: name.toLowerCase(), name, programme });
  const mentors = [of('Amina', 'zorg'), of('Bas', 'wonen'), of('Cora', 'zorg')];
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(mentors)));
  $mentors.set(undefined);
  sessionStorage.setItem('choice', '["amina","bas","cora"]');
  render(<Compare {...props} />);
  await screen.findByText('apart');
  screen.getByRole('rowheader', { name: 'rows.programme' });
  const asks = screen.getAllByRole('link', { name: /askNamed/ });
  expect(asks.map(({ textContent }) => textContent)).toEqual(['askNamed Amina en Cora', 'askNamed Bas']);
  fireEvent.click(asks[0]!);
  expect($choice.get()).toEqual(['amina', 'cora']);
});
