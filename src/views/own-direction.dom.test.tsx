import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, it } from 'vitest';
import { translator } from '../domain/texts/texts.ts';
import { readTexts } from '../loaders/texts.ts';
import { fixturesByView } from './fixtures/all.ts';
import type { FixtureContext } from './fixtures/fixture.ts';
import { DUTCH_NUMBERS } from '../domain/intake/phone.fixture.ts';

const WRITTEN = 'אבג דהו';
const language = 'nl';
const texts = {
  ...readTexts(language),
  'parts.example.filled': WRITTEN,
  'parts.example.sentence': WRITTEN,
};
const mentor = {
  ...{ id: 'amina', name: 'Amina', label: 'Amina', programme: 'zorg' },
  ...{ isPaused: false, room: 'free' as const },
};
const choices = { options: {}, mentors: [mentor] };
const context: FixtureContext = {
  language,
  texts,
  t: translator(texts),
  choices: { request: choices, talk: choices, mentor: choices, message: choices },
  logo: { viewBox: '0 0 1 1', shapes: '' },
  plan: DUTCH_NUMBERS,
  contact: { people: [], email: 'noor@example.org' },
};
const OWN = '[dir=auto], bdi';
const ISOLATED = /\u2068[^\u2069]*\u2069/g;

/** Every place where what somebody wrote would follow the direction of our own words, or change it. */
function mixed(root: HTMLElement): string[] {
  const all = [...root.querySelectorAll('*')].filter((element) => !element.matches(OWN));
  const inText = all
    .filter((element) => !element.closest(OWN))
    .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
    .map((node) => node.textContent ?? '')
    .filter((text) => text.replace(ISOLATED, '').includes(WRITTEN));
  const inFields = all.filter((element) => element.matches(`[value*="${WRITTEN}"]:not([type=hidden])`));
  return [...inText, ...inFields.map(({ outerHTML }) => outerHTML)];
}

afterEach(() => {
  document.body.replaceChildren();
});

describe.each(Object.entries(fixturesByView))('the view %s', (_, fixtures) => {
  it.each(Object.entries(fixtures))(
    'in the state %s shows what people wrote in its own direction',
    (__, fixture) => {
      document.body.innerHTML = renderToString(fixture(context));
      expect(mixed(document.body)).toEqual([]);
    },
  );
});
