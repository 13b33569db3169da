import { number, object, string } from 'valibot';
import type { Graded } from '../../src/domain/training/check/grade.ts';
import type { Env } from '../env.ts';
import { rowsAs } from '../database/rows.ts';

/** Beside the options, `option` holds these 2: how often the whole question was right, and how often not. */
const WHOLE = { right: 'right', wrong: 'wrong' } as const;

/** What was chosen; in an order, where everything is, what stood at its place. */
const isCounted = ({ mark, given }: Graded['questions'][number]['options'][number]): boolean =>
  given === undefined ? mark !== 'missed' : mark === 'right';

const countRow = object({ question: string(), option: string(), count: number() });

/** Counts what was chosen, for who ticked the box: per question and option, and nothing that links the two together. */
export async function countAnswers({ DB }: Pick<Env, 'DB'>, { questions }: Graded): Promise<void> {
  const rows = questions.flatMap(({ id, right, options }) => [
    [id, right ? WHOLE.right : WHOLE.wrong] as const,
    ...options.filter(isCounted).map((option) => [id, option.id] as const),
  ]);
  const add = DB.prepare(
    `INSERT INTO check_counts (question, option, count) VALUES (?1, ?2, 1)
     ON CONFLICT DO UPDATE SET count = count + 1`,
  );
  await DB.batch(rows.map((row) => add.bind(...row)));
}

/** How a question does: the share of right answers, and how often each option was chosen. */
export interface QuestionFigures {
  question: string;
  answered: number;
  /** Share of right answers, 0 to 1. Over .95 it is too easy to tell anything, under .3 it is too hard or not clear. */
  p: number;
  options: Readonly<Record<string, number>>;
}

/** The figures of every question that was counted. */
export async function questionFigures({ DB }: Pick<Env, 'DB'>): Promise<QuestionFigures[]> {
  const found = await DB.prepare(
    'SELECT question, option, count FROM check_counts ORDER BY question, option',
  ).all();
  const byQuestion = Map.groupBy(rowsAs(countRow, found), ({ question }) => question);
  return [...byQuestion].map(([question, rows]) => {
    const counts = Object.fromEntries(rows.map(({ option, count }) => [option, count]));
    const { [WHOLE.right]: right = 0, [WHOLE.wrong]: wrong = 0, ...options } = counts;
    const answered = right + wrong;
    return { question, answered, p: answered === 0 ? 0 : right / answered, options };
  });
}
