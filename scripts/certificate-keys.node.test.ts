import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { publicPart, type SigningJwk } from './certificate/make-keys.ts';

/** Of one secret, with its name: https://developers.cloudflare.com/workers/platform/limits/ */
const PLATFORM_LIMIT = 5 * 1024 + 'CERTIFICATE_KEYS='.length;

function command(args: readonly string[] = [], input = '') {
  const { stdout, stderr, status } = spawnSync('node', ['scripts/certificate-keys.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  const setting = /^CERTIFICATE_KEYS=(.*)$/m.exec(stdout)?.[1];
  const keys = setting === undefined ? [] : (JSON.parse(setting) as SigningJwk[]);
  return { stdout, stderr, status, keys };
}

test('makes a key for paper and a key for badges, with names of their own and none of a trial', () => {
  const { keys, stderr } = command();
  expect(keys.map(({ kty }) => kty)).toEqual(['EC', 'RSA']);
  expect(new Set(keys.map(({ kid }) => kid)).size).toBe(2);
  expect(keys.every(({ kid, d }) => !kid.startsWith('proef-') && typeof d === 'string')).toBe(true);
  expect(stderr).toContain('wrangler secret put CERTIFICATE_KEYS');
});

test('renewing puts new keys in front; only they can sign, and the public part of the old ones still verifies', () => {
  const before = command();
  const { keys } = command(['renew'], `${before.stdout.trim()}\n`);
  expect(keys.slice(2)).toEqual(before.keys.map(publicPart));
  expect(keys.slice(0, 2).map(({ kty, d }) => [kty, typeof d])).toEqual([
    ['EC', 'string'],
    ['RSA', 'string'],
  ]);
  expect(new Set(keys.map(({ kid }) => kid)).size).toBe(4);
});

test('the keys fit a secret of the platform after many years of renewing, and then a sentence says what to do', () => {
  let { stdout, stderr } = command();
  let renewals = 0;
  while (stdout !== '' && renewals < 20) {
    expect(Buffer.byteLength(stdout.trim())).toBeLessThanOrEqual(PLATFORM_LIMIT);
    ({ stdout, stderr } = command(['renew'], stdout));
    renewals += 1;
  }
  expect(renewals).toBeGreaterThan(4);
  expect(renewals).toBeLessThan(20);
  expect(stderr).toContain('content/certificate-keys.json');
});

test('the public part holds nothing that can sign', () => {
  const { stdout } = command(['public'], command().stdout);
  const keys = JSON.parse(stdout) as SigningJwk[];
  expect(keys).toHaveLength(2);
  for (const key of keys) {
    expect(Object.keys(key).filter((part) => ['d', 'p', 'q', 'dp', 'dq', 'qi'].includes(part))).toEqual([]);
  }
});

test.each([
  ['another value', ['renew'], 'geheim\n', 'That is no CERTIFICATE_KEYS'],
  ['a list of public keys', ['renew'], '[{"kid":"a","kty":"EC"}]\n', 'That is no CERTIFICATE_KEYS'],
  ['no value', ['public'], '', 'That is no CERTIFICATE_KEYS'],
  ['another word', ['away'], '', 'Say: npm run certificate:keys'],
] as const)('says in one sentence what is wrong with %s, and prints no keys', (_, args, input, sentence) => {
  const { stdout, stderr, status } = command(args, input);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain(' at ');
  expect([stdout, status]).toEqual(['', 1]);
});
