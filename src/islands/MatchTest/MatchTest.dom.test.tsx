import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { rules } from '../../domain/matching/offer.fixture.ts';
import type { Texts } from '../../domain/texts/texts.ts';
import { $step } from '../../stores/step.ts';
import { MatchTest } from './MatchTest.tsx';
import { type MatchTestProps, RESULT } from './props.ts';

/** Every text is its key. */
const texts = new Proxy<Texts>({}, { get: (_, key) => String(key) });
const props = {
  texts,
  questions: [],
  matching: { texts },
  rules,
  terms: { rankLastAfterWeeks: 6, notOfferedAfterWeeks: 10 },
  lists: {},
} as unknown as MatchTestProps;

it('without the list of mentors, the result says so in its heading and can be asked for again', async () => {
  globalThis.scrollTo = vi.fn();
  Object.assign(document, { fonts: { load: vi.fn() } });
  const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  location.hash = RESULT;
  $step.set(RESULT);
  render(<MatchTest {...props} />);
  await screen.findByRole('heading', { name: 'result.titleFailed' });
  fetch.mockImplementation(() => Promise.resolve(Response.json([])));
  fireEvent.click(screen.getByRole('button', { name: 'result.retry' }));
  const heading = await screen.findByRole('heading', { name: 'result.titleNone' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.queryByRole('alert')).toBeNull();
});
