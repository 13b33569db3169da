import type { Translate } from '../../src/domain/texts/texts.ts';
import type { Env } from '../env.ts';
import { helpedFigures } from '../requests/helped.ts';
import { markFigures } from '../requests/learning-marks.ts';
import { averageOf, surveyFigures } from '../survey/counts.ts';

/** What a programme counted, in sentences for its coordinator; of fewer than five people nothing. */
export async function figuresInWords(
  env: Pick<Env, 'DB'>,
  t: Translate,
  programme: string,
): Promise<string[]> {
  const isOwn = (row: { programme: string }) => row.programme === programme;
  const [surveys, marks, helped] = await Promise.all([
    surveyFigures(env, programme),
    markFigures(env),
    helpedFigures(env),
  ]);
  const say = (key: string, facts: Record<string, string | number>) => t(`survey.figures.${key}`, facts);
  const mark = (value: number) => value.toFixed(1).replace('.', t('survey.figures.point'));
  return [
    ...surveys.flatMap(({ moment, side, year, questions }) => {
      const lines = Object.entries(questions).map(([question, counts]) =>
        say('question', {
          question: t(`survey.questions.${question}`),
          average: mark(averageOf(counts)),
          people: counts.reduce((sum, one) => sum + one, 0),
        }),
      );
      const title = say(side, { moment: t(`survey.moments.${moment}`), year });
      return lines.length === 0 ? [] : [[title, ...lines].join('\n')];
    }),
    ...marks
      .filter(isOwn)
      .map(({ pairs, start, end }) => say('marks', { pairs, start: mark(start), end: mark(end) })),
    ...helped.filter(isOwn).map(({ yes, some, no }) => say('helped', { yes, some, no })),
  ];
}
