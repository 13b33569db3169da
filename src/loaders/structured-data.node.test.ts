import { describe, expect, test } from 'vitest';
import { aboutPerson } from './structured-data.ts';

const URL = 'https://example.org/mentoren/noor/';
const mentor = { name: 'Noor', example: false, inSearchEngines: true };

describe('data about a person', () => {
  test('is there of a mentor who agrees: name, work and address, and nothing else', () => {
    expect(aboutPerson(mentor, 'verzorgende, thuiszorg', URL)).toEqual({
      '@type': 'Person',
      name: 'Noor',
      jobTitle: 'verzorgende, thuiszorg',
      url: URL,
    });
  });

  test('is not there of who did not agree, nor of somebody who was invented', () => {
    expect(aboutPerson({ ...mentor, inSearchEngines: false }, 'verzorgende', URL)).toBeUndefined();
    expect(aboutPerson({ ...mentor, example: true }, 'verzorgende', URL)).toBeUndefined();
  });
});
