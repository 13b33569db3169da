import { defaultLanguage } from '../../src/loaders/language.ts';
import { readMatching } from '../../src/loaders/matching.ts';
import { labelsIn } from '../../src/loaders/vocabulary.ts';
import { FIRST } from '../built/mentors.ts';

const content = readMatching(defaultLanguage());
export const { questions, words, criteria } = content;
export const label = labelsIn(defaultLanguage());

function known<Found>(found: Found | undefined, id: string): Found {
  if (found === undefined) throw new Error(`content/matching.yaml has no "${id}".`);
  return found;
}

/** A question by its id, and what is asked in it by the id of the field. */
export const question = (id: string) =>
  known(
    questions.find((one) => one.id === id),
    id,
  );
export const field = (id: string) =>
  known(
    questions.flatMap(({ fields }) => fields).find((one) => one.id === id),
    id,
  );

const [topic = '', otherTopic = ''] = FIRST.topics;
const before = FIRST.path.at(-2) ?? FIRST;

/** Somebody whom the first mentor fits well: on the way to the same work, with the same topics. */
export const MENTEE = {
  profession: before.profession,
  setting: before.setting,
  stepTo: FIRST.profession,
  topic,
  otherTopic,
};
