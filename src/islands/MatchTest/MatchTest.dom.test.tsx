import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mentorWith } from '../../domain/matching/arbitrary.fixture.ts';
import { rules } from '../../domain/matching/offer.fixture.ts';
import type { MatchTestQuestion } from '../../domain/matching/content-questions.ts';
import type { Texts } from '../../domain/texts/texts.ts';
import { $mentors } from '../../stores/mentors.ts';
import { $step } from '../../stores/step.ts';
import { MatchTest } from './MatchTest.tsx';
import { type MatchTestProps, RESULT } from './props.ts';

/** Every text is its key. */
const texts = new Proxy<Texts>({}, { get: (_, key) => String(key) });
const props = {
  texts,
  questions: [],
  matching: { texts, styles: {}, join: 'en' },
  rules,
  terms: { rankLastAfterWeeks: 6, notOfferedAfterWeeks: 10 },
  workplaces: {},
  lists: {},
} as unknown as MatchTestProps;

beforeEach(() => {
  globalThis.scrollTo = vi.fn();
  Object.assign(document, { fonts: { load: vi.fn() } });
  location.hash = RESULT;
  $step.set(RESULT);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('without the list of mentors, the result says so in its heading and can be asked for again', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  render(<MatchTest {...props} />);
  await screen.findByRole('heading', { name: 'result.titleFailed' });
  fetch.mockImplementation(() => Promise.resolve(Response.json([])));
  fireEvent.click(screen.getByRole('button', { name: 'result.retry' }));
  const heading = await screen.findByRole('heading', { name: 'result.titleNone' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('the heading of the result counts: one mentor, or more', async () => {
  const mentors = [mentorWith({ id: 'amina', name: 'Amina' }), mentorWith({ id: 'bram', name: 'Bram' })];
  $mentors.set(mentors.slice(0, 1));
  render(<MatchTest {...props} />);
  await screen.findByRole('heading', { name: 'result.titleNothing.one' });
  $mentors.set(mentors);
  await screen.findByRole('heading', { name: 'result.titleNothing' });
});

it('who begins anew can have the answers back, and comes to the result again', async () => {
  const kept = '{"topics":["rest"]}';
  sessionStorage.setItem('matchtest', kept);
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    Promise.resolve(Response.json([mentorWith({ id: 'amina', name: 'Amina' })])),
  );
  $mentors.set(undefined);
  render(<MatchTest {...props} />);
  fireEvent.click(await screen.findByRole('button', { name: 'result.again' }));
  await screen.findByText('start.wiped');
  expect(sessionStorage.getItem('matchtest')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'start.undo' }));
  await screen.findByRole('heading', { name: 'Amina' });
  expect(sessionStorage.getItem('matchtest')).toBe(kept);
});

const WHERE: MatchTestQuestion = {
  id: 'where',
  title: 'Waar werk je?',
  hint: 'hint',
  why: 'why',
  fields: [
    {
      id: 'organisation',
      label: 'Organisatie',
      kind: 'radio',
      options: 'organisations',
      none: 'Staat er niet bij',
    },
  ],
};
const LEAVE_OUT: MatchTestQuestion = {
  id: 'leaveOut',
  title: 'Weglaten?',
  hint: 'hint',
  why: 'why',
  fields: [{ id: 'leaveOut', label: 'Weglaten', kind: 'checkbox', options: 'mentors', none: 'Niemand' }],
};

function atWhere() {
  const at = (organisation: string) => ({ organisation, programme: organisation });
  $mentors.set([
    mentorWith({ id: 'amina', name: 'Amina', ...at('huis') }),
    mentorWith({ id: 'bas', name: 'Bas', ...at('hof') }),
  ]);
  location.hash = '#vraag-1';
  $step.set('vraag-1');
  const workplace = (programme: string) => ({ programme, acrossOrganisations: true });
  render(
    <MatchTest
      {...props}
      questions={[WHERE, LEAVE_OUT]}
      lists={{ organisations: { huis: { label: 'Huis' }, hof: { label: 'Hof' } } }}
      workplaces={{ huis: workplace('huis'), hof: workplace('hof') }}
    />,
  );
}

it('who works somewhere sees only the mentors who can be asked there', async () => {
  atWhere();
  fireEvent.click(await screen.findByRole('radio', { name: 'Huis' }));
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /Bas/, hidden: true })).toBeNull());
  expect(screen.queryByRole('checkbox', { name: /Amina/, hidden: true })).not.toBeNull();
  location.hash = RESULT;
  await screen.findByRole('heading', { name: 'Amina' });
  expect(screen.queryByRole('heading', { name: 'Bas' })).toBeNull();
});

it('whose organisation is not there reads what to do, and sees all examples', async () => {
  atWhere();
  fireEvent.click(await screen.findByRole('radio', { name: 'Staat er niet bij' }));
  expect((await screen.findByText('elsewhere.link')).getAttribute('href')).toBe('addresses.organisations');
  location.hash = RESULT;
  await screen.findByRole('heading', { name: 'Amina' });
  await screen.findByRole('heading', { name: 'Bas' });
});
