import { expect, test } from 'vitest';
import { pageWithBreaks, withBreaks } from './break-words.ts';

const shown = (text: string) => withBreaks(text).replaceAll('\u00AD', '|');

test('a long word gets the breaks of the list, with its own capitals', () => {
  expect(shown('Ambulanceverpleegkundige, huisartsenpraktijk')).toBe(
    'Ambulance|ver|pleeg|kundige, huisartsen|praktijk',
  );
});

test('every other word stays as it is', () => {
  expect(shown('Verzorgende in de thuiszorg')).toBe('Verzorgende in de thuiszorg');
});

test('an address stays as people copy it', () => {
  for (const address of ['site.nl/hulpmiddelen/', 'https://site.nl/hulpmiddelen/', 'hulpmiddelen@site.nl'])
    expect(shown(`Kijk op ${address} en kies.`)).toBe(`Kijk op ${address} en kies.`);
  expect(shown('Bij de hulpmiddelen.')).toBe('Bij de hulp|middelen.');
});

const main = (inside: string) => `<title>Huisartsenpraktijk</title><main>${inside}</main>`;

test('on a page only the texts get breaks, not an attribute, a field or what a script will say', () => {
  const whole = [
    '<a title="Huisartsenpraktijk > thuiszorg">',
    '<textarea>huisartsenpraktijk</textarea>',
    '<astro-island><p>huisartsenpraktijk</p></astro-island>',
    '<script>say("huisartsenpraktijk")</script>',
    '<button aria-label="huisartsenpraktijk, uitleg">huisartsenpraktijk</button>',
  ].join('');
  const page = pageWithBreaks(main(`${whole}In een huisartsenpraktijk</a>`));
  expect(page.replaceAll('\u00AD', '|')).toBe(main(`${whole}In een huisartsen|praktijk</a>`));
});
