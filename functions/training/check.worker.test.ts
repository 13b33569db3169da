import { env } from 'cloudflare:workers';
import { decodeJwt } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, drawOf, handInAs, rightAnswers, wrongAnswers } from '../test/check.ts';
import { MODULE, OTHER_MODULE } from '../test/training-facts.ts';
import { formOf, tableRows, whileBroken } from '../test/post-form.ts';
import { DEFAULT_LANGUAGE, timeZone } from '../platform/portal.ts';
import { checkQuestions } from './questions.ts';
import { toBase64Url } from '../../src/domain/encoding/base64url.ts';
import { questionFigures } from './counts.ts';
import { signToken } from '../privacy/keys/token.ts';

const MINUTE = 60_000;
/** A part of a token, as somebody could write it. */
const part = (content: object) => toBase64Url(new TextEncoder().encode(JSON.stringify(content)));
const page = `/training/${MODULE}/toets/`;
const endpoint = `/api/training/${MODULE}/check`;

interface Answer {
  passed: boolean;
  score: number;
  total: number;
  tries: string;
  left: number;
  result?: string;
  error?: string;
  open?: string[];
  questions: { right: boolean; options: { why: string; mark: string }[] }[];
}
const told = async (answer: Promise<Response>) => {
  const response = await answer;
  return { status: response.status, ...(await response.json<Answer>()) };
};
const later = (minutes: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * MINUTE });
};
afterEach(() => vi.useRealTimers());

describe('a draw', () => {
  it('has questions of every goal and nothing of the key, and nobody keeps it', async () => {
    const answer = await call(endpoint);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const text = await answer.text();
    const all = checkQuestions(MODULE, DEFAULT_LANGUAGE);
    const { questions } = JSON.parse(text) as { questions: { id: string }[] };
    expect(questions).toHaveLength(6);
    expect(text).not.toMatch(/"(right|why|lesson)"/);
    for (const { options } of all) for (const { why } of options) expect(text).not.toContain(why);
  });

  it('is not there for a module that is not there', async () => {
    expect((await call('/training/bestaat-niet/toets/')).status).toBe(404);
    expect((await call('/api/training/constructor/check')).status).toBe(404);
    expect((await handInAs({}, '__proto__')).status).toBe(404);
  });
});

describe('handing in', () => {
  it('passes who has all right, with a result that holds no name', async () => {
    const drawn = await drawOf();
    const graded = await told(handInAs({ draw: drawn.draw, answers: rightAnswers(drawn) }));
    expect(graded).toMatchObject({ status: 200, passed: true, score: 100, total: 6, left: 2 });
    expect(JSON.stringify(decodeJwt(graded.result ?? ''))).toMatch(
      /^\{"sub":"proef","version":"[\d.]+","score":100,"day":"\d{4}-\d\d-\d\d","jti":"[\da-f-]{36}","iat":\d+,"exp":\d+,"aud":"result"\}$/,
    );
  });

  it('explains wrong answers and not what would have been right, and gives no result', async () => {
    const drawn = await drawOf();
    const graded = await told(handInAs({ draw: drawn.draw, answers: wrongAnswers(drawn) }));
    expect(graded).toMatchObject({ passed: false, score: 0 });
    expect(graded).not.toHaveProperty('result');
    for (const { right, options } of graded.questions) {
      expect(right).toBe(false);
      expect(options.some(({ mark, why }) => mark === 'wrong' && why)).toBe(true);
      expect(options.every(({ mark }) => mark === 'wrong')).toBe(true);
    }
  });

  it('says which questions are open, and does not use up the draw or a try', async () => {
    const drawn = await drawOf();
    const answers = rightAnswers(drawn);
    const [first] = drawn.questions;
    const rest = { ...answers };
    Reflect.deleteProperty(rest, first!.id);
    expect(await told(handInAs({ draw: drawn.draw, answers: rest }))).toMatchObject({
      status: 422,
      open: [first!.id],
    });
    expect(await told(handInAs({ draw: drawn.draw, answers }))).toMatchObject({ passed: true, left: 2 });
  });

  it('counts the same questions once: the explanations tell what is right', async () => {
    const drawn = await drawOf();
    const wrong = { draw: drawn.draw, answers: wrongAnswers(drawn) };
    expect(await told(handInAs(wrong))).toMatchObject({ passed: false });
    // The answer got lost on the way: the same again is no second try.
    expect(await told(handInAs(wrong))).toMatchObject({ status: 200, passed: false, left: 2 });
    expect(await told(handInAs({ ...wrong, answers: rightAnswers(drawn) }))).toMatchObject({
      status: 409,
      error: 'used',
    });
  });

  it('takes a draw for a day, so that who is called away loses nothing, and not after that', async () => {
    const drawn = await drawOf();
    const answers = rightAnswers(drawn);
    later(23 * 60 + 59);
    expect(await told(handInAs({ draw: drawn.draw, answers }))).toMatchObject({ passed: true });
    const second = await drawOf();
    later(24 * 60 + 1);
    expect(await told(handInAs({ draw: second.draw, answers: rightAnswers(second) }))).toMatchObject({
      status: 410,
      error: 'expired',
    });
  });

  it('refuses the draw of another module, one that was changed, and a token for something else', async () => {
    const drawn = await drawOf();
    const other = await drawOf(OTHER_MODULE);
    const answers = rightAnswers(drawn);
    const [head = '', body = '', mac = ''] = drawn.draw.split('.');
    const payload = decodeJwt<{ sub: string; questions: string[] }>(drawn.draw);
    const easier = part({ ...payload, questions: payload.questions.slice(0, 1) });
    const tries = await signToken(env, 'tries', payload);
    for (const draw of [
      other.draw,
      `${head}.${easier}.${mac}`,
      `${head}.${body}.${mac.slice(1)}`,
      // A token that says of itself that it needs no signature.
      `${part({ alg: 'none' })}.${easier}.`,
      tries,
      '',
      'x'.repeat(5000),
    ]) {
      expect(await told(handInAs({ draw, answers }))).toMatchObject({ status: 422, error: 'foreign' });
    }
  });

  it('refuses a draw of another version', async () => {
    const drawn = await drawOf();
    const old = await signToken(env, 'draw', {
      ...decodeJwt<{ sub: string }>(drawn.draw),
      version: '2020.1',
    });
    expect(await told(handInAs({ draw: old, answers: rightAnswers(drawn) }))).toMatchObject({ status: 410 });
  });

  it('refuses answers to other questions, and options that are not there', async () => {
    const drawn = await drawOf();
    const answers = rightAnswers(drawn);
    const asked = new Set(drawn.questions.map(({ id }) => id));
    const other = checkQuestions(MODULE, DEFAULT_LANGUAGE).find(({ id }) => !asked.has(id))!;
    const [first] = drawn.questions;
    for (const wrong of [
      { ...answers, [other.id]: ['a'] },
      { ...answers, [first!.id]: ['z'] },
    ]) {
      expect(await told(handInAs({ draw: drawn.draw, answers: wrong }))).toMatchObject({
        status: 422,
        error: 'foreign',
      });
    }
  });

  it('only takes what comes from an own page', async () => {
    const drawn = await drawOf();
    const answer = await call(endpoint, {
      method: 'POST',
      body: JSON.stringify({ draw: drawn.draw, answers: rightAnswers(drawn) }),
      headers: { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'application/json' },
    });
    expect(answer.status).toBe(403);
  });

  it('still grades when the database cannot be written', async () => {
    const drawn = await drawOf();
    const silent = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const graded = await whileBroken('check_draws', () =>
      told(handInAs({ draw: drawn.draw, answers: rightAnswers(drawn) })),
    );
    expect(graded).toMatchObject({ passed: true });
    expect(silent).toHaveBeenCalledOnce();
    silent.mockRestore();
  });
});

describe('tries', () => {
  const fail = async (tries: string) => {
    const drawn = await drawOf();
    return told(handInAs({ draw: drawn.draw, answers: wrongAnswers(drawn), tries }));
  };

  it('are 3 a day, also when the third would pass', async () => {
    const first = await fail('');
    const second = await fail(first.tries);
    const third = await fail(second.tries);
    expect([first.left, second.left, third.left]).toEqual([2, 1, 0]);
    const drawn = await drawOf();
    const fourth = await told(
      handInAs({ draw: drawn.draw, answers: rightAnswers(drawn), tries: third.tries }),
    );
    expect(fourth).toMatchObject({ status: 429, error: 'tries' });
    // The next day, and for another module, there are 3 again.
    const other = await drawOf(OTHER_MODULE);
    const answers = rightAnswers(other, OTHER_MODULE);
    expect(
      await told(handInAs({ draw: other.draw, answers, tries: third.tries }, OTHER_MODULE)),
    ).toMatchObject({ left: 2 });
    later(24 * 60);
    expect((await fail(third.tries)).left).toBe(2);
  });

  it('lead to other questions than were just shown, also on the page without a script', async () => {
    const drawn = await drawOf();
    const { tries } = await told(handInAs({ draw: drawn.draw, answers: wrongAnswers(drawn) }));
    const again = await (
      await call(`/api/training/${MODULE}/check?tries=${tries}`)
    ).json<{ questions: { id: string }[] }>();
    const shown = drawn.questions.map(({ id }) => id);
    expect(again.questions.filter(({ id }) => shown.includes(id))).toEqual([]);
    const html = await (await call(`${page}?tries=${tries}`)).text();
    for (const id of shown) expect(html).not.toContain(`id="${id}"`);
    expect(html).toContain(`name="tries" value="${tries}"`);
  });

  it('cannot be given by who tries: a forged token counts for nothing', async () => {
    const { tries } = await fail('');
    const [head = '', , mac = ''] = tries.split('.');
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
    const forged = `${head}.${part({ ...decodeJwt(tries), day, used: -100 })}.${mac}`;
    expect((await fail(forged)).left).toBe(2);
    expect((await fail((await drawOf()).draw)).left).toBe(2);
  });
});

describe('the attempts of a network', () => {
  const from = async (address: string, given = env) => {
    const drawn = await drawOf();
    const body = { draw: drawn.draw, answers: wrongAnswers(drawn), count: 'yes' };
    const sent = () => told(handInAs(body, MODULE, { 'CF-Connecting-IP': address }, given));
    return { ...(await sent()), sent };
  };
  /** Many attempts, as a program makes them. */
  const useUp = () => env.DB.prepare('UPDATE check_networks SET count = 60').run();

  it('are counted where nobody can wipe them, by IPv4 address and by /64 of IPv6', async () => {
    for (const [one, sameNetwork, other] of [
      ['192.0.2.1', '192.0.2.1', '192.0.2.2'],
      ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'],
    ] as const) {
      expect(await from(one)).toMatchObject({ status: 200 });
      await useUp();
      const refused = await from(sameNetwork);
      expect(refused).toMatchObject({ status: 429, error: 'crowded' });
      expect(refused).not.toHaveProperty('questions');
      expect(await from(other)).toMatchObject({ status: 200 });
      // The same draw counts once there is room again.
      await env.DB.prepare('DELETE FROM check_networks').run();
      expect(await refused.sent()).toMatchObject({ status: 200 });
    }
  });

  it('that are used up cost who has no script no answers: one button hands them in later', async () => {
    await from('192.0.2.1');
    await useUp();
    const drawn = await drawOf();
    const fields = { draw: drawn.draw, ...wrongAnswers(drawn) };
    const back = await call(endpoint, {
      method: 'POST',
      body: formOf(fields),
      headers: { 'CF-Connecting-IP': '192.0.2.1', Accept: 'text/html' },
    });
    const html = await back.text();
    expect(back.status).toBe(429);
    const sent = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    expect(sent.map(([, name, value]) => [name, value])).toEqual(
      Object.entries(fields).flatMap(([name, all]) => [all].flat().map((value) => [name, value])),
    );
  });

  it('are counted for each hand-in once, for a day, and hold no address', async () => {
    const { sent } = await from('192.0.2.1');
    await sent();
    await from('192.0.2.1');
    const [row] = await tableRows('check_networks');
    expect(row).toMatchObject({ count: 2, network: expect.stringMatching(/^[\da-f]{64}$/) as string });
    await useUp();
    later(24 * 60);
    expect(await from('192.0.2.1')).toMatchObject({ status: 200 });
    const rows = await tableRows('check_networks');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ count: 1 });
    expect(rows[0]!['network']).not.toBe(row!['network']);
  });

  it('have no end in a hospital that is known, nor do they count for figures after the last', async () => {
    await from('192.0.2.1');
    await useUp();
    const before = await tableRows('check_counts');
    await from('192.0.2.1');
    expect(await tableRows('check_counts')).toEqual(before);
    const own = { ...env, OWN_NETWORKS: '192.0.2.0/24' };
    expect(await from('192.0.2.1', own)).toMatchObject({ status: 200 });
  });
});

describe('figures', () => {
  it('are only counted for who ticked the box, once, and hold no more than question and option', async () => {
    const drawn = await drawOf();
    const body = { draw: drawn.draw, answers: rightAnswers(drawn) };
    await handInAs(body);
    expect(await tableRows('check_counts')).toEqual([]);
    const second = await drawOf();
    const ticked = { draw: second.draw, answers: wrongAnswers(second), count: 'yes' };
    await handInAs(ticked);
    await handInAs(ticked);
    const rows = await tableRows('check_counts');
    // An order is right or wrong as a whole; of any other question the option counts too.
    const counts = second.questions.map(({ kind }) => (kind === 'order' ? 1 : 2));
    expect(rows).toHaveLength(counts.reduce((sum, one) => sum + one, 0));
    expect(rows.every(({ count }) => count === 1)).toBe(true);
    const third = { ...second, questions: second.questions };
    const figures = await questionFigures(env);
    expect(figures.map(({ question }) => question)).toEqual(third.questions.map(({ id }) => id).sort());
    expect(figures.every(({ answered, p }) => answered === 1 && p === 0)).toBe(true);
  });
});
