import type { Context } from 'hono';
import type { FormValues } from '../../src/domain/intake/values.ts';
import { NO_PROGRAMME } from '../../src/domain/programmes/programme.ts';
import { readSheet, surveyHref, surveyOf, type SurveyOf } from '../../src/domain/survey/survey.ts';
import { translator } from '../../src/domain/texts/texts.ts';
import { type NotCounted, Survey, type SurveyState, surveyTitle } from '../../src/views/Survey.tsx';
import type { Bindings } from '../env.ts';
import { handIn } from '../database/hand-in.ts';
import { isSuspect } from '../platform/suspect.ts';
import { countedNetwork } from '../platform/flood.ts';
import { readFormValues } from '../platform/form-values.ts';
import { renderPage, staticPage } from '../platform/page.tsx';
import { pageAddress } from '../platform/portal.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { siteData } from '../platform/site-data.ts';
import { countSheet } from './counts.ts';
import { newSheet, openSheet, surveyName } from './sheet-token.ts';

const STATUS = { side: 422, empty: 422, again: 422, quick: 422, crowded: 429 } as const;

const pageOf = (c: Context<Bindings>): string => pageAddress(c.get('language'), 'survey');

async function programmeName(c: Context<Bindings>, programme: string): Promise<string | undefined> {
  const { programmes } = await siteData(c.env, c.get('language'));
  if (programme === NO_PROGRAMME || !Object.hasOwn(programmes, programme)) return undefined;
  return programmes[programme]?.name;
}

async function surveyView(c: Context<Bindings>, state: SurveyState, status: number): Promise<Response> {
  const [{ texts }, { people, contact }] = await Promise.all([
    siteData(c.env, c.get('language')),
    readSiteConfig(c.env),
  ]);
  const t = translator(texts);
  const main = <Survey t={t} contact={{ people, email: contact.email }} state={state} />;
  return renderPage(c.env, pageOf(c), main, { status, title: surveyTitle(t, state) });
}

/** An empty sheet, or one that comes back as it was filled in. */
async function askPage(
  c: Context<Bindings>,
  survey: SurveyOf,
  programme: string,
  { given, wrong, now }: { given: FormValues; wrong?: NotCounted; now: Date },
): Promise<Response> {
  const sent = given['id']?.[0] ?? '';
  const isGood = (await openSheet(c.env, survey, sent, now)) !== undefined;
  const sheet = isGood ? sent : await newSheet(c.env, survey, now);
  const opened = (isGood && given['opened']?.[0]) || now.getTime().toString();
  return surveyView(
    c,
    { kind: 'ask', survey, programme, sheet, opened, given, wrong },
    wrong ? STATUS[wrong] : 200,
  );
}

/** `/meting/`: the sheet of the programme and moment in its address; without these the page for coordinators. Only reads. */
export async function surveyPage(c: Context<Bindings>): Promise<Response> {
  if (c.req.query('moment') === undefined) return staticPage(c.env, c.req.path);
  const survey = surveyOf((name) => c.req.query(name));
  const programme = survey && (await programmeName(c, survey.programme));
  if (!survey || programme === undefined) return surveyView(c, { kind: 'unknown' }, 404);
  if (c.req.query('done') !== undefined) return surveyView(c, { kind: 'done' }, 200);
  return askPage(c, survey, programme, { given: {}, now: new Date() });
}

/** `POST /api/survey`: counts a sheet once. It leads to a page that can be loaded again. */
export async function postSurvey(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const given = await readFormValues(c);
  const survey = surveyOf((name) => given[name]?.[0]);
  const programme = survey && (await programmeName(c, survey.programme));
  if (!survey || programme === undefined) return surveyView(c, { kind: 'unknown' }, 404);
  const ask = (wrong: NotCounted) => askPage(c, survey, programme, { given, wrong, now });
  const sheet = readSheet(given, survey.moment);
  if (typeof sheet === 'string') return ask(sheet);
  const token = given['id']?.[0] ?? '';
  const opened = await openSheet(c.env, survey, token, now);
  if (!opened) return ask('again');
  if (isSuspect(given, now)) return ask('quick');
  const { side, answers } = sheet;
  const handed = await handIn(
    c.env,
    {
      ...opened,
      of: surveyName(survey),
      token,
      answers: Object.fromEntries(Object.entries({ side, ...answers }).map(([name, one]) => [name, [one]])),
      network: countedNetwork(c),
      count: countSheet(c.env, survey, sheet, now),
    },
    now,
  );
  if (handed === 'crowded') return ask('crowded');
  if (handed === 'used') return surveyView(c, { kind: 'used' }, 409);
  return c.redirect(`${surveyHref(pageOf(c), survey)}&done`, 303);
}
