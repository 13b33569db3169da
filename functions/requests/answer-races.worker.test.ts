import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFacts } from '../mail/facts.ts';
import { findLink, tokenOf } from '../links/links.ts';
import { applyEvent } from './apply-event.ts';
import { settleAnswers } from './scheduler.ts';
import { addMentor, addSubmission, answerToken, current, applyTo, send, visit } from '../test/submissions.ts';

const MENTOR = 'amina-el-idrissi';
const OTHER = 'jeroen-de-vries';
const ASK = { event: 'ask', by: 'clock' } as const;

/** A request that waits for the first mentor, and that mentor's link. */
async function asked(id: string, now: Date): Promise<string> {
  await addSubmission(id, now, { mentors: [MENTOR, OTHER] });
  await applyTo(id, ASK, now);
  return answerToken(id);
}
const open = async (token: string) => (await visit(`/antwoord/?t=${token}`)).text();
const answer = (token: string, fields: Record<string, string>) =>
  send('/api/answers', { t: token, sure: 'yes', ...fields });
const headingOf = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1];

let now: Date;
beforeEach(async () => {
  now = new Date();
  await addMentor(MENTOR, 1, now);
  await addMentor(OTHER, 2, now);
});

describe('the mail after a first talk', () => {
  it('leads the mentor to the page of the answer', async () => {
    await asked('one', now);
    await applyTo('one', { event: 'want-talk', by: 'mentor' }, new Date(now.getTime() + 60_000));
    const facts = await env.DB.prepare("SELECT facts FROM outbox WHERE mail = 'mentor-talk'").first<string>(
      'facts',
    );
    const { answer: place } = readFacts(facts ?? '{}');
    const token = await tokenOf(env, { purpose: 'answer', ...place! });
    expect(await findLink(env, token, 'answer', now)).toMatchObject({ mentorId: MENTOR });
  });
});

describe('the last place of a mentor', () => {
  it('goes to one of two requests; the other page says that there is no place, and keeps its buttons', async () => {
    const tokens = [await asked('one', now)];
    // Both wait for the same mentor: the second was asked before the first was answered.
    await addSubmission('two', now, { mentors: [MENTOR] });
    await env.DB.prepare('UPDATE mentors SET places = 2 WHERE id = ?1').bind(MENTOR).run();
    await applyTo('two', ASK, now);
    await env.DB.prepare('UPDATE mentors SET places = 1 WHERE id = ?1').bind(MENTOR).run();
    tokens.push(await answerToken('two'));
    const answers = await Promise.all(tokens.map((token) => answer(token, { answer: 'accept' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    await settleAnswers(env, new Date(Date.now() + 61 * 60 * 1000));
    const states = [(await current('one')).state, (await current('two')).state];
    expect(states.sort()).toEqual(['accepted', 'asked']);
    const html = (await answers.find(({ status }) => status === 409)?.text()) ?? '';
    expect(headingOf(html)).toBe('link-pages.answer.noPlace.title');
    expect(html).toContain('value="decline"');
    expect(html).toContain('/beschikbaar/?t=');
    expect(html).not.toContain('sanne@example.org');
  });
});

describe('an answer on a page of before', () => {
  it('counts for nobody when the turn went to another mentor at that very moment', async () => {
    await asked('one', now);
    const before = await current('one');
    await applyTo('one', { event: 'no-answer', by: 'clock' }, new Date(now.getTime() + 60_000));
    expect((await current('one')).mentorId).toBe(OTHER);
    const yes = { event: 'hold', by: 'mentor', answer: 'accept' } as const;
    expect(await applyEvent(env, before, yes, new Date(now.getTime() + 60_001))).toEqual({
      kind: 'impossible',
    });
    expect(await current('one')).toMatchObject({ mentorId: OTHER, held: null });
  });
});

describe('the same thing twice at one moment', () => {
  it('is done once for a person, who hears that it is done both times', async () => {
    await asked('one', now);
    const before = await current('one');
    const withdraw = { event: 'withdraw', by: 'mentee' } as const;
    for (const after of [1, 2]) {
      const result = await applyEvent(env, before, withdraw, new Date(now.getTime() + after));
      expect(result.kind).toBe('done');
    }
    const lines = env.DB.prepare("SELECT count(*) AS count FROM audit WHERE event = 'withdraw'");
    expect(await lines.first('count')).toBe(1);
  });
});

describe('the log', () => {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, way).mockImplementation((...said) => void lines.push(said.map(String).join(' ')));
    }
  });
  afterEach(() => vi.restoreAllMocks());

  it('holds nothing of the answers and nothing of the link, whatever a mentor does', async () => {
    const token = await asked('one', now);
    await open(token);
    for (const event of ['want-talk', 'decline', 'decline'])
      await answer(token, { answer: event, reason: 'merel' });
    await open(token);
    expect(lines.length).toBeGreaterThanOrEqual(5);
    const all = lines.join('\n');
    for (const secret of ['merel', 'Sanne', 'sanne@example.org', token]) expect(all).not.toContain(secret);
  });
});
