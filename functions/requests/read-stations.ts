import type { Side } from '../../src/domain/requests/pair-question.ts';
import { messageStationsOf, stationsOf, type WayStation } from '../../src/domain/requests/stations.ts';
import { type HistoryLine, readHistory } from '../database/history.ts';
import { readMoments } from '../database/moments.ts';
import { readPairQuestions } from '../database/pair-questions.ts';
import type { Submission } from '../database/submission.ts';
import type { Env } from '../env.ts';
import { courseTerms, readSiteConfig } from '../platform/site-config.ts';

const HALFWAY_ANSWERS = ['halfway-fine', 'halfway-help'];

interface Of {
  side: Side;
  /** By when this side gives or hears an answer. */
  answerBy: Date | undefined;
  /** What happened, for who read it already. */
  history?: readonly HistoryLine[];
}

/** The way of what was sent, for one side: what only the other side said does not count. */
export async function readStations(
  env: Env,
  submission: Submission,
  { side, answerBy, history }: Of,
): Promise<WayStation[]> {
  const { form, createdAt, state, since } = submission;
  if (form !== 'request') return messageStationsOf(form, { createdAt, state, answerBy });
  const [config, lines, questions, moments] = await Promise.all([
    readSiteConfig(env),
    history ?? readHistory(env, submission.id),
    readPairQuestions(env, submission),
    readMoments(env, submission),
  ]);
  const own = lines.filter(({ at, by }) => by === side && at >= since);
  return stationsOf(
    {
      ...{ createdAt, state, since, answerBy },
      history: lines,
      hasTalked: questions.some(
        (one) => one.side === side && one.question === 'talked' && one.answer === 'yes',
      ),
      talkAt: moments?.startsAt ? new Date(moments.startsAt) : undefined,
      saidHalfway: own.some(({ event }) => HALFWAY_ANSWERS.includes(event)),
    },
    courseTerms(config, submission.programme),
  );
}
