import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unstable_readConfig } from 'wrangler';
import { problemsOnline } from './problems.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const OPERATOR = `operator:
  responsible: Zorggroep
  address: Straat 1
  chamberOfCommerce: '12345678'
  dataProtectionOfficer: geen
  host: { name: Een, country: Nederland }
  mailService: { name: Twee, country: Nederland }
  backupDays: 30
`;
/** The files of a portal in which nothing keeps it from going online. */
const READY = {
  'content/site.yaml': `url: https://mentoring.zorggroep.nl\n${OPERATOR}`,
  'wrangler.jsonc':
    '{ "database_id": "0f0a1b2c-0000-0000-0000-00000000000d", "id": "0f00000000000000000000000000000d" }',
  'public/.well-known/security.txt': 'Contact: mailto:beheer@zorggroep.nl\nExpires: 2027-10-01T00:00:00Z\n',
  'publiccode.yml': 'url: https://code.zorggroep.nl/portaal.git\n',
  'content/pages/privacy/nl.mdx': '<Aside kind="let-op">\n\nTekst.\n\n</Aside>\n',
  'content/mentors/ada.mdx': '---\nname: Ada\n---\n',
};

let root = '';
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mentoring-online-'));
  for (const [file, text] of Object.entries(READY)) put(file, text);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
const problems = (siteUrl?: string) => problemsOnline(root, NOW, siteUrl);

test('a portal of its own has nothing that keeps it from going online', () => {
  expect(problems()).toEqual([]);
  expect(problems('https://mentoring.zorggroep.nl')).toEqual([]);
});

test.each([
  [
    'content/site.yaml',
    `url: https://mentoringindezorg.example\n${OPERATOR}`,
    'url is https://mentoringindezorg.example',
  ],
  ['content/site.yaml', `url: http://mentoring.zorggroep.nl\n${OPERATOR}`, 'url is http://'],
  [
    'content/site.yaml',
    `url: https://mentoring.zorggroep.nl\n${OPERATOR.replace('Straat 1', '')}`,
    'operator.address is empty',
  ],
  ['wrangler.jsonc', '{ "id": "00000000000000000000000000000000" }', 'have no id yet'],
  [
    'public/.well-known/security.txt',
    'Contact: mailto:info@example.org\nExpires: 2027-10-01T00:00:00Z\n',
    'Contact is',
  ],
  [
    'public/.well-known/security.txt',
    'Contact: mailto:a@b.nl\nExpires: 2026-10-01T00:00:00Z\n',
    'Expires has passed',
  ],
  ['publiccode.yml', 'url: https://mentoring.example/code.git\n', 'your repository'],
  [
    'content/pages/privacy/nl.mdx',
    '<Aside kind="in-te-vullen">\n\nDe naam.\n\n</Aside>\n',
    'still to be filled in',
  ],
  ['content/mentors/ada.mdx', '---\nexample: true\n---\n', 'is an example'],
  ['content/programmes/zorg.yaml', 'name: Zorg\nexample: true\n', 'is an example'],
])('%s with a placeholder is one sentence that names it', (file, text, sentence) => {
  put(file, text);
  expect(problems()).toEqual([expect.stringContaining(sentence)]);
  expect(problems()[0]).toContain(file);
});

test('another address in the shell than in content/site.yaml is a sentence with both', () => {
  const [problem] = problems('https://oud.zorggroep.nl');
  expect(problem).toContain('https://oud.zorggroep.nl');
  expect(problem).toContain('https://mentoring.zorggroep.nl');
});

test('the platform logs what the Worker logs, and no address, which could hold the token of a personal link', () => {
  expect(unstable_readConfig({ config: 'wrangler.jsonc' })).toMatchObject({
    observability: {
      enabled: true,
      redact_query_string: true,
      logs: { invocation_logs: false },
      traces: { enabled: false },
    },
    workers_dev: false,
    preview_urls: false,
  });
});
