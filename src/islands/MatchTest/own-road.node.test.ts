import { expect, it } from 'vitest';
import type { MatchTestQuestion, QuestionField } from '../../domain/matching/content-questions.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { ownRoad } from './own-road.ts';

const field = (
  id: QuestionField['id'],
  kind: QuestionField['kind'],
  options = id as string,
): QuestionField => ({
  ...{ id, label: id, kind, options, none: 'none' },
});
const questions: MatchTestQuestion[] = [
  {
    ...{ id: 'all', title: 'all', hint: 'all', why: 'all' },
    fields: [
      field('profession', 'select'),
      field('direction', 'radio'),
      { ...field('stepTo', 'select', 'profession'), when: { field: 'direction', is: 'step' } },
      field('topics', 'checkbox'),
      { ...field('mostImportant', 'radio', 'chosen-topics'), when: { field: 'topics', atLeast: 2 } },
      field('role', 'radio'),
      field('languages', 'checkbox'),
    ],
  },
];
const lists = {
  profession: { nurse: { label: 'Nurse' }, lead: { label: 'Team leader' } },
  direction: { step: { label: 'Another job' } },
  topics: { rest: { label: 'Rest' }, plan: { label: 'Planning' } },
  role: { guide: { label: 'Guide' } },
  languages: { nl: { label: 'Dutch' } },
};
/** Every text is its key. */
const texts = new Proxy<Record<string, string>>({}, { get: (_, key) => String(key) });
const road = (values: FormValues, left?: string) =>
  ownRoad({ questions, lists, texts, values, mentors: [] }, left).map(({ who, text, more, ahead }) =>
    [who, text, more, ahead && 'ahead'].filter(Boolean).join(' '),
  );

it('begins with the work of now, known or not, and leads to the mentors who are left', () => {
  expect(road({}, '9 mentors')).toEqual(['you ownRoad.unknown', 'shared 9 mentors ahead']);
  expect(road({ profession: ['nurse'] })).toEqual(['you Nurse']);
});

it('grows with each answer, what is most important first', () => {
  const values = {
    profession: ['nurse'],
    direction: ['step'],
    stepTo: ['lead'],
    topics: ['rest', 'plan'],
    mostImportant: ['plan'],
    role: ['guide'],
    languages: ['nl'],
  };
  expect(road(values, '3 mentors')).toEqual([
    'you Nurse',
    'you Team leader ahead',
    'you Planning, Rest ahead',
    'mentor Guide ahead',
    'shared 3 mentors Dutch ahead',
  ]);
});

it('forgets a step whose kind was changed, and a topic that is chosen no more', () => {
  expect(road({ direction: [''], stepTo: ['lead'], topics: ['rest', ''], mostImportant: ['plan'] })).toEqual([
    'you ownRoad.unknown',
    'you Rest ahead',
  ]);
});
