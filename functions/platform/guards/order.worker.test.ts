import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { app } from '../../app.ts';
import { ENDPOINT, formOf, OWN_PAGE, RIGHT } from '../../test/post-form.ts';

const FORM = 'application/x-www-form-urlencoded';
const LARGE = 'a'.repeat(64 * 1024 + 1);

/** Straight to the app: on the way through fetch a wrong Content-Length would be put right. */
async function send(method: string, headers: Record<string, string>, body?: BodyInit): Promise<number> {
  const request = new Request(ENDPOINT, { method, headers, ...(body === undefined ? {} : { body }) });
  return (await app.fetch(request, env, createExecutionContext())).status;
}

const streamOf = (text: string) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });

describe('the guards', () => {
  it('look at method, size, content type, origin and shape, in that order', async () => {
    expect(await send('PUT', { 'Content-Type': 'text/plain' }, LARGE)).toBe(405);
    expect(await send('POST', { 'Content-Type': 'text/plain' }, LARGE)).toBe(413);
    expect(await send('POST', { 'Content-Type': 'text/plain' }, 'x')).toBe(415);
    expect(await send('POST', { 'Content-Type': FORM }, 'x')).toBe(403);
    expect(await send('POST', { 'Content-Type': FORM, ...OWN_PAGE }, 'x')).toBe(422);
    expect(await send('POST', { 'Content-Type': FORM, ...OWN_PAGE }, formOf(RIGHT))).toBe(303);
  });

  it('count the size themselves, whatever a Content-Length says', async () => {
    const lying = { 'Content-Type': FORM, ...OWN_PAGE, 'Content-Length': '10' };
    expect(await send('POST', lying, streamOf(LARGE))).toBe(413);
    expect(await send('POST', lying, streamOf(formOf(RIGHT).toString()))).toBe(303);
  });

  it.each(['cross-site', 'same-site', 'none'])('let no page through that is %s', async (site) => {
    const headers = { 'Content-Type': FORM, 'Sec-Fetch-Site': site, Origin: 'https://example.com' };
    expect(await send('POST', headers, formOf(RIGHT))).toBe(403);
  });
});
