import { expect, test } from 'vitest';
import { withBreaks } from './break-words.ts';

const shown = (text: string) => withBreaks(text).replaceAll('\u00AD', '|');

test('a long word gets the breaks of the list, with its own capitals', () => {
  expect(shown('Ambulanceverpleegkundige, huisartsenpraktijk')).toBe(
    'Ambulance|verpleeg|kundige, huisartsen|praktijk',
  );
});

test('every other word stays as it is', () => {
  expect(shown('Verpleegkundige in de thuiszorg')).toBe('Verpleegkundige in de thuiszorg');
});
