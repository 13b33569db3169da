import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import type { Answers } from '../../domain/matching/answers.ts';
import { mentorWith } from '../../domain/matching/arbitrary.fixture.ts';
import { offerOf, rules } from '../../domain/matching/offer.fixture.ts';
import type { Match } from '../../domain/matching/rank.ts';
import type { Texts } from '../../domain/texts/texts.ts';
import { $choice, chooseMentors } from '../../stores/choice.ts';
import { Result } from './Result.tsx';

afterEach(cleanup);

/** Every text is its key. */
const texts = new Proxy<Texts>(
  {},
  {
    get(_, key) {
      if (String(key).endsWith('.one')) return undefined;
      if (key === 'result.place') return 'result.place {place} {count}';
      return ['result.left', 'result.leaveOut', 'result.letIn'].includes(String(key))
        ? `${String(key)} {name}`
        : String(key);
    },
  },
);
const mentors = ['Amina', 'Bas', 'Cora'].map((name) => mentorWith({ id: name, name }));
const matchOf = (id: string): Match => ({
  id,
  points: 0,
  maximum: 0,
  word: 'good',
  stale: false,
  reasons: [],
});

/** The two that fit best of those who are not left out. */
function Example({ known = mentors, answers = { organisation: 'hof' } as Answers }) {
  const [out, setOut] = useState<readonly string[]>([]);
  const ids = known.map(({ id }) => id).filter((id) => !out.includes(id));
  const ranking = { matches: ids.slice(0, 2).map(matchOf), total: ids.length, asked: true, apart: [] };
  return (
    <Result
      texts={texts}
      questions={[]}
      matching={{ texts, styles: {}, join: 'en' }}
      rules={rules}
      terms={offerOf([]).terms}
      workplaces={{ hof: { programme: 'hof', acrossOrganisations: true } }}
      lists={{}}
      values={{}}
      host="example.org"
      mentors={known}
      outcome={{ answers, ranking, other: undefined }}
      onLeaveOut={(id) => setOut([...out, id])}
      onLetIn={(id) => setOut(out.filter((other) => other !== id))}
      onRestart={() => undefined}
    />
  );
}

const names = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

it('a mentor who was left out can come back, from where the card was', () => {
  render(<Example />);
  expect(names()).toEqual(['Amina', 'Bas']);
  fireEvent.click(screen.getByRole('button', { name: 'result.leaveOut Bas' }));
  expect(names()).toEqual(['Amina', 'Cora']);
  expect(document.activeElement?.textContent).toContain('result.left Bas');
  expect(document.activeElement?.closest('li')?.textContent).toContain('Cora');
  fireEvent.click(screen.getByRole('button', { name: 'result.letIn Bas' }));
  expect(names()).toEqual(['Amina', 'Bas']);
  expect(screen.queryByText('result.left Bas')).toBeNull();
});

it('each card says which of how many it is, and the first alone leads', () => {
  const { container } = render(<Example />);
  const places = () => screen.queryAllByText(/^result\.place/).map(({ textContent }) => textContent);
  const leads = () => [...container.querySelectorAll('[data-lead] h2')].map(({ textContent }) => textContent);
  expect(places()).toEqual(['result.place 1 2', 'result.place 2 2']);
  expect(leads()).toEqual(['Amina']);
  fireEvent.click(screen.getByRole('button', { name: 'result.leaveOut Amina' }));
  expect(leads()).toEqual(['Bas']);
  fireEvent.click(screen.getByRole('button', { name: 'result.leaveOut Bas' }));
  expect(places()).toEqual([]);
  expect(leads()).toEqual([]);
});

it('says nothing of several mentors when one is left', () => {
  render(<Example />);
  expect(screen.queryByText('tie')).not.toBeNull();
  for (const name of ['Amina', 'Bas'])
    fireEvent.click(screen.getByRole('button', { name: `result.leaveOut ${name}` }));
  expect(names()).toEqual(['Cora']);
  expect(screen.queryByText('tie')).toBeNull();
});

it('says of who was chosen elsewhere that this organisation cannot ask that mentor', () => {
  chooseMentors(['Amina']);
  render(<Example />);
  expect(screen.getByText('result.takeOther').closest('li')?.textContent).toContain('Amina');
});

it('draws both roads of who shares nothing on them too, and does not call that a reason', () => {
  render(<Example />);
  expect(screen.getAllByRole('list', { name: 'roads.label' })).toHaveLength(2);
  expect(screen.queryAllByRole('heading', { name: 'roads.label' })).toHaveLength(2);
  expect(screen.queryAllByRole('heading', { name: 'result.why' })).toHaveLength(0);
});

it('names where each works and with whom each can be asked, before anybody is chosen, when programmes differ', async () => {
  chooseMentors([]);
  const away = mentorWith({ id: 'Away', name: 'Away', programme: 'elsewhere' });
  render(<Example known={[...mentors.slice(0, 1), away]} answers={{}} />);
  expect(screen.getAllByText('result.worksAt')).toHaveLength(2);
  expect(screen.getAllByText('result.alone')).toHaveLength(2);
  const [amina, other] = screen.getAllByRole('button', { name: 'result.pick' });
  const said = () => document.getElementById(other!.getAttribute('aria-describedby')!)?.textContent;
  expect(said()).toBe('result.alone');
  fireEvent.click(amina!);
  await waitFor(() => expect(said()).toBe('result.inTheWay'));
  expect(other!.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(other!);
  expect($choice.get()).toEqual(['Amina']);
  chooseMentors([]);
});

it('says nothing of programmes when all are of one', () => {
  render(<Example />);
  for (const said of ['result.worksAt', 'result.alone', 'result.together'])
    expect(screen.queryAllByText(said)).toEqual([]);
});

it('says of who was chosen from another programme that one request cannot name both', () => {
  const away = mentorWith({ id: 'Away', name: 'Away', programme: 'elsewhere' });
  chooseMentors(['Amina', 'Away']);
  render(<Example known={[...mentors.slice(0, 1), away]} answers={{}} />);
  const said = screen.getAllByText('result.takeApart');
  expect(said).toHaveLength(2);
  for (const note of said) expect(note.closest('li')?.textContent).toContain('Away');
  chooseMentors([]);
});

it('who asked for nothing and fits nobody is not told to ask for less', () => {
  render(<Example known={[]} />);
  expect(screen.getByText('result.noneAlike')).toBeTruthy();
  expect(screen.queryByText('loosen.none')).toBeNull();
  cleanup();
  render(<Example known={[]} answers={{ languages: ['nl'], musts: ['languages'] }} />);
  expect(screen.getByText('loosen.none')).toBeTruthy();
});
