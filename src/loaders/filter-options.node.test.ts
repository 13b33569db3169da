import { expect, test } from 'vitest';
import { perGroup } from '../domain/directory/groups.ts';
import { filterOptions } from './filter-options.ts';

const mentor = {
  id: 'amina',
  has: { ...perGroup(() => []), beroep: ['ambulanceverpleegkundige', 'verzorgende-ig'] },
};

test('a long label breaks between its parts on the screen, and is found and read as it is', () => {
  const options = filterOptions([mentor], 'nl').beroep;
  expect(options).toEqual([
    {
      id: 'ambulanceverpleegkundige',
      label: 'Ambulanceverpleegkundige',
      shown: 'Ambulance\u00ADver\u00ADpleeg\u00ADkundige',
      count: 1,
    },
    { id: 'verzorgende-ig', label: 'Verzorgende IG', count: 1 },
  ]);
});
