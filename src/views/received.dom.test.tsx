import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Received } from './Received.tsx';

afterEach(cleanup);

it('the page after sending says that nothing was sent to who comes by its address', () => {
  const t = (key: string) => key;
  const data = { form: undefined, t, days: '' };
  render(<Received t={t} contact={{ people: [], email: 'noor@example.org' }} data={data} />);
  expect(screen.getByRole('heading').textContent).toBe('received.nothingTitle');
  expect(document.body.textContent).not.toContain('received.lead');
});
