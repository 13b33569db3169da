/** `npm run survey`: what mentees and mentors answered, as counts; `-- forget <programme> <moment> <year>` throws one away. */
import { surveyOf } from '../../src/domain/survey/survey.ts';
import { UserError } from '../../scripts/install/user-error.mjs';
import type { Env } from '../env.ts';
import { readTranslate } from '../platform/assets.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { averageOf, forgetSurvey, surveyFigures } from '../survey/counts.ts';
import { commandWords, onPlatform } from './platform.ts';
import { knownProgramme } from './programme.ts';

const USAGE =
  'Usage: npm run survey [-- list <programme> | -- forget <programme> <start|halfway|end> <year>]';

async function list(env: Env, programme = ''): Promise<void> {
  await knownProgramme(env, programme);
  const figures = await surveyFigures(env, programme);
  if (figures.length === 0) console.log('Nobody answered yet.');
  const t = await readTranslate(env, DEFAULT_LANGUAGE);
  for (const { programme: of, year, moment, side, sheets, questions } of figures) {
    console.log(`\n${of}, ${year}, ${moment}, ${side}: ${sheets ?? 'fewer than 5'} filled in`);
    const rows = Object.entries(questions).map(([question, counts]) => ({
      question: t(`survey.questions.${question}`),
      average: averageOf(counts).toFixed(1),
      '1 to 5': counts.join(' '),
    }));
    if (rows.length > 0) console.table(rows);
  }
  console.log(
    '\nMore than you sent the link to? Then somebody answered more than once, and it says nothing.',
  );
}

async function forget(env: Env, programme = '', moment = '', year = ''): Promise<void> {
  const survey = surveyOf((name) => (name === 'moment' ? moment : programme));
  if (!survey || !/^\d{4}$/.test(year)) throw new UserError(USAGE);
  await knownProgramme(env, programme);
  const rows = await forgetSurvey(env, survey, year);
  console.log(rows === 0 ? 'There was nothing to forget.' : 'Forgotten.');
}

const [command = 'list', ...words] = commandWords({ list: 1, forget: 3 });

await onPlatform(async (env) => {
  if (command === 'list') await list(env, ...words);
  else if (command === 'forget') await forget(env, ...words);
  else throw new UserError(USAGE);
});
