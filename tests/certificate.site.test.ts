// The certificate as a person meets it: with and without JavaScript, and on paper.
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { makeProof, MODULE } from './browser/final-check.ts';
import { open } from './browser/settled.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

describe('the certificate', () => {
  test('is made with a name, is real, says that it is a trial, and its QR code leads to itself', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeProof(page, 'Samira de Vries-Öztürk');
    await page.getByText(t('certificate.state.valid.title')).waitFor();
    await expect.poll(() => page.getByRole('heading', { name: 'Samira de Vries-Öztürk' }).count()).toBe(1);
    await expect.poll(() => page.getByText(t('certificate.trial.title')).isVisible()).toBe(true);
    await page.locator('[data-code] svg').waitFor();
    const picture = PNG.sync.read(await page.locator('[data-code]').screenshot());
    const code = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
    expect(code?.data).toBe(page.url());
  });

  test('gives its link to who wants to share it', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeProof(page, 'Samira');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(void (document.title = text)) },
      });
    });
    await page.getByRole('button', { name: t('certificate.acts.copy') }).click();
    await page.getByText(t('certificate.acts.copied')).waitFor();
    await expect.poll(() => page.title()).toBe(page.url());
  });

  test('gives the badge as a file, and as a drawing with the same badge in it', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeProof(page, 'Samira');
    const load = async (name: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      const download = await waiting;
      let text = '';
      for await (const chunk of await download.createReadStream()) text += String(chunk);
      return { text, file: download.suggestedFilename() };
    };
    const { text: jwt, file } = await load(t('certificate.acts.jwt'));
    expect(file).toBe(`badge-${MODULE}.jwt`);
    expect(jwt).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const { text: svg } = await load(t('certificate.acts.svg'));
    expect(svg).toContain(`<openbadges:credential verify="${jwt}">`);
    expect(svg).toContain('xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"');
  });

  test('says in words and shape what is wrong with one that was changed or cut off', async () => {
    await using visit = await browser.newPage();
    const { page, record } = visit;
    await makeProof(page, 'Samira');
    const [head = '', body = '', signature = ''] = page.url().split('#')[1]!.split('.');
    const other = btoa(JSON.stringify({ alg: 'ES256', kid: 'onbekend' })).replaceAll('=', '');
    const cases = [
      [`${head}.${body.slice(0, -3)}AAA.${signature}`, t('certificate.state.altered.title')],
      [`${other}.${body}.${signature}`, t('certificate.state.unknownKey.title')],
      [`${head}.${body}`, t('certificate.state.unreadable.title')],
    ];
    for (const [token = '', said = ''] of cases) {
      await page.goto(`/certificaat/#${token}`);
      await page.getByRole('heading', { name: said }).waitFor();
      await expect.poll(() => page.locator('[data-paper]').isVisible()).toBe(false);
    }
    expect(JSON.stringify(record)).not.toContain(body);
  });

  test('verifies without any network with the keys that came with the page', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeProof(page, 'Samira');
    await page.getByText(t('certificate.state.valid.title')).waitFor();
    const token = new URL(page.url()).hash;
    const openLink = () => page.evaluate((hash) => void (location.hash = hash), token);
    await page.route('**/certificaat/sleutels.json', (route) => route.abort());
    await open(page, '/certificaat/');
    await page.context().setOffline(true);
    await openLink();
    await page.getByText(t('certificate.state.valid.title')).waitFor();
    await page.context().setOffline(false);
    // As the page stands in the site before the edge puts the keys of now into it.
    await page.route('**/certificaat/', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/data-keys="[^"]*"/, 'data-keys="[]"');
      await route.fulfill({ response: answer, body });
    });
    await open(page, '/certificaat/');
    await openLink();
    await page.getByText(t('certificate.state.noKeys.title')).waitFor();
  });

  test('shows its QR code on a page that opens it without a network, once somebody did something there', async () => {
    await using maker = await browser.newPage();
    await makeProof(maker.page, 'Samira');
    await maker.page.getByText(t('certificate.state.valid.title')).waitFor();
    const token = new URL(maker.page.url()).hash;
    await using visit = await browser.newPage();
    const { page } = visit;
    // At once, because what it asks for belongs to the network that has to be quiet.
    await page.addInitScript(() =>
      addEventListener('load', () =>
        document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })),
      ),
    );
    await open(page, '/certificaat/');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.evaluate((hash) => void (location.hash = hash), token);
    await page.getByText(t('certificate.state.valid.title')).waitFor();
    await page.locator('[data-code] svg').waitFor();
  });

  test('fills exactly 1 A4, with the longest name', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeProof(page, 'W'.repeat(80));
    await page.getByText(t('certificate.state.valid.title')).waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  });

  test('is explained without a token, with what it does not say', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    const { page } = visit;
    await page.goto('/certificaat/');
    await expect.poll(() => page.getByText(t('certificate.saysNot.items.who')).count()).toBe(1);
    await expect.poll(() => page.locator('[data-paper]').isVisible()).toBe(false);
  });
});
