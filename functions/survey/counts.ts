import { number, object, picklist, string } from 'valibot';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import { SCALE, ENOUGH, MOMENTS, type Sheet, SIDES, type SurveyOf } from '../../src/domain/survey/survey.ts';
import type { Env } from '../env.ts';
import { rowsAs } from '../database/rows.ts';
import { timeZone } from '../platform/portal.ts';

type Database = Pick<Env, 'DB'>;

/** Beside the questions stands how many sheets came in. */
const SHEETS = { question: 'sheets', answer: 'sent' } as const;

/** Counts a sheet, in the batch of `handIn`: the year, and nothing that links two answers to each other. */
export const countSheet = (
  { DB }: Database,
  { programme, moment }: SurveyOf,
  { side, answers }: Sheet,
  now: Date,
): D1PreparedStatement =>
  DB.prepare(
    `INSERT INTO survey_counts (programme, year, moment, side, question, answer, count)
     SELECT ?1, ?2, ?3, ?4, key, value, 1 FROM json_each(?5) WHERE changes() > 0
     ON CONFLICT DO UPDATE SET count = count + 1`,
  ).bind(
    programme,
    localDay(now, timeZone).slice(0, 4),
    moment,
    side,
    JSON.stringify({ ...answers, [SHEETS.question]: SHEETS.answer }),
  );

const countRow = object({
  programme: string(),
  year: string(),
  moment: picklist(MOMENTS),
  side: picklist(SIDES),
  question: string(),
  answer: string(),
  count: number(),
});

/** What mentees or mentors of a programme answered at one moment of a year. */
export interface SurveyFigures extends SurveyOf {
  year: string;
  side: Sheet['side'];
  /** How many sheets came in; undefined when these are too few to say anything about. */
  sheets: number | undefined;
  /** By question, those with enough answers: how often each was chosen, from not at all to completely. */
  questions: Readonly<Record<string, readonly number[]>>;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** The average of answers from 1 to 5. */
export const averageOf = (counts: readonly number[]): number =>
  sum(counts.map((count, place) => count * (place + 1))) / sum(counts);

/** The figures of every survey, or of one programme. What fewer than five people answered is left out. */
export async function surveyFigures({ DB }: Database, programme = ''): Promise<SurveyFigures[]> {
  const found = await DB.prepare(
    `SELECT * FROM survey_counts WHERE ?1 IN ('', programme)
     ORDER BY programme, year, side, CASE moment WHEN 'start' THEN 1 WHEN 'halfway' THEN 2 ELSE 3 END`,
  )
    .bind(programme)
    .all();
  const groups = Map.groupBy(rowsAs(countRow, found), (row) =>
    [row.programme, row.year, row.side, row.moment].join(' '),
  );
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const byQuestion = Map.groupBy(rows, ({ question }) => question);
    const sheets = sum((byQuestion.get(SHEETS.question) ?? []).map(({ count }) => count));
    byQuestion.delete(SHEETS.question);
    const questions = [...byQuestion].map(([question, own]) => {
      const counts = SCALE.map((answer) => own.find((row) => row.answer === answer)?.count ?? 0);
      return [question, counts] as const;
    });
    return [
      {
        programme: first.programme,
        year: first.year,
        moment: first.moment,
        side: first.side,
        sheets: sheets < ENOUGH ? undefined : sheets,
        questions: Object.fromEntries(questions.filter(([, counts]) => sum(counts) >= ENOUGH)),
      },
    ];
  });
}

/** Throws away the counts of one moment, such as when more sheets came in than people got the link. */
export async function forgetSurvey(
  { DB }: Database,
  { programme, moment }: SurveyOf,
  year: string,
): Promise<number> {
  const { meta } = await DB.prepare(
    'DELETE FROM survey_counts WHERE programme = ?1 AND moment = ?2 AND year = ?3',
  )
    .bind(programme, moment, year)
    .run();
  return meta.changes;
}
