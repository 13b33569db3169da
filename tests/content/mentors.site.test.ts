// What content/mentors/ must hold as long as all mentors are made up.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MentorFacts } from '../../src/domain/matching/mentor.ts';
import { documentOf } from '../built/html.ts';
import { t } from '../built/words.ts';

const mentors = JSON.parse(readFileSync('dist/data/mentors.json', 'utf8')) as MentorFacts[];
const profileOf = ({ id }: MentorFacts): Document => documentOf(`dist/mentoren/${id}/index.html`);
const list = documentOf('dist/mentoren/index.html');

const values = (key: (mentor: MentorFacts) => string | readonly string[]): Set<string> =>
  new Set(mentors.flatMap((mentor) => key(mentor)));

test('there are 32 mentors, from all over care', () => {
  expect(mentors).toHaveLength(32);
  const settings = values(({ setting }) => setting);
  const wanted = [
    'ziekenhuis',
    'thuiszorg',
    'ggz',
    'gehandicaptenzorg',
    'huisartsenpraktijk',
    'revalidatie',
    'jeugdzorg',
  ];
  expect(wanted.filter((setting) => !settings.has(setting))).toEqual([]);
  expect(values(({ profession }) => profession).size).toBeGreaterThanOrEqual(20);
});

test('no two of them have the same sentence, or the same career', () => {
  expect(values(({ sentence }) => sentence).size).toBe(mentors.length);
  expect(values(({ path }) => JSON.stringify(path)).size).toBe(mentors.length);
});

test('the list shows them in an order that is not the alphabet', () => {
  const names = [...list.querySelectorAll('[data-mentor] h2')].map((heading) => heading.textContent.trim());
  expect(names).toHaveLength(mentors.length);
  expect(names).not.toEqual(names.toSorted((a, b) => a.localeCompare(b, 'nl')));
});

test('a card has one link, which is the name', () => {
  const cards = [...list.querySelectorAll('[data-mentor] .mentor-card')];
  expect(cards).toHaveLength(mentors.length);
  expect(cards.filter((card) => card.querySelectorAll('a, button').length !== 1)).toHaveLength(0);
  expect(cards.filter((card) => !card.querySelector('h2 a'))).toHaveLength(0);
});

describe.each(mentors)('$name', (mentor) => {
  test('is marked as an example in the data, on the profile and on the card', () => {
    expect(mentor.example).toBe(true);
    expect(profileOf(mentor).querySelector('main')?.textContent).toContain(t('mentors.exampleNotice'));
    expect(list.querySelector('.page-head')?.textContent).toContain(t('mentors.examplesNotice'));
  });

  test('says how to help, what not, and what comes next, and gives no address or number', () => {
    const main = profileOf(mentor).querySelector('main');
    const headings = [...(main?.querySelectorAll('h2') ?? [])].map((heading) => heading.textContent.trim());
    expect(headings.slice(0, 2)).toEqual(['Zo help ik', 'Wat ik niet doe']);
    expect(main?.querySelector('a[href^="/aanvraag/"]')).not.toBeNull();
    expect(main?.querySelectorAll('[rel=prev], [rel=next]').length).toBeGreaterThan(0);
    expect(main?.querySelectorAll('a[href^="mailto:"], a[href^="tel:"]')).toHaveLength(0);
  });

  test('has a career that reads as a list, from first to now', () => {
    const steps = [...profileOf(mentor).querySelectorAll('[aria-labelledby="career"] li')];
    expect(steps).toHaveLength(mentor.path.length);
    expect(steps.at(-1)?.textContent).toContain('nu');
  });
});
