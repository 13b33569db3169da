import { expect, it } from 'vitest';
import { TEST_SITE_CONFIG } from '../test/portal-facts.ts';
import { writeMail } from './mail-text.ts';

const MAIL = {
  subject: 'Een',
  greeting: 'Dag {name},',
  text: ['Hoi'],
  action: { label: '', link: 'none' as const },
  after: [],
};
const written = (name: string) =>
  writeMail(MAIL, {
    facts: { name },
    link: undefined,
    foot: 'voet',
    language: 'nl',
    colours: TEST_SITE_CONFIG.colours,
  });

it('a mail greets by first name, and without one leaves no gap', () => {
  expect(written('Sanne').text).toMatch(/^Dag .?Sanne.?,\n/);
  expect(written('').text).toMatch(/^Dag,\n/);
  expect(written('').html).toContain('<p>Dag,</p>');
});
