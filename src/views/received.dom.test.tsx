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

it('the page after sending offers to copy what people must keep, each by its own name', () => {
  const t = (key: string) => key;
  const data = { form: undefined, t, days: '', reference: 'AB1CD2EF', followHref: '/volgen/?t=x' };
  const contact = { people: [], email: 'noor@example.org' };
  render(
    <Received
      t={t}
      contact={contact}
      data={{ ...data, followAddress: 'https://voorbeeld.nl/volgen/?t=x' }}
    />,
  );
  const buttons = screen.getAllByRole('button', { name: /^frame\.copy / });
  expect(buttons.map(({ dataset }) => dataset['copyText'])).toEqual([
    'AB1CD2EF',
    'https://voorbeeld.nl/volgen/?t=x',
    'noor@example.org',
  ]);
});
