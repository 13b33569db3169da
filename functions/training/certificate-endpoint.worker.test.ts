import { env } from 'cloudflare:workers';
import { decodeJwt } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { verifyCertificate } from '../../src/domain/certificate/verify.ts';
import {
  ask,
  jsonOf,
  keys,
  made,
  NAME,
  old,
  passedResult,
  published,
  withKeys,
} from '../test/certificate.ts';
import { drawOf, handInAs, rightAnswers } from '../test/check.ts';
import { MODULE } from '../test/training-facts.ts';
import { AS_JSON, tableRows } from '../test/post-form.ts';
import { openResult, resultToken } from './result.ts';
import { signCertificate } from './certificate.ts';
import { timeZone } from '../platform/portal.ts';

const DAY = 24 * 60 * 60 * 1000;
const tokenOf = (address: string) => address.split('#')[1] ?? '';

afterEach(() => vi.useRealTimers());

describe('a certificate', () => {
  it('is a compact ES256 JWS with the agreed fields, short enough for a QR code', async () => {
    const { address } = await made();
    const token = tokenOf(address);
    const [head = '', body = ''] = token.split('.');
    expect(jsonOf(head)).toEqual({ alg: 'ES256', kid: 'proef-nu-ec' });
    expect(jsonOf(body)).toEqual({
      n: NAME,
      m: MODULE,
      v: '2026.1',
      d: new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date()),
      s: 100,
      jti: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    });
    expect(token.length).toBeLessThan(380);
    expect((await verifyCertificate(token, await published())).kind).toBe('valid');
  });

  it('is altered when one letter changes, and never trusts a key of its own', async () => {
    const token = tokenOf((await made()).address);
    const [head = '', body = '', signature = ''] = token.split('.');
    const list = await published();
    const text = (part: object) =>
      btoa(JSON.stringify(part)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const better = text({ n: 'Iemand anders', m: MODULE, v: '2026.1', d: '2026-11-23', s: 100, jti: 'x' });
    expect((await verifyCertificate(`${head}.${better}.${signature}`, list)).kind).toBe('altered');
    const other = signature[20] === 'A' ? 'B' : 'A';
    const changed = signature.slice(0, 20) + other + signature.slice(21);
    expect((await verifyCertificate(`${head}.${body}.${changed}`, list)).kind).toBe('altered');
    const own = await signCertificate(
      withKeys(old),
      { module: MODULE, version: '1.1', score: 1, day: '2026-01-01', number: 'x' },
      NAME,
    );
    expect((await verifyCertificate(own, list)).kind).toBe('unknownKey');
    const [, ownBody = '', ownSignature = ''] = own.split('.');
    expect((await verifyCertificate(`${head}.${ownBody}.${ownSignature}`, list)).kind).toBe('altered');
    for (const header of [
      { alg: 'none', kid: 'proef-nu-ec' },
      { alg: 'HS256', kid: 'proef-nu-ec' },
    ]) {
      expect((await verifyCertificate(`${text(header)}.${body}.${signature}`, list)).kind).toBe('unreadable');
    }
    const cut = token.slice(0, -6);
    for (const piece of ['', head, `${head}.${body}`, `${head}.${body}.`, cut, 'a b.c.d']) {
      expect((await verifyCertificate(piece, list)).kind).toBe('unreadable');
    }
  });

  it('is valid with what a program put into its link or behind it', async () => {
    const token = tokenOf((await made()).address);
    const list = await published();
    const broken = `${token.slice(0, 40)}%0D%0A ${token.slice(40)}`;
    for (const carried of [`${token}.`, `${token})`, `${token}>`, `${token}&data=05%7C02`, broken])
      expect((await verifyCertificate(carried, list)).kind, carried).toBe('valid');
  });

  it('is signed by the newest key, and an old one stays valid while its key is published', async () => {
    const before = await ask({ result: await passedResult(), name: NAME }, AS_JSON, withKeys(old));
    const oldToken = tokenOf((await before.json<{ address: string }>()).address);
    const publicOld = old.map(({ kid, kty, crv, x, y, n, e }) => ({ kid, kty, crv, x, y, n, e }));
    const both = withKeys([...keys, ...publicOld]);
    const after = await ask({ result: await passedResult(), name: NAME }, AS_JSON, both);
    const newToken = tokenOf((await after.json<{ address: string }>()).address);
    expect(jsonOf(newToken.split('.')[0] ?? '')['kid']).toBe('proef-nu-ec');
    const list = await published(both);
    expect((await verifyCertificate(oldToken, list)).kind).toBe('valid');
    expect((await verifyCertificate(newToken, list)).kind).toBe('valid');
    expect((await verifyCertificate(oldToken, await published())).kind).toBe('unknownKey');
  });

  it('wants a name, and says whether there is none or what stands there is none', async () => {
    const result = await passedResult();
    const wrong = [
      ['', 'empty'],
      [' ', 'empty'],
      ['a'.repeat(81), 'name'],
      ['\u3164', 'name'],
    ];
    for (const [name = '', error] of wrong) {
      const answer = await ask({ result, name });
      expect([answer.status, await answer.json()], JSON.stringify(name)).toEqual([422, { error }]);
    }
  });

  it('has the first name that its result gets, and no other; the same name again is the same certificate', async () => {
    const result = await passedResult();
    const claimsOf = async (name: string) => {
      const { address } = await (await ask({ result, name })).json<{ address: string }>();
      return jsonOf(tokenOf(address).split('.')[1] ?? '');
    };
    const first = await claimsOf('Jan Janssen');
    expect(await claimsOf(' jan  janssen')).toMatchObject({ n: 'jan janssen', jti: first['jti'] });
    const other = await ask({ result, name: 'Piet Pieters' });
    expect([other.status, await other.json()]).toEqual([422, { error: 'taken' }]);
    const page = await (await ask({ result, name: 'Piet Pieters' }, { Accept: 'text/html' })).text();
    expect(page).toContain('check.proof.takenError');
    expect(page).toContain('value="Piet Pieters"');
    // Another result is for another name.
    expect((await ask({ result: await passedResult(), name: 'Piet Pieters' })).status).toBe(201);
    expect(JSON.stringify(await tableRows('check_names'))).not.toMatch(/Jan|Piet/i);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 21 * DAY });
    await made();
    expect(await tableRows('check_names')).toHaveLength(1);
  });

  it('has one number for one draw, however often that is handed in', async () => {
    const drawn = await drawOf();
    const body = { draw: drawn.draw, answers: rightAnswers(drawn) };
    const numberOf = async () => {
      const { result } = await (await handInAs(body)).json<{ result: string }>();
      return decodeJwt(result).jti;
    };
    const number = await numberOf();
    expect(number).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(await numberOf()).toBe(number);
    expect(decodeJwt(await passedResult()).jti).not.toBe(number);
  });

  it('needs a result that we signed, within its days', async () => {
    const result = await passedResult();
    const { draw } = await drawOf();
    for (const wrong of ['', draw, `${result}x`]) {
      expect(await (await ask({ result: wrong, name: NAME })).json()).toEqual({ error: 'unknown' });
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20 * DAY });
    expect(await (await ask({ result, name: NAME })).json()).toEqual({ error: 'expired' });
  });

  it('stores nothing and logs nothing of the person', async () => {
    const lines: string[] = [];
    const spies = (['log', 'error', 'warn', 'info', 'debug'] as const).map((way) =>
      vi.spyOn(console, way).mockImplementation((...said) => void lines.push(said.map(String).join(' '))),
    );
    await made();
    for (const spy of spies) spy.mockRestore();
    expect(lines).not.toEqual([]);
    expect(lines.join()).not.toMatch(/Samira/);
    const { results: tables } = await env.DB.prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
    ).all<{ name: string }>();
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['submissions', 'check_draws']));
    for (const { name } of tables) expect(JSON.stringify(await tableRows(name)), name).not.toMatch(/Samira/);
  });

  it('leads a form without JavaScript to its page, and gives the form back when the name is wrong', async () => {
    const result = await passedResult();
    const html = { Accept: 'text/html' };
    const answer = await ask({ result, name: NAME }, html);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toMatch(/^\/certificaat\/#[\w-]+\.[\w-]+\.[\w-]+$/);
    const again = await ask({ result, name: '123' }, html);
    const page = await again.text();
    expect(again.status).toBe(422);
    expect(page).toContain(`value="${result}"`);
    expect(page).toContain('value="123"');
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(1);
  });

  it('tells a form without JavaScript why there is nothing to make it of', async () => {
    const result = await passedResult();
    const html = { Accept: 'text/html' };
    const unknown = await ask({ result: 'x.y', name: NAME }, html);
    expect([unknown.status, await unknown.text()]).toEqual([
      422,
      expect.stringContaining('check.proof.unknown') as string,
    ]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20 * DAY });
    expect(await (await ask({ result, name: NAME }, html)).text()).toContain('check.proof.expired');
  });

  it('is a setting for the operator when there are no keys', async () => {
    const silent = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const answer = await ask({ result: await passedResult(), name: NAME }, AS_JSON, withKeys([]));
    expect(answer.status).toBe(503);
    expect(String(silent.mock.calls[0]?.[0])).toContain('npm run certificate:keys');
    silent.mockRestore();
  });
});

it('a result holds what was passed and when, for as many days as the portal says', async () => {
  const now = new Date('2026-11-23T23:30:00Z');
  const token = await resultToken(
    env,
    { module: MODULE, version: '2026.1', score: 83, number: 'x' },
    now,
    12,
  );
  expect(await openResult(env, token, now)).toMatchObject({ module: MODULE, score: 83, day: '2026-11-24' });
  expect(await openResult(env, token, new Date(now.getTime() + 12 * DAY - 1))).toMatchObject({
    score: 83,
    passedAt: now,
  });
  expect(await openResult(env, token, new Date(now.getTime() + 12 * DAY))).toBe('expired');
});
