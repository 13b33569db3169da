import type { Page } from 'playwright-core';

/** A simple form: what to fill in, and what its pages say. */
export interface Form {
  path: string;
  endpoint: string;
  /** What is filled in, by the id of the control; the first is what the error is about. */
  fill: Record<string, string>;
  /** Choices to make: name and value. */
  check: [string, string][];
  select: Record<string, string>;
  /** What the page says when the first field is left empty. */
  empty: string;
  /** The buttons up to and with the one that sends. */
  buttons: string[];
  received: string;
}

export const FORMS: Form[] = [
  {
    path: '/organisaties/kennismaken/',
    endpoint: '/api/talks',
    fill: { organisation: 'Voorbeeld Thuiszorg', name: 'Sanne de Wit', email: 'sanne@example.org' },
    check: [['reach', 'email']],
    select: {},
    empty: 'Vul je organisatie in',
    buttons: ['Controleer je vraag', 'Vraag het gesprek aan'],
    received: 'Je vraag om een gesprek is binnen',
  },
  {
    path: '/mentor-worden/aanmelden/',
    endpoint: '/api/mentors',
    fill: {
      name: 'Sanne de Wit',
      organisation: 'Voorbeeld Thuiszorg',
      why: 'Ik weet hoe zwaar het eerste jaar kan zijn.',
      email: 'sanne@example.org',
    },
    check: [
      ['topics', 'werkdruk'],
      ['languages', 'nl'],
      ['formats', 'online'],
      ['reach', 'email'],
    ],
    select: { profession: 'verpleegkundige', setting: 'thuiszorg', places: '2' },
    empty: 'Vul je naam in',
    buttons: ['Controleer je aanmelding', 'Verstuur aanmelding'],
    received: 'Je aanmelding is binnen',
  },
  {
    path: '/contact/bericht/',
    endpoint: '/api/messages',
    fill: {
      message: 'Werkt de matchtest op een telefoon?',
      name: 'Sanne de Wit',
      email: 'sanne@example.org',
    },
    check: [['reach', 'email']],
    select: {},
    empty: 'Schrijf je bericht op',
    buttons: ['Controleer je bericht', 'Verstuur bericht'],
    received: 'Je bericht is binnen',
  },
];

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Fills in everything but the field with this id. */
export async function fillIn(page: Page, { fill, check, select }: Form, leaveOut = '') {
  for (const [name, value] of check) await page.locator(`input[name=${name}][value=${value}]`).check();
  for (const [id, value] of Object.entries(select)) await page.locator(`#${id}`).selectOption(value);
  for (const [id, value] of Object.entries(fill))
    if (id !== leaveOut) await page.locator(`#${id}`).fill(value);
}
