import type { Side } from '../../src/domain/requests/pair-question.ts';
import { messageStationsOf, stationsOf, type WayStation } from '../../src/domain/requests/stations.ts';
import { type HistoryLine, readHistory } from '../database/history.ts';
import { pastTalk, readMoments } from '../database/moments.ts';
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
  const lines = history ?? (await readHistory(env, submission.id));
  const yes = lines.findLastIndex(({ event }) => event === 'accept');
  const sinceYes = yes < 0 ? [] : lines.slice(yes);
  // The questions of a pair that came to its end still stand under its yes.
  const pair = { id: submission.id, since: lines[yes]?.at ?? since };
  const [config, questions, moments] = await Promise.all([
    readSiteConfig(env),
    readPairQuestions(env, pair),
    readMoments(env, pair),
  ]);
  const own = sinceYes.filter(({ by }) => by === side);
  const past = pastTalk(moments, sinceYes, new Date());
  // A plan is not a talk: what this side said of it afterwards goes before it.
  const saidNot = questions.some(
    (one) =>
      one.side === side &&
      one.question === 'talked' &&
      one.answeredAt !== null &&
      past instanceof Date &&
      new Date(one.answeredAt) > past,
  );
  // Who rounds off, or says that it goes well, says that they talked.
  const saidTalked =
    questions.some((one) => one.side === side && one.question === 'talked' && one.answer === 'yes') ||
    own.some(({ event }) => event === 'halfway-fine') ||
    sinceYes.some(({ event, by }) => event === 'finish' && by !== 'clock');
  return stationsOf(
    {
      ...{ createdAt, state, since, answerBy },
      history: lines,
      talked: saidTalked || (!saidNot && past),
      talkAt: moments?.startsAt && !saidNot ? new Date(moments.startsAt) : undefined,
      saidHalfway: own.some(({ event }) => HALFWAY_ANSWERS.includes(event)),
    },
    courseTerms(config, submission.programme),
  );
}
