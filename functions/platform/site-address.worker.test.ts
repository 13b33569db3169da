import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Env } from '../env.ts';
import { checkSiteUrl, withSiteUrl } from './site-address.ts';
import { siteUrl } from './portal.ts';

let logged: string[] = [];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void logged.push(line));
});
afterEach(() => vi.restoreAllMocks());

it('the portal stands where content/site.yaml says, unless this machine gives another address', () => {
  const given = {} as Env;
  expect(withSiteUrl(given).SITE_URL).toBe(siteUrl);
  expect(siteUrl).toMatch(/^https?:\/\/[^/]+$/);
  expect(withSiteUrl({ ...given, SITE_URL: 'http://localhost:8787' }).SITE_URL).toBe('http://localhost:8787');
});

it('a setting of the platform that says another address is logged as a sentence with both', () => {
  checkSiteUrl({ SITE_URL: 'https://oud.zorggroep.nl' }, 'https://nieuw.zorggroep.nl');
  expect(logged).toEqual([
    expect.stringMatching(/oud\.zorggroep\.nl.*content\/site\.yaml.*nieuw\.zorggroep\.nl/),
  ]);
});

it.each([undefined, '', 'http://localhost:8787', 'https://nieuw.zorggroep.nl'])(
  'SITE_URL %s is fine',
  (SITE_URL) => {
    checkSiteUrl({ ...(SITE_URL !== undefined && { SITE_URL }) }, 'https://nieuw.zorggroep.nl');
    expect(logged).toEqual([]);
  },
);
