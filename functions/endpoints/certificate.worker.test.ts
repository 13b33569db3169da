import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { verifyCertificate, type PublicKey } from '../../src/domain/certificate/verify.ts';
import { keysNamed } from '../test/certificate-keys.ts';
import { call, drawOf, handInAs, MODULE, rightAnswers } from '../test/check.ts';
import { AS_JSON, rowsOf, SITE } from '../test/requests.ts';
import { resultToken, openResult } from '../training/result.ts';
import { signCertificate } from '../training/certificate.ts';

const DAY = 24 * 60 * 60 * 1000;
const NAME = 'Samira de Vries-Öztürk';
const keys = await keysNamed('proef-nu');
const old = await keysNamed('proef-oud');
const bindings = { ...env, CERTIFICATE_KEYS: JSON.stringify(keys) };
const withKeys = (list: object[]) => ({ ...env, CERTIFICATE_KEYS: JSON.stringify(list) });

const bytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const jsonOf = (text: string) => JSON.parse(new TextDecoder().decode(bytes(text))) as Record<string, unknown>;

async function passedResult(): Promise<string> {
  const drawn = await drawOf();
  const answer = await handInAs({ draw: drawn.draw, answers: rightAnswers(drawn) });
  return (await answer.json<{ result: string }>()).result;
}
const ask = (fields: Record<string, string>, headers: Record<string, string> = AS_JSON, given = bindings) =>
  call('/api/certificate', { method: 'POST', body: new URLSearchParams(fields), headers }, given);
const made = async (fields: Record<string, string> = {}) => {
  const answer = await ask({ result: await passedResult(), name: NAME, ...fields });
  expect(answer.status).toBe(201);
  return answer.json<{ address: string; badge: string }>();
};
const published = async (given = bindings) =>
  (await (await call('/certificaat/sleutels.json', {}, given)).json<{ keys: PublicKey[] }>()).keys;
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
      d: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date()),
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
    expect((await verifyCertificate(`${head}.${body}.${signature.slice(0, -4)}AAAA`, list)).kind).toBe(
      'altered',
    );
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
    for (const piece of ['', head, `${head}.${body}`, `${head}.${body}.`, 'a b.c.d']) {
      expect((await verifyCertificate(piece, list)).kind).toBe('unreadable');
    }
  });

  it('is signed by the newest key, and an old one stays valid while its key is published', async () => {
    const before = await ask({ result: await passedResult(), name: NAME }, AS_JSON, withKeys(old));
    const oldToken = tokenOf((await before.json<{ address: string }>()).address);
    const both = withKeys([...keys, ...old]);
    const after = await ask({ result: await passedResult(), name: NAME }, AS_JSON, both);
    const newToken = tokenOf((await after.json<{ address: string }>()).address);
    expect(jsonOf(newToken.split('.')[0] ?? '')['kid']).toBe('proef-nu-ec');
    const list = await published(both);
    expect((await verifyCertificate(oldToken, list)).kind).toBe('valid');
    expect((await verifyCertificate(newToken, list)).kind).toBe('valid');
    expect((await verifyCertificate(oldToken, await published())).kind).toBe('unknownKey');
  });

  it('wants a name of 1 to 80 characters on one line', async () => {
    const result = await passedResult();
    for (const name of ['', '   ', 'a'.repeat(81), 'a\nb', 'a\u0000b', 'a\u202Eb', '123']) {
      const answer = await ask({ result, name });
      expect(answer.status, JSON.stringify(name)).toBe(422);
      expect(await answer.json()).toEqual({ errors: ['name'] });
    }
    for (const name of ['Ö', 'a'.repeat(80), 'Şeyma O’Brien']) {
      expect((await ask({ result, name })).status, name).toBe(201);
    }
  });

  it('has the same number each time for one result, and needs a result that we signed, within 30 days', async () => {
    const result = await passedResult();
    const numbers = await Promise.all(
      ['Samira', 'Samira de Vries'].map(async (name) => {
        const { address } = await (await ask({ result, name })).json<{ address: string }>();
        return jsonOf(tokenOf(address).split('.')[1] ?? '')['jti'];
      }),
    );
    expect(new Set(numbers).size).toBe(1);
    const { draw } = await drawOf();
    for (const wrong of ['', draw, `${result}x`]) {
      expect(await (await ask({ result: wrong, name: NAME })).json()).toEqual({ error: 'unknown' });
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * DAY });
    expect(await (await ask({ result, name: NAME })).json()).toEqual({ error: 'expired' });
  });

  it('stores nothing and logs nothing of the person', async () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line: unknown) => void lines.push(String(line)));
    await made({ email: 'samira@voorbeeld.nl' });
    log.mockRestore();
    expect(lines.join()).not.toMatch(/Samira|voorbeeld/);
    for (const table of ['check_draws', 'check_counts', 'submissions', 'audit', 'outbox']) {
      expect(JSON.stringify(await rowsOf(table))).not.toMatch(/Samira|voorbeeld/);
    }
  });

  it('leads a form without JavaScript to its page, and gives the form back when the name is wrong', async () => {
    const result = await passedResult();
    const html = { Accept: 'text/html' };
    const answer = await ask({ result, name: NAME }, html);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toMatch(/^\/certificaat\/#[\w-]+\.[\w-]+\.[\w-]+$/);
    const again = await ask({ result, name: '', email: 'x@y' }, html);
    const page = await again.text();
    expect(again.status).toBe(422);
    expect(page).toContain(`value="${result}"`);
    expect(page).toContain('value="x@y"');
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(2);
  });

  it('tells a form without JavaScript why there is nothing to make it of', async () => {
    const result = await passedResult();
    const html = { Accept: 'text/html' };
    const unknown = await ask({ result: 'x.y', name: NAME }, html);
    expect([unknown.status, await unknown.text()]).toEqual([
      422,
      expect.stringContaining('Dit resultaat kennen we niet') as string,
    ]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * DAY });
    expect(await (await ask({ result, name: NAME }, html)).text()).toContain('langer dan 30 dagen geleden');
  });

  it('is a setting for the operator when there are no keys', async () => {
    const silent = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const answer = await ask({ result: await passedResult(), name: NAME }, AS_JSON, withKeys([]));
    expect(answer.status).toBe(503);
    expect(String(silent.mock.calls[0]?.[0])).toContain('npm run certificate:keys');
    silent.mockRestore();
  });
});

describe('the badge (Open Badges 3.0, each rule of training.md 5.4)', () => {
  const parts = (badge: string) => {
    const [head = '', body = ''] = badge.split('.');
    return { head: jsonOf(head), body: jsonOf(body) as Badge };
  };
  interface Badge extends Record<string, unknown> {
    id: string;
    validFrom: string;
    issuer: { id: string; type: string[]; name: string };
    credentialSubject: {
      id: string;
      type: string[];
      identifier?: {
        identityType: string;
        hashed: boolean;
        salt: string;
        identityHash: string;
        type: string;
      }[];
      achievement: Record<string, unknown> & { id: string; resultDescription: { id: string }[] };
      result: { type: string[]; resultDescription: string; value: string }[];
    };
  }

  it('has a header of alg, kid and typ and nothing else', async () => {
    const { head } = parts((await made()).badge);
    expect(head).toEqual({ alg: 'RS256', kid: `${SITE}/badges/keys/proef-nu-rsa.json`, typ: 'JWT' });
  });

  it('is the credential itself with the claims beside it, and they say the same', async () => {
    const { body } = parts((await made()).badge);
    expect(body).not.toHaveProperty('vc');
    expect(body).not.toHaveProperty('exp');
    expect(body).not.toHaveProperty('validUntil');
    expect(body['iss']).toBe(body.issuer.id);
    expect(body['jti']).toBe(body.id);
    expect(body['sub']).toBe(body.credentialSubject.id);
    expect(body['nbf']).toBe(Date.parse(body.validFrom) / 1000);
    expect(Number.isInteger(body['nbf'])).toBe(true);
  });

  it('has every field that the credential, the issuer, the subject and the achievement need', async () => {
    const { body } = parts((await made()).badge);
    expect((body['@context'] as string[]).slice(0, 2)).toEqual([
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ]);
    expect(body.id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
    expect(body['type']).toEqual(['VerifiableCredential', 'OpenBadgeCredential']);
    expect(body.issuer).toMatchObject({
      id: `${SITE}/badges/issuer.json`,
      type: ['Profile'],
      name: 'Mentoring in de zorg',
    });
    expect(body.validFrom).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const { credentialSubject: subject } = body;
    expect(subject.id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
    expect(subject.type).toEqual(['AchievementSubject']);
    expect(subject.achievement).toMatchObject({
      id: `${SITE}/badges/${MODULE}.json`,
      type: ['Achievement', 'EducredentialAchievement'],
      achievementType: 'Course',
      inLanguage: 'nl',
      participationType: 'online',
      assessmentType: 'testing',
      identityChecked: false,
      supervisionType: 'unsupervised with no identity verification',
    });
    for (const field of ['name', 'description', 'criteria', 'image', 'timeInvestment']) {
      expect(subject.achievement[field], field).toBeTruthy();
    }
    expect(subject.result).toEqual([
      { type: ['Result'], resultDescription: subject.achievement.resultDescription[0]?.id, value: '100' },
    ]);
    expect(subject.achievement.resultDescription).toHaveLength(1);
  });

  it('holds no name, and the e-mail only as a hash with salt, under the type that the schema knows', async () => {
    const mail = ' Samira@Voorbeeld.nl ';
    const [one, two] = await Promise.all([made({ email: mail }), made({ email: mail })]);
    const [first, second] = [one, two].map(
      ({ badge }) => parts(badge).body.credentialSubject.identifier![0]!,
    );
    expect(JSON.stringify(parts(one.badge).body)).not.toMatch(/samira|voorbeeld\.nl|Öztürk/i);
    expect(first).toMatchObject({ type: 'IdentityObject', hashed: true, identityType: 'emailAddress' });
    expect(first!.salt).not.toBe(second!.salt);
    const digest = await crypto.subtle.digest(
      'SHA-256',
      new TextEncoder().encode(`samira@voorbeeld.nl${first!.salt}`),
    );
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(first!.identityHash).toBe(`sha256$${hex}`);
    expect(parts((await made()).badge).body.credentialSubject).not.toHaveProperty('identifier');
    const wrong = await ask({ result: await passedResult(), name: NAME, email: 'geen adres' });
    expect(await wrong.json()).toEqual({ errors: ['email'] });
  });

  it('verifies with the bare key that its kid leads to, and not after a change', async () => {
    const { badge } = await made();
    const { head } = parts(badge);
    const file = await call(String(head['kid']).slice(SITE.length), {}, bindings);
    expect(file.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(file.headers.get('Cache-Control')).toContain('public');
    const jwk = await file.json<JsonWebKey>();
    expect(Object.keys(jwk).sort()).toEqual(['e', 'kty', 'n']);
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('jwk', jwk, rsa, false, ['verify']);
    const [h = '', body = '', signature = ''] = badge.split('.');
    const holds = (text: string) =>
      crypto.subtle.verify(rsa.name, key, bytes(signature), new TextEncoder().encode(text));
    expect(await holds(`${h}.${body}`)).toBe(true);
    expect(await holds(`${h}.${body.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'))}`)).toBe(false);
  });
});

describe('what is published', () => {
  it('never holds a private part', async () => {
    const both = withKeys([...keys, ...old]);
    const files = [
      '/certificaat/sleutels.json',
      '/badges/keys/proef-nu-rsa.json',
      '/badges/keys/proef-oud-rsa.json',
    ];
    const text = (await Promise.all(files.map(async (file) => (await call(file, {}, both)).text()))).join();
    for (const key of [...keys, ...old]) {
      for (const part of ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const) {
        if (key[part] !== undefined) expect(text).not.toContain(key[part]);
      }
    }
    expect((await published(both)).map(({ kid }) => kid)).toEqual(['proef-nu-ec', 'proef-oud-ec']);
    // A paper key is no badge key, and what is not there is not there.
    for (const name of ['proef-nu-ec', 'niets', 'constructor']) {
      expect((await call(`/badges/keys/${name}.json`, {}, both)).status).toBe(404);
    }
  });

  it('says who gives a badge and what it is for, under the addresses that stand in it', async () => {
    const issuer = await (await call('/badges/issuer.json', {}, bindings)).json<{ id: string }>();
    expect(issuer.id).toBe(`${SITE}/badges/issuer.json`);
    const achievement = await (
      await call(`/badges/${MODULE}.json`, {}, bindings)
    ).json<{ id: string; image: { id: string } }>();
    expect(achievement.id).toBe(`${SITE}/badges/${MODULE}.json`);
    const image = await call(achievement.image.id.slice(SITE.length), {}, bindings);
    expect(image.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(await image.text()).toMatch(/^<svg/);
    expect((await call('/badges/bestaat-niet.json', {}, bindings)).status).toBe(404);
  });
});

it('a result holds what was passed and when, for 30 days', async () => {
  const now = new Date('2026-11-23T23:30:00Z');
  const token = await resultToken(env, { module: MODULE, version: '2026.1', score: 83 }, now);
  expect(await openResult(env, token, now)).toMatchObject({ module: MODULE, score: 83, day: '2026-11-24' });
  expect(await openResult(env, token, new Date(now.getTime() + 30 * DAY - 1))).toMatchObject({ score: 83 });
  expect(await openResult(env, token, new Date(now.getTime() + 30 * DAY))).toBe('expired');
});
