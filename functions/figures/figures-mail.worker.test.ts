import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { Env } from '../env.ts';
import { readTranslate } from '../platform/assets.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { sendDue } from '../mail/sweep.ts';
import type { Message } from '../mail/message.ts';
import { tableRows } from '../test/post-form.ts';
import { figuresInWords } from './figures-in-words.ts';
import { mailFigures } from './figures-mail.ts';

const edge: Env = env;
const at = (day: string) => new Date(`${day}T02:30:00Z`);
const told = async () => (await tableRows('outbox')).map(({ id }) => id);
const inWords = async (programme = 'thuiszorg') =>
  figuresInWords(edge, await readTranslate(edge, DEFAULT_LANGUAGE), programme);

const helped = (yes: number, no: number, programme = 'thuiszorg') =>
  env.DB.prepare(
    `INSERT INTO helped_counts (programme, answer, count) VALUES (?3, 'yes', ?1), (?3, 'no', ?2)
     ON CONFLICT DO UPDATE SET count = excluded.count`,
  )
    .bind(yes, no, programme)
    .run();
const survey = (question: string, count: number) =>
  env.DB.prepare(
    `INSERT INTO survey_counts (programme, year, moment, side, question, answer, count)
     VALUES ('thuiszorg', '2026', 'end', 'mentee', ?1, '4', ?2)`,
  )
    .bind(question, count)
    .run();

it('a coordinator hears once a month what the own programme counted, when there is something new', async () => {
  expect(await mailFigures(edge, at('2026-11-02'))).toBe(0);
  await helped(5, 1);
  expect(await mailFigures(edge, at('2026-11-03'))).toBe(1);
  expect(await mailFigures(edge, at('2026-11-04'))).toBe(0);
  expect(await mailFigures(edge, at('2026-12-01'))).toBe(0);
  await helped(6, 1);
  expect(await mailFigures(edge, at('2026-12-02'))).toBe(1);
  expect(await told()).toEqual(['figures-thuiszorg-2026-11', 'figures-thuiszorg-2026-12']);
});

it('nothing is told of fewer than five people, not even that they answered', async () => {
  await helped(3, 1);
  await survey('help', 4);
  expect(await mailFigures(edge, at('2026-11-03'))).toBe(0);
  expect(await inWords()).toEqual([]);
  await survey('trust', 5);
  const [words, ...more] = await inWords();
  expect(more).toEqual([]);
  expect(words).toContain('survey.figures.question');
  expect(words?.split('\n')).toHaveLength(2);
});

it('a programme hears nothing of another, and the mail holds the figures', async () => {
  await helped(7, 2, 'ziekenhuis');
  expect(await inWords()).toEqual([]);
  await helped(5, 0);
  await mailFigures(edge, at('2026-11-03'));
  const messages: Message[] = [];
  const transport = { send: (message: Message) => Promise.resolve(void messages.push(message)) };
  await sendDue(edge, at('2026-11-04'), { transport });
  const ours = messages.filter(({ id }) => id.startsWith('figures-thuiszorg'));
  expect(ours).toHaveLength(1);
  expect(ours[0]?.text).toContain('survey.figures.helped');
});
