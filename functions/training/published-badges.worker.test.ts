import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import { fromBase64 } from '../../src/domain/encoding/base64url.ts';
import { ask, bindings, jsonOf, keys, made, NAME, old, published, withKeys } from '../test/certificate.ts';
import { call } from '../test/check.ts';
import { MODULE } from '../test/training-facts.ts';
import { expanded, expandedWith } from '../test/json-ld.ts';
import { SITE } from '../test/post-form.ts';
import { DEFAULT_LANGUAGE, timeZone } from '../platform/portal.ts';
import { TEST_SITE_CONFIG } from '../test/portal-facts.ts';
import { EDUCREDENTIAL_CONTEXT } from './badge-context.ts';
import { resultToken } from './result.ts';

describe('the badge, after Open Badges 3.0,', () => {
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

  it('is JSON-LD that a processor in safe mode takes, and so are the documents it names', async () => {
    const { body } = parts((await made()).badge);
    const { iss, jti, sub, nbf, ...credential } = body;
    expect([iss, jti, sub, nbf]).not.toContain(undefined);
    const context = credential['@context'];
    const named = await Promise.all(
      ['issuer', MODULE].map(async (name) => (await call(`/badges/${name}.json`, {}, bindings)).json()),
    );
    const whole = JSON.stringify(await expanded(credential));
    // Every value is there, written out: a word of a list as the address of its meaning.
    for (const word of [
      'assessment-type-testing',
      'participation-type-online',
      'supervision-type-unsupervised',
    ])
      expect(whole).toContain(`obv3-glossary.html#${word}`);
    for (const document of named)
      expect(await expanded({ '@context': context, ...(document as object) })).toHaveLength(1);
  });

  it('would be refused with a term that no context defines, or with the context that others publish', async () => {
    const { body } = parts((await made()).badge);
    const { iss, jti, sub, nbf, ...credential } = body;
    expect([iss, jti, sub, nbf]).not.toContain(undefined);
    await expect(expanded(body)).rejects.toThrow();
    await expect(expanded({ ...credential, '@context': ['https://example.org/other'] })).rejects.toThrow();
    const { EducredentialAchievement: own, ...others } = EDUCREDENTIAL_CONTEXT['@context'];
    const supervisionType = { '@id': 'https://example.org/a', context: {} };
    const within = { ...own, '@context': { ...own['@context'], supervisionType } };
    const broken = { '@context': { ...others, EducredentialAchievement: within } };
    await expect(expandedWith(credential, broken)).rejects.toThrow();
  });

  it('names a context on our own domain', async () => {
    const answer = await call('/badges/context.json', {}, bindings);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await answer.json()).toEqual(EDUCREDENTIAL_CONTEXT);
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
      name: TEST_SITE_CONFIG.name,
    });
    expect(body.validFrom).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const { credentialSubject: subject } = body;
    expect(subject.id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
    expect(subject.type).toEqual(['AchievementSubject']);
    expect(subject.achievement).toMatchObject({
      id: `${SITE}/badges/${MODULE}.json`,
      type: ['Achievement', 'EducredentialAchievement'],
      achievementType: 'Course',
      inLanguage: DEFAULT_LANGUAGE,
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

  it('has the day of passing, as the certificate, and an id of its own each time that it is made', async () => {
    const passed = { module: MODULE, version: '1.0', score: 100, number: 'x' };
    const result = await resultToken(env, passed, new Date(Date.now() - 72 * 60 * 60 * 1000), 30);
    const made = async () => {
      const { address, badge } = await (
        await ask({ result, name: NAME })
      ).json<{ address: string; badge: string }>();
      return { body: parts(badge).body, claims: jsonOf(address.split('.')[1] ?? '') };
    };
    const [one, two] = [await made(), await made()];
    expect(localDay(new Date(one.body.validFrom), timeZone)).toBe(one.claims['d']);
    expect(two.body.validFrom).toBe(one.body.validFrom);
    expect(two.body.id).not.toBe(one.body.id);
  });

  it('holds no name and no address, also when one is sent along', async () => {
    const { body } = parts((await made({ email: 'samira@voorbeeld.nl' })).badge);
    expect(JSON.stringify(body)).not.toMatch(/samira|voorbeeld\.nl|Öztürk/i);
    expect(body.credentialSubject).not.toHaveProperty('identifier');
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
      crypto.subtle.verify(rsa.name, key, fromBase64(signature), new TextEncoder().encode(text));
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
    // A key for paper is not a key for badges.
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
