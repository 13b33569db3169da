import { exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';

const MENTOR = 'amina-el-idrissi';
const visit = (query: string, init: RequestInit = {}) =>
  exports.default.fetch(`https://example.com/aanvraag/${query}`, init);
/** The mentors that the lists of the form begin with. */
const chosenIn = (html: string) =>
  [...html.matchAll(/<select[^>]*name="(mentor\d)".*?<\/select>/gs)].flatMap(([list, name]) =>
    [...list.matchAll(/<option(?=[^>]* selected)[^>]* value="([\w-]*)"/g)].map(([, id]) => `${name}=${id}`),
  );

it('the form begins with the mentor whom its address asks for, for who has no script', async () => {
  const answer = await visit(`?mentor=${MENTOR}`, { headers: { 'Accept-Encoding': 'gzip, br' } });
  expect(answer.headers.get('ETag')).toBeNull();
  expect(answer.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  expect(chosenIn(await answer.text()).filter((one) => !one.endsWith('='))).toEqual([`mentor1=${MENTOR}`]);
});

it.each(['', '?mentor=', '?mentor=nobody', `?mentor=${encodeURIComponent('"]')}`, `?mentor2=${MENTOR}`])(
  'with "%s" it is the page as the build made it',
  async (query) => {
    const answer = await visit(query);
    expect([answer.status, answer.headers.has('ETag')]).toEqual([200, true]);
    expect(chosenIn(await answer.text()).filter((one) => !one.endsWith('='))).toEqual([]);
  },
);
