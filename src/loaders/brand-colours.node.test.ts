import { expect, test } from 'vitest';
import { asAttribute, fromAttribute } from '../domain/certificate/brand-colours.ts';
import { badgeDrawing } from '../domain/certificate/badge-drawing.ts';
import { readLogo } from './logo.ts';
import { writeMail } from '../../functions/mail/mail-text.ts';

const HEX = /#[0-9a-f]{6}/g;
/** Colours that no style has. */
const own = fromAttribute('#000001 #000002 #000003 #000004 #000005 #000006 #000007 #000008 #000009');

test('a badge has no other colours than those of the site, in a page too', () => {
  const drawing = badgeDrawing({ title: 'Een', issuer: 'Twee', colours: own, logo: readLogo() });
  expect(drawing.match(HEX)).toHaveLength(9);
  for (const colour of drawing.match(HEX) ?? []) expect(Object.values(own)).toContain(colour);
  expect(fromAttribute(asAttribute(own))).toEqual(own);
});

test('a mail has no other colours than those of the site', () => {
  const mail = {
    ...{ subject: 'Een', greeting: 'Dag', text: ['Hoi'], after: [] },
    action: { label: 'Kijk', link: 'follow' as const },
  };
  const filling = { facts: {}, link: 'https://voorbeeld.nl/', foot: 'Groet', language: 'nl', colours: own };
  const { html } = writeMail(mail, filling);
  expect(html.match(HEX)).toHaveLength(5);
  for (const colour of html.match(HEX) ?? []) expect(Object.values(own)).toContain(colour);
});
