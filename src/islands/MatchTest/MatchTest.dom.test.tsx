import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mentorWith } from '../../domain/matching/arbitrary.fixture.ts';
import { rules } from '../../domain/matching/offer.fixture.ts';
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
