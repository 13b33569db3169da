import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST, FOURTH } from './built/mentors.ts';
import { saying, t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { askMentee, askMentor, openAvailability, pairUp } from './browser/site-database.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const TOKENS = { answer: 'antwoordAntwoord123456', follow: 'volgenVolgenVolgen1234' };
const DEAD = 'AAAAAAAAAAAAAAAAAAAAAA';

beforeAll(() => askMentor(TOKENS, 'sanne@example.org'));

describe('The pages behind a link', () => {
  test.each(['/antwoord/', '/volgen/', '/verloop/', '/beschikbaar/'])(
    '%s without a link says where the link is',
    async (path) => {
      await using visit = await browser.newPage();
      await open(visit.page, path);
      await expect.poll(() => visit.page.locator('main').innerText()).toContain(t('link-pages.direct'));
      await expect.poll(() => visit.page.locator('main button').filter({ visible: true }).count()).toBe(0);
    },
  );

  test.each([
    ['/antwoord/', TOKENS.answer],
    ['/volgen/', TOKENS.follow],
    ['/antwoord/', DEAD],
  ])('%s?t=%s puts the focus on its heading', async (path, token) => {
    await using visit = await browser.newPage({ width: 360 });
    await visit.page.goto(`${path}?t=${token}`);
    await expect.poll(() => visit.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });
});

describe('On a page of a pair', () => {
  test.each([360, 1280])(
    'at %i px whom to call stands once, and what ends something after that',
    async (width) => {
      await using visit = await browser.newPage({ width });
      const { page } = visit;
      await open(page, '/onderdelen/course/begun/');
      const people = page.getByRole('region', { name: t('link-pages.contact') }).locator('a');
      for (const address of await people.evaluateAll((links) =>
        links.map((link) => link.getAttribute('href')),
      ))
        await expect.poll(() => page.locator(`a[href="${address}"]:visible`).count()).toBe(1);
      const titles = await page.locator('main h2').evaluateAll((all) => all.map((one) => one.textContent));
      expect(titles.at(-1)).toBe(t('link-pages.course.endTitle'));
    },
  );

  test('a mentor who can call sees the number before the stations, and nothing is wider than the text', async () => {
    await using visit = await browser.newPage({ width: 1280 });
    const { page } = visit;
    await open(page, '/onderdelen/course/begun/');
    const reach = page.getByRole('region', { name: saying('link-pages.answer.contactTitle') });
    const call = await reach.getByRole('link').boundingBox();
    const stations = await page.locator('.stations').boundingBox();
    const text = await page.locator('.stations').locator('..').boundingBox();
    expect(call!.y).toBeLessThan(stations!.y);
    expect(stations!.x + stations!.width).toBeLessThanOrEqual(text!.x + text!.width);
    // Beside the text the roads fill what was an empty half.
    const roads = await page.locator('.two-roads').boundingBox();
    expect(roads!.x).toBeGreaterThan(text!.x + text!.width);
  });
});

describe('Without JavaScript', () => {
  test('a mentor answers, says so once more, takes it back and answers again; within the hour the mentee sees nothing of it', async () => {
    await using visit = await browser.newPage({ javaScript: false, width: 360 });
    const { page } = visit;
    const heading = (key: string) =>
      page.getByRole('heading', { name: t(`link-pages.answer.${key}.title`, { name: 'Sanne de Wit' }) });
    await page.goto(`/antwoord/?t=${TOKENS.answer}`);
    await expect.poll(() => page.locator('main').innerText()).toContain('Voorbeeld Thuiszorg');
    await page.getByRole('button', { name: t('link-pages.answer.wantTalk') }).click();
    await page.getByRole('button', { name: t('link-pages.answer.sure.want-talk.button') }).click();
    await heading('held.want-talk').waitFor();
    await page.getByRole('button', { name: t('link-pages.answer.held.button') }).click();
    await heading('asked').waitFor();
    await expect.poll(() => page.getByRole('status').innerText()).toBe(t('link-pages.answer.takenBack'));
    await page.getByRole('button', { name: t('link-pages.answer.accept') }).click();
    await page.getByRole('button', { name: t('link-pages.answer.sure.accept.button') }).click();
    await heading('held.accept').waitFor();
    await page.reload();
    await expect.poll(() => page.locator('main').innerText()).not.toContain('sanne@example.org');
    await page.goto(`/volgen/?t=${TOKENS.follow}`);
    await expect
      .poll(() => page.locator('h1').innerText())
      .toBe(t('link-pages.follow.asked.title', { mentor: FIRST.name }));
  });
});

describe('The page of a pair', () => {
  const tokens = {
    answer: 'antwoordPaar1234567890',
    follow: 'volgenPaar123456789012',
    course: 'verloopPaar12345678901',
  };
  beforeAll(() => pairUp(tokens));

  test('keeps the mark of a mentee on the device, and shows it again', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page } = visit;
    await page.goto(`/verloop/?t=${tokens.course}`);
    await page.getByLabel(t('link-pages.course.mark.start.label')).selectOption('4');
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.getByRole('button', { name: t('link-pages.course.mark.keep') }).click();
    const kept = `${t('link-pages.course.mark.kept.start')} 4.`;
    await expect.poll(() => page.getByRole('status').innerText()).toBe(kept);
    await page.reload();
    await expect.poll(() => page.getByRole('status').innerText()).toBe(kept);
    await page.getByRole('button', { name: t('link-pages.course.mark.wipe') }).click();
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('asks once more without a script whether a pair is done, and whether links end', async () => {
    await using visit = await browser.newPage({ width: 360, javaScript: false });
    const { page } = visit;
    await page.goto(`/verloop/?t=${tokens.course}`);
    const heading = await page.locator('h1').innerText();
    for (const [fold, button, sure] of [
      ['course.finishTitle', 'course.finish', 'finish'],
      ['endLink.title', 'endLink.button', 'links'],
    ] as const) {
      await page.getByText(t(`link-pages.${fold}`), { exact: true }).click();
      await page.getByRole('button', { name: t(`link-pages.${button}`) }).click();
      await page.getByRole('heading', { name: t(`link-pages.sure.${sure}.title`) }).waitFor();
      await page.getByRole('button', { name: t(`link-pages.sure.${sure}.button`) }).waitFor();
      await page.getByRole('link', { name: t('link-pages.sure.back') }).click();
      await expect.poll(() => page.locator('h1').innerText()).toBe(heading);
    }
  });

  test('asks once more without a script whether a pair parts, and leads the mentee on', async () => {
    await using visit = await browser.newPage({ width: 360, javaScript: false });
    const { page } = visit;
    await page.goto(`/verloop/?t=${tokens.course}`);
    await page.getByText(t('link-pages.course.mark.start.paper')).waitFor();
    await page.getByText(t('link-pages.course.part.mentee.title'), { exact: true }).click();
    await page.getByRole('button', { name: t('link-pages.course.part.mentee.open') }).click();
    await page.getByLabel(t('link-pages.course.part.reasons.no-click')).check();
    await page.getByRole('button', { name: t('link-pages.course.part.mentee.button') }).click();
    await page.getByRole('heading', { name: t('link-pages.course.parted.title') }).waitFor();
    await page.getByRole('link', { name: t('link-pages.course.partedHow') }).waitFor();
  });
});

describe('What a pair is asked', () => {
  const pair = async (name: string) => {
    const tokenOf = (what: string) => `${what}${name}`.padEnd(22, 'x');
    const tokens = { answer: tokenOf('a'), follow: tokenOf('f'), course: tokenOf('c') };
    await pairUp(tokens);
    return { ...tokens, address: `/verloop/?t=${tokens.course}` };
  };

  test('is answered without a script, and "it does not work" takes a second step', async () => {
    const { follow, address } = await pair('zonder');
    await askMentee(follow, 'talked');
    await using visit = await browser.newPage({ width: 360, javaScript: false });
    const { page } = visit;
    await page.goto(address);
    await expect.poll(() => page.locator('h1').innerText()).toBe(t('link-pages.course.talked.title'));
    await page.getByRole('button', { name: t('link-pages.course.talked.stuck') }).click();
    await page.getByRole('link', { name: t('link-pages.course.stuck.back') }).click();
    await page.getByRole('button', { name: t('link-pages.course.talked.stuck') }).click();
    await page.getByLabel(t('link-pages.course.stuck.reasons.no-contact')).check();
    await page.getByRole('button', { name: t('link-pages.course.stuck.button') }).click();
    await page.getByRole('heading', { name: t('link-pages.course.said.title') }).waitFor();
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain(t('link-pages.course.said.next.stuck'));
  });

  test('is answered by keyboard alone; what is missing gets the focus, and what was chosen stays', async () => {
    const { follow, address } = await pair('toetsen');
    await askMentee(follow, 'pulse');
    await using visit = await browser.newPage();
    const { page } = visit;
    await page.goto(address);
    await expect.poll(() => page.locator('h1').innerText()).toBe(t('link-pages.course.pulse.title'));
    const send = page.getByRole('button', { name: t('link-pages.course.pulse.send') });
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByLabel(t('link-pages.course.pulse.marks.2')).isChecked()).toBe(true);
    await send.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.parentElement?.textContent))
      .toContain(t('link-pages.course.pulse.help.missing'));
    await expect.poll(() => page.getByLabel(t('link-pages.course.pulse.marks.2')).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await send.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain(t('link-pages.course.said.next.help'));
  });
});

describe('What went wrong', () => {
  test.each([
    [1280, 900],
    [360, 740],
  ])('begins in the upper half of a window of %i by %i, on each page of the edge', async (width, height) => {
    const tokenOf = (name: string) => `${name}${width}`.padEnd(22, 'w');
    const tokens = { answer: tokenOf('answer'), follow: tokenOf('follow'), course: tokenOf('course') };
    await pairUp(tokens);
    await using visit = await browser.newPage({ width, height, javaScript: false });
    const { page } = visit;
    const summary = page.locator('[data-error-summary]:not([hidden])');
    const seen = async () => {
      await summary.waitFor();
      const top = () => summary.evaluate((one) => one.getBoundingClientRect().top / window.innerHeight);
      await expect.poll(top).toBeLessThan(0.5);
      await expect.poll(top).toBeGreaterThanOrEqual(0);
    };
    const other = FIRST.name.split(' ')[0] ?? '';
    await page.goto(`/verloop/?t=${tokens.course}`);
    await page.locator('summary', { hasText: t('planning.form.open', { other }) }).click();
    await page.getByRole('button', { name: t('planning.form.send', { other }) }).click();
    await seen();
    await page.goto('/meting/');
    await page.goto((await page.locator('a[href*="moment=halfway"]').first().getAttribute('href')) ?? '');
    await page.getByRole('button', { name: t('survey.ask.send') }).click();
    await seen();
    await askMentee(tokens.follow, 'pulse');
    await page.goto(`/verloop/?t=${tokens.course}`);
    await page.getByRole('button', { name: t('link-pages.course.pulse.send') }).click();
    await seen();
  });

  test.each(['99', 'twee', '100'])('keeps %s in the field for the places of a mentor', async (typed) => {
    const room = 'room'.padEnd(22, 'w');
    await openAvailability(room, FOURTH.id);
    await using visit = await browser.newPage({ width: 360, javaScript: false });
    const { page } = visit;
    await page.goto(`/beschikbaar/?t=${room}`);
    const field = page.getByLabel(t('availability.mentor.placesLabel'));
    await field.fill('');
    await field.pressSequentially(typed);
    await page.getByRole('button', { name: t('availability.mentor.placesButton') }).click();
    await page.getByText(t('availability.mentor.placesWrong')).waitFor();
    await expect.poll(() => field.inputValue()).toBe(typed);
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe('The token of a link', () => {
  test('leaves the address and the history, and the page works on: reload, answer, back, a second tab', async () => {
    const tokens = { answer: 'answerAnswerAnswer1234', follow: 'followFollowFollow1234' };
    await askMentor(tokens);
    await using visit = await browser.newPage();
    const { page } = visit;
    await page.goto(`/volgen/?t=${tokens.follow}`);
    await expect.poll(() => page.url()).toMatch(/\/volgen\/\?link=[\da-f]{8}$/);
    const heading = await page.locator('h1').innerText();
    const other = await page.context().newPage();
    await other.goto(new URL(`/antwoord/?t=${tokens.answer}`, page.url()).href);
    await expect.poll(() => other.url()).toMatch(/\/antwoord\/\?link=[\da-f]{8}$/);
    await page.reload();
    await expect.poll(() => page.locator('h1').innerText()).toBe(heading);
    await other.getByRole('button', { name: t('link-pages.answer.wantTalk') }).click();
    await other.getByRole('button', { name: t('link-pages.answer.sure.want-talk.button') }).click();
    await other.getByRole('button', { name: t('link-pages.answer.held.button') }).waitFor();
    for (const each of [page, other]) expect(each.url()).not.toContain('t=');
    await other.goBack();
    await expect.poll(() => other.url()).not.toContain('t=');
    await expect.poll(() => page.evaluate(() => document.cookie)).toBe('');
  });
});
