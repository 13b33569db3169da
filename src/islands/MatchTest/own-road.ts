import { say } from '../../domain/texts/texts.ts';
import type { RoadPoint } from '../../views/TwoRoads.tsx';
import { chosenValues, isAsked, optionsOf } from './fields.ts';
import type { Answered } from './in-words.ts';
import type { MatchTestProps } from './props.ts';

type About = Answered & Pick<MatchTestProps, 'questions'>;

/** What was answered in some fields, in words. */
function answersIn(ids: readonly string[], { questions, texts, lists, values, mentors }: About): string[] {
  const fields = questions.flatMap((question) => question.fields);
  return ids.flatMap((id) => {
    const field = fields.find((one) => one.id === id);
    if (!field || !isAsked(field, values)) return [];
    const options = optionsOf(field, lists, values, mentors, texts['language']);
    return chosenValues(values, id).flatMap((value) => options[value]?.label ?? []);
  });
}

/** How a step further is said: where it leads to, or else in general. */
const stepOf = (about: About): string[] => {
  const where = answersIn(['stepTo', 'settingTo'], about);
  return where.length > 0 ? where : answersIn(['direction'], about);
};

/**
 * The road of who answers, with a point for each answer: from the work of now, past what they want to learn and what
 * their mentor has done, to where a mentor comes along.
 * @param left how many mentors still fit, in words; undefined while nobody knows.
 */
export function ownRoad(about: About, left: string | undefined): RoadPoint[] {
  const t = (key: string) => say(about.texts, `ownRoad.${key}`);
  const joined = (...ids: string[]) => answersIn(ids, about).join(', ');
  const point = (who: RoadPoint['who'], label: string, text: string): RoadPoint[] =>
    text === '' ? [] : [{ who, label: t(label), text, ahead: true }];
  return [
    {
      who: 'you',
      label: t('now'),
      text: joined('profession') || t('unknown'),
      more: joined('setting', 'organisation') || undefined,
    },
    ...point('you', 'step', stepOf(about).join(', ')),
    ...point('you', 'topics', [...new Set(answersIn(['mostImportant', 'topics'], about))].join(', ')),
    ...point('mentor', 'mentorRole', joined('role')),
    ...point('mentor', 'mentorDid', joined('beenThrough')),
    ...(left === undefined
      ? []
      : point('shared', 'meet', left).map((meet) => ({
          ...meet,
          more: joined('languages', 'formats', 'region', 'dayParts') || undefined,
        }))),
  ];
}
