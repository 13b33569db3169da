import { exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
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
    const page = await get('/ontvangen/?form=talk&ref=KD4TW7RM');
    expect(page).toContain('talk.received.title');
    expect(page).not.toContain('message.received.title');
    expect(page).toContain('>KD4TW7RM<');
  });

  it('says nothing of a form that does not exist', async () => {
    const page = await get(`/ontvangen/?form=${encodeURIComponent('x"]')}&ref=KD4TW7RM`);
    expect(page).not.toContain('talk.received.title');
    expect(page).toContain('>KD4TW7RM<');
  });
});
