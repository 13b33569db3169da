import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstNameOf } from './first-name.ts';

it.each([
  ['Sanne de Wit', 'Sanne'],
  [' Şeyma  Yıldız ', 'Şeyma'],
  ['Anne-Fleur', 'Anne-Fleur'],
  ["D'Angelo Smit", "D'Angelo"],
  ['أمينة', 'أمينة'],
  ['win.example/prijs', ''],
  ['0612345678 bel', ''],
  ['<b>Sanne</b>', ''],
  ['J.', ''],
  ['', ''],
])('the first name of "%s" is "%s"', (name, first) => {
  expect(firstNameOf({ name })).toBe(first);
});

it('whatever somebody types, a mail greets with letters only, and never with an address', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.emailAddress()), (name) => {
      expect(firstNameOf({ name })).not.toMatch(/[^\p{L}\p{M}'’-]/u);
      expect(firstNameOf({ name }).length).toBeLessThanOrEqual(60);
    }),
  );
  for (const answers of [undefined, {}, { name: 1 }]) expect(firstNameOf(answers)).toBe('');
});
