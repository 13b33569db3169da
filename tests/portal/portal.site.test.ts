import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TEST_SETTINGS } from '../../functions/test/settings.ts';
import { root, run } from '../../scripts/child.ts';
import { migrate } from '../../scripts/edge/migrate.ts';
import { freePort } from '../../scripts/edge/port.ts';
import { serve, type Served } from '../../scripts/edge/serve.ts';
import { type Mailbox, startMailbox } from '../../scripts/mailbox/mailbox.ts';
import { axeViolations } from '../browser/axe.ts';
import { openBrowser } from '../browser/browser.ts';
import { open } from '../browser/settled.ts';
import { composePortal, HARBOUR } from './compose.ts';

/* The same code with the content of another organisation, in English and in Dutch. */
const FOLDER = join(root, '.wrangler/portal');
const DUTCH =
  /\b(?:aan|bij|dat|de|deze|een|geen|het|hier|jij|jouw|kies|met|naar|niet|ook|van|voor|wat|wordt|zijn)\b/giu;
/** A text of the interface in English: see `compose.ts`. */
const BLANK = /\b[Xx]x{2,}/g;

let mailbox: Mailbox;
let portal: Served;
const state = mkdtempSync(join(tmpdir(), 'mentoring-portal-'));
const page = (path: string): string => readFileSync(join(FOLDER, 'dist', path, 'index.html'), 'utf8');
const textOf = (html: string): string =>
  html.replaceAll(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<[^>]+>/g, ' ');
const at = (path: string): string => new URL(path, portal.url).href;
const asPage = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' };

beforeAll(async () => {
  composePortal(FOLDER);
  const built = await run('astro', ['build'], { CONTENT: HARBOUR }, FOLDER);
  if (built.code !== 0) throw new Error(built.output);
  mailbox = await startMailbox(mkdtempSync(join(state, 'mail-')));
  await migrate(state, FOLDER);
  const vars = { ...TEST_SETTINGS, MAIL_URL: mailbox.mailUrl };
  portal = await serve({ port: await freePort(), state, log: '.wrangler/portal.log', vars, cwd: FOLDER });
});

afterAll(async () => {
  await portal.stop();
  await mailbox.stop();
  rmSync(state, { recursive: true, force: true });
});

const inDutch = (file: string): boolean => file.startsWith('nl/');

test('every page says its language, and has no text of the code or of the other language in it', () => {
  const pages = globSync('**/*.html', { cwd: join(FOLDER, 'dist') });
  // A page that nobody finds has one language.
  expect(pages.filter(inDutch)).toHaveLength(pages.filter((file) => !inDutch(file)).length - 1);
  expect(pages.length).toBeGreaterThan(60);
  for (const file of pages) {
    const html = readFileSync(join(FOLDER, 'dist', file), 'utf8');
    const language = inDutch(file) ? 'nl' : 'en';
    expect(html, file).toContain(`<html lang="${language}" dir="ltr" data-time-zone="Pacific/Auckland"`);
    expect(textOf(html).match(inDutch(file) ? BLANK : DUTCH) ?? [], file).toEqual([]);
  }
});

test('a page of the second language leads to pages of that language', () => {
  for (const file of globSync('nl/**/*.html', { cwd: join(FOLDER, 'dist') })) {
    const links = [
      ...readFileSync(join(FOLDER, 'dist', file), 'utf8').matchAll(/<a [^>]*href="(\/[^"]*)"[^>]*>/g),
    ];
    const own = links.filter(([tag]) => !tag.includes('hreflang'));
    expect(
      own.map(([, path = '']) => path).filter((path) => !path.startsWith('/nl/')),
      file,
    ).toEqual([]);
  }
});

test.each([
  ['mentoren/ada-quay', 'Nederlands', 'nl', '/nl/mentoren/ada-quay/'],
  ['nl/training/listening/silence', 'English', 'en', '/training/listening/silence/'],
  ['nl', 'English', 'en', '/'],
])('the page %s leads to itself in the other language', (path, name, language, href) => {
  const html = page(path);
  const [link = '', text = ''] = /<a [^>]*hreflang[^>]*>([^<]*)</.exec(html) ?? [];
  expect(text.trim()).toBe(name);
  expect(link).toContain(`href="${href}" lang="${language}" hreflang="${language}"`);
  const alternates = [...html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]*)"/g)];
  expect(alternates.map(([, code]) => code)).toEqual(['en', 'nl']);
  expect(alternates.map(([, , address]) => address)).toContain(`https://harbour.example${href}`);
});

test('every page of which no link or form says what is on it leads to one that is there in the other language', () => {
  const files = globSync('**/*.html', { cwd: join(FOLDER, 'dist') });
  const links = files.map((file) => {
    const html = readFileSync(join(FOLDER, 'dist', file), 'utf8');
    return { file, to: /<a href="([^"]*)"[^>]*hreflang/.exec(html)?.[1] };
  });
  const without = links.filter(({ to }) => to === undefined).map(({ file }) => file.replace(/^nl\//, ''));
  expect([...new Set(without)].sort()).toEqual(
    [
      '404.html',
      ...[
        'aanvraag/ontvangen',
        'antwoord',
        'beschikbaar',
        'certificaat',
        'niet-gelukt',
        'ontvangen',
        'verloop',
        'volgen',
      ].map((path) => `${path}/index.html`),
    ].sort(),
  );
  for (const { to } of links) if (to !== undefined) expect(files).toContain(`${to.slice(1)}index.html`);
});

test('its pages hold its name, its mentors, its topics, its article and its lesson', () => {
  expect(page('')).toContain('Harbour Mentors');
  for (const name of ['Ada Quay', 'Ben Mole', 'Cleo Pier']) expect(page('mentoren')).toContain(name);
  const profile = textOf(page('mentoren/ada-quay'));
  expect(profile).toContain('Working at night');
  expect(profile).toContain('November 20, 2026');
  expect(page('mentoren/cleo-pier')).toMatch(/lang="fr"[^>]*>\s*Je connais le ferry/);
  expect(page('mentoren/ada-quay')).not.toMatch(/profile__sentence"[^>]* lang=/);
  expect(page('methode/first-talk')).toContain('agree on one question');
  expect(page('training/listening/silence')).toContain('A pause is work too');
});

test('a telephone number without a plus is one of its own country, on a page and at the edge', async () => {
  expect(page('')).toContain('href="tel:+64211234567"');
  const judged = async (phone: string) => {
    const body = new URLSearchParams({ step: 'check', name: 'Bo', reach: 'app', phone, message: 'Kia ora.' });
    const answer = await fetch(at('/api/messages'), { method: 'POST', headers: asPage, body });
    return answer.status;
  };
  // In the Netherlands the first is no number, and the second is mobile.
  expect(await Promise.all(['021 123 4567', '06 123 4567'].map(judged))).toEqual([200, 422]);
});

test('its own colours are those of its pages, its mails and badges, and its icon', () => {
  const data = JSON.parse(readFileSync(join(FOLDER, 'dist/data/edge.json'), 'utf8')) as { colours: object };
  expect(data.colours).toMatchObject({ plum: '#0b3d66', 'art-plum': '#0b3d66', ink: '#291927' });
  for (const path of ['', 'nl/mentoren', 'training/listening/silence']) {
    expect(page(path)).toContain('#0b3d66');
    expect(page(path)).not.toMatch(/#692550|%23692550/);
  }
});

test('with one programme nothing asks where somebody works, and nothing filters by it', () => {
  expect(readFileSync(join(FOLDER, 'dist/data/nl/programmes.json'), 'utf8')).toContain('Harbour programme');
  for (const path of ['mentoren', 'matchtest', 'mentoren/ada-quay', 'nl/mentoren', 'nl/matchtest'])
    expect(textOf(page(path)), path).not.toMatch(/Harbour programme|Programma|Waar werk je/);
  expect(page('mentoren')).not.toContain('name="programma"');
  expect(page('matchtest')).not.toContain('name="organisation"');
  expect(textOf(page('mentoren/ada-quay'))).toContain('Harbour College');
});

test('nothing of our own content is in it, and no answer of its final check', () => {
  const all = globSync('**/*.{html,json,xml}', { cwd: join(FOLDER, 'dist') })
    .map((file) => readFileSync(join(FOLDER, 'dist', file), 'utf8'))
    .join('');
  expect(all).not.toMatch(/amina-el-idrissi|Themetis|wijkverpleegkundige/);
  expect(all).not.toMatch(/listening-check-\d/);
});

test('the edge asks the questions of its final check, and grades them', async () => {
  const html = await (await fetch(at('/training/listening/toets/'), { headers: asPage })).text();
  expect(html).toContain('What do you do in pause number');
  const draw = (await (await fetch(at('/api/training/listening/check'))).json()) as {
    draw: string;
    questions: { id: string }[];
  };
  const body = new URLSearchParams({ draw: draw.draw, tries: '' });
  for (const { id } of draw.questions) body.append(id, 'a');
  const answer = await fetch(at('/api/training/listening/check'), {
    method: 'POST',
    headers: { ...asPage, Accept: 'application/json' },
    body,
  });
  expect(await answer.json()).toMatchObject({ passed: true });
});

const mailAbout = (subject: string) =>
  vi.waitFor(
    () => {
      const found = mailbox.mails().find((mail) => mail.subject?.startsWith(subject));
      if (!found) throw new Error('no mail yet');
      return found;
    },
    { timeout: 60_000, interval: 200 },
  );

test('a form comes in, and its mail goes out in the language of the portal', async () => {
  const body = new URLSearchParams({
    step: 'send',
    name: 'Dana Reed',
    email: 'dana@example.org',
    reach: 'email',
    message: 'Can I visit a tugboat with a mentor?',
  });
  const answer = await fetch(at('/api/messages'), {
    method: 'POST',
    headers: asPage,
    body,
    redirect: 'manual',
  });
  expect(answer.status, await answer.text()).toBe(303);
  const mail = await mailAbout('We have your message');
  expect(mail.text).toContain('Thank you. Your message has come in well.');
  expect(mail.html).toContain('<html lang="en" dir="ltr">');
  const link = /\/volgen\/\?t=[\w-]+/.exec(mail.text ?? '')?.[0] ?? '';
  const followed = await (await fetch(at(link), { headers: asPage })).text();
  expect(followed).toContain('<html lang="en"');
  expect(textOf(followed).match(DUTCH) ?? []).toEqual([]);
});

test('a visitor of the second language reads, writes, gets mail and learns in that language', async () => {
  const browser = await openBrowser(portal.url);
  try {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, '/nl/methode/first-talk/');
    await page.getByRole('heading', { name: 'Je eerste gesprek', level: 1 }).waitFor();
    // A form within two seconds is taken for that of a program, which gets no mail.
    await page.clock.setFixedTime(Date.now() - 60_000);
    await open(page, '/nl/contact/bericht/');
    await page.locator('#name').fill('Dana Reed');
    await page.locator('#message').fill('Mag ik meevaren op een sleepboot?');
    await page.locator('input[name=reach][value=email]').check();
    await page.locator('#email').fill('dana@example.org');
    for (const step of ['check', 'send']) await page.locator(`button[name=step][value=${step}]`).click();
    await page.waitForURL('**/nl/ontvangen/**');
    const mail = await mailAbout('We hebben je bericht');
    expect(mail.html).toContain('<html lang="nl" dir="ltr">');
    await page.goto(/\/nl\/volgen\/\?t=[\w-]+/.exec(mail.text ?? '')?.[0] ?? '');
    await page.locator('html[lang=nl]').waitFor();
    await page.locator('details:has(button[name=withdraw]) summary').click();
    await page.locator('button[name=withdraw]').click();
    await page.locator('form:has(input[name=sure]) button[name=withdraw]').click();
    await page.locator('button[name=withdraw]').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/nl/volgen/');
    await open(page, '/nl/training/listening/silence/');
    await page.getByRole('heading', { name: 'Een pauze is ook werk', level: 1 }).waitFor();
    await open(page, '/nl/training/listening/toets/');
    await page.getByText('Wat doe je in pauze').first().waitFor();
    expect(visit.record.errors).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('what the edge refuses, checks and grades is in the language of the page that asked', async () => {
  const ask = async (path: string, body: string, headers: object = asPage) => {
    const answer = await fetch(at(path), {
      method: 'POST',
      headers: { ...headers, Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
    });
    return answer.text();
  };
  const pages = [
    await ask('/api/messages?language=nl', 'step=check', { 'Sec-Fetch-Site': 'cross-site' }),
    await ask('/api/messages?language=nl', 'step=check'),
    await ask('/api/training/listening/check?language=nl', 'draw=x'),
    await ask('/api/certificate?language=nl', 'result=x'),
    await ask('/api/follow?language=nl', 't=x'),
  ];
  for (const html of pages) {
    expect(html).toContain('<html lang="nl"');
    expect(textOf(html).match(BLANK) ?? []).toEqual([]);
  }
  expect(await ask('/api/messages?language=fr', 'step=check')).toContain('<html lang="en"');
});

test('a check of accessibility finds nothing on a page of each kind', async () => {
  const browser = await openBrowser(portal.url);
  try {
    for (const path of [
      '/',
      '/mentoren/',
      '/mentoren/ada-quay/',
      '/nl/methode/first-talk/',
      '/nl/matchtest/',
    ]) {
      await using visit = await browser.newPage();
      await open(visit.page, path);
      expect(await axeViolations(visit.page), path).toEqual([]);
    }
  } finally {
    await browser.close();
  }
});
