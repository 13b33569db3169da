import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { mentorWith } from '../../domain/matching/arbitrary.fixture.ts';
import { offerOf } from '../../domain/matching/offer.fixture.ts';
import type { Texts } from '../../domain/texts/texts.ts';
import { clearChoice } from '../../stores/choice.ts';
import { Compare } from './Compare.tsx';
import type { CompareProps } from './props.ts';

/** Every text is its key; those about one mentor name that mentor. */
const texts = new Proxy<Texts>(
  {},
  {
    get(_, key) {
      if (String(key).endsWith('.one')) return undefined;
      return ['remove', 'removed'].includes(String(key)) ? `${String(key)} {name}` : String(key);
    },
  },
);
const none = { topics: {}, roles: {}, languages: {}, formats: {}, dayParts: {}, regions: {} };
const props: CompareProps = {
  texts,
  places: texts,
  labels: { ...none, professions: {}, settings: {} },
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
