import { exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { formOf, post, SITE } from '../test/requests.ts';
import { RIGHT_OF } from '../test/right-values.ts';

const send = (fields: object = {}) =>
  post(formOf({ ...RIGHT_OF.mentor, step: 'send', ...fields }), {}, `${SITE}/api/mentors`);
const get = async (path: string) => (await exports.default.fetch(SITE + path)).text();
/** What stands in the box with the draft, and whether the box is shown. */
const draftIn = (page: string) => ({
  text: /<textarea[^>]*id="profile-draft"[^>]*>([^<]*)</.exec(page)?.[1] ?? '',
  isShown: page.includes('id="profile-draft"'),
});

describe('the draft of a profile', () => {
  it('stands on the check page, with what was chosen in words above it', async () => {
    const page = await (await send({ step: 'check', why: 'Ik luister graag </textarea><b>.' })).text();
    expect(page).toContain('Omgaan met werkdruk');
    expect(draftIn(page)).toMatchObject({ isShown: true });
    expect(draftIn(page).text).toContain('topics: [werkdruk, grenzen]');
    expect(page).not.toContain('</textarea><b>');
    expect(page).toMatch(/<input type="hidden" name="id" value="[\da-f-]{36}"\/>/);
  });

  it('stands on the page after sending, for who has the link of it and for nobody else', async () => {
    const address = (await send()).headers.get('Location') ?? '';
    const page = await get(address);
    expect(page).toContain('Je aanmelding is binnen');
    expect(draftIn(page)).toMatchObject({ isShown: true });
    expect(draftIn(page).text).toContain('profession: verpleegkundige');
    const stranger = await get(address.replace(/t=.*/, 't=abcdefghijklmnopqrstuv'));
    expect(draftIn(stranger)).toEqual({ text: '', isShown: false });
  });
});

describe('the page after sending that forms share', () => {
  it('shows the part of the form that was sent, and no other', async () => {
    const page = await get('/ontvangen/?form=talk&ref=KD4TW7RM');
    expect(page).toContain('Je vraag om een gesprek is binnen');
    expect(page).not.toContain('Je bericht is binnen');
    expect(page).toContain('>KD4TW7RM<');
  });

  it('says nothing of a form that does not exist', async () => {
    const page = await get(`/ontvangen/?form=${encodeURIComponent('x"]')}&ref=KD4TW7RM`);
    expect(page).not.toContain('Je vraag om een gesprek is binnen');
    expect(page).toContain('>KD4TW7RM<');
  });
});
