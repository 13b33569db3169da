import { env, exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { linkAddress } from '../links/links.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { formOf, post, SITE } from '../test/post-form.ts';
import { RIGHT_OF } from '../test/right-values.ts';

const send = (fields: object = {}) =>
  post(formOf({ ...RIGHT_OF.mentor, step: 'send', ...fields }), {}, `${SITE}/api/mentors`);
const get = async (path: string) => (await exports.default.fetch(SITE + path)).text();
/** What only a file of the content says. */
const OF_A_FILE = /profession:|topics:|---/;

describe('somebody who becomes a mentor', () => {
  it('reads what was chosen in words on the check page, and no file for an editor', async () => {
    const page = await (await send({ step: 'check', why: 'Ik luister graag </textarea><b>.' })).text();
    expect(page).toContain('Omgaan met werkdruk');
    expect(page).not.toMatch(OF_A_FILE);
    expect(page).not.toContain('</textarea><b>');
    expect(page).toMatch(/<input type="hidden" name="id" value="[\da-f-]{36}"\/>/);
  });

  it('reads no file for an editor on the page after sending either', async () => {
    const page = await get((await send()).headers.get('Location') ?? '');
    expect(page).toContain('mentor-form.received.title');
    expect(page).not.toMatch(OF_A_FILE);
  });
});

describe('the page after sending that forms share', () => {
  it('shows the part of the form that was sent, and no other', async () => {
    const page = await get((await send()).headers.get('Location') ?? '');
    expect(page).toContain('mentor-form.received.title');
    expect(page).not.toContain('message.received.title');
  });

  it.each(['', '?ref=KD4TW7RM', '?ref=KD4TW7RM&t=abcdefghijklmnopqrstuv', '?form=talk&ref=KD4TW7RM'])(
    'says that nothing was sent for an address that nobody got from us: "%s"',
    async (query) => {
      const page = await get(`/ontvangen/${query}`);
      expect(page).not.toContain('received.title');
      expect(page).not.toContain('KD4TW7RM');
    },
  );

  it('leads to the page of the link when that ended, and never says that nothing was sent', async () => {
    const address = (await send()).headers.get('Location') ?? '';
    await env.DB.prepare("UPDATE links SET expires_at = '2020-01-01T00:00:00.000Z'").run();
    const answer = await exports.default.fetch(`${SITE}${address}&tried=1`, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    const token = new URL(address, SITE).searchParams.get('t') ?? '';
    expect(answer.headers.get('Location')).toBe(linkAddress(DEFAULT_LANGUAGE, 'follow', token));
  });

  it('keeps to the reference of what was sent, whatever the address says', async () => {
    const address = new URL((await send()).headers.get('Location') ?? '', SITE);
    const reference = address.searchParams.get('ref') ?? '';
    address.searchParams.set('ref', 'KD4TW7RM');
    const page = await get(address.pathname + address.search);
    expect(page).toContain(`>${reference}<`);
    expect(page).not.toContain('KD4TW7RM');
  });
});
