import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MAX_CHOICES } from '../../domain/choice/choice.ts';
import { clearChoice } from '../../stores/choice.ts';
import { KeptBar } from './KeptBar.tsx';

const TEXTS = {
  count: '{count} bewaard',
  full: '{count} bewaard, meer kan niet',
  apart: 'Niet samen',
  compare: 'Vergelijk',
  'addresses.compare': '/',
};
const IDS = ['amina', 'bas', 'chantal', 'danielle'];
const PROGRAMMES = { amina: 'zorg', bas: 'zorg', chantal: 'wonen', danielle: 'zorg' };
const boxOf = (id: string) => document.querySelector<HTMLInputElement>(`[data-keep="${id}"]`)!;

beforeEach(() => {
  const list = document.createElement('div');
  list.innerHTML = IDS.map((id) => `<input type="checkbox" data-keep="${id}" />`).join('');
  document.body.append(list);
  render(<KeptBar texts={TEXTS} programmes={PROGRAMMES} />);
});
afterEach(() => {
  cleanup();
  clearChoice();
  document.body.replaceChildren();
});

it('a box too many can take the focus, stays empty and points to the reason', async () => {
  for (const id of IDS.slice(0, MAX_CHOICES)) fireEvent.click(boxOf(id));
  const fourth = boxOf('danielle');
  await waitFor(() => expect(fourth.ariaDisabled).toBe('true'));
  fireEvent.click(fourth);
  expect(fourth.checked).toBe(false);
  expect(fourth.disabled).toBe(false);
  const why = document.getElementById(fourth.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toContain('meer kan niet');
});

it('takes another once one is let go', async () => {
  for (const id of IDS.slice(0, MAX_CHOICES)) fireEvent.click(boxOf(id));
  const fourth = boxOf('danielle');
  await waitFor(() => expect(fourth.ariaDisabled).toBe('true'));
  fireEvent.click(boxOf('amina'));
  await waitFor(() => expect(fourth.ariaDisabled).toBeNull());
  expect(fourth.hasAttribute('aria-describedby')).toBe(false);
  fireEvent.click(fourth);
  expect(fourth.checked).toBe(true);
});

it('says when those that are kept cannot be asked together', async () => {
  const said = () => document.querySelector('.kept__text')?.textContent;
  for (const id of ['amina', 'bas']) fireEvent.click(boxOf(id));
  await waitFor(() => expect(said()).toBe('2 bewaard'));
  fireEvent.click(boxOf('chantal'));
  await waitFor(() => expect(said()).toContain('Niet samen'));
});
