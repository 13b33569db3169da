import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { CompactSign, importJWK } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mentorSchema } from '../src/schemas/mentor.ts';
import { newCertificateKeys, publicPart, type SigningJwk } from './certificate/make-keys.ts';

const [real, trial] = [false, true].map(
  (isTrial) => newCertificateKeys(new Date(), { trial: isTrial })[0],
) as [SigningJwk, SigningJwk];
/** A profile names a module that there is, for mentors. */
const [MODULE = ''] = globSync('content/training/*/module.yaml')
  .filter((file) => /^for: mentors$/m.test(readFileSync(file, 'utf8')))
  .map((file) => basename(dirname(file)));
const claims = { n: 'Samira', m: MODULE, v: '2026.1', d: '2026-11-23', s: 83, jti: 'nummer' };

async function signed({ kid, ...key }: SigningJwk): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(claims));
  return new CompactSign(text).setProtectedHeader({ alg: 'ES256', kid }).sign(await importJWK(key, 'ES256'));
}

/** A portal that publishes its keys, and nothing else. */
const portal = createServer((_, answer) => {
  answer.end(JSON.stringify({ keys: [real, trial].map(publicPart) }));
});
let site = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(portal.address() as AddressInfo).port.toString()}`;
});
afterAll(() => new Promise((resolve) => portal.close(resolve)));

function command(...args: string[]): Promise<{ stdout: string; stderr: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn('node', ['scripts/certificate.ts', ...args]);
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (said.stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (said.stderr += String(chunk)));
    child.on('close', (code) => {
      resolve({ ...said, code });
    });
  });
}

test('says that a certificate is real, and prints the line that a profile takes', async () => {
  const { stdout, stderr, code } = await command('check', `${site}/certificaat/#${await signed(real)}`);
  expect(stderr).toContain(`Real: Samira, ${MODULE} 2026.1, 2026-11-23, 83 percent.`);
  expect(stderr).not.toContain('TRIAL');
  const { trainings } = parse(stdout, { schema: 'yaml-1.1' }) as Record<string, unknown>;
  expect(mentorSchema.shape.trainings.parse(trainings)).toEqual([
    { module: MODULE, date: new Date('2026-11-23T00:00:00Z') },
  ]);
  expect(code).toBe(0);
});

test('takes a bare token when it knows the portal, and warns of a trial', async () => {
  const { stderr } = await command('check', await signed(trial), '--site', site);
  expect(stderr).toContain('TRIAL');
});

test('prints no line for what is not real, and says what to do', async () => {
  const token = await signed(real);
  const stranger = await signed(newCertificateKeys(new Date(), { trial: false })[0]!);
  const cases: [string[], string][] = [
    [['check', `${site}/certificaat/#${token.slice(0, -6)}AAAAAA`], 'was changed, or not made'],
    [['check', `${site}/certificaat/#${stranger}`], 'does not know the key'],
    [['check', `${site}/certificaat/#${token.split('.')[0] ?? ''}`], 'Copy all of the link'],
    [['check', token], 'Give the whole link'],
    [['check', token, '--site', 'http://127.0.0.1:9'], 'Is the portal up?'],
    [[], 'Say: npm run certificate'],
  ];
  for (const [args, sentence] of cases) {
    const { stdout, stderr, code } = await command(...args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect([stdout, code]).toEqual(['', 1]);
  }
});
