import { exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { SITE } from '../test/post-form.ts';
import { addSubmission, everything, followTokenOf, send } from '../test/submissions.ts';

const now = new Date();
let token: string;
beforeEach(async () => {
  for (const id of ['one', 'two']) await addSubmission(id, now, { form: 'message' });
  token = await followTokenOf('one');
});

/** A browser that keeps what it is given, and says where it ended. */
function browser(method = 'GET') {
  const kept = new Map<string, string>();
  const given: string[] = [];
  const open = async (address: string): Promise<{ at: string; status: number; page: string }> => {
    const headers = { Cookie: [...kept].map((pair) => pair.join('=')).join('; ') };
    const answer = await exports.default.fetch(SITE + address, { method, headers, redirect: 'manual' });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    for (const cookie of answer.headers.getSetCookie()) {
      given.push(cookie);
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      kept.set(name, value);
    }
    const to = answer.headers.get('Location');
    return to === null ? { at: address, status: answer.status, page: await answer.text() } : open(to);
  };
  return { open, given };
}

describe('the token of a link', () => {
  it('leaves the address on the first visit, for a cookie of an hour that no script and no other site gets', async () => {
    const { open, given } = browser();
    const { at, status, page } = await open(`/volgen/?t=${token}`);
    expect([at, status]).toEqual([expect.stringMatching(/^\/volgen\/\?link=[\da-f]{8}$/), 200]);
    expect(page).toContain('REFONE');
    expect(given).toHaveLength(1);
    expect(given[0]).toMatch(/^__Host-link-[\da-f]{8}=/);
    for (const part of ['Max-Age=3600', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(given[0]).toContain(`; ${part}`);
    expect(given[0]).not.toContain('Domain');
    // Again by the mail, and by the address as it is now.
    for (const again of [`/volgen/?t=${token}`, at]) expect((await open(again)).page).toContain('REFONE');
  });

  it('of two links in two tabs stays with each', async () => {
    const { open } = browser();
    const [one, two] = [
      await open(`/volgen/?t=${token}`),
      await open(`/volgen/?t=${await followTokenOf('two')}`),
    ];
    expect(one.at).not.toBe(two.at);
    expect((await open(one.at)).page).toContain('REFONE');
    expect((await open(two.at)).page).toContain('REFTWO');
  });

  it('stays in the address of a browser without cookies, and the page works', async () => {
    const answer = await exports.default.fetch(`${SITE}/volgen/?t=${token}`);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('REFONE') as string]);
  });

  it('opens nothing by the short name in the address alone', async () => {
    const { at } = await browser().open(`/volgen/?t=${token}`);
    const { page, status } = await browser().open(at);
    expect(status).toBe(200);
    expect(page).not.toContain('REFONE');
    expect(page).not.toContain(token);
  });

  it('leaves the address after an answer and after sending too, with the rest of what stands there', async () => {
    const { open } = browser();
    const { at } = await open(`/ontvangen/?ref=REFONE&t=${token}`);
    expect(at).toMatch(/^\/ontvangen\/\?ref=REFONE&link=[\da-f]{8}$/);
    const answer = await send('/api/follow', { t: token, withdraw: 'yes', sure: 'yes' });
    expect((await open(answer.headers.get('Location') ?? '')).at).not.toContain(token);
  });

  it('changes nothing by the visit of a mail scanner, that of one that looks at the head only, or an unknown one', async () => {
    const before = await everything();
    for (const method of ['GET', 'HEAD']) {
      expect((await browser(method).open(`/volgen/?t=${token}`)).status).toBe(200);
      expect((await browser(method).open('/volgen/?t=AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    }
    expect(await everything()).toEqual(before);
  });
});
