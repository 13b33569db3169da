import { expect, it } from 'vitest';
import { certificateName } from './name.ts';

it.each([
  ['looks empty', '\u3164\u115F'],
  ['holds a sign that nobody sees', 'Sami\u200Bra'],
  ['holds a joiner', 'Sami\u200Dra'],
  ['holds a soft hyphen', 'Sami\u00ADra'],
  ['turns direction', '\u200ESamira'],
  ['turns direction in Arabic', '\u061CSamira'],
  ['overrules direction', 'a\u202Eb'],
  ['has signs on top of each other', `Z\u0335\u0315\u034Dalgo`],
  ['has no letter', '123'],
  ['has more than one line', 'a\nb'],
  ['is longer than 80 characters', 'a'.repeat(81)],
  ['is nothing', '   '],
])('a name that %s is refused', (_, name) => {
  expect(certificateName(name)).toBeUndefined();
});

it.each(['Ö', 'Şeyma O’Brien', 'Nguyễn Thị Ánh', 'سارة', 'नेहा शर्मा', 'ש\u05C1\u05B8רה', '李'])(
  '%s is a name',
  (name) => {
    expect(certificateName(` ${name}  `)).toBe(name.normalize('NFC'));
  },
);
