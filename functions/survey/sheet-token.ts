import { number, object, string } from 'valibot';
import { toBase64Url } from '../../src/domain/encoding/base64url.ts';
import type { SurveyOf } from '../../src/domain/survey/survey.ts';
import type { Env } from '../env.ts';
import type { MasterKeys } from '../privacy/keys/derive.ts';
import { openToken, secondsOf, signToken } from '../privacy/keys/token.ts';

const SEED_BYTES = 12;
const DAY_MS = 24 * 60 * 60 * 1000;

const sheetSchema = object({ sub: string(), exp: number() });

/** The survey in one word, for a token and for the brake on a network. */
export const surveyName = ({ programme, moment }: SurveyOf): string => `survey/${programme}/${moment}`;

/** An empty sheet of a survey, which can be handed in once, for a day. Nothing of it is stored. */
export const newSheet = (env: Env, survey: SurveyOf, now: Date): Promise<string> =>
  signToken(env, 'survey', {
    sub: surveyName(survey),
    seed: toBase64Url(crypto.getRandomValues(new Uint8Array(SEED_BYTES))),
    exp: secondsOf(new Date(now.getTime() + DAY_MS)),
  });

/** Until when a sheet counts, and the key that signed it; undefined when we did not make it for this survey, or its day is over. */
export async function openSheet(
  env: Env,
  survey: SurveyOf,
  token: string,
  now: Date,
): Promise<{ closes: Date; signedBy: MasterKeys } | undefined> {
  const opened = await openToken(env, { use: 'survey', module: surveyName(survey), now }, sheetSchema, token);
  if (typeof opened === 'string') return undefined;
  return { closes: new Date(opened.payload.exp * 1000), signedBy: opened.signedBy };
}
